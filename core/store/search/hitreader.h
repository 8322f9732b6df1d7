// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchconnection.h"
#include "core/store/search/searchtypes.h"

#include <optional>

namespace switchboard::store {

/// Columns that every select of messages begins with, by alias `d`.
#define SWITCHBOARD_HIT_COLUMNS                                                                                        \
    "d.row, d.id, d.time, d.kind, d.endpoint, d.sender, d.campaign, d.template, d.author, d.media"
inline constexpr int hitRowColumn = 0;

inline constexpr char hitOfMessageSql[] = "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM document d WHERE d.id = ?1";

SearchHit readHit(const SearchStatement &select);

/// The words of the columns of one message.
using HitText = QList<QList<SearchToken>>;

/// Reads texts of messages; lives within one transaction.
class HitTexts
{
public:
    /// Empty columns for a row that is not there.
    Result<HitText> read(SearchConnection &connection, qint64 row);

private:
    std::optional<SearchStatement> m_select;
};

} // namespace switchboard::store
