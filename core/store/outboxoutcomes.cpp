// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of an attempt that is open: the second half of store::Outbox.

#include "core/store/outbox.h"

namespace switchboard::store {

Result<Outbox::Open> Outbox::openAttempt(AttemptId attempt)
{
    Result<Rows> rows = m_transaction.db().select(
        QLatin1StringView(
            "SELECT o.message_id, m.contact_id, o.intent, o.attempt_id, o.due_at FROM attempt a "
            "JOIN outbox o ON o.message_id = a.message_id JOIN message m ON m.id = a.message_id WHERE a.id = ?"),
        attempt);
    if (!rows)
        return rows.error();
    if (!rows->next() || rows->id<AttemptId>(3) != attempt)
        return Error{ErrorCode::notFound, QStringLiteral("the attempt is not the open one any more"),
                     attempt.toString()};
    return Open{rows->id<MessageId>(0), rows->id<ContactId>(1), rows->as<IntentState>(2),
                rows->time(4) == untilReleased};
}

/// What was held because of this doubt is looked at again at once; what was held for another reason is only
/// asked about once more, unless a person has to release it.
Result<void> Outbox::wakeEqual(AttemptId attempt)
{
    const Result<int> woken = m_transaction.db().execute(
        QLatin1StringView(
            "UPDATE outbox SET due_at = ? WHERE intent = ? AND due_at < ? AND content_token = "
            "(SELECT o.content_token FROM attempt a JOIN outbox o ON o.message_id = a.message_id WHERE a.id = ?)"),
        m_transaction.now(), IntentState::held, untilReleased, attempt);
    return woken ? Result<void>() : Result<void>(woken.error());
}

Result<void> Outbox::finish(AttemptId attempt, Event event)
{
    const Result<Open> open = openAttempt(attempt);
    if (!open)
        return open.error();
    if (open->intent == IntentState::inDoubt) {
        if (const Result<void> woken = wakeEqual(attempt); !woken)
            return woken;
    }
    const Result<int> gone =
        m_transaction.db().execute(QLatin1StringView("DELETE FROM outbox WHERE message_id = ?"), open->message);
    if (!gone)
        return gone.error();
    event.message = open->message;
    event.attempt = attempt;
    event.contact = open->contact;
    return append(std::move(event));
}

Result<void> Outbox::take(EventKind kind, AttemptId attempt, const QString &reference, SmsStatus status, int errorCode)
{
    const Result<int> named = m_transaction.db().execute(
        QLatin1StringView("UPDATE attempt SET reference = ? WHERE id = ?"), reference, attempt);
    if (!named)
        return named.error();
    Event event;
    event.kind = kind;
    event.reference = reference;
    event.status = status;
    event.code = errorCode;
    return finish(attempt, std::move(event));
}

Result<void> Outbox::accepted(AttemptId attempt, const QString &reference, SmsStatus status, int errorCode)
{
    return take(EventKind::attemptAccepted, attempt, reference, status, errorCode);
}

Result<void> Outbox::settledSent(AttemptId attempt, const QString &reference, SmsStatus status)
{
    return take(EventKind::doubtSettledSent, attempt, reference, status, 0);
}

Result<void> Outbox::refused(AttemptId attempt, int code, const QString &reason)
{
    Event event;
    event.kind = EventKind::attemptRefused;
    event.code = code;
    event.reference = reason;
    return finish(attempt, std::move(event));
}

Result<void> Outbox::requeue(AttemptId attempt, EventKind kind, int code, const QString &reason, Timestamp dueAt)
{
    const Result<Open> open = openAttempt(attempt);
    if (!open)
        return open.error();
    if (open->intent == IntentState::inDoubt) {
        if (const Result<void> woken = wakeEqual(attempt); !woken)
            return woken;
    }
    // What a restore found on its way may have been seen to by the program that sent it; a person who sends it again knows.
    const bool isHeld = open->needsRelease && kind != EventKind::doubtResent;
    const Result<int> written = m_transaction.db().execute(
        QLatin1StringView(
            "UPDATE outbox SET intent = ?, due_at = ?, attempt_id = NULL, lease_owner = NULL, retries = retries + 1 "
            "WHERE message_id = ?"),
        isHeld ? IntentState::held : IntentState::queued, isHeld ? untilReleased : dueAt, open->message);
    if (!written)
        return written.error();
    Event event;
    event.kind = kind;
    event.message = open->message;
    event.attempt = attempt;
    event.contact = open->contact;
    event.code = code;
    event.reference = reason;
    event.amount = toMs(dueAt);
    if (const Result<void> appended = append(std::move(event)); !appended || !isHeld)
        return appended;
    return tellHeld(open->message, QString(restoredReason));
}

Result<void> Outbox::deferred(AttemptId attempt, int code, const QString &reason, Timestamp dueAt)
{
    return requeue(attempt, EventKind::attemptDeferred, code, reason, dueAt);
}

Result<void> Outbox::notSubmitted(AttemptId attempt, const QString &reason, Timestamp dueAt)
{
    return requeue(attempt, EventKind::attemptNotSubmitted, 0, reason, dueAt);
}

Result<void> Outbox::settledUnsent(AttemptId attempt)
{
    return requeue(attempt, EventKind::doubtSettledUnsent, 0, QStringLiteral("not_taken"), m_transaction.now());
}

Result<void> Outbox::inDoubt(AttemptId attempt, const QString &reason)
{
    const Result<Open> open = openAttempt(attempt);
    if (!open)
        return open.error();
    const Result<int> written = m_transaction.db().execute(
        QLatin1StringView("UPDATE outbox SET intent = ?, lease_owner = NULL WHERE message_id = ?"),
        IntentState::inDoubt, open->message);
    if (!written)
        return written.error();
    Event event;
    event.kind = EventKind::attemptInDoubt;
    event.message = open->message;
    event.attempt = attempt;
    event.contact = open->contact;
    event.reference = reason;
    return append(std::move(event));
}

Result<void> Outbox::needsPerson(AttemptId attempt, const QString &reason)
{
    const Result<Open> open = openAttempt(attempt);
    if (!open)
        return open.error();
    Event event;
    event.kind = EventKind::doubtNeedsPerson;
    event.message = open->message;
    event.attempt = attempt;
    event.contact = open->contact;
    event.reference = reason;
    return append(std::move(event));
}

Result<void> Outbox::decide(MessageId message, bool resend)
{
    AttemptId attempt;
    {
        Result<Rows> rows = m_transaction.db().select(
            QLatin1StringView("SELECT attempt_id FROM outbox WHERE message_id = ? AND intent = ?"), message,
            IntentState::inDoubt);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return Error{ErrorCode::refused, QStringLiteral("the message is not in doubt"), message.toString()};
        attempt = rows->id<AttemptId>(0);
    }
    if (resend)
        return requeue(attempt, EventKind::doubtResent, 0, QStringLiteral("resent"), m_transaction.now());
    Event event;
    event.kind = EventKind::doubtLeft;
    event.reference = QStringLiteral("left");
    return finish(attempt, std::move(event));
}

} // namespace switchboard::store
