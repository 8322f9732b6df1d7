// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/pastday.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace switchboard::history {

namespace {

const std::array<QLocale, 3> &languages()
{
    static const std::array all{QLocale(), QLocale::c(), QLocale(QLocale::Spanish)};
    return all;
}

/// Of the words between the others that say nothing: "14 de marzo de 2025", "el lunes pasado".
QString withoutFillers(const QString &text)
{
    static const QRegularExpression filler(QStringLiteral("\\b(de|del|el|la|of|on|the)\\b"));
    return QString(text).remove(filler).simplified();
}

/// As it is written without its accents.
QString plainOf(const QString &word)
{
    QString plain = word.normalized(QString::NormalizationForm_D);
    plain.removeIf([](QChar letter) { return letter.isMark(); });
    return plain;
}

bool begins(const QString &name, const QString &word)
{
    return plainOf(name).startsWith(word, Qt::CaseInsensitive);
}

/// From 1; 0 where the word is no month of the user's language, English or Spanish.
int monthOf(const QString &word)
{
    if (word.size() < 3)
        return 0;
    for (const QLocale &locale : languages()) {
        for (int month = 1; month <= 12; ++month) {
            if (begins(locale.standaloneMonthName(month, QLocale::LongFormat), word))
                return month;
        }
    }
    return 0;
}

int weekdayOf(const QString &word)
{
    if (word.size() < 3)
        return 0;
    for (const QLocale &locale : languages()) {
        if (locale.language() == QLocale::Spanish && QLocale().language() != QLocale::Spanish && word.size() < 4)
            continue; // "mar" is a month first
        for (int day = 1; day <= 7; ++day) {
            if (begins(locale.standaloneDayName(day, QLocale::LongFormat), word))
                return day;
        }
    }
    return 0;
}

QDate endOfMonth(int year, int month)
{
    return QDate(year, month, 1).addMonths(1).addDays(-1);
}

/// Of this year, or of the one before where it is still to come.
QDate lastOf(QDate day, QDate today)
{
    return day > today ? day.addYears(-1) : day;
}

std::optional<QDate> valid(QDate day)
{
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QDate> agoOf(const QString &text, QDate today)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^(?:hace )?(\d{1,4}|an?|one|una?) (day|week|month|year|dia|semana|mes|ano)(?:e?s)?( ago)?$)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    bool isNumber = false;
    const int given = match.captured(1).toInt(&isNumber);
    const int count = isNumber ? given : 1;
    const QString unit = match.captured(2);
    if (unit == QLatin1StringView("day") || unit == QLatin1StringView("dia"))
        return today.addDays(-count);
    if (unit == QLatin1StringView("week") || unit == QLatin1StringView("semana"))
        return today.addDays(-7 * count);
    return unit == QLatin1StringView("month") || unit == QLatin1StringView("mes") ? today.addMonths(-count)
                                                                                  : today.addYears(-count);
}

std::optional<QDate> figuresOf(const QString &text, QDate today)
{
    static const QRegularExpression iso(QStringLiteral(R"(^(\d{4})-(\d{1,2})(-(\d{1,2}))?$)"));
    if (const auto match = iso.match(text); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        const int month = match.captured(2).toInt();
        if (month < 1 || month > 12)
            return std::nullopt;
        return match.captured(4).isEmpty() ? endOfMonth(year, month)
                                           : valid(QDate(year, month, match.captured(4).toInt()));
    }
    static const QRegularExpression slashes(QStringLiteral(R"(^(\d{1,2})/(\d{1,2})(/(\d{4}))?$)"));
    if (const auto match = slashes.match(text); match.hasMatch()) {
        int month = match.captured(1).toInt();
        int day = match.captured(2).toInt();
        if (month > 12)
            std::swap(month, day);
        const bool hasYear = !match.captured(4).isEmpty();
        const QDate date(hasYear ? match.captured(4).toInt() : today.year(), month, day);
        return valid(hasYear ? date : lastOf(date, today));
    }
    static const QRegularExpression year(QStringLiteral(R"(^(19|20)\d\d$)"));
    return year.match(text).hasMatch() ? std::optional(QDate(text.toInt(), 12, 31)) : std::nullopt;
}

/// "14 march 2025", "march 14, 2025", "14 march", "march 2025", "march".
std::optional<QDate> namedMonth(const QString &text, QDate today)
{
    int month = 0;
    int day = 0;
    int year = 0;
    static const QRegularExpression gap(QStringLiteral("[ ,.]+"));
    const QStringList words = text.split(gap, Qt::SkipEmptyParts);
    for (QString word : words) {
        static const QRegularExpression ordinal(QStringLiteral("^(\\d+)(st|nd|rd|th)$"));
        word.replace(ordinal, QStringLiteral("\\1"));
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        int &place = !isNumber ? month : number > 31 ? year : day;
        if (place != 0)
            return std::nullopt;
        place = isNumber ? number : monthOf(word);
        if (place == 0)
            return std::nullopt;
    }
    if (month == 0)
        return std::nullopt;
    const int givenYear = year != 0 ? year : today.year();
    const QDate date = day != 0 ? QDate(givenYear, month, day) : endOfMonth(givenYear, month);
    const bool isRunning = day == 0 && month == today.month();
    return valid(year != 0 || isRunning ? date : lastOf(date, today));
}

} // namespace

std::optional<QDate> pastDay(const QString &text, QDate today)
{
    QString plain = withoutFillers(plainOf(text.simplified().toLower()));
    if (plain == QLatin1StringView("today") || plain == QLatin1StringView("hoy"))
        return today;
    if (plain == QLatin1StringView("yesterday") || plain == QLatin1StringView("ayer"))
        return today.addDays(-1);
    if (const auto ago = agoOf(plain, today))
        return ago;
    static const QRegularExpression last(QStringLiteral("^last | pasad[oa]$"));
    plain.remove(last);
    if (plain == QLatin1StringView("week") || plain == QLatin1StringView("semana"))
        return today.addDays(-today.dayOfWeek());
    if (plain == QLatin1StringView("month") || plain == QLatin1StringView("mes"))
        return today.addDays(-today.day());
    if (plain == QLatin1StringView("year") || plain == QLatin1StringView("ano"))
        return QDate(today.year() - 1, 12, 31);
    if (const auto figures = figuresOf(plain, today))
        return figures;
    if (const int weekday = weekdayOf(plain); weekday != 0) {
        const int back = (today.dayOfWeek() - weekday + 6) % 7 + 1;
        return today.addDays(-back);
    }
    return namedMonth(plain, today);
}

} // namespace switchboard::history
