// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/schema.h"
#include "core/text/smsencoding.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchboard::store {

namespace {

/// As doubt compares bodies: NFC, trimmed, one kind of line end, and as smart encoding leaves it.
QString comparable(const QString &body)
{
    QString text = text::smartEncoded(body.normalized(QString::NormalizationForm_C));
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    text.replace(u'\r', u'\n');
    return text.trimmed();
}

QByteArray packed(const QStringList &urls)
{
    return QJsonDocument(QJsonArray::fromStringList(urls)).toJson(QJsonDocument::Compact);
}

Error lostLease()
{
    return {ErrorCode::notFound, QStringLiteral("the lease was lost, or the message is not queued any more")};
}

} // namespace

Result<void> Outbox::append(Event event)
{
    const Result<Event> appended = Ledger(m_transaction).append(std::move(event));
    return appended ? Result<void>() : Result<void>(appended.error());
}

Result<MessageId> Outbox::enqueue(const Draft &draft, const QString &contentFrom)
{
    if (draft.body.isEmpty() && draft.mediaUrls.isEmpty())
        return Error{ErrorCode::invalidInput, QStringLiteral("a text needs words or media"), QStringLiteral("empty"),
                     false, Place{{}, 0, 0, QStringLiteral("body")}};
    Database &db = m_transaction.db();
    const seal::Vault &vault = m_transaction.vault();
    const Timestamp now = m_transaction.now();
    const Result<Address> to = endpointAddress(db, vault, draft.endpoint);
    if (!to)
        return to.error();
    const Result<ContactId> contact = ownerOf(db, draft.endpoint, now);
    if (!contact)
        return contact.error();
    const Result<ConversationId> conversation = draft.conversation
                                                    ? livingConversation(m_transaction, draft.conversation)
                                                    : conversationFor(m_transaction, *contact, draft.endpoint);
    if (!conversation)
        return conversation.error();
    const MessageId id = m_transaction.newId<MessageId>();
    const Timestamp dueAt = std::max(draft.dueAt, now) + draft.undoDelay;
    const auto sealed = [&](Column column, QByteArrayView plain) {
        return plain.isEmpty() ? QByteArray() : vault.seal(cell(Table::message, column, id.value), plain);
    };
    Result<int> written = db.execute(
        QLatin1StringView(
            "INSERT INTO message (id, conversation_id, endpoint_id, contact_id, sender_id, channel, direction, "
            "body, media, author, created_at, due_at, expires_at, segments, purpose) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        id, *conversation, draft.endpoint, *contact, draft.sender, draft.channel, Direction::outbound,
        sealed(Column::body, draft.body.toUtf8()),
        sealed(Column::media, draft.mediaUrls.isEmpty() ? QByteArray() : packed(draft.mediaUrls)),
        sealed(Column::author, draft.author.toUtf8()), now, dueAt, draft.expiresAt, text::smsParts(draft.body).segments,
        draft.purpose);
    if (!written)
        return written.error();
    written = db.execute(
        QLatin1StringView("INSERT INTO outbox (message_id, intent, due_at, sender_id, content_token, lease_counter, "
                          "lease_until, retries) VALUES (?, ?, ?, ?, ?, 0, 0, 0)"),
        id, IntentState::queued, dueAt, draft.sender, vault.contentToken(*to, contentFrom, comparable(draft.body)));
    if (!written)
        return written.error();
    Event event;
    event.kind = EventKind::messageQueued;
    event.at = now;
    event.message = id;
    event.contact = *contact;
    event.conversation = *conversation;
    if (const Result<void> appended = append(std::move(event)); !appended)
        return appended.error();
    return id;
}

Result<int> Outbox::releaseHeld(Timestamp now)
{
    QList<MessageId> due;
    {
        Result<Rows> rows = m_transaction.db().select(
            QLatin1StringView(
                "SELECT message_id FROM outbox WHERE intent = ? AND due_at <= ? ORDER BY due_at LIMIT 200"),
            IntentState::held, now);
        if (!rows)
            return rows.error();
        while (rows->next())
            due.append(rows->id<MessageId>(0));
    }
    for (const MessageId message : std::as_const(due)) {
        const Result<int> written = m_transaction.db().execute(
            QLatin1StringView("UPDATE outbox SET intent = ? WHERE message_id = ?"), IntentState::queued, message);
        if (!written)
            return written.error();
        Event event;
        event.kind = EventKind::messageReleased;
        event.message = message;
        if (const Result<void> appended = append(event); !appended)
            return appended.error();
    }
    return int(due.size());
}

Result<int> Outbox::expire(Timestamp now)
{
    QList<MessageId> late;
    {
        Result<Rows> rows = m_transaction.db().select(
            QLatin1StringView(
                "SELECT o.message_id FROM outbox o JOIN message m ON m.id = o.message_id "
                "WHERE o.intent = ? AND o.due_at <= ? AND m.expires_at > 0 AND m.expires_at <= ? LIMIT 200"),
            IntentState::queued, now, now);
        if (!rows)
            return rows.error();
        while (rows->next())
            late.append(rows->id<MessageId>(0));
    }
    for (const MessageId message : std::as_const(late)) {
        const Result<int> gone =
            m_transaction.db().execute(QLatin1StringView("DELETE FROM outbox WHERE message_id = ?"), message);
        if (!gone)
            return gone.error();
        Event event;
        event.kind = EventKind::messageExpired;
        event.message = message;
        event.reference = QStringLiteral("too_late");
        if (const Result<void> appended = append(event); !appended)
            return appended.error();
    }
    return int(late.size());
}

Result<QList<Claim>> Outbox::claim(int limit, milliseconds leaseLength, milliseconds sinceBoot)
{
    Database &db = m_transaction.db();
    const Timestamp now = m_transaction.now();
    if (const Result<int> released = releaseHeld(now); !released)
        return released.error();
    if (const Result<int> expired = expire(now); !expired)
        return expired.error();
    QList<Claim> claims;
    {
        Result<Rows> rows =
            db.select(QLatin1StringView(
                          "SELECT o.message_id, o.sender_id, o.lease_counter FROM outbox o "
                          "JOIN sender s ON s.id = o.sender_id JOIN provider p ON p.id = s.provider_id "
                          "WHERE o.intent = ? AND o.due_at <= ? AND o.lease_owner IS NULL AND p.paused_reason IS NULL "
                          "AND s.next_free_at <= ? ORDER BY o.due_at, o.message_id LIMIT ?"),
                      IntentState::queued, now, now + leaseLength / 2, limit);
        if (!rows)
            return rows.error();
        while (rows->next())
            claims.append({rows->id<MessageId>(0), rows->id<SenderId>(1), rows->integer(2) + 1, now});
    }
    const Timestamp horizon = now + leaseLength / 2;
    QHash<SenderId, Pace> pace;
    QList<Claim> leasedClaims;
    for (Claim &claim : claims) {
        const Result<bool> isInTime = space(claim, pace, now, horizon);
        if (!isInTime)
            return isInTime.error();
        if (!*isInTime)
            continue;
        const Result<int> leased = db.execute(
            QLatin1StringView(
                "UPDATE outbox SET lease_owner = ?, lease_counter = ?, lease_until = ? WHERE message_id = ?"),
            m_transaction.context().owner, claim.leaseCounter, qint64((sinceBoot + leaseLength).count()),
            claim.message);
        if (!leased)
            return leased.error();
        leasedClaims.append(claim);
    }
    for (auto it = pace.cbegin(); it != pace.cend(); ++it) {
        if (it->perThousandSeconds <= 0)
            continue;
        const Result<int> spaced =
            db.execute(QLatin1StringView("UPDATE sender SET next_free_at = ? WHERE id = ?"), it->nextFreeMs, it.key());
        if (!spaced)
            return spaced.error();
    }
    return leasedClaims;
}

Result<bool> Outbox::space(Claim &claim, QHash<SenderId, Pace> &paces, Timestamp now, Timestamp horizon)
{
    Database &db = m_transaction.db();
    if (!paces.contains(claim.sender)) {
        Result<Rows> rows =
            db.select(QLatin1StringView("SELECT rate_milli, next_free_at FROM sender WHERE id = ?"), claim.sender);
        if (!rows)
            return rows.error();
        if (rows->next())
            paces[claim.sender] = {rows->integer(0), std::max(rows->integer(1), toMs(now))};
    }
    Pace &pace = paces[claim.sender];
    if (pace.perThousandSeconds <= 0)
        return true;
    if (pace.nextFreeMs > toMs(horizon))
        return false;
    Result<Rows> rows = db.select(QLatin1StringView("SELECT segments FROM message WHERE id = ?"), claim.message);
    if (!rows)
        return rows.error();
    const qint64 segments = rows->next() ? std::max<qint64>(1, rows->integer(0)) : 1;
    claim.notBefore = fromMs(pace.nextFreeMs);
    pace.nextFreeMs += segments * 1'000'000 / pace.perThousandSeconds;
    return true;
}

Result<OpenedAttempt> Outbox::prepare(const Claim &claim)
{
    Database &db = m_transaction.db();
    const seal::Vault &vault = m_transaction.vault();
    OpenedAttempt attempt;
    QByteArray token;
    QByteArray body;
    QByteArray media;
    {
        Result<Rows> rows = db.select(
            QLatin1StringView("SELECT o.content_token, o.retries, m.endpoint_id, m.contact_id, m.body, m.media, "
                              "m.segments, m.expires_at, m.purpose "
                              "FROM outbox o JOIN message m ON m.id = o.message_id "
                              "WHERE o.message_id = ? AND o.lease_owner = ? AND o.lease_counter = ? AND o.intent = ?"),
            claim.message, m_transaction.context().owner, claim.leaseCounter, IntentState::queued);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return lostLease();
        token = rows->blob(0);
        attempt.retries = int(rows->integer(1));
        attempt.endpoint = rows->id<EndpointId>(2);
        attempt.contact = rows->id<ContactId>(3);
        body = rows->blob(4);
        media = rows->blob(5);
        attempt.segments = int(rows->integer(6));
        attempt.expiresAt = rows->time(7);
        attempt.purpose = rows->as<Purpose>(8);
    }
    {
        Result<Rows> rows = db.select(
            QLatin1StringView(
                "SELECT MAX(intent) FROM outbox WHERE content_token = ? AND intent IN (3, 4) AND message_id <> ?"),
            token, claim.message);
        if (!rows)
            return rows.error();
        if (rows->next() && !rows->isNull(0))
            attempt.equal = rows->as<IntentState>(0);
    }
    const Result<Address> to = endpointAddress(db, vault, attempt.endpoint);
    if (!to)
        return to.error();
    attempt.to = *to;
    if (!body.isEmpty()) {
        Result<QString> opened = vault.openText(cell(Table::message, Column::body, claim.message.value), body);
        if (!opened)
            return opened.error();
        attempt.body = std::move(*opened);
    }
    if (!media.isEmpty()) {
        const Result<QByteArray> opened = vault.open(cell(Table::message, Column::media, claim.message.value), media);
        if (!opened)
            return opened.error();
        attempt.mediaUrls = QJsonDocument::fromJson(*opened).toVariant().toStringList();
    }
    attempt.attempt = m_transaction.newId<AttemptId>();
    attempt.message = claim.message;
    attempt.sender = claim.sender;
    return attempt;
}

Result<void> Outbox::open(const Claim &claim, const OpenedAttempt &attempt, const QByteArray &data)
{
    if (attempt.equal)
        return Error{
            ErrorCode::locked, QStringLiteral("the same text to the same person is on its way or in doubt"), {}, true};
    Database &db = m_transaction.db();
    const Result<int> opened = db.execute(
        QLatin1StringView("UPDATE outbox SET intent = ?, attempt_id = ? WHERE message_id = ? AND lease_owner = ? "
                          "AND lease_counter = ? AND intent = ?"),
        IntentState::attempting, attempt.attempt, claim.message, m_transaction.context().owner, claim.leaseCounter,
        IntentState::queued);
    if (!opened)
        return opened.error();
    if (*opened == 0)
        return lostLease();
    const Timestamp now = m_transaction.now();
    const Result<int> written =
        db.execute(QLatin1StringView("INSERT INTO attempt (id, message_id, sender_id, opened_at) VALUES (?, ?, ?, ?)"),
                   attempt.attempt, claim.message, claim.sender, now);
    if (!written)
        return written.error();
    Event event;
    event.kind = EventKind::attemptOpened;
    event.at = now;
    event.message = claim.message;
    event.attempt = attempt.attempt;
    event.contact = attempt.contact;
    event.amount = claim.sender.value;
    event.data = data;
    return append(std::move(event));
}

Result<void> Outbox::giveBack(const Claim &claim, Timestamp dueAt)
{
    const Result<int> freed = m_transaction.db().execute(
        QLatin1StringView("UPDATE outbox SET lease_owner = NULL, due_at = ? WHERE message_id = ? AND lease_owner = ? "
                          "AND lease_counter = ? AND intent = ?"),
        dueAt, claim.message, m_transaction.context().owner, claim.leaseCounter, IntentState::queued);
    return freed ? Result<void>() : Result<void>(freed.error());
}

Result<void> Outbox::block(const Claim &claim, const QString &reason, const QByteArray &data)
{
    const Result<int> gone = m_transaction.db().execute(
        QLatin1StringView(
            "DELETE FROM outbox WHERE message_id = ? AND lease_owner = ? AND lease_counter = ? AND intent = ?"),
        claim.message, m_transaction.context().owner, claim.leaseCounter, IntentState::queued);
    if (!gone)
        return gone.error();
    if (*gone == 0)
        return lostLease();
    Event event;
    event.kind = EventKind::messageBlocked;
    event.message = claim.message;
    event.reference = reason;
    event.data = data;
    return append(std::move(event));
}

Result<void> Outbox::hold(const Claim &claim, const QString &reason, Timestamp until, const QByteArray &data)
{
    const Result<int> held = m_transaction.db().execute(
        QLatin1StringView(
            "UPDATE outbox SET intent = ?, due_at = ?, lease_owner = NULL WHERE message_id = ? AND lease_owner = ? "
            "AND lease_counter = ? AND intent = ?"),
        IntentState::held, until, claim.message, m_transaction.context().owner, claim.leaseCounter,
        IntentState::queued);
    if (!held)
        return held.error();
    if (*held == 0)
        return lostLease();
    Event event;
    event.kind = EventKind::messageHeld;
    event.message = claim.message;
    event.reference = reason;
    event.amount = toMs(until);
    event.data = data;
    return append(std::move(event));
}

Result<void> Outbox::cancel(MessageId message, const QString &reason)
{
    const Result<int> gone = m_transaction.db().execute(
        QLatin1StringView("DELETE FROM outbox WHERE message_id = ? AND intent IN (1, 2)"), message);
    if (!gone)
        return gone.error();
    if (*gone == 0)
        return Error{ErrorCode::refused, QStringLiteral("the message has left already"), message.toString()};
    Event event;
    event.kind = EventKind::messageCanceled;
    event.message = message;
    event.reference = reason;
    return append(std::move(event));
}

Result<int> Outbox::holdWaiting(const QString &reason)
{
    QList<MessageId> waiting;
    {
        Result<Rows> rows = m_transaction.db().select(
            QLatin1StringView("SELECT message_id FROM outbox WHERE intent IN (1, 2) ORDER BY message_id"));
        if (!rows)
            return rows.error();
        while (rows->next())
            waiting.append(rows->id<MessageId>(0));
    }
    const Result<int> held = m_transaction.db().execute(
        QLatin1StringView("UPDATE outbox SET intent = ?, due_at = ?, lease_owner = NULL WHERE intent IN (1, 2)"),
        IntentState::held, untilReleased);
    if (!held)
        return held.error();
    const Result<int> marked = m_transaction.db().execute(
        QLatin1StringView("UPDATE outbox SET due_at = ? WHERE intent IN (3, 4)"), untilReleased);
    if (!marked)
        return marked.error();
    for (const MessageId message : std::as_const(waiting)) {
        if (const Result<void> told = tellHeld(message, reason); !told)
            return told.error();
    }
    return int(waiting.size());
}

Result<void> Outbox::tellHeld(MessageId message, const QString &reason)
{
    Event event;
    event.kind = EventKind::messageHeld;
    event.message = message;
    event.reference = reason;
    return append(std::move(event));
}

Result<void> Outbox::release(MessageId message)
{
    const Result<int> released = m_transaction.db().execute(
        QLatin1StringView("UPDATE outbox SET intent = ?, due_at = (SELECT m.due_at FROM message m WHERE m.id = ?) "
                          "WHERE message_id = ? AND intent = ?"),
        IntentState::queued, message, message, IntentState::held);
    if (!released)
        return released.error();
    if (*released == 0)
        return Error{ErrorCode::refused, QStringLiteral("the message is not held"), message.toString()};
    Event event;
    event.kind = EventKind::messageReleased;
    event.message = message;
    event.reference = QStringLiteral("by_person");
    return append(std::move(event));
}

Result<int> Outbox::takeOver(const QString &owner, bool isDead, milliseconds sinceBoot)
{
    Database &db = m_transaction.db();
    // A living owner keeps what it is attempting: its request has a time-out of its own.
    const qint64 deadline = isDead ? std::numeric_limits<qint64>::max() : sinceBoot.count();
    QList<AttemptId> doubtful;
    if (isDead) {
        Result<Rows> rows =
            db.select(QLatin1StringView("SELECT attempt_id FROM outbox WHERE lease_owner = ? AND intent = ?"), owner,
                      IntentState::attempting);
        if (!rows)
            return rows.error();
        while (rows->next())
            doubtful.append(rows->id<AttemptId>(0));
    }
    for (const AttemptId attempt : std::as_const(doubtful)) {
        if (const Result<void> done = inDoubt(attempt, QStringLiteral("owner_died")); !done)
            return done.error();
    }
    const Result<int> freed =
        db.execute(QLatin1StringView(
                       "UPDATE outbox SET lease_owner = NULL WHERE lease_owner = ? AND intent = ? AND lease_until < ?"),
                   owner, IntentState::queued, deadline);
    if (!freed)
        return freed.error();
    return int(doubtful.size());
}

} // namespace switchboard::store
