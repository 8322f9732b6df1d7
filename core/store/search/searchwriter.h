// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchconnection.h"
#include "core/store/search/searchtypes.h"

#include <memory>
#include <vector>

namespace switchboard::store {

/// The statements that change a search file; lives no longer than its connection.
class SearchWriter
{
public:
    static Result<std::unique_ptr<SearchWriter>> make(SearchConnection &connection);

    /// One transaction: all of the batch with its cursor, or nothing of it.
    Result<void> apply(const SearchBatch &batch);

    /// Removes documents, the cursor stays.
    Result<void> remove(const QList<MessageId> &ids);

    /// Merges the index into one segment, which drops what deleted documents left in it. In steps of a bounded
    /// size, each its own transaction, so that searches run in between. `cancelled` where `stop` is requested.
    Result<void> mergeAll(std::stop_token stop);

    /// FTS5's comparison of the index with the text that it was made of.
    Result<void> checkIndex();

private:
    explicit SearchWriter(SearchConnection &connection) : m_connection(connection) {}
    Result<void> prepareAll();

    template<class Work>
    Result<void> inTransaction(Work work);

    struct Change
    {
        qint64 row;
        MessageId id;
        const SearchDocument *document; ///< null to remove
    };
    Result<std::vector<Change>> plan(const SearchBatch &batch);
    int put(const SearchDocument &document);
    int removeOne(MessageId id);
    int insert(const SearchDocument &document, QByteArrayView scope);
    int update(qint64 row, const SearchDocument &document, QByteArrayView scope);
    int index(qint64 row, const SearchDocument &document, QByteArrayView scope);
    int unindexFound();

    SearchConnection &m_connection;
    SearchStatement m_find, m_last, m_insert, m_update, m_delete, m_index, m_unindex, m_cursor, m_merge, m_check;
};

} // namespace switchboard::store
