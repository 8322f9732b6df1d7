// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/searchquery.h"

#include <algorithm>
#include <array>

namespace switchboard::text {

namespace {

/// In the order of SearchField.
constexpr std::array fieldNames{
    QLatin1StringView("from"),    QLatin1StringView("to"),       QLatin1StringView("with"),
    QLatin1StringView("channel"), QLatin1StringView("status"),   QLatin1StringView("before"),
    QLatin1StringView("after"),   QLatin1StringView("campaign"), QLatin1StringView("template"),
    QLatin1StringView("agent"),   QLatin1StringView("error"),    QLatin1StringView("has"),
    QLatin1StringView("tag"),
};

} // namespace

bool QueryAll::operator==(const QueryAll &other) const
{
    return nodes == other.nodes;
}
bool QueryAny::operator==(const QueryAny &other) const
{
    return nodes == other.nodes;
}
bool QueryNot::operator==(const QueryNot &other) const
{
    return nodes == other.nodes;
}
bool QueryNode::operator==(const QueryNode &other) const
{
    return value == other.value;
}

QLatin1StringView name(SearchField field)
{
    return fieldNames.at(size_t(field));
}

QString quotedValue(const QString &value)
{
    const bool isPlain = std::none_of(value.begin(), value.end(),
                                      [](QChar c) { return c.isSpace() || QStringView(u",()").contains(c); });
    return isPlain ? value : u'"' + QString(value).remove(u'"') + u'"';
}

} // namespace switchboard::text
