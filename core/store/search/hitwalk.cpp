// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/hitwalk.h"

#include "core/store/search/hitreader.h"

namespace switchboard::store {

namespace {

// ?1 and ?2 bound the rows; ?4 and ?5 are the fate and the error, 0 where it is no matter.
#define SWITCHBOARD_REMARKED_BY_FATE                                                                                   \
    " remark r INDEXED BY remark_by_fate WHERE r.fate = ?4 AND r.row >= ?1 AND r.row <= ?2"                            \
    " AND (?5 = 0 OR r.error = ?5)"
#define SWITCHBOARD_REMARKED_BY_ERROR                                                                                  \
    " remark r INDEXED BY remark_by_error WHERE r.error = ?5 AND r.error <> 0 AND r.row >= ?1 AND r.row <= ?2"         \
    " AND (?4 = 0 OR r.fate = ?4)"

constexpr char allSql[] =
    "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM document d WHERE d.row >= ?1 AND d.row <= ?2 ORDER BY d.row DESC";

constexpr char matchesSql[] =
    "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM words CROSS JOIN document d ON d.row = words.rowid"
    " WHERE words MATCH ?3 AND words.rowid >= ?1 AND words.rowid <= ?2 ORDER BY words.rowid DESC";

constexpr char foundSql[] = "SELECT words.rowid FROM words WHERE words MATCH ?3 AND words.rowid >= ?1"
                            " AND words.rowid <= ?2 ORDER BY words.rowid DESC";

constexpr char oneSql[] = "SELECT " SWITCHBOARD_HIT_COLUMNS " FROM document d WHERE d.row = ?1";

struct RemarkedSql
{
    const char *rows;
    const char *hits;
    const char *many;
};

constexpr RemarkedSql byFate{"SELECT r.row FROM" SWITCHBOARD_REMARKED_BY_FATE " ORDER BY r.row DESC",
                             "SELECT " SWITCHBOARD_HIT_COLUMNS
                             " FROM (SELECT r.row AS one FROM" SWITCHBOARD_REMARKED_BY_FATE
                             ") CROSS JOIN document d ON d.row = one ORDER BY one DESC",
                             "SELECT count(*) >= ?3 FROM (SELECT 1 FROM" SWITCHBOARD_REMARKED_BY_FATE " LIMIT ?3)"};

constexpr RemarkedSql byError{"SELECT r.row FROM" SWITCHBOARD_REMARKED_BY_ERROR " ORDER BY r.row DESC",
                              "SELECT " SWITCHBOARD_HIT_COLUMNS
                              " FROM (SELECT r.row AS one FROM" SWITCHBOARD_REMARKED_BY_ERROR
                              ") CROSS JOIN document d ON d.row = one ORDER BY one DESC",
                              "SELECT count(*) >= ?3 FROM (SELECT 1 FROM" SWITCHBOARD_REMARKED_BY_ERROR " LIMIT ?3)"};

const RemarkedSql &remarkedSql(const HitBounds &bounds)
{
    return bounds.fate != 0 ? byFate : byError;
}

Result<SearchStatement> bound(SearchConnection &connection, const char *sql, const HitBounds &bounds)
{
    Result<SearchStatement> select = connection.prepare(sql);
    if (!select)
        return select;
    select->bind(1, bounds.lowest);
    select->bind(2, bounds.highest);
    return select;
}

Result<SearchStatement> boundRemarked(SearchConnection &connection, const char *sql, const HitBounds &bounds)
{
    Result<SearchStatement> select = bound(connection, sql, bounds);
    if (!select)
        return select;
    select->bind(4, qint64(bounds.fate));
    select->bind(5, qint64(bounds.error));
    return select;
}

} // namespace

Result<HitWalk> HitWalk::all(SearchConnection &connection, const HitBounds &bounds)
{
    Result<SearchStatement> select = bounds.isRemarked() ? boundRemarked(connection, remarkedSql(bounds).hits, bounds)
                                                         : bound(connection, allSql, bounds);
    return select ? Result<HitWalk>(HitWalk(std::move(*select))) : select.error();
}

Result<HitWalk> HitWalk::matches(SearchConnection &connection, const HitBounds &bounds, const QByteArray &expression)
{
    if (!bounds.isRemarked()) {
        Result<SearchStatement> select = bound(connection, matchesSql, bounds);
        if (!select)
            return select.error();
        select->bindUtf8(3, expression);
        return HitWalk(std::move(*select));
    }
    Result<SearchStatement> one = connection.prepare(oneSql);
    Result<SearchStatement> found = bound(connection, foundSql, bounds);
    Result<SearchStatement> remarks = boundRemarked(connection, remarkedSql(bounds).rows, bounds);
    for (const Result<SearchStatement> *select : {&one, &found, &remarks}) {
        if (!*select)
            return select->error();
    }
    found->bindUtf8(3, expression);
    HitWalk walk(std::move(*one));
    walk.m_found = std::move(*found);
    walk.m_remarks = std::move(*remarks);
    walk.m_isTwo = true;
    return walk;
}

Result<bool> HitWalk::isBelow(SearchConnection &connection, const HitBounds &bounds, int limit)
{
    Result<SearchStatement> select = boundRemarked(connection, remarkedSql(bounds).many, bounds);
    if (!select)
        return select.error();
    select->bind(3, qint64(limit));
    const int result = select->step();
    return result == SQLITE_ROW ? Result<bool>(select->integer(0) == 0) : searchError(result, "search");
}

int HitWalk::step()
{
    return m_isTwo ? stepBoth() : m_hits.step();
}

/// Two lists in one order, side by side: a look into the one for each row of the other costs more than all the rest.
int HitWalk::stepBoth()
{
    int result = m_found.step();
    if (result == SQLITE_ROW)
        result = m_remarks.step();
    while (result == SQLITE_ROW) {
        const qint64 found = m_found.integer(0);
        const qint64 remarked = m_remarks.integer(0);
        if (found == remarked)
            break;
        result = (found > remarked ? m_found : m_remarks).step();
    }
    if (result != SQLITE_ROW)
        return result;
    if (const int done = m_hits.reset(); done != SQLITE_OK)
        return done;
    m_hits.bind(1, m_found.integer(0));
    result = m_hits.step();
    return result == SQLITE_DONE ? SQLITE_CORRUPT : result;
}

qint64 HitWalk::row() const
{
    return m_hits.integer(hitRowColumn);
}

SearchHit HitWalk::hit() const
{
    return readHit(m_hits);
}

} // namespace switchboard::store
