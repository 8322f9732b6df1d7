// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pagecursor.h"
#include "core/store/search/searchconnection.h"

#include <map>

namespace switchboard::store {

/// Rows of messages: numbers that follow the time, so that newest first is the rows from the highest down, whatever
/// order messages come in.
///
/// A row is a slot of 64 ms. Who finds its own taken gets a later one, never an earlier: the distance is at most the
/// file's `reach`. Messages that come in their order stay in it however many share a slot. One that must go between
/// two neighbours without a gap goes behind them instead, and the rows from its place to there are a tangle: within
/// one, and only there, the order must be made by (time, id).
namespace SearchRows {

constexpr int slotBits = 6;

constexpr qint64 slotOf(Timestamp time)
{
    return std::max<qint64>(1, toMs(time) >> slotBits);
}

/// Tangles by their first row, with their last.
using Tangles = std::map<qint64, qint64>;

/// The tangle that a row is in; end() for none.
Tangles::const_iterator tangleAt(const Tangles &tangles, qint64 row);

Result<Tangles> readTangles(SearchConnection &connection);

} // namespace SearchRows

/// Gives new messages their rows. Lives no longer than its connection, and only while that alone writes.
class RowPlacer
{
public:
    explicit RowPlacer(SearchConnection &connection) : m_connection(connection) {}

    /// Prepares its statements and reads what it must know.
    Result<void> open();

    /// A free row for a message.
    Result<qint64> place(const MessageCursor &key);

    qint64 reach() const { return m_reach; }

    /// Forget what was kept in mind: the transaction was rolled back.
    Result<void> reload();

private:
    struct Neighbour
    {
        qint64 row = 0;
        MessageCursor key;
    };
    int readFrom(qint64 row, Neighbour *found); ///< the first at or behind it; row 0: none
    Result<qint64> freeFrom(qint64 row);
    Result<qint64> entangle(qint64 from, const MessageCursor &key);
    Result<qint64> took(qint64 row, const MessageCursor &key, const Neighbour &behind);

    SearchConnection &m_connection;
    SearchStatement m_next, m_newest, m_tangle, m_untangle, m_setReach;
    SearchRows::Tangles m_tangles;
    Neighbour m_last;     ///< of all; row 0: none
    Neighbour m_previous; ///< that was placed
    Neighbour m_behind;   ///< what follows m_previous; row 0: not known
    qint64 m_reach = 0;
};

} // namespace switchboard::store
