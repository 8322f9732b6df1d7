// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchconnection.h"
#include "core/store/search/searchtypes.h"

namespace switchboard::store {

/// Which rows are walked over.
struct HitBounds
{
    qint64 lowest = 1;
    qint64 highest = 0;
    int fate = 0;  ///< fateNumber() of a state that isRemarkable(); 0: no matter
    int error = 0; ///< the provider's; 0: no matter

    bool isRemarked() const { return fate != 0 || error != 0; }
};

/// Messages of the search file, the highest row first, one at a time; lives within one transaction.
class HitWalk
{
public:
    /// All within the bounds.
    static Result<HitWalk> all(SearchConnection &connection, const HitBounds &bounds);

    /// Those of them that FTS5 finds.
    static Result<HitWalk> matches(SearchConnection &connection, const HitBounds &bounds, const QByteArray &expression);

    /// Whether the bounds, remarked ones, hold fewer than `limit`.
    static Result<bool> isBelow(SearchConnection &connection, const HitBounds &bounds, int limit);

    /// SQLITE_ROW and the next one can be read, or why not.
    int step();

    qint64 row() const;
    SearchHit hit() const;

private:
    explicit HitWalk(SearchStatement hits) : m_hits(std::move(hits)) {}
    int stepBoth();

    SearchStatement m_hits;  ///< where two lists are walked: one row, by its number
    SearchStatement m_found; ///< by FTS5
    SearchStatement m_remarks;
    bool m_isTwo = false;
};

} // namespace switchboard::store
