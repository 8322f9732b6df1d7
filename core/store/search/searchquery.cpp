// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchquery.h"

#include "core/store/search/hitreader.h"
#include "core/store/search/hitwalk.h"
#include "core/store/search/ranking.h"
#include "core/store/search/searchrows.h"
#include "core/store/search/searchscope.h"
#include "core/store/search/wordtree.h"

#include <algorithm>
#include <limits>

namespace switchboard::store {

namespace {

constexpr int rankedMost = 2'000;
constexpr int seldom = 1'000;         ///< so few texts are looked into sooner than all of a word are walked over
constexpr int rowsBetweenLooks = 256; ///< at the clock and the stop

using Stopping = SearchConnection::Stopping;

/// One search, from its words to its hits.
class Search
{
public:
    Search(SearchConnection &connection, TermBook &terms, const SearchRequest &request, const Stopping &stopping)
        : m_connection(connection), m_book(terms), m_request(request), m_stopping(stopping),
          m_tree(wordTree(request.words)), m_bounds{1, std::numeric_limits<qint64>::max(), request.fate, request.error}
    {}

    Result<SearchAnswer> run()
    {
        if (const Result<void> ready = prepare(); !ready)
            return ready.error();
        if (std::any_of(m_request.conditions.cbegin(), m_request.conditions.cend(), isHopeless))
            return whole();
        const bool isRanked = m_request.order == SearchOrder::bestFirst && !m_tree.isEmpty();
        m_limit = isRanked ? rankedMost : m_request.limit;
        const Result<void> walked = walkRows();
        if (!walked)
            return walked.error();
        if (!isRanked)
            return std::move(m_answer);
        return ranked();
    }

private:
    Result<SearchAnswer> whole()
    {
        m_answer.isWhole = true;
        return std::move(m_answer);
    }

    static bool isHopeless(const SearchCondition &condition)
    {
        return !condition.isNegated
               && std::all_of(condition.any.cbegin(), condition.any.cend(),
                              [](const SearchAlternative &one) { return one.numbers.isEmpty(); });
    }

    Result<void> prepare()
    {
        TermSource terms(m_connection, m_book, TermKind::message);
        if (const Result<void> done = expand(m_tree, terms, m_request.mayGuess ? &m_answer.guesses : nullptr); !done)
            return done;
        m_matcher.emplace(m_tree);
        const Result<SearchState> state = readSearchState(m_connection);
        if (!state)
            return state.error();
        m_reach = state->reach;
        Result<SearchRows::Tangles> tangles = SearchRows::readTangles(m_connection);
        if (!tangles)
            return tangles.error();
        m_tangles = std::move(*tangles);
        m_answer.next = m_request.cursor;
        return bound();
    }

    /// The rows that can hold what is asked for.
    Result<void> bound()
    {
        if (m_request.after != Timestamp{})
            m_bounds.lowest = SearchRows::slotOf(m_request.after);
        if (m_request.before != Timestamp{})
            m_bounds.highest = SearchRows::slotOf(m_request.before) + m_reach;
        const MessageCursor &cursor = m_request.cursor;
        if (cursor.at == Timestamp::max())
            return {};
        qint64 from = SearchRows::slotOf(cursor.at) + m_reach;
        Result<SearchStatement> select = m_connection.prepare("SELECT row FROM document WHERE id = ? AND time = ?");
        if (!select)
            return select.error();
        select->bind(1, cursor.id.value);
        select->bind(2, toMs(cursor.at));
        if (select->step() == SQLITE_ROW) {
            const auto tangle = SearchRows::tangleAt(m_tangles, select->integer(0));
            from = tangle == m_tangles.cend() ? select->integer(0) - 1 : tangle->second;
        }
        m_bounds.highest = std::min(m_bounds.highest, from);
        return {};
    }

    /// Words and marks as FTS5 takes them; empty where all rows are walked. Sets whether texts must be looked at.
    QByteArray expression()
    {
        WordExpression words = wordExpression(m_tree);
        m_isTextNeeded = !words.isExact;
        QByteArrayList parts;
        for (const SearchCondition &condition : m_request.conditions) {
            const QByteArray part = scopeExpression(condition);
            if (!part.isEmpty())
                parts.append(part);
        }
        if (!words.text.isEmpty() && !words.isNegated)
            parts.prepend('(' + words.text + ')');
        if (parts.isEmpty() && words.isNegated)
            parts.append(everyKind());
        QByteArray all = parts.join(" AND ");
        if (words.isNegated)
            all = '(' + all + ") NOT (" + words.text + ')';
        return all;
    }

    static QByteArray everyKind()
    {
        SearchCondition any{{{{}, SearchMark::kind, {}, {}}}, false};
        for (const Channel channel : {Channel::sms, Channel::email, Channel::voice}) {
            for (const Direction direction : {Direction::inbound, Direction::outbound})
                any.any.front().numbers.insert(kindNumber(channel, direction));
        }
        return scopeExpression(any);
    }

    Result<HitWalk> walkOf(const QByteArray &wanted)
    {
        return wanted.isEmpty() ? HitWalk::all(m_connection, m_bounds)
                                : HitWalk::matches(m_connection, m_bounds, wanted);
    }

    Result<void> walkRows()
    {
        QByteArray wanted = expression();
        if (m_bounds.isRemarked() && !wanted.isEmpty()) {
            const Result<bool> isFew = HitWalk::isBelow(m_connection, m_bounds, seldom);
            if (!isFew)
                return isFew.error();
            if (*isFew) {
                wanted.clear();
                m_isTextNeeded = !m_matcher->isEmpty();
            }
        }
        Result<bool> walked = walk(walkOf(wanted));
        if (!walked && walked.error().code == ErrorCode::invalidInput && !m_isTextNeeded) {
            // Brackets deeper than FTS5's own parser goes: every text is looked at.
            m_isTextNeeded = true;
            walked = walk(walkOf({}));
        }
        return walked ? Result<void>() : Result<void>(walked.error());
    }

    Result<bool> walk(Result<HitWalk> rows)
    {
        if (!rows)
            return rows.error();
        int result = SQLITE_ROW;
        for (int count = 1; (result = rows->step()) == SQLITE_ROW; ++count) {
            if (count % rowsBetweenLooks == 0 && (m_stopping.isAsked() || m_stopping.isLate())) {
                result = SQLITE_INTERRUPT;
                break;
            }
            const qint64 row = rows->row();
            if (row > m_openLast || row < m_openFirst)
                closeTangle(row);
            if (m_answer.hits.size() >= m_limit)
                return true;
            const Result<void> taken = take(row, rows->hit());
            if (!taken)
                return taken.error().code == ErrorCode::cancelled ? stopped() : taken.error();
            if (m_answer.hits.size() == m_limit && m_open.isEmpty() && m_openFirst == m_openLast)
                return true; // the next one could be far
        }
        if ((result & 0xff) == SQLITE_INTERRUPT)
            return stopped();
        if ((result & 0xff) == SQLITE_ERROR)
            return Error{ErrorCode::invalidInput, QStringLiteral("the search is not understood")};
        if (result != SQLITE_DONE)
            return searchError(result, "search");
        m_answer.isWhole = m_answer.hits.size() + m_open.size() <= m_limit;
        closeTangle(0);
        return true;
    }

    Result<bool> stopped()
    {
        if (m_stopping.isAsked())
            return Error{ErrorCode::cancelled, QStringLiteral("the search was stopped")};
        return true;
    }

    /// Puts what a tangle held in order behind what was found, and begins the next one, if `row` is in one.
    void closeTangle(qint64 row)
    {
        if (!m_open.isEmpty()) {
            std::sort(m_open.begin(), m_open.end(),
                      [](const SearchHit &a, const SearchHit &b) { return a.cursor() > b.cursor(); });
            m_answer.hits.append(m_open);
            m_answer.next = m_open.constLast().cursor();
            m_open.clear();
        }
        cut();
        const auto tangle = SearchRows::tangleAt(m_tangles, row);
        m_openFirst = tangle == m_tangles.cend() ? row : tangle->first;
        m_openLast = tangle == m_tangles.cend() ? row : tangle->second;
    }

    void cut()
    {
        if (m_answer.hits.size() > m_limit)
            m_answer.hits.resize(m_limit);
        if (m_answer.hits.size() == m_limit && !m_answer.hits.isEmpty())
            m_answer.next = m_answer.hits.constLast().cursor();
    }

    Result<void> take(qint64 row, SearchHit hit)
    {
        const Result<bool> isWanted = passes(row, hit, m_isTextNeeded);
        if (!isWanted)
            return isWanted.error();
        const bool isAlone = m_openFirst == m_openLast;
        if (isAlone)
            m_answer.next = hit.cursor();
        if (*isWanted)
            (isAlone ? m_answer.hits : m_open).append(std::move(hit));
        return {};
    }

    Result<bool> passes(qint64 row, const SearchHit &hit, bool isTextNeeded)
    {
        if (!(hit.cursor() < m_request.cursor) || (m_request.after != Timestamp{} && hit.time < m_request.after)
            || (m_request.before != Timestamp{} && hit.time >= m_request.before))
            return false;
        const bool isFulfilled =
            std::all_of(m_request.conditions.cbegin(), m_request.conditions.cend(),
                        [&hit](const SearchCondition &condition) { return fulfils(hit, condition); });
        if (!isFulfilled || !isTextNeeded)
            return isFulfilled;
        const Result<HitText> text = m_texts.read(m_connection, row);
        if (!text)
            return text.error();
        return m_matcher->matches(*text);
    }

    Result<SearchAnswer> ranked()
    {
        Result<SearchStatement> select = m_connection.prepare(hitOfMessageSql);
        if (!select)
            return select.error();
        Ranking ranking;
        for (const SearchHit &hit : std::as_const(m_answer.hits)) {
            select->bind(1, hit.id.value);
            const qint64 row = select->step() == SQLITE_ROW ? select->integer(hitRowColumn) : 0;
            select->reset();
            const Result<HitText> text = m_texts.read(m_connection, row);
            if (!text)
                return text.error().code == ErrorCode::cancelled && !m_stopping.isAsked() ? whole() : text.error();
            ranking.add(m_matcher->counts(*text), text->constFirst().size());
        }
        ranking.order(m_answer.hits);
        if (m_answer.hits.size() > m_request.limit)
            m_answer.hits.resize(m_request.limit);
        return whole();
    }

    SearchConnection &m_connection;
    TermBook &m_book;
    const SearchRequest &m_request;
    const Stopping &m_stopping;
    WordTree m_tree;
    std::optional<WordMatcher> m_matcher;
    HitTexts m_texts;
    SearchRows::Tangles m_tangles;
    HitBounds m_bounds;
    SearchAnswer m_answer;
    QList<SearchHit> m_open; ///< of the tangle that is walked through
    qint64 m_openFirst = 0;
    qint64 m_openLast = 0;
    qint64 m_reach = 0;
    int m_limit = 0;
    bool m_isTextNeeded = false;
};

} // namespace

Result<SearchAnswer> runSearch(SearchConnection &connection, TermBook &terms, const SearchRequest &request,
                               std::stop_token stop)
{
    if (stop.stop_requested())
        return Error{ErrorCode::cancelled, QStringLiteral("the search was stopped")};
    if (request.limit <= 0)
        return SearchAnswer{{}, false, request.cursor, {}};
    const Stopping stopping(connection, std::move(stop), Stopping::Clock::now() + request.patience);
    const Result<void> begun = connection.exec("BEGIN");
    if (!begun)
        return begun.error();
    Result<SearchAnswer> answer = Search(connection, terms, request, stopping).run();
    if (!answer && answer.error().code == ErrorCode::cancelled && !stopping.isAsked())
        answer = SearchAnswer{{}, false, request.cursor, {}};
    const Result<void> ended = connection.exec("ROLLBACK");
    if (answer && !ended)
        return ended.error();
    return answer;
}

} // namespace switchboard::store
