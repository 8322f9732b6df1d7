// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchquery.h"

#include "core/store/search/searchschema.h"

#include <algorithm>

namespace switchboard::store {

namespace {
constexpr int excerptWords = 16;

/// Columns that every select of documents begins with.
#define SWITCHBOARD_SEARCH_COLUMNS                                                                                     \
    "document.row, document.id, document.time, document.peak, document.channel, document.direction,"                   \
    " document.conversation, document.contact"
enum Column {
    rowColumn,
    idColumn,
    timeColumn,
    peakColumn,
    channelColumn,
    directionColumn,
    conversationColumn,
    contactColumn,
    scoreColumn
};

constexpr char walkAllSql[] = "SELECT " SWITCHBOARD_SEARCH_COLUMNS " FROM document ORDER BY row DESC";
constexpr char walkMatchesSql[] =
    "SELECT " SWITCHBOARD_SEARCH_COLUMNS " FROM words CROSS JOIN document ON document.row = words.rowid"
    " WHERE words MATCH ? ORDER BY words.rowid DESC";
constexpr char rankSql[] = "SELECT " SWITCHBOARD_SEARCH_COLUMNS ", words.rank"
                           " FROM words CROSS JOIN document ON document.row = words.rowid"
                           " WHERE words MATCH ? AND words.rank MATCH 'bm25(1.0, 1.0, 0.0)' ORDER BY words.rank";
constexpr char excerptSql[] = "SELECT snippet(words, -1, ?, ?, '…', ?) FROM words WHERE words MATCH ? AND rowid = ?";

struct Found
{
    qint64 row = 0;
    SearchHit hit;
};

bool isNewer(const Found &a, const Found &b)
{
    return a.hit.time != b.hit.time ? a.hit.time > b.hit.time : a.hit.id > b.hit.id;
}

/// The user's words, kept to the text columns; empty for none.
QByteArray wordsExpression(const SearchRequest &request)
{
    const QByteArray words = request.expression.trimmed().toUtf8();
    return words.isEmpty() ? words : "{body extra} : (" + words + ')';
}

template<class IdType>
void addScope(QByteArray &expression, const QList<IdType> &ids)
{
    if (ids.isEmpty())
        return;
    QByteArrayList words;
    for (const IdType id : ids)
        words.append(scopeWord(id));
    expression =
        (expression.isEmpty() ? QByteArray() : '(' + expression + ") AND ") + "(scope : (" + words.join(" OR ") + "))";
}

QByteArray wholeExpression(const SearchRequest &request)
{
    QByteArray expression = wordsExpression(request);
    addScope(expression, request.conversations);
    addScope(expression, request.contacts);
    return expression;
}

Found readRow(const SearchStatement &select)
{
    Found found{select.integer(rowColumn), {}};
    found.hit.id = MessageId{select.integer(idColumn)};
    found.hit.time = fromMs(select.integer(timeColumn));
    found.hit.channel = Channel(select.integer(channelColumn));
    found.hit.direction = Direction(select.integer(directionColumn));
    found.hit.conversation = ConversationId{select.integer(conversationColumn)};
    found.hit.contact = ContactId{select.integer(contactColumn)};
    return found;
}

bool passes(const SearchRequest &request, const SearchHit &hit)
{
    return (request.after == Timestamp{} || hit.time >= request.after)
           && (request.before == Timestamp{} || hit.time < request.before)
           && (!request.channel || hit.channel == *request.channel)
           && (!request.direction || hit.direction == *request.direction)
           && (request.conversations.isEmpty() || request.conversations.contains(hit.conversation))
           && (request.contacts.isEmpty() || request.contacts.contains(hit.contact));
}

Error queryError(int code)
{
    if ((code & 0xff) == SQLITE_ERROR)
        return {ErrorCode::invalidInput, QStringLiteral("the search expression is not understood")};
    return searchError(code, "search");
}

/// The newest `limit` rows so far, as a heap with the oldest of them in front.
Result<std::vector<Found>> walkNewest(SearchStatement &select, const SearchRequest &request)
{
    std::vector<Found> best;
    int result = SQLITE_ROW;
    while ((result = select.step()) == SQLITE_ROW) {
        const Timestamp peak = fromMs(select.integer(peakColumn));
        const bool isFull = best.size() == size_t(request.limit);
        if ((isFull && peak < best.front().hit.time) || (request.after != Timestamp{} && peak < request.after))
            break;
        Found found = readRow(select);
        if (!passes(request, found.hit) || (isFull && !isNewer(found, best.front())))
            continue;
        if (isFull) {
            std::pop_heap(best.begin(), best.end(), isNewer);
            best.pop_back();
        }
        best.push_back(std::move(found));
        std::push_heap(best.begin(), best.end(), isNewer);
    }
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        return queryError(result);
    std::sort(best.begin(), best.end(), isNewer);
    return best;
}

Result<std::vector<Found>> walkBest(SearchStatement &select, const SearchRequest &request)
{
    std::vector<Found> best;
    int result = SQLITE_ROW;
    while (best.size() < size_t(request.limit) && (result = select.step()) == SQLITE_ROW) {
        Found found = readRow(select);
        found.hit.score = -select.real(scoreColumn);
        if (passes(request, found.hit))
            best.push_back(std::move(found));
    }
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        return queryError(result);
    return best;
}

Result<void> addExcerpts(SearchConnection &connection, const SearchRequest &request, std::vector<Found> &found)
{
    const QByteArray expression = wordsExpression(request);
    if (!request.withExcerpt || expression.isEmpty())
        return {};
    Result<SearchStatement> select = connection.prepare(excerptSql);
    if (!select)
        return select.error();
    select->bind(1, QString(QChar(SearchHit::markBegin)));
    select->bind(2, QString(QChar(SearchHit::markEnd)));
    select->bind(3, qint64(excerptWords));
    select->bindUtf8(4, expression);
    for (Found &one : found) {
        select->bind(5, one.row);
        const int result = select->step();
        if (result != SQLITE_ROW && result != SQLITE_DONE)
            return queryError(result);
        if (result == SQLITE_ROW)
            one.hit.excerpt = select->text(0);
        select->reset();
    }
    return {};
}

Result<std::vector<Found>> findRows(SearchConnection &connection, const SearchRequest &request)
{
    const QByteArray expression = wholeExpression(request);
    const bool isRanked = request.order == SearchOrder::bestFirst && !expression.isEmpty();
    Result<SearchStatement> select = connection.prepare(expression.isEmpty() ? walkAllSql
                                                        : isRanked           ? rankSql
                                                                             : walkMatchesSql);
    if (!select)
        return select.error();
    if (!expression.isEmpty())
        select->bindUtf8(1, expression);
    return isRanked ? walkBest(*select, request) : walkNewest(*select, request);
}

Result<QList<SearchHit>> collect(SearchConnection &connection, const SearchRequest &request)
{
    Result<std::vector<Found>> found = findRows(connection, request);
    if (!found)
        return found.error();
    const Result<void> excerpts = addExcerpts(connection, request, *found);
    if (!excerpts)
        return excerpts.error();
    QList<SearchHit> hits;
    hits.reserve(qsizetype(found->size()));
    for (Found &one : *found)
        hits.append(std::move(one.hit));
    return hits;
}
} // namespace

Result<QList<SearchHit>> runSearch(SearchConnection &connection, const SearchRequest &request, std::stop_token stop)
{
    if (stop.stop_requested())
        return Error{ErrorCode::cancelled, QStringLiteral("the search was stopped")};
    if (request.limit <= 0)
        return QList<SearchHit>();
    const SearchConnection::Stopping stopping(connection, std::move(stop));
    const Result<void> begun = connection.exec("BEGIN");
    if (!begun)
        return begun.error();
    Result<QList<SearchHit>> hits = collect(connection, request);
    const Result<void> ended = connection.exec("ROLLBACK");
    if (hits && !ended)
        return ended.error();
    return hits;
}

} // namespace switchboard::store
