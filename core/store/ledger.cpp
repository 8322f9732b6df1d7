// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger.h"

#include "core/store/conversationstate.h"
#include "core/store/schema.h"

#include <QDataStream>

namespace switchboard::store {

namespace {

constexpr QLatin1StringView eventColumns(
    "position, id, at, kind, message_id, attempt_id, contact_id, conversation_id, status, code, amount, "
    "reference, data, secret");

Event eventFrom(const Rows &rows)
{
    Event event;
    event.position = rows.id<Position>(0);
    event.id = rows.id<EventId>(1);
    event.at = rows.time(2);
    event.kind = rows.as<EventKind>(3);
    event.message = rows.id<MessageId>(4);
    event.attempt = rows.id<AttemptId>(5);
    event.contact = rows.id<ContactId>(6);
    event.conversation = rows.id<ConversationId>(7);
    event.status = rows.as<SmsStatus>(8);
    event.code = qint32(rows.integer(9));
    event.amount = rows.integer(10);
    event.reference = rows.text(11);
    event.data = rows.blob(12);
    event.secret = rows.blob(13);
    return event;
}

MessageState stateFrom(const Rows &rows)
{
    MessageState state;
    state.intent = rows.as<IntentState>(0);
    state.attempt = rows.id<AttemptId>(1);
    state.attempts = int(rows.integer(2));
    state.status = rows.as<SmsStatus>(3);
    state.errorCode = qint32(rows.integer(4));
    state.reference = rows.text(5);
    state.reason = rows.text(6);
    state.needsPerson = rows.integer(7) != 0;
    state.priceMicros = rows.integer(8);
    return state;
}

Result<int> writeState(Database &db, MessageId message, const MessageState &state)
{
    return db.execute(
        QLatin1StringView("INSERT INTO message_state (message_id, intent, attempt_id, attempts, status, error_code, "
                          "reference, reason, needs_person, price) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (message_id) DO UPDATE SET intent = excluded.intent, "
                          "attempt_id = excluded.attempt_id, attempts = excluded.attempts, status = excluded.status, "
                          "error_code = excluded.error_code, reference = excluded.reference, "
                          "reason = excluded.reason, needs_person = excluded.needs_person, price = excluded.price"),
        message, state.intent, state.attempt, state.attempts, state.status, state.errorCode, nullable(state.reference),
        nullable(state.reason), state.needsPerson, state.priceMicros);
}

} // namespace

Result<MessageState> messageState(Database &database, MessageId message)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT intent, attempt_id, attempts, status, error_code, reference, reason, needs_person, "
                          "price FROM message_state WHERE message_id = ?"),
        message);
    if (!rows)
        return rows.error();
    return rows->next() ? stateFrom(*rows) : MessageState{};
}

QByteArray Ledger::plainForAudit(const Event &event, QByteArrayView plainSecret)
{
    QByteArray bytes;
    bytes.reserve(128 + plainSecret.size());
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << event.message.value << event.attempt.value << event.contact.value << event.conversation.value
        << qint8(event.status) << event.code << event.amount << event.reference.toUtf8() << event.data
        << plainSecret.toByteArray();
    return bytes;
}

Result<Event> Ledger::append(Event event)
{
    if (!event.id)
        event.id = m_transaction.newId<EventId>();
    if (event.at == Timestamp{})
        event.at = m_transaction.now();
    const SealedEvent ready = sealed(m_transaction.vault(), event);
    const Result<Position> position = insert(ready);
    if (!position)
        return position.error();
    event.position = *position;
    if (event.message) {
        if (const Result<void> projected = project(event); !projected)
            return projected.error();
    }
    m_transaction.appended().append(event);
    m_transaction.appended().last().secret.clear();
    return event;
}

SealedEvent Ledger::sealed(const seal::Vault &vault, Event event)
{
    SealedEvent ready;
    ready.salt = seal::randomBytes(16);
    ready.commitment = vault.commitment(ready.salt, plainForAudit(event, event.secret));
    if (!event.secret.isEmpty())
        ready.secret = vault.seal(cell(Table::event, Column::secret, event.id.value), event.secret);
    event.secret.clear();
    ready.event = std::move(event);
    return ready;
}

Result<Position> Ledger::insert(const SealedEvent &sealed)
{
    const Event &event = sealed.event;
    const Result<qint64> position = m_transaction.db().insert(
        QLatin1StringView(
            "INSERT INTO event (id, at, kind, message_id, attempt_id, contact_id, conversation_id, status, "
            "code, amount, reference, data, secret, salt, commitment) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        event.id, event.at, event.kind, event.message, event.attempt, event.contact, event.conversation, event.status,
        event.code, event.amount, nullable(event.reference), nullable(event.data), nullable(sealed.secret), sealed.salt,
        sealed.commitment);
    return position ? Result<Position>(Position{*position}) : Result<Position>(position.error());
}

Result<void> Ledger::project(const Event &event)
{
    Database &db = m_transaction.db();
    const Result<MessageState> before = messageState(db, event.message);
    if (!before)
        return before.error();
    const MessageState after = apply(*before, event);
    if (after != *before) {
        if (const Result<int> written = writeState(db, event.message, after); !written)
            return written.error();
    }
    if (const Result<void> followed = followMessage(db, event); !followed)
        return followed;
    const bool isNew = event.kind == EventKind::messageQueued || event.kind == EventKind::messageReceived;
    if (!isNew)
        return {};
    if (event.contact) {
        const Result<int> touched = db.execute(
            QLatin1StringView("UPDATE contact SET last_activity_at = ? WHERE id = ? AND last_activity_at < ?"),
            event.at, event.contact, event.at);
        if (!touched)
            return touched.error();
    }
    return {};
}

Result<QList<Event>> LedgerReader::collect(Result<Rows> rows, bool openSecrets)
{
    if (!rows)
        return rows.error();
    QList<Event> events;
    while (rows->next()) {
        Event event = eventFrom(*rows);
        if (openSecrets && !event.secret.isEmpty()) {
            Result<QByteArray> opened = m_vault.open(cell(Table::event, Column::secret, event.id.value), event.secret);
            if (!opened)
                return opened.error();
            event.secret = std::move(*opened);
        } else {
            event.secret.clear();
        }
        events.append(std::move(event));
    }
    return events;
}

Result<QList<Event>> LedgerReader::after(Position after, int limit, bool openSecrets)
{
    static const QByteArray sql =
        QByteArray("SELECT ") + eventColumns.data() + " FROM event WHERE position > ? ORDER BY position LIMIT ?";
    return collect(m_database.select(QLatin1StringView(sql), after.value, limit), openSecrets);
}

Result<QList<Event>> LedgerReader::ofMessage(MessageId message)
{
    static const QByteArray sql =
        QByteArray("SELECT ") + eventColumns.data() + " FROM event WHERE message_id = ? ORDER BY position";
    return collect(m_database.select(QLatin1StringView(sql), message), false);
}

Result<Position> LedgerReader::head()
{
    Result<Rows> rows = m_database.select(QLatin1StringView("SELECT COALESCE(MAX(position), 0) FROM event"));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->id<Position>(0) : Position{};
}

Result<RebuildReport> rebuildStates(Transaction &transaction)
{
    Database &db = transaction.db();
    RebuildReport report;
    QHash<MessageId, MessageState> states;
    LedgerReader reader(db, transaction.vault());
    for (Position at;;) {
        const Result<QList<Event>> events = reader.after(at, 10'000);
        if (!events)
            return events.error();
        if (events->isEmpty())
            break;
        at = events->constLast().position;
        report.events += events->size();
        for (const Event &event : *events) {
            if (event.message)
                states[event.message] = apply(states.value(event.message), event);
        }
    }
    report.messages = states.size();
    for (auto it = states.cbegin(); it != states.cend(); ++it) {
        const Result<MessageState> stored = messageState(db, it.key());
        if (!stored)
            return stored.error();
        if (*stored == it.value())
            continue;
        report.differing.append(it.key());
        if (const Result<int> written = writeState(db, it.key(), it.value()); !written)
            return written.error();
    }
    return report;
}

} // namespace switchboard::store
