// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"

#include "core/store/endpoints.h"
#include "core/store/ledger.h"

namespace switchboard::store {

namespace {

/// One team until the team store comes.
const QString onlyTeam = QStringLiteral("main");

constexpr QLatin1StringView columns(
    "SELECT v.id, v.contact_id, COALESCE(m.endpoint_id, v.endpoint_id), v.assignee, v.is_done, v.unread, "
    "v.last_message_id, v.last_at FROM conversation v LEFT JOIN message m ON m.id = v.last_message_id ");

ConversationRow rowFrom(const Rows &rows)
{
    return {rows.id<ConversationId>(0), rows.id<ContactId>(1), rows.id<EndpointId>(2), rows.text(3),
            rows.integer(4) != 0,       int(rows.integer(5)),  rows.id<MessageId>(6),  rows.time(7)};
}

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

Result<ConversationRow> conversation(Database &database, ConversationId id)
{
    static const QByteArray sql = QByteArray(columns.data()) + "WHERE v.id = ?";
    Result<Rows> rows = database.select(QLatin1StringView(sql), id);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::notFound, QStringLiteral("no such conversation"), id.toString()};
    return rowFrom(*rows);
}

Result<QList<ConversationRow>> conversations(Database &database, const ConversationFilter &filter, int limit,
                                             ConversationCursor before)
{
    static const QByteArray sql =
        QByteArray(columns.data())
        + "WHERE v.is_done = ? AND v.last_at <= ? AND (v.last_at < ? OR v.id < ?) AND v.last_message_id IS NOT NULL "
          "AND v.unread >= ? AND (? = '' OR v.assignee = ?) ORDER BY v.last_at DESC, v.id DESC LIMIT ?";
    Result<Rows> rows = database.select(
        QLatin1StringView(sql), filter.isDone, before.at, before.at, before.id, filter.unreadOnly ? 1 : 0,
        filter.assignee.isNull() ? QStringLiteral("") : filter.assignee, filter.assignee, limit);
    if (!rows)
        return rows.error();
    QList<ConversationRow> found;
    while (rows->next())
        found.append(rowFrom(*rows));
    return found;
}

Result<void> markRead(Transaction &transaction, ConversationId id)
{
    const Result<int> changed = transaction.db().execute(
        QLatin1StringView("UPDATE conversation SET unread = 0 WHERE id = ? AND unread > 0"), id);
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return {};
    Event event;
    event.kind = EventKind::conversationRead;
    event.conversation = id;
    const Result<Event> appended = Ledger(transaction).append(event);
    return appended ? Result<void>() : Result<void>(appended.error());
}

Result<void> setDone(Transaction &transaction, ConversationId id, bool isDone)
{
    const Result<int> changed = transaction.db().execute(
        QLatin1StringView("UPDATE conversation SET is_done = ? WHERE id = ? AND is_done <> ?"), isDone, id, isDone);
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return {};
    Event event;
    event.kind = EventKind::conversationStateChanged;
    event.conversation = id;
    event.reference = isDone ? QStringLiteral("done") : QStringLiteral("open");
    const Result<Event> appended = Ledger(transaction).append(event);
    return appended ? Result<void>() : Result<void>(appended.error());
}

} // namespace switchboard::store
