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

/// All within ?1 and ?2 from the top.
inline constexpr char walkAllSql[] =
    "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM document d WHERE d.row >= ?1 AND d.row <= ?2 ORDER BY d.row DESC";

/// Those of them that FTS5 finds for ?3.
inline constexpr char walkMatchesSql[] =
    "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM words CROSS JOIN document d ON d.row = words.rowid"
    " WHERE words MATCH ?3 AND words.rowid >= ?1 AND words.rowid <= ?2 ORDER BY words.rowid DESC";

// The same of messages that did not end as most do: ?4 and ?5 are the fate and the error, 0 where it is no matter.
inline constexpr char walkRemarkedMatchesSql[] =
    "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM words CROSS JOIN remark r ON r.row = words.rowid"
    " CROSS JOIN document d ON d.row = words.rowid WHERE words MATCH ?3 AND words.rowid >= ?1 AND words.rowid <= ?2"
    " AND (?4 = 0 OR r.fate = ?4) AND (?5 = 0 OR r.error = ?5) ORDER BY words.rowid DESC";

inline constexpr char walkFateSql[] =
    "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM remark r INDEXED BY remark_by_fate"
    " CROSS JOIN document d ON d.row = r.row WHERE r.fate = ?4 AND r.row >= ?1 AND r.row <= ?2"
    " AND (?5 = 0 OR r.error = ?5) ORDER BY r.row DESC";

inline constexpr char walkErrorSql[] =
    "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM remark r INDEXED BY remark_by_error"
    " CROSS JOIN document d ON d.row = r.row WHERE r.error = ?5 AND r.error <> 0 AND r.row >= ?1 AND r.row <= ?2"
    " AND (?4 = 0 OR r.fate = ?4) ORDER BY r.row DESC";

/// Whether there are ?3 of them.
inline constexpr char manyOfFateSql[] =
    "SELECT count(*) >= ?3 FROM (SELECT 1 FROM remark r INDEXED BY remark_by_fate WHERE r.fate = ?4"
    " AND r.row >= ?1 AND r.row <= ?2 LIMIT ?3)";
inline constexpr char manyOfErrorSql[] =
    "SELECT count(*) >= ?3 FROM (SELECT 1 FROM remark r INDEXED BY remark_by_error WHERE r.error = ?5"
    " AND r.error <> 0 AND r.row >= ?1 AND r.row <= ?2 LIMIT ?3)";

inline constexpr char oneSql[] = "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM document d WHERE d.id = ?1";

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
