// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/tracker.h"

#include "core/base/log.h"
#include "core/base/sleep.h"
#include "core/channels/twilio/poll.h"
#include "core/store/reports.h"

#include <QCoro/QCoroFuture>

namespace switchboard::delivery {

using channels::twilio::ListFilter;
using channels::twilio::RemoteMessage;

namespace {

/// Texts taken in one write operation; more would make others wait.
constexpr int chunk = 100;

constexpr int largestPage = 1000;

store::Report reportOf(const RemoteMessage &remote)
{
    return {remote.sid, remote.status, remote.errorCode,
            remote.priceMicros != 0 ? std::optional(std::abs(remote.priceMicros)) : std::nullopt};
}

bool isTroubledAlike(const ProviderHealth &a, const ProviderHealth &b)
{
    return a.isReachable == b.isReachable && a.problem == b.problem;
}

/// Adds what one more sender found.
void join(ProviderHealth &whole, const ProviderHealth &part)
{
    const bool isWorse = whole.isReachable && !part.isReachable;
    if (isWorse || whole.problem.isEmpty())
        whole.problem = part.problem;
    whole.provider = part.provider;
    whole.isReachable = whole.isReachable && part.isReachable;
    whole.lastPollAt = std::max(whole.lastPollAt, part.lastPollAt);
}

} // namespace

Tracker::Tracker(store::Store &store, const policy::Flags &flags, const Routes &routes, TrackerOptions options,
                 QObject *parent)
    : QObject(parent), m_store(store), m_flags(flags), m_routes(routes), m_options(std::move(options))
{}

void Tracker::start()
{
    m_scope.start(run(m_scope.stopToken()));
}

QFuture<void> Tracker::close()
{
    return m_scope.close();
}

QCoro::Task<> Tracker::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        forgetGoneSenders();
        const QList<RoutePtr> routes = m_routes.all();
        for (const RoutePtr &route : routes) {
            if (stop.stop_requested())
                co_return;
            if (!route->provider.pausedReason.isEmpty()) {
                if (m_polls.remove(route->sender.id) > 0) // what it found is no news while nobody asks
                    updateHealth();
                continue;
            }
            Result<void> outcome = co_await poll(route, stop);
            if (stop.stop_requested())
                co_return;
            if (outcome) {
                Result<void> followed = co_await followUp(route, stop);
                if (stop.stop_requested())
                    co_return;
                outcome = followed;
            }
            note(route, outcome);
        }
        Q_EMIT polled();
        co_await sleepFor(m_store.context().clock, m_options.every, stop);
    }
}

void Tracker::note(const RoutePtr &route, const Result<void> &outcome)
{
    ProviderHealth &found = m_polls[route->sender.id];
    const ProviderHealth before = found;
    found.provider = route->provider.id;
    found.isReachable = outcome || outcome.error().code != ErrorCode::unreachable;
    found.problem = outcome ? QString() : QString(name(outcome.error().code));
    if (outcome)
        found.lastPollAt = m_store.clock().now();
    if (!outcome && !isTroubledAlike(before, found))
        qCWarning(lcDelivery).noquote() << "polling failed:" << describe(outcome.error());
    updateHealth();
}

void Tracker::forgetGoneSenders()
{
    const qsizetype gone = m_polls.removeIf(
        [this](const QMap<SenderId, ProviderHealth>::iterator &poll) { return !m_routes.route(poll.key()); });
    if (gone > 0)
        updateHealth();
}

void Tracker::updateHealth()
{
    QHash<ProviderId, ProviderHealth> health;
    for (const ProviderHealth &found : std::as_const(m_polls))
        join(health[found.provider], found);
    const QList<ProviderId> accounts = health.keys() + m_health.keys();
    const bool isChanged = std::any_of(accounts.cbegin(), accounts.cend(), [&](ProviderId account) {
        return !isTroubledAlike(health.value(account), m_health.value(account));
    });
    m_health = std::move(health);
    if (isChanged)
        Q_EMIT healthChanged();
}

QCoro::Task<Result<void>> Tracker::poll(RoutePtr route, std::stop_token stop)
{
    const SenderId sender = route->sender.id;
    auto reading = m_store.read([sender](store::Database &db) { return store::pollCursor(db, sender); });
    const Result<Timestamp> cursor = co_await reading;
    if (stop.stop_requested())
        co_return Error{ErrorCode::closed, QStringLiteral("stopped")};
    if (!cursor)
        co_return cursor.error();
    const Timestamp since =
        *cursor > Timestamp{} ? *cursor - m_options.overlap : m_store.clock().now() - m_options.firstLook;

    // A number's list is asked twice, as recipient and as sender; a pure service has no number to ask for.
    QList<ListFilter> filters;
    if (route->sender.address.isEmpty()) {
        filters.append({{}, {}, {}, {}, largestPage});
    } else {
        filters.append({route->sender.address, {}, {}, {}, largestPage});
        filters.append({{}, route->sender.address, {}, {}, largestPage});
    }
    Timestamp newest = *cursor;
    for (const ListFilter &filter : std::as_const(filters)) {
        auto listing = channels::twilio::listSince(route->twilio, filter, since, stop);
        const Result<QList<RemoteMessage>> listed = co_await std::move(listing);
        if (stop.stop_requested())
            co_return Error{ErrorCode::closed, QStringLiteral("stopped")};
        if (!listed)
            co_return listed.error();
        for (const RemoteMessage &remote : *listed)
            newest = std::max(newest, remote.createdAt);
        const Result<void> taken = co_await take(*listed, route, stop);
        if (stop.stop_requested())
            co_return Error{ErrorCode::closed, QStringLiteral("stopped")};
        if (!taken)
            co_return taken.error();
    }
    auto moving = m_store.write([sender, newest](store::Transaction &transaction) {
        return store::movePollCursor(transaction, sender, newest);
    });
    const Result<void> moved = co_await moving;
    co_return moved;
}

QCoro::Task<Result<void>> Tracker::take(QList<RemoteMessage> messages, RoutePtr route, std::stop_token stop)
{
    QStringList inboundSids;
    QList<store::Report> reports;
    for (const RemoteMessage &remote : std::as_const(messages)) {
        if (remote.isInbound())
            inboundSids.append(remote.sid);
        else
            reports.append(reportOf(remote));
    }
    const ProviderId provider = route->provider.id;
    const store::Sender sender = route->sender;
    auto asking = m_store.read([=](store::Database &db) { return store::knownInbound(db, provider, inboundSids); });
    const Result<QSet<QString>> known = co_await asking;
    if (stop.stop_requested())
        co_return Error{ErrorCode::closed, QStringLiteral("stopped")};
    if (!known)
        co_return known.error();
    auto sifting = m_store.read([reports](store::Database &db) { return store::newReports(db, reports); });
    const Result<QList<store::Report>> news = co_await sifting;
    if (stop.stop_requested())
        co_return Error{ErrorCode::closed, QStringLiteral("stopped")};
    if (!news)
        co_return news.error();

    // Oldest first, so that a STOP followed by a START is read in that order.
    QList<RemoteMessage> fresh;
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        if (it->isInbound() && !known->contains(it->sid))
            fresh.append(*it);
    }
    std::stable_sort(fresh.begin(), fresh.end(),
                     [](const RemoteMessage &a, const RemoteMessage &b) { return a.createdAt < b.createdAt; });
    const policy::Flags *const flags = &m_flags;
    const KeywordAnswers answers = m_options.answers;
    for (const RemoteMessage &remote : std::as_const(fresh)) {
        auto taking = m_store.write(
            [=](store::Transaction &transaction) { return takeInbound(transaction, remote, sender, *flags, answers); });
        const Result<bool> taken = co_await taking;
        if (!taken)
            co_return taken.error();
    }
    for (qsizetype from = 0; from < news->size(); from += chunk) {
        const QList<store::Report> part = news->mid(from, chunk);
        auto reporting =
            m_store.write([part](store::Transaction &transaction) { return store::takeReports(transaction, part); });
        const Result<int> reported = co_await reporting;
        if (!reported)
            co_return reported.error();
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> Tracker::followUp(RoutePtr route, std::stop_token stop)
{
    const SenderId sender = route->sender.id;
    const Timestamp now = m_store.clock().now();
    const Timestamp oldest = now - m_options.giveUpAfter;
    const Timestamp newest = now - m_options.overlap;
    auto reading =
        m_store.read([=](store::Database &db) { return store::unfinishedReferences(db, sender, oldest, newest); });
    const Result<QStringList> open = co_await reading;
    if (stop.stop_requested())
        co_return Error{ErrorCode::closed, QStringLiteral("stopped")};
    if (!open)
        co_return open.error();
    // What is over is forgotten; the texts of other senders keep their times.
    const QSet<QString> unfinished(open->begin(), open->end());
    m_checks.removeIf([&](const QHash<QString, Check>::iterator &check) {
        return check->sender == sender && !unfinished.contains(check.key());
    });

    int fetched = 0;
    for (const QString &reference : *open) {
        Check check = m_checks.value(reference);
        if (check.nextAt > now || fetched >= m_options.fetchesPerPoll)
            continue;
        ++fetched;
        auto fetching = route->twilio->fetch(reference, stop);
        const Result<RemoteMessage> remote = co_await std::move(fetching);
        if (stop.stop_requested())
            co_return Error{ErrorCode::closed, QStringLiteral("stopped")};
        check.sender = sender;
        check.interval =
            std::clamp(check.interval * 2, milliseconds(std::chrono::minutes(1)), milliseconds(std::chrono::hours(4)));
        check.nextAt = now + check.interval;
        m_checks.insert(reference, check);
        if (!remote) {
            if (remote.error().code == ErrorCode::notFound)
                continue; // deleted at the provider: its last status stands
            co_return remote.error();
        }
        const QList<store::Report> one{reportOf(*remote)};
        auto reporting =
            m_store.write([one](store::Transaction &transaction) { return store::takeReports(transaction, one); });
        const Result<int> reported = co_await reporting;
        if (!reported)
            co_return reported.error();
    }
    co_return Result<void>();
}

} // namespace switchboard::delivery
