// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"

#include "core/store/endpoints.h"

namespace switchboard::store {

namespace {

/// One team until the team store comes.
const QString onlyTeam = QStringLiteral("main");

} // namespace

Result<ConversationId> conversationFor(Transaction &transaction, ContactId contact, EndpointId endpoint)
{
    Database &db = transaction.db();
    {
        Result<Rows> rows =
            contact ? db.select(QLatin1StringView("SELECT id FROM conversation WHERE contact_id = ? AND team = ?"),
                                contact, onlyTeam)
                    : db.select(
                        QLatin1StringView(
                            "SELECT id FROM conversation WHERE contact_id IS NULL AND endpoint_id = ? AND team = ?"),
                        endpoint, onlyTeam);
        if (!rows)
            return rows.error();
        if (rows->next())
            return rows->id<ConversationId>(0);
    }
    const ConversationId id = transaction.newId<ConversationId>();
    const Result<int> written = db.execute(
        QLatin1StringView("INSERT INTO conversation (id, contact_id, endpoint_id, team, is_done, unread, last_at) "
                          "VALUES (?, ?, ?, ?, 0, 0, 0)"),
        id, contact, endpoint, onlyTeam);
    if (!written)
        return written.error();
    return id;
}

Result<ConversationId> livingConversation(Transaction &transaction, ConversationId id)
{
    Database &db = transaction.db();
    ContactId contact;
    ContactId root;
    EndpointId endpoint;
    bool isEmpty = false;
    {
        Result<Rows> rows = db.select(
            QLatin1StringView("SELECT v.contact_id, c.root_id, v.endpoint_id, v.last_message_id IS NULL "
                              "FROM conversation v LEFT JOIN contact c ON c.id = v.contact_id WHERE v.id = ?"),
            id);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return Error{ErrorCode::notFound, QStringLiteral("no such conversation"), id.toString()};
        contact = rows->id<ContactId>(0);
        root = rows->id<ContactId>(1);
        endpoint = rows->id<EndpointId>(2);
        isEmpty = rows->integer(3) != 0;
    }
    if (contact)
        return root == contact ? id : conversationFor(transaction, root, endpoint);
    // Nobody's: joining took its messages along, so one that has some was not joined.
    const Result<ContactId> owner = isEmpty ? ownerOf(db, endpoint, transaction.now()) : Result<ContactId>(ContactId{});
    if (!owner)
        return owner.error();
    return *owner ? conversationFor(transaction, *owner, endpoint) : id;
}

Result<ConversationId> conversationOf(Database &database, MessageId message)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT conversation_id FROM message WHERE id = ?"), message);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->id<ConversationId>(0) : ConversationId{};
}

Result<ConversationId> conversationOf(Database &database, ContactId contact)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT v.id FROM contact c JOIN conversation v ON v.contact_id = c.root_id AND v.team = ? "
                          "WHERE c.id = ? AND v.last_message_id IS NOT NULL"),
        onlyTeam, contact);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->id<ConversationId>(0) : ConversationId{};
}

Result<ConversationId> conversationOf(Database &database, EndpointId endpoint)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT m.conversation_id FROM message m WHERE m.endpoint_id = ? "
                                          "ORDER BY m.created_at DESC LIMIT 1"),
                        endpoint);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->id<ConversationId>(0) : ConversationId{};
}

Result<EndpointId> lastTextEndpoint(Database &database, ConversationId conversation)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT endpoint_id FROM message WHERE conversation_id = ? AND channel = ? "
                                          "ORDER BY created_at DESC, id DESC LIMIT 1"),
                        conversation, Channel::sms);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->id<EndpointId>(0) : EndpointId{};
}

Result<ConversationRow> conversation(Database &database, ConversationId id)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT v.id, v.contact_id, COALESCE(m.endpoint_id, v.endpoint_id), v.assignee, v.is_done, "
                          "v.is_spam, v.snoozed_until, v.waits_since, v.unread, v.last_channel, v.last_message_id, "
                          "v.last_at FROM conversation v LEFT JOIN message m ON m.id = v.last_message_id "
                          "WHERE v.id = ?"),
        id);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::notFound, QStringLiteral("no such conversation"), id.toString()};
    ConversationRow row;
    row.id = id;
    row.contact = rows->id<ContactId>(1);
    row.endpoint = rows->id<EndpointId>(2);
    row.assignee = rows->text(3);
    row.isDone = rows->integer(4) != 0;
    row.isSpam = rows->integer(5) != 0;
    row.snoozedUntil = rows->time(6);
    row.waitsSince = rows->time(7);
    row.unread = int(rows->integer(8));
    row.lastChannel = rows->as<Channel>(9);
    row.lastMessage = rows->id<MessageId>(10);
    row.lastAt = rows->time(11);
    return row;
}

} // namespace switchboard::store
