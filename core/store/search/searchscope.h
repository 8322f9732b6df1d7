// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchtypes.h"

#include <QByteArray>

namespace switchboard::store {

/// The number of SearchMark::kind.
constexpr qint64 kindNumber(Channel channel, Direction direction)
{
    return qint64(channel) * 4 + qint64(direction);
}

/// The number of a state by its word (see fate()): one for both "failed" by us and "failed" by the provider. 0 where no
/// state has that word. Part of the file: never renumber.
int fateNumber(QStringView fate);

/// Most messages end as delivered or received; those that did not are kept by themselves in the file.
bool isRemarkable(int fateNumber);

/// The token of a mark: one character to FTS5 (a lead byte with any number of following bytes), which nobody can
/// type, and of which its prefix indexes, made of two and more characters, hold nothing.
QByteArray scopeToken(SearchMark mark, qint64 number);

/// All tokens of a message in a row, as the column `scope` has them.
QByteArray scopeOf(const SearchDocument &document, qint64 author);

/// Whether what a search found fulfils a condition.
bool fulfils(const SearchHit &hit, const SearchCondition &condition);

/// The condition as an FTS5 expression over `scope`, for what it can say; empty where it says nothing, or where it
/// has so many alternatives that each row is looked at instead. Times are left to the rows.
QByteArray scopeExpression(const SearchCondition &condition);

} // namespace switchboard::store
