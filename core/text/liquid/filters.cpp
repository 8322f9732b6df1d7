// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/filters.h"

#include <algorithm>
#include <limits>

namespace switchboard::text::liquid {

namespace {

const QHash<QByteArray, const Filter *> &table()
{
    static const QHash<QByteArray, const Filter *> all = [] {
        QHash<QByteArray, const Filter *> filters;
        for (const auto part :
             {textFilters(), webFilters(), listFilters(), numberFilters(), dateFilters(), ownFilters()}) {
            for (const Filter &filter : part)
                filters.insert(filter.name, &filter);
        }
        return filters;
    }();
    return all;
}

void flatten(const FilterCall &call, const List &list, List &flat)
{
    for (const Value &item : list) {
        if (!call.rendering.make(sizeof(Value)))
            return;
        if (const List *inner = item.list(); inner && call.rendering.enter())
            flatten(call, *inner, flat);
        else if (!inner)
            flat.push_back(item);
        if (item.list())
            call.rendering.leave();
    }
}

} // namespace

const Value &FilterCall::argument(size_t at) const
{
    static const Value none;
    return has(at) ? arguments[at] : none;
}

Value FilterCall::fail(const QString &message) const
{
    rendering.fail(message);
    return {};
}

QByteArray FilterCall::argumentText(size_t at) const
{
    const Value &value = argument(at);
    const bool isBesideMarkup = rendering.options().escapesHtml && input.text() && input.text()->isMarkup;
    return isBesideMarkup && !(value.text() && value.text()->isMarkup) ? escaped(value.toText()) : value.toText();
}

Value FilterCall::made(QByteArray result) const
{
    if (!rendering.make(result.size()))
        return {};
    return Value(std::move(result), input.text() && input.text()->isMarkup);
}

const Filter *findFilter(QByteArrayView name)
{
    return table().value(name.toByteArray());
}

QList<QByteArray> filterNames()
{
    auto names = table().keys();
    std::sort(names.begin(), names.end());
    return names;
}

List itemsOf(const FilterCall &call, const Value &value)
{
    List items;
    if (const List *list = value.list()) {
        flatten(call, *list, items);
    } else if (const Range *range = value.range()) {
        for (qint64 number = range->first; number <= range->last && call.rendering.make(sizeof(Value)); ++number) {
            items.push_back(number);
            if (number == std::numeric_limits<qint64>::max())
                break;
        }
    } else if (!value.isNil()) {
        items.push_back(value);
    }
    if (call.rendering.isStopped())
        items.clear();
    return items;
}

QByteArray escaped(QByteArrayView text)
{
    Output output(std::numeric_limits<qint64>::max() / 4);
    output.appendEscaped(text);
    return std::move(output).taken();
}

} // namespace switchboard::text::liquid
