// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchschema.h"

namespace switchboard::store {

namespace {

/// `row` is dense, in the order of arrival. `peak` is the newest time of any message up to that row, so a walk
/// from the newest row down knows when no newer message can follow (see searchquery.cpp). The index keeps no
/// text: it reads it from `document`. `scope` holds a word each for conversation and contact, so that a search
/// within one of them costs what it finds, not what the whole file would.
///
/// A leaf of the index must fit a page of 4,056 bytes without an overflow page: hence pgsz.
constexpr char tablesSql[] = R"sql(
    CREATE TABLE state (schema INTEGER NOT NULL, cursor INTEGER NOT NULL, origin TEXT NOT NULL);
    CREATE TABLE document (
        row INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, time INTEGER NOT NULL, peak INTEGER NOT NULL,
        channel INTEGER NOT NULL, direction INTEGER NOT NULL,
        conversation INTEGER NOT NULL, contact INTEGER NOT NULL,
        body TEXT NOT NULL, extra TEXT NOT NULL, scope TEXT NOT NULL);
    CREATE VIRTUAL TABLE words USING fts5(body, extra, scope, content='document', content_rowid='row',
        tokenize="unicode61 remove_diacritics 2", prefix='2 3');
    INSERT INTO words(words, rank) VALUES('pgsz', 4000);
)sql";

} // namespace

Result<void> makeSearchTables(SearchConnection &connection, const QByteArray &origin)
{
    const Result<void> begun = connection.exec("BEGIN IMMEDIATE");
    if (!begun)
        return begun;
    const Result<void> made = connection.exec(tablesSql);
    if (!made)
        return made;
    Result<SearchStatement> insert = connection.prepare("INSERT INTO state VALUES(?, 0, ?)");
    if (!insert)
        return insert.error();
    insert->bind(1, qint64(searchSchemaVersion));
    insert->bindUtf8(2, origin.toHex());
    const int result = insert->run();
    if (result != SQLITE_OK)
        return searchError(result, "begin the search file");
    return connection.exec("COMMIT");
}

Result<SearchState> readSearchState(SearchConnection &connection)
{
    Result<SearchStatement> known = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'state'");
    if (!known)
        return known.error();
    const int found = known->step();
    if (found == SQLITE_DONE)
        return Error{ErrorCode::notFound, QStringLiteral("the search file is not begun yet"), {}, true};
    if (found != SQLITE_ROW)
        return searchError(found, "read the search file");
    known->reset();
    Result<SearchStatement> select = connection.prepare("SELECT schema, cursor, origin FROM state");
    if (!select)
        return select.error();
    const int result = select->step();
    if (result != SQLITE_ROW)
        return searchError(result == SQLITE_DONE ? SQLITE_CORRUPT : result, "read the search file");
    return SearchState{int(select->integer(0)), Position{select->integer(1)}, QByteArray::fromHex(select->utf8(2))};
}

QByteArray scopeWord(ConversationId id)
{
    return 'v' + QByteArray::number(id.value, 36);
}

QByteArray scopeWord(ContactId id)
{
    return 'p' + QByteArray::number(id.value, 36);
}

} // namespace switchboard::store
