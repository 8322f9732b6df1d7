// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/reconciler.h"

#include "core/base/log.h"
#include "core/base/sleep.h"
#include "core/channels/twilio/poll.h"
#include "core/store/outbox.h"
#include "core/text/smsencoding.h"

#include <QCoro/QCoroFuture>

namespace switchboard::delivery {

using channels::twilio::DoubtOutcome;
using channels::twilio::DoubtVerdict;
using channels::twilio::RemoteMessage;

namespace {

/// Doubts looked at in one round; more wait their turn.
constexpr int roundSize = 5'000;

/// Longest pause between two questions about the same doubt.
constexpr milliseconds longestInterval = std::chrono::minutes(4);

/// So far before the attempt the list is read: where our clock was ahead, be it by any time zone, the text lies
/// there, and an equal one speaks against resending.
constexpr milliseconds lookBack = std::chrono::hours(26);

channels::twilio::DoubtfulAttempt asSubmitted(const store::DoubtfulAttempt &doubt, const store::Sender &sender)
{
    channels::twilio::DoubtfulAttempt attempt;
    attempt.to = doubt.to.normal;
    attempt.from = sender.address;
    attempt.service = sender.service;
    attempt.body = doubt.body;
    const QString smart = text::smartEncoded(doubt.body);
    attempt.smartBody = smart == doubt.body ? QString() : smart;
    attempt.mediaCount = doubt.mediaCount;
    attempt.openedAt = doubt.openedAt;
    return attempt;
}

/// What the store tells about a list of the provider.
struct Known
{
    QSet<QString> claimed;
    QList<store::DoubtfulAttempt> others;
};

Result<Known> known(store::Database &db, const seal::Vault &vault, const store::DoubtfulAttempt &doubt,
                    const QStringList &sids)
{
    const Result<QStringList> claimed = store::claimedReferences(db, sids);
    if (!claimed)
        return claimed.error();
    Result<QList<store::DoubtfulAttempt>> others = store::othersUnderWay(db, vault, doubt);
    if (!others)
        return others.error();
    return Known{QSet<QString>(claimed->begin(), claimed->end()), std::move(*others)};
}

} // namespace

Reconciler::Reconciler(store::Store &store, const Routes &routes, ReconcilerOptions options, QObject *parent)
    : QObject(parent), m_store(store), m_routes(routes), m_options(options)
{}

void Reconciler::start()
{
    m_scope.start(run(m_scope.stopToken()));
}

QFuture<void> Reconciler::close()
{
    return m_scope.close();
}

QCoro::Task<> Reconciler::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        const seal::Vault vault = m_store.vault();
        auto reading =
            m_store.read([vault](store::Database &db) { return store::unsettledAttempts(db, vault, roundSize); });
        const Result<QList<store::DoubtfulAttempt>> doubts = co_await reading;
        if (stop.stop_requested())
            co_return;
        if (!doubts)
            qCWarning(lcDelivery).noquote() << "doubts could not be read:" << describe(doubts.error());
        std::vector<QCoro::Task<>> asking;
        for (const Lane &lane : due(doubts ? *doubts : QList<store::DoubtfulAttempt>()))
            asking.push_back(askAll(lane, stop));
        for (QCoro::Task<> &lane : asking)
            co_await lane;
        co_await sleepFor(m_store.context().clock, m_options.every, stop);
    }
}

QList<Reconciler::Lane> Reconciler::due(const QList<store::DoubtfulAttempt> &doubts)
{
    const milliseconds boot = m_store.clock().sinceBoot();
    QHash<AttemptId, Watch> watches;
    QMap<std::pair<qint64, qint64>, Question> questions; // by endpoint and sender
    for (const store::DoubtfulAttempt &doubt : doubts) {
        Watch watch = m_watches.value(doubt.attempt, {boot, boot + m_options.firstAsk, m_options.firstAsk});
        if (watch.nextAt <= boot) {
            watch.interval = std::min(watch.interval * 2, longestInterval);
            // Not later than the moment that ends the wait.
            const milliseconds end = watch.seenAt + m_options.patience;
            watch.nextAt = boot < end ? std::min(boot + watch.interval, end) : boot + watch.interval;
            questions[{doubt.endpoint.value, doubt.sender.value}].append(doubt);
        }
        watches.insert(doubt.attempt, watch);
    }
    m_watches = std::move(watches);
    QList<Lane> lanes(std::max(1, m_options.lanes));
    EndpointId person;
    qsizetype at = -1;
    for (const Question &question : std::as_const(questions)) {
        if (const EndpointId its = question.constFirst().endpoint; its != person) {
            person = its;
            at = (at + 1) % lanes.size();
        }
        lanes[at].append(question);
    }
    lanes.removeIf([](const Lane &lane) { return lane.isEmpty(); });
    return lanes;
}

QCoro::Task<> Reconciler::askAll(Lane lane, std::stop_token stop)
{
    for (const Question &question : std::as_const(lane)) {
        if (stop.stop_requested())
            co_return;
        co_await ask(question, stop);
    }
}

QCoro::Task<> Reconciler::ask(Question question, std::stop_token stop)
{
    const store::DoubtfulAttempt oldest = *std::min_element(
        question.cbegin(), question.cend(), [](const auto &a, const auto &b) { return a.openedAt < b.openedAt; });
    const RoutePtr route = m_routes.route(oldest.sender);
    if (!route || !route->provider.pausedReason.isEmpty())
        co_return;
    Listing listing;
    listing.askedAt = m_store.clock().now();
    listing.askedSinceBoot = m_store.clock().sinceBoot();
    auto reading = channels::twilio::listSince(route->twilio, {oldest.to.normal, {}, {}, {}, 100},
                                               oldest.openedAt - lookBack, stop);
    const Result<QList<RemoteMessage>> listed = co_await std::move(reading);
    if (!listed)
        co_return;
    listing.messages = *listed;
    for (const store::DoubtfulAttempt &doubt : std::as_const(question)) {
        if (stop.stop_requested())
            co_return;
        co_await judge(doubt, listing, stop);
    }
}

QCoro::Task<> Reconciler::judge(store::DoubtfulAttempt doubt, Listing listing, std::stop_token stop)
{
    const RoutePtr route = m_routes.route(doubt.sender);
    if (!route)
        co_return;
    QStringList sids;
    for (const RemoteMessage &remote : std::as_const(listing.messages))
        sids.append(remote.sid);
    // Asked after the list was read: what is on it is claimed by now, or its attempt is still under way.
    const seal::Vault vault = m_store.vault();
    auto asking = m_store.read([=](store::Database &db) { return known(db, vault, doubt, sids); });
    const Result<Known> ours = co_await asking;
    if (stop.stop_requested() || !ours)
        co_return;
    QList<channels::twilio::DoubtfulAttempt> others;
    for (const store::DoubtfulAttempt &other : ours->others) {
        if (const RoutePtr its = m_routes.route(other.sender))
            others.append(asSubmitted(other, its->sender));
    }
    DoubtVerdict verdict = channels::twilio::settleDoubt(asSubmitted(doubt, route->sender), listing.messages,
                                                         ours->claimed, others, listing.askedAt);
    const milliseconds watched = listing.askedSinceBoot - m_watches.value(doubt.attempt).seenAt;
    if (verdict.outcome == DoubtOutcome::notSent && watched < m_options.patience)
        verdict.outcome = DoubtOutcome::wait;
    if (verdict.outcome == DoubtOutcome::wait)
        co_return;
    auto settling = m_store.write([=](store::Transaction &transaction) { return settle(transaction, doubt, verdict); });
    const Result<void> done = co_await settling;
    if (done)
        Q_EMIT settled();
    else if (done.error().code != ErrorCode::notFound && done.error().code != ErrorCode::closed)
        qCWarning(lcDelivery).noquote() << "a doubt could not be settled:" << describe(done.error());
}

Result<void> Reconciler::settle(store::Transaction &transaction, const store::DoubtfulAttempt &doubt,
                                const DoubtVerdict &verdict)
{
    store::Outbox outbox(transaction);
    switch (verdict.outcome) {
    case DoubtOutcome::sent: return outbox.settledSent(doubt.attempt, verdict.message.sid, verdict.message.status);
    case DoubtOutcome::notSent: return outbox.settledUnsent(doubt.attempt);
    case DoubtOutcome::needsPerson: return outbox.needsPerson(doubt.attempt, QStringLiteral("unlike_text_there"));
    case DoubtOutcome::wait: break;
    }
    return {};
}

} // namespace switchboard::delivery
