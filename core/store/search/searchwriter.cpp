// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchwriter.h"

#include "core/store/search/searchschema.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace switchboard::store {

namespace {
constexpr qint64 mergeStepPages = 500;
constexpr qint64 newRow = std::numeric_limits<qint64>::max();

/// Columns of m_find.
enum Found { foundRow, foundPeak, foundBody, foundExtra, foundScope };
} // namespace

Result<std::unique_ptr<SearchWriter>> SearchWriter::make(SearchConnection &connection)
{
    std::unique_ptr<SearchWriter> writer(new SearchWriter(connection));
    const Result<void> prepared = writer->prepareAll();
    if (!prepared)
        return prepared.error();
    return writer;
}

Result<void> SearchWriter::prepareAll()
{
    const std::pair<SearchStatement *, const char *> statements[] = {
        {&m_find, "SELECT row, peak, body, extra, scope FROM document WHERE id = ?"},
        {&m_last, "SELECT peak FROM document ORDER BY row DESC LIMIT 1"},
        {&m_insert, "INSERT INTO document(id, time, peak, channel, direction, conversation, contact, body, extra,"
                    " scope) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&m_update, "UPDATE document SET time = ?, channel = ?, direction = ?, conversation = ?, contact = ?,"
                    " body = ?, extra = ?, scope = ? WHERE row = ?"},
        {&m_delete, "DELETE FROM document WHERE row = ?"},
        {&m_index, "INSERT INTO words(rowid, body, extra, scope) VALUES(?, ?, ?, ?)"},
        {&m_unindex, "INSERT INTO words(words, rowid, body, extra, scope) VALUES('delete', ?, ?, ?, ?)"},
        {&m_cursor, "UPDATE state SET cursor = ?"},
        {&m_merge, "INSERT INTO words(words, rank) VALUES('merge', ?)"},
        {&m_check, "INSERT INTO words(words) VALUES('integrity-check')"},
    };
    for (const auto &[statement, sql] : statements) {
        Result<SearchStatement> prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(prepared).value();
    }
    return {};
}

/// An error of `work` rolls everything back.
template<class Work>
Result<void> SearchWriter::inTransaction(Work work)
{
    const Result<void> begun = m_connection.exec("BEGIN IMMEDIATE");
    if (!begun)
        return begun;
    const Result<void> worked = work();
    const Result<void> ended = worked ? m_connection.exec("COMMIT") : worked;
    if (!ended && m_connection.isInTransaction()) {
        const Result<void> rolledBack = m_connection.exec("ROLLBACK");
        if (!rolledBack)
            return rolledBack;
    }
    return ended;
}

/// Known rows first and in their order: the index flushes whenever a row number goes down.
Result<std::vector<SearchWriter::Change>> SearchWriter::plan(const SearchBatch &batch)
{
    QHash<MessageId, const SearchDocument *> wanted;
    for (const SearchDocument &document : batch.documents)
        wanted.insert(document.id, &document);
    for (const MessageId id : batch.removals)
        wanted.insert(id, nullptr);
    std::vector<Change> changes;
    changes.reserve(size_t(wanted.size()));
    const auto add = [&](MessageId id) {
        const auto entry = wanted.constFind(id);
        if (entry == wanted.constEnd())
            return SQLITE_OK;
        m_find.bind(1, id.value);
        const qint64 row = m_find.step() == SQLITE_ROW ? m_find.integer(foundRow) : newRow;
        changes.push_back({row, id, *entry});
        wanted.erase(entry);
        return m_find.reset();
    };
    for (const SearchDocument &document : batch.documents) {
        const int result = add(document.id);
        if (result != SQLITE_OK)
            return searchError(result, "read the search file");
    }
    for (const MessageId id : batch.removals) {
        const int result = add(id);
        if (result != SQLITE_OK)
            return searchError(result, "read the search file");
    }
    std::stable_sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) { return a.row < b.row; });
    return changes;
}

Result<void> SearchWriter::apply(const SearchBatch &batch)
{
    return inTransaction([this, &batch]() -> Result<void> {
        const Result<std::vector<Change>> changes = plan(batch);
        if (!changes)
            return changes.error();
        for (const Change &change : *changes) {
            const int result = change.document ? put(*change.document) : removeOne(change.id);
            if (result != SQLITE_OK)
                return searchError(result, "change the search file");
        }
        m_cursor.bind(1, batch.cursor.value);
        const int result = m_cursor.run();
        return result == SQLITE_OK ? Result<void>() : searchError(result, "move the search file's cursor");
    });
}

Result<void> SearchWriter::remove(const QList<MessageId> &ids)
{
    return inTransaction([this, &ids]() -> Result<void> {
        for (const MessageId id : ids) {
            const int result = removeOne(id);
            if (result != SQLITE_OK)
                return searchError(result, "erase from the search file");
        }
        return {};
    });
}

int SearchWriter::put(const SearchDocument &document)
{
    const QByteArray scope = scopeWord(document.conversation) + ' ' + scopeWord(document.contact);
    m_find.bind(1, document.id.value);
    if (m_find.step() != SQLITE_ROW) {
        const int missing = m_find.reset();
        return missing == SQLITE_OK ? insert(document, scope) : missing;
    }
    // A message that became newer than the peak of its row would break the order: it moves to the end.
    const bool keepsRow = toMs(document.time) <= m_find.integer(foundPeak);
    const qint64 row = m_find.integer(foundRow);
    const int unindexed = unindexFound();
    if (unindexed != SQLITE_OK)
        return unindexed;
    if (keepsRow)
        return update(row, document, scope);
    m_delete.bind(1, row);
    const int deleted = m_delete.run();
    return deleted == SQLITE_OK ? insert(document, scope) : deleted;
}

int SearchWriter::insert(const SearchDocument &document, QByteArrayView scope)
{
    const qint64 time = toMs(document.time);
    const qint64 peak = m_last.step() == SQLITE_ROW ? std::max(time, m_last.integer(0)) : time;
    const int last = m_last.reset();
    if (last != SQLITE_OK)
        return last;
    m_insert.bind(1, document.id.value);
    m_insert.bind(2, time);
    m_insert.bind(3, peak);
    m_insert.bind(4, qint64(document.channel));
    m_insert.bind(5, qint64(document.direction));
    m_insert.bind(6, document.conversation.value);
    m_insert.bind(7, document.contact.value);
    m_insert.bind(8, document.body);
    m_insert.bind(9, document.extra);
    m_insert.bindUtf8(10, scope);
    const int inserted = m_insert.run();
    return inserted == SQLITE_OK ? index(m_connection.lastRow(), document, scope) : inserted;
}

int SearchWriter::update(qint64 row, const SearchDocument &document, QByteArrayView scope)
{
    m_update.bind(1, toMs(document.time));
    m_update.bind(2, qint64(document.channel));
    m_update.bind(3, qint64(document.direction));
    m_update.bind(4, document.conversation.value);
    m_update.bind(5, document.contact.value);
    m_update.bind(6, document.body);
    m_update.bind(7, document.extra);
    m_update.bindUtf8(8, scope);
    m_update.bind(9, row);
    const int updated = m_update.run();
    return updated == SQLITE_OK ? index(row, document, scope) : updated;
}

int SearchWriter::index(qint64 row, const SearchDocument &document, QByteArrayView scope)
{
    m_index.bind(1, row);
    m_index.bind(2, document.body);
    m_index.bind(3, document.extra);
    m_index.bindUtf8(4, scope);
    return m_index.run();
}

/// The index wants the very text that it was given.
int SearchWriter::unindexFound()
{
    m_unindex.bind(1, m_find.integer(foundRow));
    m_unindex.bindUtf8(2, m_find.utf8(foundBody));
    m_unindex.bindUtf8(3, m_find.utf8(foundExtra));
    m_unindex.bindUtf8(4, m_find.utf8(foundScope));
    m_find.reset();
    return m_unindex.run();
}

int SearchWriter::removeOne(MessageId id)
{
    m_find.bind(1, id.value);
    if (m_find.step() != SQLITE_ROW)
        return m_find.reset();
    m_delete.bind(1, m_find.integer(foundRow));
    const int unindexed = unindexFound();
    return unindexed == SQLITE_OK ? m_delete.run() : unindexed;
}

/// A negative number of pages starts merging everything; a step that changes nothing but its own bookkeeping
/// was the last.
Result<void> SearchWriter::mergeAll(std::stop_token stop)
{
    for (qint64 pages = -mergeStepPages;; pages = mergeStepPages) {
        if (stop.stop_requested())
            return Error{ErrorCode::cancelled, QStringLiteral("merging the search index was stopped")};
        const qint64 before = m_connection.totalChanges();
        const Result<void> stepped = inTransaction([this, pages]() -> Result<void> {
            m_merge.bind(1, pages);
            const int result = m_merge.run();
            return result == SQLITE_OK ? Result<void>() : searchError(result, "merge the search index");
        });
        if (!stepped)
            return stepped;
        if (m_connection.totalChanges() - before < 2)
            return {};
    }
}

Result<void> SearchWriter::checkIndex()
{
    const int result = m_check.run();
    if (result != SQLITE_OK)
        return searchError(result, "check the search index");
    return {};
}

} // namespace switchboard::store
