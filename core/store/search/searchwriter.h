// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/peoplewriter.h"
#include "core/store/search/searchrows.h"
#include "core/store/search/termwriter.h"

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

    /// Removes documents and people, the cursor stays.
    Result<void> remove(const QList<MessageId> &messages, const QList<ContactId> &people,
                        const QList<EndpointId> &addresses);

    /// Merges the indexes into one segment each, which drops what deleted rows left in them. In steps of a bounded
    /// size, each its own transaction, so that searches run in between. `cancelled` where `stop` is requested.
    Result<void> mergeAll(std::stop_token stop);

    /// One step, some ms, of merging the index of messages where much was written since it was last in one piece: each
    /// piece is looked into for each word of a search. True where nothing is left to do.
    Result<bool> tidy();

    /// FTS5's comparison of the indexes with the texts that they were made of.
    Result<void> checkIndex();

private:
    explicit SearchWriter(SearchConnection &connection)
        : m_connection(connection), m_rows(connection), m_terms(connection), m_people(connection)
    {}
    Result<void> prepareAll();

    template<class Work>
    Result<void> inTransaction(Work work);

    struct Change
    {
        qint64 row;
        MessageCursor key;
        const SearchDocument *document; ///< null to remove
        bool isMoved = false;           ///< had another row
    };
    Result<std::vector<Change>> plan(const SearchBatch &batch);
    Result<void> applyDocuments(const SearchBatch &batch);
    Result<void> applyFates(const QList<SearchFate> &fates);
    Result<qint64> authorOf(const QString &name);
    int put(const SearchDocument &document, qint64 row, qint64 author);
    int unindex(qint64 row);
    int putRemark(const SearchFate &fate);
    int moveRemark(MessageId id, qint64 row);
    int dropRemark(MessageId id);
    Result<bool> mergeStep(SearchStatement &merge, qint64 pages);
    Result<void> noteWhole();
    Result<void> mergeOne(SearchStatement &merge, std::stop_token stop);

    SearchConnection &m_connection;
    RowPlacer m_rows;
    bool m_isRowsKnown = true; ///< false after a rollback
    bool m_isTidying = false;  ///< has begun
    TermWriter m_terms;
    PeopleWriter m_people;
    QHash<QString, qint64> m_authors;
    SearchStatement m_find, m_text, m_document, m_content, m_dropDocument, m_dropContent, m_index, m_unindex, m_cursor,
        m_count, m_author, m_newAuthor, m_merge, m_mergePeople, m_whole, m_check, m_checkPeople, m_remark, m_moveRemark,
        m_dropRemark;
};

} // namespace switchboard::store
