// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchschema.h"

namespace switchboard::store {

namespace {

/// `row` follows the time (see SearchRows), so that the order of rows is the order of a list, and a time a range of
/// rows. `document` holds what is looked at for each row on the way, `content` what the index was made of: it keeps
/// no text of its own. `scope` holds a token for each thing that never changes about a message, so that a seldom one
/// of a frequent word costs what it finds.
///
/// `remark` holds the few messages that did not end as most do, so that they need not be looked for among all.
///
/// `term` counts every word of the index. `holder` says which addresses belong to a person, and when.
///
/// A leaf of the index must fit a page of 4,056 bytes without an overflow page: hence pgsz.
constexpr char tablesSql[] = R"sql(
    CREATE TABLE state (schema INTEGER NOT NULL, cursor INTEGER NOT NULL, origin TEXT NOT NULL,
        documents INTEGER NOT NULL, reach INTEGER NOT NULL, forgotten INTEGER NOT NULL, loose INTEGER NOT NULL);
    CREATE TABLE document (
        row INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, time INTEGER NOT NULL, kind INTEGER NOT NULL,
        endpoint INTEGER NOT NULL, sender INTEGER NOT NULL, campaign INTEGER NOT NULL, template INTEGER NOT NULL,
        author INTEGER NOT NULL, media INTEGER NOT NULL);
    CREATE TABLE content (row INTEGER PRIMARY KEY, scope TEXT NOT NULL, body TEXT NOT NULL, extra TEXT NOT NULL);
    CREATE TABLE remark (row INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, fate INTEGER NOT NULL,
        error INTEGER NOT NULL);
    CREATE INDEX remark_by_fate ON remark (fate, row);
    CREATE INDEX remark_by_error ON remark (error, row) WHERE error <> 0;
    CREATE TABLE tangle (first INTEGER PRIMARY KEY, last INTEGER NOT NULL);
    CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE term (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, word TEXT NOT NULL, count INTEGER NOT NULL,
        UNIQUE (kind, word));
    CREATE VIRTUAL TABLE words USING fts5(body, extra, scope, content='content', content_rowid='row',
        tokenize='switchboard', prefix='2 3', columnsize=0);
    INSERT INTO words(words, rank) VALUES('pgsz', 4000);
    INSERT INTO words(words, rank) VALUES('hashsize', 8388608);
    INSERT INTO words(words, rank) VALUES('automerge', 8);

    CREATE TABLE person (row INTEGER PRIMARY KEY, contact INTEGER NOT NULL UNIQUE, sort TEXT NOT NULL,
        name TEXT NOT NULL, company TEXT NOT NULL, addresses TEXT NOT NULL, tags TEXT NOT NULL);
    CREATE INDEX person_by_sort ON person (sort, contact);
    CREATE TABLE holder (person INTEGER NOT NULL, endpoint INTEGER NOT NULL, since INTEGER NOT NULL,
        until INTEGER NOT NULL, PRIMARY KEY (person, endpoint, since, until)) WITHOUT ROWID;
    CREATE TABLE address (endpoint INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE INDEX address_by_text ON address (text);
    CREATE VIRTUAL TABLE people USING fts5(name, company, addresses, tags, content='person', content_rowid='row',
        tokenize='switchboard', prefix='1 2 3', columnsize=0);
    INSERT INTO people(people, rank) VALUES('pgsz', 4000);
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
    Result<SearchStatement> insert = connection.prepare("INSERT INTO state VALUES(?, 0, ?, 0, 0, 0, 0)");
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
    // Columns are asked for by what every version has; the rest is only read of this one.
    Result<SearchStatement> select = connection.prepare("SELECT * FROM state");
    if (!select)
        return select.error();
    const int result = select->step();
    if (result != SQLITE_ROW)
        return searchError(result == SQLITE_DONE ? SQLITE_CORRUPT : result, "read the search file");
    SearchState state{int(select->integer(0)), Position{select->integer(1)}, QByteArray::fromHex(select->utf8(2))};
    if (state.schema == searchSchemaVersion) {
        state.documents = select->integer(3);
        state.reach = select->integer(4);
        state.forgotten = select->integer(5);
        state.loose = select->integer(6);
    }
    return state;
}

} // namespace switchboard::store
