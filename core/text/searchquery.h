// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <QStringView>

#include <variant>
#include <vector>

namespace switchboard::text {

/// What a `name:value` of the search language asks about.
enum class SearchField : qint8 {
    from,
    to,
    with,
    channel,
    status,
    before,
    after,
    campaign,
    templateName,
    agent,
    error,
    has,
    tag,
};

/// The word before the colon, e.g. "template".
QLatin1StringView name(SearchField field);

/// One `name:value`, or several values of which one is enough: `channel:sms,email`. They are as written, without their
/// quotes, and one at least; for before and after `date` is the day of the only one, the first of the month where only a
/// month was given ("2026-11").
struct Condition
{
    SearchField field = SearchField::from;
    QStringList values;
    QDate date = {};
    bool isNegated = false;

    bool operator==(const Condition &) const = default;
};

/// Words to look for: one word, or several side by side in quotes; `isPrefix` takes longer words too, `isPart` those
/// that hold it anywhere.
struct SearchTerm
{
    QString text;
    bool isPrefix = false;
    bool isPart = false;

    bool operator==(const SearchTerm &) const = default;
};

struct QueryNode;
using QueryNodes = std::vector<QueryNode>;

/// All of them (no node: everything matches).
struct QueryAll
{
    QueryNodes nodes;
    bool operator==(const QueryAll &) const;
};

/// One of them at least.
struct QueryAny
{
    QueryNodes nodes;
    bool operator==(const QueryAny &) const;
};

/// What the one node in the list is not.
struct QueryNot
{
    QueryNodes nodes;
    bool operator==(const QueryNot &) const;
};

constexpr int maxQueryDepth = 32;
constexpr qsizetype maxQueryLength = 4096;

/// A search as a tree; brackets and NOT go at most maxQueryDepth deep.
struct QueryNode
{
    std::variant<QueryAll, QueryAny, QueryNot, SearchTerm, Condition> value;
    bool operator==(const QueryNode &) const;
};

/// A search, taken apart: the conditions hold all together, and so do the words. A condition under OR is
/// refused, so that nothing is lost by the parting.
struct SearchQuery
{
    QueryNode root;              ///< everything, as written
    QueryNode words;             ///< the free words alone
    QList<Condition> conditions; ///< in order of appearance

    bool operator==(const SearchQuery &) const = default;
};

/// Reads the search language: words, "phrases", pre*, *part*, AND (also by standing side by side), OR, NOT and "-",
/// brackets, and conditions from: to: with: (either way) channel: status: before: after: campaign: template: agent: error:
/// has: tag:, the value in quotes where it has spaces or a comma, several with commas between. AND binds closer than OR. AND, OR and NOT count only
/// in capitals; a word before a colon that is no condition ("re:") is a plain word.
///
/// Error::place has the column; Error::detail is one of: quote_open, bracket_open, bracket_close,
/// operand_missing (before or after AND, OR, NOT), value_missing, date, condition_under_or,
/// condition_under_not (NOT before brackets with a condition and more), too_deep, too_long.
Result<SearchQuery> parseSearch(QStringView text);

/// A value as it stands behind the colon of a condition: in quotes where it needs them.
QString quotedValue(const QString &value);

/// What is meant while somebody still types: the last word may be the begin of one ("hou" as "hou*"), unless a blank,
/// a quote, a bracket or a condition ends the text. What cannot be read stays as it is.
QString whileTyping(const QString &text);

} // namespace switchboard::text
