// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchrows.h"

#include "core/store/search/searchschema.h"

#include <limits>

namespace switchboard::store {

namespace {

/// How many neighbours in the wrong order are walked over before a message goes behind all of them.
constexpr int patience = 64;

constexpr qint64 noRow = std::numeric_limits<qint64>::max();

} // namespace

SearchRows::Tangles::const_iterator SearchRows::tangleAt(const Tangles &tangles, qint64 row)
{
    auto after = tangles.upper_bound(row);
    if (after == tangles.begin())
        return tangles.end();
    --after;
    return after->second >= row ? after : tangles.end();
}

Result<SearchRows::Tangles> SearchRows::readTangles(SearchConnection &connection)
{
    Result<SearchStatement> select = connection.prepare("SELECT first, last FROM tangle");
    if (!select)
        return select.error();
    Tangles tangles;
    int result = SQLITE_ROW;
    while ((result = select->step()) == SQLITE_ROW)
        tangles.emplace(select->integer(0), select->integer(1));
    if (result != SQLITE_DONE)
        return searchError(result, "read the search file");
    return tangles;
}

Result<void> RowPlacer::open()
{
    const std::pair<SearchStatement *, const char *> statements[] = {
        {&m_next, "SELECT row, time, id FROM document WHERE row >= ? ORDER BY row LIMIT 1"},
        {&m_newest, "SELECT row, time, id FROM document ORDER BY row DESC LIMIT 1"},
        {&m_tangle, "INSERT INTO tangle VALUES(?, ?)"},
        {&m_untangle, "DELETE FROM tangle WHERE first >= ? AND first <= ?"},
        {&m_setReach, "UPDATE state SET reach = ?"},
    };
    for (const auto &[statement, sql] : statements) {
        Result<SearchStatement> prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(prepared).value();
    }
    return reload();
}

Result<void> RowPlacer::reload()
{
    m_last = m_previous = m_behind = {};
    Result<SearchRows::Tangles> tangles = SearchRows::readTangles(m_connection);
    if (!tangles)
        return tangles.error();
    m_tangles = std::move(*tangles);
    const Result<SearchState> state = readSearchState(m_connection);
    if (!state)
        return state.error();
    m_reach = state->reach;
    if (m_newest.step() == SQLITE_ROW)
        m_last = {m_newest.integer(0), {fromMs(m_newest.integer(1)), MessageId{m_newest.integer(2)}}};
    const int result = m_newest.reset();
    return result == SQLITE_OK ? Result<void>() : searchError(result, "read the search file");
}

int RowPlacer::readFrom(qint64 row, Neighbour *found)
{
    *found = {};
    m_next.bind(1, row);
    if (m_next.step() == SQLITE_ROW)
        *found = {m_next.integer(0), {fromMs(m_next.integer(1)), MessageId{m_next.integer(2)}}};
    return m_next.reset();
}

/// All rows below a message's slot are older than it, for none lies before its own.
Result<qint64> RowPlacer::place(const MessageCursor &key)
{
    const qint64 natural = SearchRows::slotOf(key.at);
    qint64 row = natural;
    // In order, behind everything or behind the one before: the usual ways, which read nothing.
    const bool isLastInOrder = SearchRows::tangleAt(m_tangles, m_last.row) == m_tangles.cend();
    if (natural > m_last.row || (isLastInOrder && m_last.key < key))
        return took(std::max(natural, m_last.row + 1), key, {});
    if (m_previous.row >= natural && m_previous.key < key && m_tangles.empty())
        row = m_previous.row + 1;
    if (m_previous.row != 0 && row > m_previous.row && m_behind.row > row && key < m_behind.key)
        return took(row, key, m_behind);
    for (int walked = 0;; ++walked) {
        const auto tangle = SearchRows::tangleAt(m_tangles, row);
        Neighbour next;
        const int result = readFrom(row, &next);
        if (result != SQLITE_OK)
            return searchError(result, "read the search file");
        if (tangle != m_tangles.cend() || walked == patience)
            break;
        const bool isFree = next.row != row;
        if (next.row == 0 || key < next.key) {
            if (!isFree)
                break;
            return took(row, key, next.row != 0 ? next : Neighbour{noRow, {}});
        }
        row = next.row + 1;
    }
    const Result<qint64> placed = entangle(row, key);
    return placed ? took(*placed, key, {}) : placed;
}

/// The first row that is free, from `row` on.
Result<qint64> RowPlacer::freeFrom(qint64 row)
{
    for (;;) {
        const auto tangle = SearchRows::tangleAt(m_tangles, row);
        if (tangle != m_tangles.cend()) {
            row = tangle->second + 1;
            continue;
        }
        Neighbour next;
        const int result = readFrom(row, &next);
        if (result != SQLITE_OK)
            return searchError(result, "read the search file");
        if (next.row != row)
            return row;
        ++row;
    }
}

/// Takes a free row behind which all are newer, and everything from `from` to there into one tangle.
Result<qint64> RowPlacer::entangle(qint64 from, const MessageCursor &key)
{
    Result<qint64> free = freeFrom(from);
    for (bool isLastOlder = true; free && isLastOlder;) {
        Neighbour next;
        const int result = readFrom(*free, &next);
        if (result != SQLITE_OK)
            return searchError(result, "read the search file");
        isLastOlder = next.row != 0 && next.key < key;
        if (isLastOlder)
            free = freeFrom(next.row + 1);
    }
    if (!free)
        return free;
    qint64 first = from;
    qint64 last = *free;
    auto it = m_tangles.upper_bound(from);
    if (it != m_tangles.begin() && std::prev(it)->second >= from)
        --it;
    const auto begin = it;
    for (; it != m_tangles.end() && it->first <= last; ++it) {
        first = std::min(first, it->first);
        last = std::max(last, it->second);
    }
    m_tangles.erase(begin, it);
    m_tangles.emplace(first, last);
    m_untangle.bind(1, first);
    m_untangle.bind(2, last);
    int result = m_untangle.run();
    if (result == SQLITE_OK) {
        m_tangle.bind(1, first);
        m_tangle.bind(2, last);
        result = m_tangle.run();
    }
    return result == SQLITE_OK ? free : Result<qint64>(searchError(result, "change the search file"));
}

Result<qint64> RowPlacer::took(qint64 row, const MessageCursor &key, const Neighbour &behind)
{
    m_previous = {row, key};
    m_behind = behind;
    if (row > m_last.row)
        m_last = m_previous;
    const qint64 distance = row - SearchRows::slotOf(key.at);
    if (distance > m_reach) {
        m_reach = distance;
        m_setReach.bind(1, distance);
        const int result = m_setReach.run();
        if (result != SQLITE_OK)
            return searchError(result, "change the search file");
    }
    return row;
}

} // namespace switchboard::store
