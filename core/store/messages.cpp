// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messages.h"

#include "core/store/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchboard::store {

namespace {

constexpr const char *columns =
    "SELECT m.id, m.conversation_id, m.endpoint_id, m.contact_id, m.channel, m.direction, m.sender_id, m.body, "
    "m.media, "
    "m.author, m.created_at, m.due_at, m.expires_at, m.segments, t.intent, t.attempt_id, t.attempts, t.status, "
    "t.error_code, t.reference, t.reason, t.needs_person, t.price, m.campaign_id, m.template_id "
    "FROM message m LEFT JOIN message_state t ON t.message_id = m.id ";

Result<QString> opened(const seal::Vault &vault, Column column, MessageId id, const QByteArray &sealed)
{
    if (sealed.isEmpty())
        return QString();
    return vault.openText(cell(Table::message, column, id.value), sealed);
}

Result<Message> messageFrom(const Rows &rows, const seal::Vault &vault)
{
    Message message;
    message.id = rows.id<MessageId>(0);
    message.conversation = rows.id<ConversationId>(1);
    message.endpoint = rows.id<EndpointId>(2);
    message.contact = rows.id<ContactId>(3);
    message.channel = rows.as<Channel>(4);
    message.direction = rows.as<Direction>(5);
    message.sender = rows.id<SenderId>(6);
    Result<QString> body = opened(vault, Column::body, message.id, rows.blob(7));
    if (!body)
        return body.error();
    message.body = std::move(*body);
    const Result<QString> media = opened(vault, Column::media, message.id, rows.blob(8));
    if (!media)
        return media.error();
    message.mediaUrls = QJsonDocument::fromJson(media->toUtf8()).toVariant().toStringList();
    Result<QString> author = opened(vault, Column::author, message.id, rows.blob(9));
    if (!author)
        return author.error();
    message.author = std::move(*author);
    message.createdAt = rows.time(10);
    message.dueAt = rows.time(11);
    message.expiresAt = rows.time(12);
    message.segments = int(rows.integer(13));
    message.state.intent = rows.as<IntentState>(14);
    message.state.attempt = rows.id<AttemptId>(15);
    message.state.attempts = int(rows.integer(16));
    message.state.status = rows.as<SmsStatus>(17);
    message.state.errorCode = qint32(rows.integer(18));
    message.state.reference = rows.text(19);
    message.state.reason = rows.text(20);
    message.state.needsPerson = rows.integer(21) != 0;
    message.state.priceMicros = rows.integer(22);
    message.campaign = rows.id<CampaignId>(23);
    message.messageTemplate = rows.id<TemplateId>(24);
    return message;
}

Result<QList<Message>> collect(Result<Rows> rows, const seal::Vault &vault)
{
    if (!rows)
        return rows.error();
    QList<Message> found;
    while (rows->next()) {
        Result<Message> message = messageFrom(*rows, vault);
        if (!message)
            return message.error();
        found.append(std::move(*message));
    }
    return found;
}

} // namespace

Result<Message> message(Database &database, const seal::Vault &vault, MessageId id)
{
    static const QByteArray sql = QByteArray(columns) + "WHERE m.id = ?";
    Result<Rows> rows = database.select(QLatin1StringView(sql), id);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::notFound, QStringLiteral("no such message"), id.toString()};
    return messageFrom(*rows, vault);
}

Result<QList<Message>> thread(Database &database, const seal::Vault &vault, ConversationId conversation, int limit,
                              MessageCursor before)
{
    static const QByteArray sql =
        QByteArray(columns)
        + "WHERE m.conversation_id = ? AND m.created_at <= ? AND (m.created_at < ? OR m.id < ?) "
          "ORDER BY m.created_at DESC, m.id DESC LIMIT ?";
    Result<QList<Message>> found =
        collect(database.select(QLatin1StringView(sql), conversation, before.at, before.at, before.id, limit), vault);
    if (found)
        std::reverse(found->begin(), found->end());
    return found;
}

Result<QList<Message>> messagesAfter(Database &database, const seal::Vault &vault, MessageId after, int limit)
{
    static const QByteArray sql = QByteArray(columns) + "WHERE m.id > ? ORDER BY m.id LIMIT ?";
    return collect(database.select(QLatin1StringView(sql), after.value, limit), vault);
}

Result<QList<Message>> messagesIn(Database &database, const seal::Vault &vault, const QString &ids)
{
    static const QByteArray sql = QByteArray(columns) + "WHERE m.id IN (SELECT value FROM json_each(?))";
    return collect(database.select(QLatin1StringView(sql), ids), vault);
}

} // namespace switchboard::store
