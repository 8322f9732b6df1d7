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

/// How long a text waits for an equal one to the same person that is on its way.
constexpr milliseconds equalTextWait = std::chrono::seconds(5);

/// As long at most for one that is in doubt; the end of the doubt wakes it.
constexpr milliseconds equalDoubtWait = std::chrono::minutes(15);

/// Stable word: an equal text to the same person is in doubt.
constexpr QLatin1StringView equalInDoubt("equal_in_doubt");

/// Stable word: the store no longer gives the message's text, its media or its recipient.
constexpr QLatin1StringView unreadable("unreadable");

/// Before what is unreadable is looked at again: a restore or a key that is back may have mended it.
constexpr milliseconds unreadableWait = std::chrono::hours(24);

/// Stable word: the provider answered with an id that another attempt has.
constexpr QLatin1StringView referenceClash("reference_clash");

constexpr milliseconds retryBase = std::chrono::seconds(2);
constexpr milliseconds retryCap = std::chrono::minutes(5);

/// What is wrong with one message and will be at every look; else it is the store, for a while.
bool isOfTheMessage(const Error &error)
{
    return error.code == ErrorCode::damaged || error.code == ErrorCode::wrongKey || error.code == ErrorCode::notFound;
}

/// `notFound` where the lease was lost.
Result<void> holdUnreadable(store::Transaction &transaction, const store::Claim &claim)
{
    return store::Outbox(transaction).hold(claim, QString(unreadable), transaction.now() + unreadableWait, {});
}

} // namespace

Dispatcher::Dispatcher(store::Store &store, const policy::Flags &flags, const Routes &routes, DispatcherOptions options,
                       QObject *parent)
    : QObject(parent), m_store(store), m_flags(flags), m_routes(routes), m_options(options)
{}

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
            // What spoils a whole haul is met again alone, where it harms itself only.
            const bool opens = std::exchange(m_opensAtOnce, true);
            const Terms now = terms();
            auto hauling =
                m_store.write([=](store::Transaction &transaction) { return haul(transaction, now, room, opens); });
            const Result<Haul> hauled = co_await hauling;
            if (hauled) {
                m_inFlight += int(hauled->opened.size() + hauled->claims.size());
                for (const store::OpenedAttempt &attempt : hauled->opened)
                    m_scope.start(send(attempt, stop));
                for (const store::Claim &claim : hauled->claims)
                    m_scope.start(deliver(claim, stop));
                hasMore = hauled->count == room;
            } else if (hauled.error().code != ErrorCode::closed) {
                qCWarning(lcDelivery).noquote() << "claiming failed:" << describe(hauled.error());
                m_opensAtOnce = false;
            }
        }
        if (stop.stop_requested() || (hasMore && m_inFlight < m_options.concurrency))
            continue;
        co_await m_wakeup.wait(m_store.context().clock->realDelay(m_options.lookEvery));
    }
}

Dispatcher::Terms Dispatcher::terms() const
{
    return {&m_flags, m_options.limits, m_options.leaseLength, m_store.clock().sinceBoot(), m_routes.senders()};
}

Result<Dispatcher::Haul> Dispatcher::haul(store::Transaction &transaction, const Terms &terms, int room, bool opens)
{
    store::Outbox outbox(transaction);
    const Result<QList<store::Claim>> claims = outbox.claim(room, terms.leaseLength, terms.sinceBoot);
    if (!claims)
        return claims.error();
    Haul haul;
    haul.count = int(claims->size());
    for (const store::Claim &claim : *claims) {
        if (!opens || claim.notBefore > transaction.now() || !terms.senders.contains(claim.sender)) {
            haul.claims.append(claim);
            continue;
        }
        const Result<Opening> opened = open(transaction, terms, claim);
        if (opened && opened->attempt) {
            haul.opened.append(*opened->attempt);
        } else if (!opened) {
            return opened.error();
        }
    }
    return haul;
}

QCoro::Task<> Dispatcher::send(store::OpenedAttempt attempt, std::stop_token stop)
{
    const RoutePtr route = m_routes.route(attempt.sender);
    if (route) {
        co_await submit(attempt, route, stop);
    } else {
        const channels::SubmitOutcome unsent = channels::NotSubmitted{QStringLiteral("no_route"), {}};
        co_await record(attempt, ProviderId(), unsent, stop);
    }
    finished();
}

QCoro::Task<> Dispatcher::deliver(store::Claim claim, std::stop_token stop)
{
    const std::shared_ptr<const Clock> clock = m_store.context().clock;
    co_await sleepFor(clock, claim.notBefore - clock->now(), stop);
    const Terms now = terms();
    const RoutePtr route = m_routes.route(claim.sender);
    Timestamp againAt = clock->now();
    const bool isPaused = route && !route->provider.pausedReason.isEmpty(); // since it was claimed
    bool isGivenBack = stop.stop_requested() || !route || isPaused;
    if (!route)
        againAt += std::chrono::seconds(30);
    if (!isGivenBack) {
        auto opening = m_store.write([=](store::Transaction &transaction) { return open(transaction, now, claim); });
        const Result<Opening> opened = co_await opening;
        if (opened && opened->attempt) {
            co_await submit(*opened->attempt, route, stop);
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
            qCWarning(lcDelivery).noquote()
                << "a lease could not be given back, it will run out:" << describe(given.error());
    }
    finished();
}

void Dispatcher::finished()
{
    --m_inFlight;
    if (m_inFlight == 0 || m_options.concurrency - m_inFlight == std::max(1, m_options.concurrency / 3))
        wake();
}

Result<Dispatcher::Opening> Dispatcher::open(store::Transaction &transaction, const Terms &terms,
                                             const store::Claim &claim)
{
    const auto sender = terms.senders.constFind(claim.sender);
    if (sender == terms.senders.cend())
        return Error{ErrorCode::notFound, QStringLiteral("the sender is gone"), claim.sender.toString()};
    store::Outbox outbox(transaction);
    const auto kept = [](const Result<void> &waits) {
        return waits ? Result<Opening>(Opening{}) : Result<Opening>(waits.error());
    };
    const Result<store::OpenedAttempt> attempt = outbox.prepare(claim);
    if (!attempt) // nothing is written yet, so this claim alone can be put aside
        return isOfTheMessage(attempt.error()) ? kept(holdUnreadable(transaction, claim)) : attempt.error();
    if (attempt->equal) {
        const Timestamp now = transaction.now();
        return kept(attempt->equal == IntentState::inDoubt
                        ? outbox.hold(claim, QString(equalInDoubt), now + equalDoubtWait, {})
                        : outbox.giveBack(claim, now + equalTextWait));
    }
    const policy::GateQuestion question{
        Channel::sms,      attempt->to,      attempt->body, int(attempt->mediaUrls.size()),
        attempt->segments, attempt->purpose, *sender,       transaction.now()};
    const Result<policy::GateAnswer> answer =
        policy::Gate(*terms.flags, transaction.vault(), terms.limits).ask(transaction.db(), question);
    if (!answer)
        return answer.error();
    const QByteArray verdicts = answer->toJson();
    Result<void> done;
    switch (answer->outcome) {
    case policy::Outcome::block: done = outbox.block(claim, answer->reason, verdicts); break;
    case policy::Outcome::hold: done = outbox.hold(claim, answer->reason, answer->until, verdicts); break;
    case policy::Outcome::pass:
        done = outbox.open(claim, *attempt, verdicts);
        if (done)
            done = store::addSpend(transaction, toDateTime(transaction.now()).date(),
                                   attempt->segments * sender->priceMicros);
        break;
    }
    if (!done)
        return done.error();
    return answer->outcome == policy::Outcome::pass ? Opening{*attempt} : Opening{};
}

QCoro::Task<> Dispatcher::submit(store::OpenedAttempt attempt, RoutePtr route, std::stop_token stop)
{
    channels::Submission submission;
    submission.attempt = attempt.attempt;
    submission.to = attempt.to;
    submission.from = route->sender.address;
    submission.service = route->sender.service;
    submission.body = attempt.body;
    submission.mediaUrls = attempt.mediaUrls;
    if (attempt.expiresAt > Timestamp{})
        submission.validity = std::clamp(std::chrono::duration_cast<seconds>(attempt.expiresAt - m_store.clock().now()),
                                         seconds(5), seconds(36'000));
    auto submitting = route->channel->submit(std::move(submission), stop);
    const channels::SubmitOutcome outcome = co_await std::move(submitting);
    co_await record(attempt, route->provider.id, outcome, stop);
}

QCoro::Task<> Dispatcher::record(store::OpenedAttempt attempt, ProviderId provider, channels::SubmitOutcome outcome,
                                 std::stop_token stop)
{
    // An answer must not be lost because the disk was full for a moment: it is written until it is stored. When
    // the program ends first, the attempt is doubt and is settled by asking the provider.
    for (int tries = 0;; ++tries) {
        auto writing = m_store.write(
            [=](store::Transaction &transaction) { return apply(transaction, attempt, provider, outcome); });
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

Result<void> Dispatcher::apply(store::Transaction &transaction, const store::OpenedAttempt &attempt,
                               ProviderId provider, const channels::SubmitOutcome &outcome)
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
        return outbox.deferred(attempt.attempt, refusal.code, reason,
                               now + backoff(attempt.retries, retryBase, retryCap, refusal.retryAfter));
    const bool isAccountWide = refusal.httpStatus == 401 || refusal.httpStatus == 403;
    if (refusal.kind == channels::RefusalClass::configuration && isAccountWide) {
        if (const Result<void> paused = store::pauseProvider(transaction, provider, QStringLiteral("credentials"));
            !paused)
            return paused;
        return outbox.deferred(attempt.attempt, refusal.code, reason, now);
    }
    if (refusal.code == recipientOptedOut) {
        const Result<bool> suppressed = store::suppress(
            transaction, attempt.to, Channel::sms, QStringLiteral("provider_21610"), attempt.message, attempt.contact);
        if (!suppressed)
            return suppressed.error();
    }
    return outbox.refused(attempt.attempt, refusal.code, reason);
}

} // namespace switchboard::delivery
