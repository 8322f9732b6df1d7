// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/message.h"
#include "core/store/transaction.h"

#include <QList>

#include <optional>

namespace switchboard::store {

/// The `dueAt` of what is held until a person releases it: the end of the year 9999.
constexpr Timestamp untilReleased = fromMs(253'402'300'799'999);

/// A queued intent that this process may work on until its lease ends.
struct Claim
{
    MessageId message;
    SenderId sender;
    qint64 leaseCounter = 0;
    Timestamp notBefore{}; ///< when the sender's rate allows it
};

/// An attempt whose record is about to be stored: everything the request needs.
struct OpenedAttempt
{
    AttemptId attempt;
    MessageId message;
    EndpointId endpoint;
    ContactId contact;
    SenderId sender;
    Address to;
    QString body;
    QStringList mediaUrls;
    int segments = 0;
    int retries = 0;
    Timestamp expiresAt{};
    Purpose purpose = Purpose::normal;
    std::optional<IntentState> equal; ///< of another message with this recipient, sender and text, to be over first
};

/// The intents that are not over: one row each, from queued until a provider took it, or it was refused,
/// blocked, canceled or expired. Every step is an event through the Ledger in the same transaction.
class Outbox
{
public:
    explicit Outbox(Transaction &transaction) : m_transaction(transaction) {}

    /// Stores the draft as queued. `contentFrom` is the identity of its sender. invalidInput for an empty
    /// text without media.
    Result<MessageId> enqueue(const Draft &draft, const QString &contentFrom);

    /// Leases what is due, oldest first, at most `limit`; releases what was held until now; expires what
    /// came too late. Keeps each sender's rate over all processes by spacing `notBefore`.
    Result<QList<Claim>> claim(int limit, milliseconds leaseLength, milliseconds sinceBoot);

    /// Reads what a claim needs for the gate. `notFound` where the lease was lost or the intent is no longer
    /// queued. While `equal` is set the attempt may not be opened: doubt could not tell the two apart.
    Result<OpenedAttempt> prepare(const Claim &claim);

    /// Records the attempt. After the commit the request may leave. `data` holds the gate's verdicts. `locked`
    /// while an equal message is on its way or in doubt.
    Result<void> open(const Claim &claim, const OpenedAttempt &attempt, const QByteArray &data);

    /// Gives an unused claim back, not due before `dueAt`.
    Result<void> giveBack(const Claim &claim, Timestamp dueAt);

    Result<void> block(const Claim &claim, const QString &reason, const QByteArray &data);
    Result<void> hold(const Claim &claim, const QString &reason, Timestamp until, const QByteArray &data);

    // The outcomes of an open attempt. `notFound` where the attempt is not the open one any more.
    Result<void> accepted(AttemptId attempt, const QString &reference, SmsStatus status, int errorCode);
    Result<void> refused(AttemptId attempt, int code, const QString &reason);
    Result<void> deferred(AttemptId attempt, int code, const QString &reason, Timestamp dueAt);
    Result<void> notSubmitted(AttemptId attempt, const QString &reason, Timestamp dueAt);
    Result<void> inDoubt(AttemptId attempt, const QString &reason);

    // The ends of doubt.
    Result<void> settledSent(AttemptId attempt, const QString &reference, SmsStatus status);
    Result<void> settledUnsent(AttemptId attempt);
    Result<void> needsPerson(AttemptId attempt, const QString &reason);
    Result<void> decide(MessageId message, bool resend);

    /// Takes back what has not left; `refused` where an attempt is open or over.
    Result<void> cancel(MessageId message, const QString &reason);

    /// Holds all that is queued or held, whoever leased it, until a person releases it; answers how many. What is with a
    /// provider or in doubt is held as soon as it proves not taken.
    Result<int> holdWaiting(const QString &reason);

    /// Puts what is held back to the queue, due when it was meant to leave; the gate decides anew. `refused` where
    /// it is not held.
    Result<void> release(MessageId message);

    /// Takes all leases of an owner that is dead, or whose lease ran out: what was only leased is free again,
    /// what had an open attempt is doubt. Answers how many attempts became doubt.
    Result<int> takeOver(const QString &owner, bool isDead, milliseconds sinceBoot);

private:
    struct Open
    {
        MessageId message;
        ContactId contact;
        IntentState intent = IntentState::none;
        bool needsRelease = false; ///< once it is back in the queue, see holdWaiting()
    };
    /// A sender's own rate, and when it is free again.
    struct Pace
    {
        qint64 perThousandSeconds = 0;
        qint64 nextFreeMs = 0;
    };
    Result<bool> space(Claim &claim, QHash<SenderId, Pace> &paces, Timestamp now, Timestamp horizon);
    Result<void> wakeEqual(AttemptId attempt);
    Result<Open> openAttempt(AttemptId attempt);
    Result<void> requeue(AttemptId attempt, EventKind kind, int code, const QString &reason, Timestamp dueAt);
    Result<void> finish(AttemptId attempt, Event event);
    Result<void> take(EventKind kind, AttemptId attempt, const QString &reference, SmsStatus status, int errorCode);
    Result<void> append(Event event);
    Result<void> tellHeld(MessageId message, const QString &reason);
    Result<int> releaseHeld(Timestamp now);
    Result<int> expire(Timestamp now);

    Transaction &m_transaction;
};

} // namespace switchboard::store
