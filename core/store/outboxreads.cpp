// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outboxreads.h"

#include "core/model/messagestate.h"
#include "core/store/endpoints.h"
#include "core/store/outbox.h"
#include "core/store/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchboard::store {

Result<OutboxCounts> outboxCounts(Database &database)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT intent, COUNT(*), SUM(CASE WHEN due_at = ? THEN 1 ELSE 0 END) "
                                          "FROM outbox GROUP BY intent"),
                        untilReleased);
    if (!rows)
        return rows.error();
    OutboxCounts counts;
    while (rows->next()) {
        const int count = int(rows->integer(1));
        switch (rows->as<IntentState>(0)) {
        case IntentState::queued: counts.queued = count; break;
        case IntentState::held:
            counts.held = count;
            counts.toRelease = int(rows->integer(2));
            break;
        case IntentState::attempting: counts.attempting = count; break;
        case IntentState::inDoubt: counts.inDoubt = count; break;
        default: break;
        }
    }
    return counts;
}

Result<QStringList> leaseOwners(Database &database)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT DISTINCT lease_owner FROM outbox WHERE lease_owner IS NOT NULL"));
    if (!rows)
        return rows.error();
    QStringList owners;
    while (rows->next())
        owners.append(rows->text(0));
    return owners;
}

Result<std::optional<Timestamp>> nextDue(Database &database)
{
    Result<Rows> rows = database.select(
        QLatin1StringView(
            "SELECT MIN(due_at) FROM outbox WHERE intent IN (1, 2) AND lease_owner IS NULL AND due_at < ?"),
        untilReleased);
    if (!rows)
        return rows.error();
    if (!rows->next() || rows->isNull(0))
        return std::optional<Timestamp>();
    return std::optional(rows->time(0));
}

namespace {

constexpr char attemptColumns[] =
    "SELECT o.attempt_id, o.message_id, o.sender_id, m.endpoint_id, m.body, a.opened_at, t.needs_person, m.media "
    "FROM outbox o JOIN message m ON m.id = o.message_id JOIN attempt a ON a.id = o.attempt_id "
    "JOIN message_state t ON t.message_id = o.message_id ";

/// It is the row that cannot be read, not the store.
bool isOfTheRow(ErrorCode code)
{
    return code == ErrorCode::damaged || code == ErrorCode::wrongKey || code == ErrorCode::notFound;
}

Result<QString> bodyOf(MessageId message, const QByteArray &sealed, const seal::Vault &vault)
{
    return sealed.isEmpty() ? Result<QString>(QString())
                            : vault.openText(cell(Table::message, Column::body, message.value), sealed);
}

Result<DoubtfulAttempt> attemptFrom(const Rows &rows, const seal::Vault &vault)
{
    DoubtfulAttempt attempt;
    attempt.attempt = rows.id<AttemptId>(0);
    attempt.message = rows.id<MessageId>(1);
    attempt.sender = rows.id<SenderId>(2);
    attempt.endpoint = rows.id<EndpointId>(3);
    Result<QString> body = bodyOf(attempt.message, rows.blob(4), vault);
    if (!body)
        return body.error();
    attempt.body = std::move(*body);
    if (const QByteArray media = rows.blob(7); !media.isEmpty()) {
        const Result<QByteArray> opened = vault.open(cell(Table::message, Column::media, attempt.message.value), media);
        if (!opened)
            return opened.error();
        attempt.mediaCount = int(QJsonDocument::fromJson(*opened).array().size());
    }
    attempt.openedAt = rows.time(5);
    attempt.needsPerson = rows.integer(6) != 0;
    return attempt;
}

Result<QList<DoubtfulAttempt>> collect(Database &database, const seal::Vault &vault, Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    QList<DoubtfulAttempt> found;
    while (rows->next()) {
        Result<DoubtfulAttempt> attempt = attemptFrom(*rows, vault);
        if (!attempt)
            return attempt.error();
        found.append(std::move(*attempt));
    }
    for (DoubtfulAttempt &attempt : found) {
        Result<Address> to = endpointAddress(database, vault, attempt.endpoint);
        if (!to)
            return to.error();
        attempt.to = std::move(*to);
    }
    return found;
}

} // namespace

Result<QList<HeldMessage>> heldMessages(Database &database, const seal::Vault &vault, int limit)
{
    QList<HeldMessage> held;
    QList<EndpointId> endpoints;
    {
        Result<Rows> rows = database.select(
            QLatin1StringView("SELECT o.message_id, m.endpoint_id, m.body, t.reason, m.created_at, m.due_at, o.due_at "
                              "FROM outbox o JOIN message m ON m.id = o.message_id "
                              "JOIN message_state t ON t.message_id = o.message_id "
                              "WHERE o.intent = ? ORDER BY m.created_at, m.id LIMIT ?"),
            IntentState::held, limit);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            HeldMessage message;
            message.message = rows->id<MessageId>(0);
            message.reason = rows->text(3);
            message.createdAt = rows->time(4);
            message.dueAt = rows->time(5);
            message.heldUntil = rows->time(6);
            Result<QString> body = bodyOf(message.message, rows->blob(2), vault);
            message.isReadable = body.ok();
            if (body)
                message.body = std::move(*body);
            endpoints.append(rows->id<EndpointId>(1));
            held.append(std::move(message));
        }
    }
    for (qsizetype i = 0; i < held.size(); ++i) {
        Result<Address> to = endpointAddress(database, vault, endpoints.at(i));
        if (to)
            held[i].to = std::move(*to);
        else if (isOfTheRow(to.error().code))
            held[i].isReadable = false;
        else
            return to.error();
    }
    return held;
}

Result<QList<DoubtfulAttempt>> unsettledAttempts(Database &database, const seal::Vault &vault, int limit)
{
    static const QByteArray sql =
        QByteArray(attemptColumns) + "WHERE o.intent = ? AND t.needs_person = 0 ORDER BY a.opened_at LIMIT ?";
    return collect(database, vault, database.select(QLatin1StringView(sql), IntentState::inDoubt, limit));
}

Result<QList<DoubtfulAttempt>> doubtfulAttempts(Database &database, const seal::Vault &vault, int limit)
{
    static const QByteArray sql = QByteArray(attemptColumns) + "WHERE o.intent = ? ORDER BY a.opened_at LIMIT ?";
    return collect(database, vault, database.select(QLatin1StringView(sql), IntentState::inDoubt, limit));
}

Result<QList<DoubtfulAttempt>> othersUnderWay(Database &database, const seal::Vault &vault, const DoubtfulAttempt &than)
{
    static const QByteArray sql =
        QByteArray(attemptColumns) + "WHERE o.intent IN (3, 4) AND m.endpoint_id = ? AND o.message_id <> ?";
    return collect(database, vault, database.select(QLatin1StringView(sql), than.endpoint, than.message));
}

Result<QStringList> claimedReferences(Database &database, const QStringList &among)
{
    QStringList claimed;
    for (const QString &reference : among) {
        Result<Rows> rows = database.select(QLatin1StringView("SELECT 1 FROM attempt WHERE reference = ?"), reference);
        if (!rows)
            return rows.error();
        if (rows->next())
            claimed.append(reference);
    }
    return claimed;
}

} // namespace switchboard::store
