// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/historyfinder.h"

#include "core/store/historyreads.h"
#include "core/store/outreach.h"
#include "core/workspace/ownthread.h"

#include <algorithm>
#include <chrono>

namespace switchboard::workspace {

namespace {

constexpr int firstPage = 256; ///< of candidates whose states are asked for
constexpr int largestPage = 4'096;
constexpr int rankedMost = 2'000;
constexpr milliseconds patience{250};

constexpr int facetsMost = 50'000;
constexpr int facetsPage = 5'000;
constexpr milliseconds facetsPatience{10'000};

bool holdsAll(const QList<StateCondition> &conditions, const MessageState &state)
{
    return std::all_of(conditions.cbegin(), conditions.cend(),
                       [&state](const StateCondition &condition) { return condition.holds(state); });
}

template<class Name>
void count(QMap<Name, qint64> &counts, const Name &name)
{
    if constexpr (std::is_same_v<Name, QString>) {
        if (name.isEmpty())
            return;
    }
    ++counts[name];
}

/// The first day of the month of an instant, by the local clock. Each question about that clock costs a look at the
/// system's zone, and neighbours in a history are mostly of one month.
class Months
{
public:
    QDate of(Timestamp time)
    {
        const qint64 ms = toMs(time);
        if (ms < m_begin || ms >= m_end) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(ms).date();
            m_month = {day.year(), day.month(), 1};
            m_begin = m_month.startOfDay().toMSecsSinceEpoch();
            m_end = m_month.addMonths(1).startOfDay().toMSecsSinceEpoch();
        }
        return m_month;
    }

private:
    QDate m_month;
    qint64 m_begin = 0; ///< ms since the epoch
    qint64 m_end = 0;   ///< of the next month
};

/// How many candidates hold what is missing, if they are as those that were walked over.
int pageFor(int missing, int found, int walked)
{
    const qint64 expected = found == 0 ? qint64(walked) * 2 : qint64(missing) * walked * 5 / (qint64(found) * 4);
    return int(std::clamp<qint64>(expected, firstPage, largestPage));
}

Error cancelled()
{
    return {ErrorCode::cancelled, QStringLiteral("the search was stopped")};
}

} // namespace

Result<HistoryFinder> HistoryFinder::make(store::Store &store, SearchFollower &follower)
{
    Result<std::shared_ptr<store::SearchFile>> file = follower.file();
    if (!file)
        return file.error();
    return HistoryFinder(store, follower, std::move(*file));
}

Result<HistoryFinder::States> HistoryFinder::statesOf(const QList<store::SearchHit> &hits) const
{
    QList<MessageId> ids;
    ids.reserve(hits.size());
    for (const store::SearchHit &hit : hits)
        ids.append(hit.id);
    return waited(m_store.read([ids](store::Database &db) { return store::statesOf(db, ids); }));
}

Result<void> HistoryFinder::keepTagged(QList<store::SearchHit> &hits, const TagCondition &condition) const
{
    QList<EndpointId> endpoints;
    for (const store::SearchHit &hit : std::as_const(hits))
        endpoints.append(hit.endpoint);
    std::sort(endpoints.begin(), endpoints.end());
    endpoints.erase(std::unique(endpoints.begin(), endpoints.end()), endpoints.end());
    const auto held = waited(m_store.read([condition, endpoints](store::Database &db) {
        return store::heldByTagged(db, *condition.merged, condition.tags, endpoints);
    }));
    if (!held)
        return held.error();
    const store::SearchCondition tagged{{ofEndpoints(*held, {})}, condition.isNegated};
    hits.removeIf([&tagged](const store::SearchHit &hit) { return !fulfils(hit, tagged); });
    return {};
}

/// One page of the search file, without what the store says is in another state.
Result<store::SearchAnswer> HistoryFinder::page(const HistoryPlan &plan, store::SearchRequest request, bool withStates,
                                                std::stop_token stop, const TakePage &take) const
{
    Result<store::SearchAnswer> answer = m_file->search(request, std::move(stop));
    if (!answer)
        return answer;
    for (const TagCondition &condition : plan.tags) {
        if (const Result<void> kept = keepTagged(answer->hits, condition); !kept)
            return kept.error();
    }
    States states;
    if (withStates || !plan.states.isEmpty()) {
        Result<States> read = statesOf(answer->hits);
        if (!read)
            return read.error();
        states = std::move(*read);
        answer->hits.removeIf([&](const store::SearchHit &hit) {
            const auto state = states.constFind(hit.id);
            return !holdsAll(plan.states, state == states.cend() ? MessageState{} : *state);
        });
    }
    take(answer->hits, states);
    return answer;
}

Result<HistoryMatches> HistoryFinder::matches(const QString &query, HistoryOrder order, int limit, MessageCursor before,
                                              std::stop_token stop) const
{
    const auto end = std::chrono::steady_clock::now() + patience;
    const Result<HistoryPlan> plan = planHistory(m_store, *m_file, query, stop);
    if (!plan)
        return plan.error();
    const bool isRanked = order == HistoryOrder::bestFirst;
    const bool isFiltered = !plan->areStatesFound || !plan->tags.isEmpty();
    HistoryMatches found;
    found.isIndexing = m_follower.progress() < 1;
    store::SearchRequest request = plan->request;
    request.cursor = before;
    request.order = isRanked ? store::SearchOrder::bestFirst : store::SearchOrder::newestFirst;
    request.limit = isRanked     ? (isFiltered ? rankedMost : std::min(limit, rankedMost))
                    : isFiltered ? std::max(firstPage, limit)
                                 : limit;
    found.next = before;
    int walked = 0;
    while (found.keys.size() < limit && !found.isWhole) {
        request.patience = std::chrono::duration_cast<milliseconds>(end - std::chrono::steady_clock::now());
        if (request.patience <= milliseconds(0))
            break;
        const Result<store::SearchAnswer> answer =
            page(*plan, request, false, stop, [&found](const QList<store::SearchHit> &hits, const States &) {
                for (const store::SearchHit &hit : hits)
                    found.keys.append(hit.cursor());
            });
        if (!answer)
            return answer.error();
        if (stop.stop_requested())
            return cancelled();
        found.isWhole = answer->isWhole || isRanked;
        found.guesses = plan->guesses + answer->guesses;
        found.next = answer->next;
        request.cursor = answer->next;
        walked += request.limit;
        const int missing = limit - int(found.keys.size());
        request.limit = isFiltered ? pageFor(missing, int(found.keys.size()), walked) : missing;
    }
    if (found.keys.size() > limit) {
        found.keys.resize(limit);
        found.isWhole = isRanked;
        found.next = found.keys.constLast();
    }
    return found;
}

Result<HistoryFacets> HistoryFinder::facets(const QString &query, std::stop_token stop) const
{
    const Result<HistoryPlan> plan = planHistory(m_store, *m_file, query, stop);
    if (!plan)
        return plan.error();
    const Result<QHash<qint64, QString>> authors = m_file->authors();
    if (!authors)
        return authors.error();
    const seal::Vault vault = m_store.vault();
    const auto campaigns =
        waited(m_store.read([vault](store::Database &db) { return store::campaignNames(db, vault); }));
    if (!campaigns)
        return campaigns.error();
    HistoryFacets facets;
    Months months;
    const auto take = [&](const QList<store::SearchHit> &hits, const States &states) {
        for (const store::SearchHit &hit : hits) {
            const MessageState state = states.value(hit.id);
            facets.priceMicros += state.priceMicros;
            count(facets.byFate, QString(fate(state)));
            count(facets.byChannel, QString(name(hit.channel)));
            count(facets.byAgent, authors->value(hit.author));
            count(facets.byCampaign, campaigns->value(hit.campaign));
            count(facets.byMonth, months.of(hit.time));
        }
        facets.counted += hits.size();
    };
    store::SearchRequest request = plan->request;
    request.limit = facetsPage;
    request.patience = facetsPatience;
    facets.isWhole = false;
    while (!facets.isWhole && facets.counted < facetsMost) {
        const Result<store::SearchAnswer> answer = page(*plan, request, true, stop, take);
        if (!answer)
            return answer.error();
        if (stop.stop_requested())
            return cancelled();
        facets.isWhole = answer->isWhole;
        if (!answer->isWhole && answer->next == request.cursor)
            break;
        request.cursor = answer->next;
    }
    facets.found = facets.counted;
    const bool isEverything = query.trimmed().isEmpty();
    if (!facets.isWhole && isEverything) {
        const Result<store::SearchExtent> all = m_file->extent();
        if (!all)
            return all.error();
        facets.found = all->messages;
    }
    return facets;
}

Result<HistoryExtent> HistoryFinder::extent() const
{
    const Result<store::SearchExtent> extent = m_file->extent();
    if (!extent)
        return extent.error();
    return HistoryExtent{extent->messages, extent->first, extent->last, m_follower.progress()};
}

} // namespace switchboard::workspace
