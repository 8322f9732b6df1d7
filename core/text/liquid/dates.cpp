// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/dates.h"

#include "core/text/liquid/utf8.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace switchboard::text::liquid::dates {

namespace {

struct Parts
{
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<QTime> time;
    std::optional<int> offset; ///< seconds east of UTC
};

/// Takes what the pattern finds out of the text, so that nothing is read twice.
std::optional<QRegularExpressionMatch> takeMatch(QString &text, const QRegularExpression &pattern)
{
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral(" "));
    return match;
}

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QLatin1StringView(text), QRegularExpression::CaseInsensitiveOption);
}

bool takeTime(QString &text, Parts &parts)
{
    static const QRegularExpression clock = pattern(
        R"((?:^|[\sT])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?(?=\s|$))");
    static const QRegularExpression hour = pattern(R"((?:^|\s)(\d{1,2})\s*([ap])\.?m\.?(?=\s|,|$))");
    int hours = 0;
    QString half;
    int minutes = 0;
    int seconds = 0;
    int milliseconds = 0;
    if (const auto match = takeMatch(text, clock)) {
        hours = match->captured(1).toInt();
        minutes = match->captured(2).toInt();
        seconds = match->captured(3).toInt();
        milliseconds = match->captured(4).leftJustified(3, u'0', true).toInt();
        half = match->captured(5);
        const QString zone = match->captured(6);
        if (zone.startsWith(u'+') || zone.startsWith(u'-'))
            parts.offset =
                (zone.startsWith(u'-') ? -1 : 1) * (zone.mid(1, 2).toInt() * 3600 + zone.right(2).toInt() * 60);
        else if (!zone.isEmpty())
            parts.offset = 0;
    } else if (const auto word = takeMatch(text, hour)) {
        hours = word->captured(1).toInt();
        half = word->captured(2);
    } else {
        return true;
    }
    if (!half.isEmpty()) {
        if (hours < 1 || hours > 12)
            return false;
        hours = hours % 12 + (half.startsWith(u'p', Qt::CaseInsensitive) ? 12 : 0);
    }
    parts.time = QTime(hours % 24, minutes, std::min(seconds, 59), milliseconds);
    return parts.time->isValid() && hours <= 24;
}

int monthOf(const QString &word)
{
    static const QStringList names{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                   QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                   QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                   QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return int(names.indexOf(word.left(3).toLower())) + 1;
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    return digits.size() > 2 ? year : year < 69 ? 2000 + year : 1900 + year;
}

void takeDay(QString &text, Parts &parts)
{
    static const QRegularExpression iso = pattern(R"((?<!\d)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d))");
    static const QRegularExpression slashed = pattern(R"((?<!\d)(\d{1,4})/(\d{1,2})(?:/(\d{1,4}))?(?!\d))");
    static const QRegularExpression compact =
        pattern(R"((?<!\d)(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?(?!\d))");
    static const QRegularExpression monthFirst = pattern(
        R"(\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*,?\s*(-?\d{4}|'?\d{2}))?(?!\d))");
    static const QRegularExpression dayFirst = pattern(
        R"((?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[\s,-]+(\d{4}|'?\d{2}))?(?!\d))");
    static const QRegularExpression monthOnly =
        pattern(R"(\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+(\d{4}))?\b)");
    const auto year = [&](QString digits) {
        digits.remove(u'\'');
        if (!digits.isEmpty())
            parts.year = fullYear(digits);
    };
    if (const auto match = takeMatch(text, iso)) {
        parts.year = match->captured(1).toInt();
        parts.month = match->captured(2).toInt();
        parts.day = match->captured(3).isEmpty() ? 1 : match->captured(3).toInt();
    } else if (const auto slash = takeMatch(text, slashed)) {
        const bool isYearFirst = slash->captured(1).size() > 2;
        const bool hasThree = !slash->captured(3).isEmpty();
        parts.month = slash->captured(isYearFirst || hasThree ? 2 : 1).toInt();
        parts.day = slash->captured(isYearFirst ? 3 : hasThree ? 1 : 2).toInt();
        year(slash->captured(isYearFirst ? 1 : 3));
    } else if (const auto digits = takeMatch(text, compact)) {
        parts.year = digits->captured(1).toInt();
        parts.month = digits->captured(2).toInt();
        parts.day = digits->captured(3).toInt();
        if (!digits->captured(4).isEmpty())
            parts.time = QTime(digits->captured(4).toInt(), digits->captured(5).toInt(), digits->captured(6).toInt());
    } else if (const auto american = takeMatch(text, monthFirst)) {
        parts.month = monthOf(american->captured(1));
        parts.day = american->captured(2).toInt();
        year(american->captured(3));
    } else if (const auto european = takeMatch(text, dayFirst)) {
        parts.day = european->captured(1).toInt();
        parts.month = monthOf(european->captured(2));
        year(european->captured(3));
    } else if (const auto month = takeMatch(text, monthOnly)) {
        parts.month = monthOf(month->captured(1));
        parts.day = 1;
        year(month->captured(2));
    }
}

QByteArray padded(qint64 number, int width, char fill)
{
    const QByteArray digits = QByteArray::number(qAbs(number));
    QByteArray text = QByteArray(std::max<qsizetype>(0, width - digits.size()), fill) + digits;
    return number < 0 ? '-' + text : text;
}

/// Weeks that began before a day of the year, with the first of them on `firstDay` (1 is Monday, 7 Sunday).
int weekOfYear(QDate date, int firstDay)
{
    const int sinceFirst = (date.dayOfWeek() - firstDay + 7) % 7;
    return (date.dayOfYear() + 6 - sinceFirst) / 7;
}

QByteArray zoneOffset(int seconds, int colons)
{
    const int size = qAbs(seconds);
    QByteArray text(1, seconds < 0 ? '-' : '+');
    text += padded(size / 3600, 2, '0');
    if (colons > 0)
        text += ':';
    text += padded(size / 60 % 60, 2, '0');
    if (colons > 1)
        text += ':' + padded(size % 60, 2, '0');
    return text;
}

/// What a letter of the format stands for: a number to be padded, or a text.
struct Piece
{
    QByteArray text = {};
    std::optional<qint64> number = {};
    int width = 0;
    char fill = '0';
};

std::optional<QByteArrayView> expansion(char letter)
{
    switch (letter) {
    case 'c': return "%a %b %e %T %Y";
    case 'D':
    case 'x': return "%m/%d/%y";
    case 'F': return "%Y-%m-%d";
    case 'v': return "%e-%^b-%Y";
    case 'X':
    case 'T': return "%H:%M:%S";
    case 'R': return "%H:%M";
    case 'r': return "%I:%M:%S %p";
    case '+': return "%a %b %e %H:%M:%S %Z %Y";
    default: return {};
    }
}

std::optional<Piece> pieceOf(const QDateTime &moment, char letter, int width, int colons)
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QDate date = moment.date();
    const QTime time = moment.time();
    const int twelve = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    const auto number = [](qint64 value, int digits, char fill = '0') {
        return Piece{.number = value, .width = digits, .fill = fill};
    };
    switch (letter) {
    case 'Y': return number(date.year(), 1);
    case 'C': return number(date.year() / 100, 2);
    case 'y': return number(date.year() % 100, 2);
    case 'm': return number(date.month(), 2);
    case 'B': return Piece{english.monthName(date.month()).toUtf8()};
    case 'b':
    case 'h': return Piece{english.monthName(date.month()).left(3).toUtf8()};
    case 'd': return number(date.day(), 2);
    case 'e': return number(date.day(), 2, ' ');
    case 'j': return number(date.dayOfYear(), 3);
    case 'H': return number(time.hour(), 2);
    case 'k': return number(time.hour(), 2, ' ');
    case 'I': return number(twelve, 2);
    case 'l': return number(twelve, 2, ' ');
    case 'P': return Piece{time.hour() < 12 ? "am" : "pm"};
    case 'p': return Piece{time.hour() < 12 ? "AM" : "PM"};
    case 'M': return number(time.minute(), 2);
    case 'S': return number(time.second(), 2);
    case 'L':
    case 'N': {
        const int digits = width > 0 ? std::min(width, 18) : letter == 'L' ? 3 : 9;
        return Piece{padded(time.msec(), 3, '0').leftJustified(digits, '0', true)};
    }
    case 'z': return Piece{zoneOffset(moment.offsetFromUtc(), colons)};
    case 'Z': return Piece{moment.timeZoneAbbreviation().toUtf8()};
    case 'A': return Piece{english.dayName(date.dayOfWeek()).toUtf8()};
    case 'a': return Piece{english.dayName(date.dayOfWeek()).left(3).toUtf8()};
    case 'u': return number(date.dayOfWeek(), 1);
    case 'w': return number(date.dayOfWeek() % 7, 1);
    case 'G':
    case 'g':
    case 'V': {
        int year = 0;
        const int week = date.weekNumber(&year);
        return letter == 'V' ? number(week, 2) : letter == 'G' ? number(year, 1) : number(year % 100, 2);
    }
    case 'U': return number(weekOfYear(date, 7), 2);
    case 'W': return number(weekOfYear(date, 1), 2);
    case 's': return number(moment.toSecsSinceEpoch(), 1);
    case 'n': return Piece{"\n"};
    case 't': return Piece{"\t"};
    case '%': return Piece{"%"};
    default: return {};
    }
}

QByteArray swappedCase(const QByteArray &text)
{
    return text.toUpper() == text ? text.toLower() : text.toUpper();
}

} // namespace

std::optional<QDateTime> parsed(const QString &text, const QTimeZone &zone, const QDateTime &now)
{
    QString rest = text.left(128).simplified(); // no moment is longer
    Parts parts;
    takeDay(rest, parts);
    if (!parts.time && !takeTime(rest, parts))
        return {};
    if (!parts.month && !parts.time)
        return {};
    const QDate today = now.toTimeZone(zone).date();
    if ((!parts.month || !parts.year) && !today.isValid())
        return {};
    const QDate date =
        parts.month ? QDate(parts.year.value_or(today.year()), *parts.month, parts.day.value_or(1)) : today;
    if (!date.isValid())
        return {};
    const QTime time = parts.time.value_or(QTime(0, 0));
    return parts.offset ? QDateTime(date, time, Qt::OffsetFromUTC, *parts.offset) : QDateTime(date, time, zone);
}

QByteArray formatted(const QDateTime &moment, QByteArrayView format, qint64 most)
{
    QByteArray all;
    for (qsizetype at = 0; at < format.size() && all.size() < most; ++at) {
        if (format[at] != '%') {
            all += format[at];
            continue;
        }
        qsizetype letter = at + 1;
        QByteArray flags;
        int width = 0;
        int colons = 0;
        while (letter < format.size() && QByteArrayView("-0^#_").contains(format[letter]))
            flags += format[letter++];
        while (letter < format.size() && utf8::isDigit(format[letter]))
            width = int(std::min<qint64>(qint64(width) * 10 + (format[letter++] - '0'), most));
        while (letter < format.size() && format[letter] == ':')
            ++colons, ++letter;
        Piece piece;
        if (const auto longer = letter < format.size() ? expansion(format[letter]) : std::nullopt) {
            piece.text = formatted(moment, *longer, most);
        } else if (const auto known =
                       letter < format.size() ? pieceOf(moment, format[letter], width, colons) : std::nullopt) {
            piece = *known;
        } else { // stands for nothing: it stays as it is
            all += '%';
            continue;
        }
        const char fill = flags.contains('_') ? ' ' : flags.contains('0') ? '0' : piece.number ? piece.fill : ' ';
        QByteArray text = piece.number
                              ? padded(*piece.number, flags.contains('-') ? 0 : std::max(width, piece.width), fill)
                              : piece.text;
        if (!piece.number && text.size() < width && !flags.contains('-'))
            text.prepend(QByteArray(width - text.size(), fill));
        if (flags.contains('^'))
            text = text.toUpper();
        else if (flags.contains('#'))
            text = swappedCase(text);
        all += text;
        at = letter;
    }
    return all.left(most);
}

} // namespace switchboard::text::liquid::dates
