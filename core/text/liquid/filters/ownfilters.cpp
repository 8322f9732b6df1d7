// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/addresses.h"
#include "core/text/liquid/dates.h"
#include "core/text/liquid/filters.h"
#include "core/text/liquid/numbers.h"
#include "core/text/liquid/utf8.h"

#include <QLocale>

#include <cmath>

/// What the language does not have and those who write to people need.
namespace switchboard::text::liquid {

namespace {

/// `{{ contact.phone | phone }}`: as people of the region write it, "(512) 555-0142". What is no number stays.
Value phone(const FilterCall &call)
{
    const QString region = call.has(0) ? QString::fromUtf8(call.argument(0).toText()) : call.rendering.options().region;
    const auto parsed = parsePhone(QString::fromUtf8(call.text()), region);
    return parsed ? call.made(formatPhone(parsed->address, region).toUtf8()) : call.input;
}

/// `{{ 385000 | money }}`: "$385,000", with cents only where there are some; `money: "€"` with another sign.
Value money(const FilterCall &call)
{
    const auto amount = numbers::rounded(numbers::of(call.input), 2);
    if (!amount)
        return call.fail(QStringLiteral("the number is too large"));
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const double size = std::fabs(amount->toDouble());
    const bool hasCents = !amount->isWhole && size != std::floor(size);
    const QString digits = hasCents ? english.toString(size, 'f', 2) : english.toString(qint64(size));
    const QString sign = call.has(0) ? QString::fromUtf8(call.argumentText(0)) : QStringLiteral("$");
    return call.made(((amount->toDouble() < 0 ? QStringLiteral("-") : QString()) + sign + digits).toUtf8());
}

/// `{{ "OAK HILL drive" | title_case }}`: "Oak Hill Drive".
Value titleCase(const FilterCall &call)
{
    QString text = QString::fromUtf8(call.text()).toLower();
    bool isFirst = true;
    for (QChar &c : text) {
        if (isFirst && c.isLetter())
            c = c.toUpper();
        isFirst = !c.isLetterOrNumber() && c != u'\'' && c != u'’' && !c.isSurrogate() && !c.isMark();
    }
    return call.made(text.toUtf8());
}

/// `{{ contact.name | first_word }}`: what comes before the first white space.
Value firstWord(const FilterCall &call)
{
    const QByteArray text = utf8::trimmed(call.text()).toByteArray();
    return call.made(text.left(std::find_if(text.begin(), text.end(), utf8::isSpace) - text.begin()));
}

/// `{{ showing.at | local_date }}`: a moment on the clock of the person who reads it, "Tue 24 Nov, 3:00 pm"; or as a
/// format says. What names no moment is a problem: a date that is wrong is worse than none.
Value localDate(const FilterCall &call)
{
    const RenderOptions &options = call.rendering.options();
    std::optional<QDateTime> moment;
    if (call.input.integer())
        moment = QDateTime::fromSecsSinceEpoch(*call.input.integer());
    else
        moment = dates::parsed(QString::fromUtf8(call.text()), options.zone, options.now);
    if (!moment || !moment->isValid())
        return call.fail(QStringLiteral("\"%1\" is no date").arg(QString::fromUtf8(call.text())));
    const QByteArray format = call.has(0) ? call.argument(0).toText() : QByteArrayLiteral("%a %-d %b, %-l:%M %P");
    const QByteArray written = dates::formatted(moment->toTimeZone(options.zone), format, options.limits.output);
    return call.rendering.make(written.size()) ? Value(written) : Value();
}

} // namespace

std::span<const Filter> ownFilters()
{
    static constexpr Filter all[] = {
        {"phone", 0, 1, phone},          {"money", 0, 1, money},          {"title_case", 0, 0, titleCase},
        {"first_word", 0, 0, firstWord}, {"local_date", 0, 1, localDate},
    };
    return all;
}

} // namespace switchboard::text::liquid
