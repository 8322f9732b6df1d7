// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/dates.h"
#include "core/text/liquid/filters.h"
#include "core/text/liquid/numbers.h"
#include "core/text/liquid/utf8.h"

#include <algorithm>

namespace switchboard::text::liquid {

namespace {

/// The moment that a value names; none where it names none.
std::optional<QDateTime> momentOf(const FilterCall &call)
{
    const RenderOptions &options = call.rendering.options();
    if (const qint64 *seconds = call.input.integer())
        return QDateTime::fromSecsSinceEpoch(*seconds, options.zone);
    const Text *text = call.input.text();
    if (!text)
        return {};
    const QByteArray word = utf8::trimmed(text->bytes).toByteArray().toLower();
    if (word == "now" || word == "today")
        return options.now.isValid() ? std::optional(options.now.toTimeZone(options.zone)) : std::nullopt;
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), utf8::isDigit))
        return QDateTime::fromSecsSinceEpoch(numbers::leadingInteger(word), options.zone);
    return dates::parsed(QString::fromUtf8(text->bytes), options.zone, options.now);
}

Value date(const FilterCall &call)
{
    const QByteArray format = call.argument(0).toText();
    if (format.isEmpty())
        return call.input;
    const auto moment = momentOf(call);
    if (!moment || !moment->isValid())
        return call.input;
    const QByteArray written = dates::formatted(*moment, format, call.rendering.options().limits.output);
    return call.rendering.make(written.size()) ? Value(written) : Value();
}

Value defaultTo(const FilterCall &call)
{
    const Value fallback = call.has(0) ? call.argument(0) : Value(QByteArray(""));
    const Map *named = call.argument(1).map();
    const Value *allowsFalse = named ? named->find("allow_false") : nullptr;
    const bool isMissing = allowsFalse && allowsFalse->isTrue() ? call.input.isNil() : !call.input.isTrue();
    const bool isEmpty = (call.input.text() && call.input.text()->bytes.isEmpty())
                         || (call.input.list() && call.input.list()->empty())
                         || (call.input.map() && call.input.map()->size() == 0);
    return isMissing || isEmpty ? fallback : call.input;
}

} // namespace

std::span<const Filter> dateFilters()
{
    static constexpr Filter all[] = {{"date", 1, 1, date}, {"default", 0, 2, defaultTo}};
    return all;
}

} // namespace switchboard::text::liquid
