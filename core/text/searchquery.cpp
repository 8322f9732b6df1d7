// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/searchquery.h"

#include <array>

namespace switchboard::text {

namespace {

/// In the order of SearchField.
constexpr std::array fieldNames{
    QLatin1StringView("from"),     QLatin1StringView("to"),       QLatin1StringView("channel"),
    QLatin1StringView("status"),   QLatin1StringView("before"),   QLatin1StringView("after"),
    QLatin1StringView("campaign"), QLatin1StringView("template"), QLatin1StringView("agent"),
    QLatin1StringView("error"),    QLatin1StringView("has"),      QLatin1StringView("tag"),
};

/// An expression that is meant as it is, or as what it does not match.
struct Fts5
{
    QString expression;
    bool isNegated = false;
};

QString quoted(const SearchTerm &term)
{
    QString text = term.text;
    text.replace(u'"', QLatin1StringView("\"\""));
    return u'"' + text + (term.isPrefix ? QLatin1StringView("\"*") : QLatin1StringView("\""));
}

QString joined(const QStringList &operands, QLatin1StringView separator)
{
    return operands.size() == 1 ? operands.first() : u'(' + operands.join(separator) + u')';
}

QString without(const QString &wanted, const QString &unwanted)
{
    return u'(' + wanted + QLatin1StringView(" NOT ") + unwanted + u')';
}

Fts5 compile(const QueryNode &node);

/// Wanted and unwanted operands of a list, compiled.
std::pair<QStringList, QStringList> compileEach(const QueryNodes &nodes)
{
    std::pair<QStringList, QStringList> operands;
    for (const QueryNode &node : nodes) {
        const Fts5 part = compile(node);
        if (!part.expression.isEmpty())
            (part.isNegated ? operands.second : operands.first).append(part.expression);
    }
    return operands;
}

Fts5 compileAll(const QueryNodes &nodes)
{
    const auto [wanted, unwanted] = compileEach(nodes);
    if (wanted.isEmpty() && unwanted.isEmpty())
        return {};
    if (unwanted.isEmpty())
        return {joined(wanted, QLatin1StringView(" AND "))};
    const QString none = joined(unwanted, QLatin1StringView(" OR "));
    return wanted.isEmpty() ? Fts5{none, true} : Fts5{without(joined(wanted, QLatin1StringView(" AND ")), none)};
}

/// "a OR NOT b" is what "b NOT a" does not match.
Fts5 compileAny(const QueryNodes &nodes)
{
    const auto [wanted, unwanted] = compileEach(nodes);
    if (unwanted.isEmpty())
        return wanted.isEmpty() ? Fts5{} : Fts5{joined(wanted, QLatin1StringView(" OR "))};
    const QString all = joined(unwanted, QLatin1StringView(" AND "));
    return {wanted.isEmpty() ? all : without(all, joined(wanted, QLatin1StringView(" OR "))), true};
}

Fts5 compile(const QueryNode &node)
{
    if (const auto *all = std::get_if<QueryAll>(&node.value))
        return compileAll(all->nodes);
    if (const auto *any = std::get_if<QueryAny>(&node.value))
        return compileAny(any->nodes);
    if (const auto *term = std::get_if<SearchTerm>(&node.value))
        return {quoted(*term)};
    const auto *negation = std::get_if<QueryNot>(&node.value);
    if (!negation || negation->nodes.empty())
        return {};
    Fts5 inner = compile(negation->nodes.front());
    inner.isNegated = !inner.isNegated;
    return inner;
}

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

QString toFts5(const QueryNode &words)
{
    const Fts5 compiled = compile(words);
    return compiled.isNegated ? QString() : compiled.expression;
}

QString fts5Exclusion(const QueryNode &words)
{
    const Fts5 compiled = compile(words);
    return compiled.isNegated ? compiled.expression : QString();
}

} // namespace switchboard::text
