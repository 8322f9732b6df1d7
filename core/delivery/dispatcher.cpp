// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/dispatcher.h"

#include "core/base/log.h"
#include "core/base/sleep.h"
#include "core/channels/twilio/errors.h"
#include "core/delivery/backoff.h"
#include "core/store/spend.h"
#include "core/store/suppressions.h"

#include <QCoro/QCoroFuture>

namespace switchboard::delivery {

namespace {

/// Twilio: the recipient replied STOP to this sender; kept as an opt-out of our own.
constexpr int recipientOptedOut = 21610;

/// How long a text waits for an equal one to the same person that is on its way or in doubt.
constexpr milliseconds equalTextWait = std::chrono::seconds(5);

/// Stable word: the provider answered with an id that another attempt has.
constexpr QLatin1StringView referenceClash("reference_clash");

constexpr milliseconds retryBase = std::chrono::seconds(2);
constexpr milliseconds retryCap = std::chrono::minutes(5);

} // namespace

Dispatcher::Dispatcher(store::Store &store, const policy::Flags &flags, const Routes &routes, DispatcherOptions options,
                       QObject *parent)
    : QObject(parent), m_store(store), m_flags(flags), m_routes(routes), m_options(options)
{
}

void Dispatcher::start()
{
    m_scope.start(run(m_scope.stopToken()));
}

QFuture<void> Dispatcher::close()
{
    const QFuture<void> closed = m_scope.close();
    wake();
    return closed;
}

void Dispatcher::wake()
{
    m_wakeup.wake();
}

QCoro::Task<> Dispatcher::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        // Claiming in thirds keeps the claims of a long queue few and large.
        const int room = m_options.concurrency - m_inFlight;
        bool hasMore = false;
        if (room >= std::max(1, m_options.concurrency / 3)) {
            const milliseconds lease = m_options.leaseLength;
            const milliseconds boot = m_store.clock().sinceBoot();
            auto claiming = m_store.write(
                [=](store::Transaction &transaction) { return store::Outbox(transaction).claim(room, lease, boot); });
            const Result<QList<store::Claim>> claims = co_await claiming;
            if (claims) {
                for (const store::Claim &claim : *claims) {
                    ++m_inFlight;
                    m_scope.start(deliver(claim, stop));
                }
                hasMore = claims->size() == room;
            } else if (claims.error().code != ErrorCode::closed) {
                qCWarning(lcDelivery).noquote() << "claiming failed:" << describe(claims.error());
            }
        }
        if (stop.stop_requested() || (hasMore && m_inFlight < m_options.concurrency))
            continue;
        co_await m_wakeup.wait(m_store.context().clock->realDelay(m_options.lookEvery));
    }
}

QCoro::Task<> Dispatcher::deliver(store::Claim claim, std::stop_token stop)
{
    const std::shared_ptr<const Clock> clock = m_store.context().clock;
    const std::optional<Route> route = m_routes.route(claim.sender);
    co_await sleepFor(clock, claim.notBefore - clock->now(), stop);
    Timestamp againAt = clock->now();
    bool isGivenBack = stop.stop_requested() || !route;
    if (!route)
        againAt += std::chrono::seconds(30);
    if (!isGivenBack) {
        const policy::Flags *const flags = &m_flags;
        const policy::GateLimits limits = m_options.limits;
        auto opening = m_store.write([=](store::Transaction &transaction) {
            return open(transaction, *flags, limits, claim, *route);
        });
        const Result<Opening> opened = co_await opening;
        if (opened && opened->attempt) {
            co_await submit(*opened->attempt, *route, stop);
        } else if (!opened && opened.error().code == ErrorCode::locked) {
            isGivenBack = true;
            againAt += equalTextWait;
        } else if (!opened && opened.error().code != ErrorCode::notFound && opened.error().code != ErrorCode::closed) {
            qCWarning(lcDelivery).noquote() << "an attempt could not be recorded:" << describe(opened.error());
            isGivenBack = true;
            againAt += retryBase;
        }
    }
    if (isGivenBack) {
        auto giving = m_store.write(
            [=](store::Transaction &transaction) { return store::Outbox(transaction).giveBack(claim, againAt); });
        const Result<void> given = co_await giving;
        if (!given && given.error().code != ErrorCode::closed)
            qCWarning(lcDelivery).noquote() << "a lease could not be given back, it will run out:" << describe(given.error());
    }
    --m_inFlight;
    if (m_inFlight == 0 || m_options.concurrency - m_inFlight == std::max(1, m_options.concurrency / 3))
        wake();
}

Result<Dispatcher::Opening> Dispatcher::open(store::Transaction &transaction, const policy::Flags &flags,
                                             policy::GateLimits limits, const store::Claim &claim, const Route &route)
{
    store::Outbox outbox(transaction);
    const Result<store::OpenedAttempt> attempt = outbox.prepare(claim);
    if (!attempt)
        return attempt.error();
    const policy::GateQuestion question{Channel::sms,      attempt->to,      attempt->body, int(attempt->mediaUrls.size()),
                                        attempt->segments, attempt->purpose, route.sender,  transaction.now()};
    const Result<policy::GateAnswer> answer = policy::Gate(flags, transaction.vault(), limits).ask(transaction.db(), question);
    if (!answer)
        return answer.error();
    const QByteArray verdicts = answer->toJson();
    Result<void> done;
    switch (answer->outcome) {
    case policy::Outcome::block:
        done = outbox.block(claim, answer->reason, verdicts);
        break;
    case policy::Outcome::hold:
        done = outbox.hold(claim, answer->reason, answer->until, verdicts);
        break;
    case policy::Outcome::pass:
        done = outbox.open(claim, *attempt, verdicts);
        if (done)
            done = store::addSpend(transaction, toDateTime(transaction.now()).date(), attempt->segments * route.sender.priceMicros);
        break;
    }
    if (!done)
        return done.error();
    return answer->outcome == policy::Outcome::pass ? Opening{*attempt} : Opening{};
}

QCoro::Task<> Dispatcher::submit(store::OpenedAttempt attempt, Route route, std::stop_token stop)
{
    channels::Submission submission;
    submission.attempt = attempt.attempt;
    submission.to = attempt.to;
    submission.from = route.sender.address;
    submission.service = route.sender.service;
    submission.body = attempt.body;
    submission.mediaUrls = attempt.mediaUrls;
    if (attempt.expiresAt > Timestamp{})
        submission.validity = std::clamp(std::chrono::duration_cast<seconds>(attempt.expiresAt - m_store.clock().now()), seconds(5), seconds(36'000));
    auto submitting = route.channel->submit(std::move(submission), stop);
    const channels::SubmitOutcome outcome = co_await std::move(submitting);
    co_await record(attempt, route, outcome, stop);
}

QCoro::Task<> Dispatcher::record(store::OpenedAttempt attempt, Route route, channels::SubmitOutcome outcome, std::stop_token stop)
{
    // An answer must not be lost because the disk was full for a moment: it is written until it is stored. When
    // the program ends first, the attempt is doubt and is settled by asking the provider.
    for (int tries = 0;; ++tries) {
        auto writing = m_store.write([=](store::Transaction &transaction) { return apply(transaction, attempt, route, outcome); });
        const Result<void> written = co_await writing;
        if (written || written.error().code == ErrorCode::closed)
            co_return;
        if (written.error().code == ErrorCode::notFound) {
            qCInfo(lcDelivery).noquote() << "the outcome of an attempt was known already";
            co_return;
        }
        if (written.error().code == ErrorCode::alreadyExists) {
            // The provider gave the id of another text: what became of this one only a person can tell.
            outcome = channels::InDoubt{QString(referenceClash), 0};
            continue;
        }
        qCWarning(lcDelivery).noquote() << "an outcome could not be stored:" << describe(written.error());
        if (stop.stop_requested() && tries > 5)
            co_return;
        co_await sleepFor(m_store.context().clock, std::chrono::seconds(1), {});
    }
}

Result<void> Dispatcher::apply(store::Transaction &transaction, const store::OpenedAttempt &attempt, const Route &route,
                               const channels::SubmitOutcome &outcome)
{
    store::Outbox outbox(transaction);
    const Timestamp now = transaction.now();
    if (const auto *taken = std::get_if<channels::Submitted>(&outcome))
        return outbox.accepted(attempt.attempt, taken->reference, taken->status, taken->errorCode);
    if (const auto *doubt = std::get_if<channels::InDoubt>(&outcome)) {
        const Result<void> doubted = outbox.inDoubt(attempt.attempt, doubt->reason);
        if (!doubted || doubt->reason != referenceClash)
            return doubted;
        return outbox.needsPerson(attempt.attempt, doubt->reason);
    }
    if (const auto *kept = std::get_if<channels::NotSubmitted>(&outcome)) {
        const milliseconds wait = kept->reason == QLatin1StringView("closed")
            ? milliseconds(0)
            : backoff(attempt.retries, retryBase, retryCap, kept->retryAfter);
        return outbox.notSubmitted(attempt.attempt, kept->reason, now + wait);
    }
    const auto &refusal = std::get<channels::Refused>(outcome);
    const QString reason(channels::twilio::errorFact(refusal.code).category);
    if (refusal.kind == channels::RefusalClass::retry)
        return outbox.deferred(attempt.attempt, refusal.code, reason, now + backoff(attempt.retries, retryBase, retryCap, refusal.retryAfter));
    const bool isAccountWide = refusal.httpStatus == 401 || refusal.httpStatus == 403;
    if (refusal.kind == channels::RefusalClass::configuration && isAccountWide) {
        if (const Result<void> paused = store::pauseProvider(transaction, route.provider.id, QStringLiteral("credentials")); !paused)
            return paused;
        return outbox.deferred(attempt.attempt, refusal.code, reason, now);
    }
    if (refusal.code == recipientOptedOut) {
        const Result<bool> suppressed = store::suppress(transaction, attempt.to, Channel::sms, QStringLiteral("provider_21610"),
                                                        attempt.message, attempt.contact);
        if (!suppressed)
            return suppressed.error();
    }
    return outbox.refused(attempt.attempt, refusal.code, reason);
}

} // namespace switchboard::delivery
