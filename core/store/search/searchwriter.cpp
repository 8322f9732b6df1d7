// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchwriter.h"

#include "core/store/search/searchscope.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace switchboard::store {

namespace {
constexpr qint64 mergeStepPages = 500;
constexpr qint64 newRow = std::numeric_limits<qint64>::max();
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
        {&m_find, "SELECT row, time FROM document WHERE id = ?"},
        {&m_text, "SELECT body, extra, scope FROM content WHERE row = ?"},
        {&m_document, "INSERT OR REPLACE INTO document VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&m_content, "INSERT OR REPLACE INTO content VALUES(?, ?, ?, ?)"},
        {&m_dropDocument, "DELETE FROM document WHERE row = ?"},
        {&m_dropContent, "DELETE FROM content WHERE row = ?"},
        {&m_remark, "INSERT OR REPLACE INTO remark SELECT row, id, ?, ? FROM document WHERE id = ?"},
        {&m_moveRemark, "UPDATE remark SET row = ? WHERE id = ?"},
        {&m_dropRemark, "DELETE FROM remark WHERE id = ?"},
        {&m_index, "INSERT INTO words(rowid, body, extra, scope) VALUES(?, ?, ?, ?)"},
        {&m_unindex, "INSERT INTO words(words, rowid, body, extra, scope) VALUES('delete', ?, ?, ?, ?)"},
        {&m_cursor, "UPDATE state SET cursor = ?"},
        {&m_count, "UPDATE state SET documents = documents + ?, loose = loose + ?"},
        {&m_author, "SELECT id FROM author WHERE name = ?"},
        {&m_newAuthor, "INSERT INTO author(name) VALUES(?)"},
        {&m_merge, "INSERT INTO words(words, rank) VALUES('merge', ?)"},
        {&m_mergePeople, "INSERT INTO people(people, rank) VALUES('merge', ?)"},
        {&m_whole, "UPDATE state SET loose = 0"},
        {&m_check, "INSERT INTO words(words) VALUES('integrity-check')"},
        {&m_checkPeople, "INSERT INTO people(people) VALUES('integrity-check')"},
    };
    for (const auto &[statement, sql] : statements) {
        Result<SearchStatement> prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(prepared).value();
    }
    if (const Result<void> opened = m_terms.open(); !opened)
        return opened;
    if (const Result<void> opened = m_people.open(); !opened)
        return opened;
    return m_rows.open();
}

/// An error of `work` rolls everything back.
template<class Work>
Result<void> SearchWriter::inTransaction(Work work)
{
    const Result<void> begun = m_connection.exec("BEGIN IMMEDIATE");
    if (!begun)
        return begun;
    Result<void> ended = m_isRowsKnown ? Result<void>() : m_rows.reload();
    if (ended) {
        m_isRowsKnown = true;
        ended = work();
    }
    if (ended)
        ended = m_terms.flush();
    if (ended)
        ended = m_connection.exec("COMMIT");
    if (ended)
        return {};
    m_terms.clear();
    m_authors.clear();
    if (m_connection.isInTransaction()) {
        if (const Result<void> rolledBack = m_connection.exec("ROLLBACK"); !rolledBack)
            return rolledBack;
    }
    m_isRowsKnown = false;
    return ended;
}

/// In the order of rows, for the index begins anew whenever a row number goes down: known ones first, then new ones
/// in the order of a list.
Result<std::vector<SearchWriter::Change>> SearchWriter::plan(const SearchBatch &batch)
{
    QHash<MessageId, const SearchDocument *> wanted;
    wanted.reserve(batch.documents.size() + batch.removals.size());
    for (const SearchDocument &document : batch.documents)
        wanted.insert(document.id, &document);
    for (const MessageId id : batch.removals)
        wanted.insert(id, nullptr);
    std::vector<Change> changes;
    changes.reserve(size_t(wanted.size()));
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        m_find.bind(1, it.key().value);
        const bool isKnown = m_find.step() == SQLITE_ROW;
        const Timestamp time = *it ? (*it)->time : Timestamp{};
        if (isKnown || *it)
            changes.push_back({isKnown ? m_find.integer(0) : newRow, {time, it.key()}, *it});
        const int result = m_find.reset();
        if (result != SQLITE_OK)
            return searchError(result, "read the search file");
    }
    std::sort(changes.begin(), changes.end(),
              [](const Change &a, const Change &b) { return a.row != b.row ? a.row < b.row : a.key < b.key; });
    return changes;
}

Result<void> SearchWriter::applyDocuments(const SearchBatch &batch)
{
    Result<std::vector<Change>> changes = plan(batch);
    if (!changes)
        return changes.error();
    qint64 added = 0;
    // A message whose time changed leaves its row and comes as a new one.
    for (Change &change : *changes) {
        if (change.row == newRow)
            break;
        int result = unindex(change.row);
        m_find.bind(1, change.key.id.value);
        const bool isMoved =
            !change.document || m_find.step() != SQLITE_ROW || fromMs(m_find.integer(1)) != change.key.at;
        m_find.reset();
        if (result == SQLITE_OK && isMoved) {
            m_dropDocument.bind(1, change.row);
            m_dropContent.bind(1, change.row);
            result = m_dropDocument.run();
            result = result == SQLITE_OK ? m_dropContent.run() : result;
            // Until it has its new row the remark waits at one that nobody has.
            if (result == SQLITE_OK)
                result = change.document ? moveRemark(change.key.id, -change.key.id.value) : dropRemark(change.key.id);
            change.row = newRow;
            change.isMoved = true;
            --added;
        }
        if (result != SQLITE_OK)
            return searchError(result, "change the search file");
    }
    std::sort(changes->begin(), changes->end(),
              [](const Change &a, const Change &b) { return a.row != b.row ? a.row < b.row : a.key < b.key; });
    for (const Change &change : *changes) {
        if (!change.document)
            continue;
        const Result<qint64> author = authorOf(change.document->author);
        if (!author)
            return author.error();
        const Result<qint64> row = change.row == newRow ? m_rows.place(change.key) : Result<qint64>(change.row);
        if (!row)
            return row.error();
        added += change.row == newRow;
        int result = put(*change.document, *row, *author);
        if (result == SQLITE_OK && change.isMoved)
            result = moveRemark(change.key.id, *row);
        if (result != SQLITE_OK)
            return searchError(result, "change the search file");
    }
    m_count.bind(1, added);
    m_count.bind(2, qint64(changes->size()));
    const int result = m_count.run();
    return result == SQLITE_OK ? Result<void>() : searchError(result, "change the search file");
}

Result<void> SearchWriter::applyFates(const QList<SearchFate> &fates)
{
    for (const SearchFate &fate : fates) {
        const bool isKept = isRemarkable(fate.fate) || fate.error != 0;
        const int result = isKept ? putRemark(fate) : dropRemark(fate.id);
        if (result != SQLITE_OK)
            return searchError(result, "change the search file");
    }
    return {};
}

Result<void> SearchWriter::apply(const SearchBatch &batch)
{
    return inTransaction([this, &batch]() -> Result<void> {
        if (const Result<void> applied = applyDocuments(batch); !applied)
            return applied;
        if (const Result<void> applied = applyFates(batch.fates); !applied)
            return applied;
        if (const Result<void> applied = m_people.apply(batch, m_terms); !applied)
            return applied;
        m_cursor.bind(1, batch.cursor.value);
        const int result = m_cursor.run();
        return result == SQLITE_OK ? Result<void>() : searchError(result, "move the search file's cursor");
    });
}

Result<void> SearchWriter::remove(const QList<MessageId> &messages, const QList<ContactId> &people,
                                  const QList<EndpointId> &addresses)
{
    return inTransaction([&]() -> Result<void> {
        SearchBatch gone;
        gone.removals = messages;
        gone.lostPeople = people;
        gone.lostAddresses = addresses;
        const Result<void> applied = applyDocuments(gone);
        return applied ? m_people.apply(gone, m_terms) : applied;
    });
}

Result<qint64> SearchWriter::authorOf(const QString &name)
{
    if (name.isEmpty())
        return qint64(0);
    const auto known = m_authors.constFind(name);
    if (known != m_authors.cend())
        return *known;
    m_author.bind(1, name);
    qint64 id = m_author.step() == SQLITE_ROW ? m_author.integer(0) : 0;
    int result = m_author.reset();
    if (result == SQLITE_OK && id == 0) {
        m_newAuthor.bind(1, name);
        result = m_newAuthor.run();
        id = m_connection.lastRow();
    }
    if (result != SQLITE_OK)
        return searchError(result, "change the search file");
    m_authors.insert(name, id);
    return id;
}

int SearchWriter::put(const SearchDocument &document, qint64 row, qint64 author)
{
    const qint64 numbers[] = {row,
                              document.id.value,
                              toMs(document.time),
                              kindNumber(document.channel, document.direction),
                              document.endpoint.value,
                              document.sender.value,
                              document.campaign.value,
                              document.messageTemplate.value,
                              author,
                              document.hasMedia};
    for (int i = 0; i < int(std::size(numbers)); ++i)
        m_document.bind(i + 1, numbers[i]);
    int result = m_document.run();
    if (result != SQLITE_OK)
        return result;
    const QByteArray scope = scopeOf(document, author);
    m_content.bind(1, row);
    m_content.bindUtf8(2, scope);
    m_content.bind(3, document.body);
    m_content.bind(4, document.extra);
    result = m_content.run();
    if (result != SQLITE_OK)
        return result;
    m_index.bind(1, row);
    m_index.bind(2, document.body);
    m_index.bind(3, document.extra);
    m_index.bindUtf8(4, scope);
    m_terms.listen(TermKind::message, true);
    result = m_index.run();
    m_terms.pause();
    return result;
}

int SearchWriter::putRemark(const SearchFate &fate)
{
    m_remark.bind(1, qint64(fate.fate));
    m_remark.bind(2, qint64(fate.error));
    m_remark.bind(3, fate.id.value);
    return m_remark.run();
}

int SearchWriter::moveRemark(MessageId id, qint64 row)
{
    m_moveRemark.bind(1, row);
    m_moveRemark.bind(2, id.value);
    return m_moveRemark.run();
}

int SearchWriter::dropRemark(MessageId id)
{
    m_dropRemark.bind(1, id.value);
    return m_dropRemark.run();
}

/// The index wants the very text that it was given.
int SearchWriter::unindex(qint64 row)
{
    m_text.bind(1, row);
    if (m_text.step() != SQLITE_ROW) {
        const int missing = m_text.reset();
        return missing == SQLITE_OK ? SQLITE_CORRUPT : missing;
    }
    m_unindex.bind(1, row);
    m_unindex.bindUtf8(2, m_text.utf8(0));
    m_unindex.bindUtf8(3, m_text.utf8(1));
    m_unindex.bindUtf8(4, m_text.utf8(2));
    m_text.reset();
    m_terms.listen(TermKind::message, false);
    const int result = m_unindex.run();
    m_terms.pause();
    return result;
}

/// A negative number of pages starts merging everything. True where nothing was left to do: the step changed nothing but
/// its own bookkeeping.
Result<bool> SearchWriter::mergeStep(SearchStatement &merge, qint64 pages)
{
    const qint64 before = m_connection.totalChanges();
    const Result<void> stepped = inTransaction([&merge, pages]() -> Result<void> {
        merge.bind(1, pages);
        const int result = merge.run();
        return result == SQLITE_OK ? Result<void>() : searchError(result, "merge the search index");
    });
    return stepped ? Result<bool>(m_connection.totalChanges() - before < 2) : stepped.error();
}

Result<void> SearchWriter::mergeOne(SearchStatement &merge, std::stop_token stop)
{
    for (qint64 pages = -mergeStepPages;; pages = mergeStepPages) {
        if (stop.stop_requested())
            return Error{ErrorCode::cancelled, QStringLiteral("merging the search index was stopped")};
        const Result<bool> isWhole = mergeStep(merge, pages);
        if (!isWhole)
            return isWhole.error();
        if (*isWhole)
            return {};
    }
}

Result<void> SearchWriter::noteWhole()
{
    m_isTidying = false;
    return inTransaction([this]() -> Result<void> {
        const int result = m_whole.run();
        return result == SQLITE_OK ? Result<void>() : searchError(result, "merge the search index");
    });
}

Result<void> SearchWriter::mergeAll(std::stop_token stop)
{
    if (const Result<void> merged = mergeOne(m_merge, stop); !merged)
        return merged;
    const Result<void> merged = mergeOne(m_mergePeople, std::move(stop));
    return merged ? noteWhole() : merged;
}

Result<bool> SearchWriter::tidy()
{
    if (!m_isTidying) {
        const Result<SearchState> state = readSearchState(m_connection);
        if (!state || state->isTidy())
            return state ? Result<bool>(true) : state.error();
    }
    const Result<bool> isWhole = mergeStep(m_merge, m_isTidying ? mergeStepPages : -mergeStepPages);
    if (!isWhole)
        return isWhole;
    m_isTidying = true;
    if (!*isWhole)
        return false;
    const Result<void> noted = noteWhole();
    return noted ? Result<bool>(true) : noted.error();
}

Result<void> SearchWriter::checkIndex()
{
    for (SearchStatement *check : {&m_check, &m_checkPeople}) {
        const int result = check->run();
        if (result != SQLITE_OK)
            return searchError(result, "check the search index");
    }
    return {};
}

} // namespace switchboard::store
