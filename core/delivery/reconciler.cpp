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
        const milliseconds boot = m_store.clock().sinceBoot();
        QHash<AttemptId, Watch> watches;
        for (const store::DoubtfulAttempt &doubt : doubts ? *doubts : QList<store::DoubtfulAttempt>()) {
            watches.insert(doubt.attempt,
                           m_watches.value(doubt.attempt, {boot, boot + m_options.firstAsk, m_options.firstAsk}));
        }
        m_watches = std::move(watches);
        if (doubts) {
            for (const store::DoubtfulAttempt &doubt : *doubts) {
                const auto watch = m_watches.find(doubt.attempt);
                if (watch == m_watches.end() || watch->nextAt > boot)
                    continue;
                watch->interval = std::min(watch->interval * 2, milliseconds(std::chrono::minutes(1)));
                watch->nextAt = boot + watch->interval;
                co_await look(doubt, stop);
                if (stop.stop_requested())
                    co_return;
            }
        }
        co_await sleepFor(m_store.context().clock, m_options.every, stop);
    }
}

QCoro::Task<> Reconciler::look(store::DoubtfulAttempt doubt, std::stop_token stop)
{
    const RoutePtr route = m_routes.route(doubt.sender);
    if (!route)
        co_return;
    const Timestamp since = doubt.openedAt - lookBack;
    auto listing = channels::twilio::listSince(route->twilio, {doubt.to.normal, {}, {}, {}, 100}, since, stop);
    const Result<QList<RemoteMessage>> listed = co_await std::move(listing);
    if (stop.stop_requested() || !listed)
        co_return;
    QStringList sids;
    for (const RemoteMessage &remote : *listed)
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
    DoubtVerdict verdict = channels::twilio::settleDoubt(asSubmitted(doubt, route->sender), *listed, ours->claimed,
                                                         others, m_store.clock().now());
    const milliseconds watched = m_store.clock().sinceBoot() - m_watches.value(doubt.attempt).seenAt;
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
