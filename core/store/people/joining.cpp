// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/joining.h"

namespace switchboard::store {

namespace {

struct State
{
    QString assignee;
    bool isDone = false;
    int unread = 0;
    bool hasMessages = false;
};

Result<State> stateOf(Database &db, ConversationId conversation)
{
    Result<Rows> rows =
        db.select(QLatin1StringView("SELECT assignee, is_done, unread, last_message_id FROM conversation WHERE id = ?"),
                  conversation);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::notFound, QStringLiteral("no such conversation"), conversation.toString()};
    return State{rows->text(0), rows->integer(1) != 0, int(rows->integer(2)), !rows->isNull(3)};
}

Result<void> writeState(Database &db, ConversationId conversation, const State &state)
{
    const Result<int> written =
        db.execute(QLatin1StringView("UPDATE conversation SET assignee = ?, is_done = ?, unread = ? WHERE id = ?"),
                   nullable(state.assignee), state.isDone, state.unread, conversation);
    return written ? Result<void>() : Result<void>(written.error());
}

/// Lets a conversation say again what its newest message is.
Result<void> findLastMessage(Database &db, ConversationId conversation)
{
    MessageId newest;
    Timestamp at{};
    {
        Result<Rows> rows = db.select(QLatin1StringView("SELECT id, created_at FROM message WHERE conversation_id = ? "
                                                        "ORDER BY created_at DESC, id DESC LIMIT 1"),
                                      conversation);
        if (!rows)
            return rows.error();
        if (rows->next()) {
            newest = rows->id<MessageId>(0);
            at = rows->time(1);
        }
    }
    const Result<int> written =
        db.execute(QLatin1StringView("UPDATE conversation SET last_message_id = ?, last_at = ? WHERE id = ?"), newest,
                   at, conversation);
    return written ? Result<void>() : Result<void>(written.error());
}

Result<void> findLastMessages(Database &db, const JoinedConversation &joined)
{
    const Result<void> first = findLastMessage(db, joined.from);
    return first ? findLastMessage(db, joined.into) : first;
}

} // namespace

QJsonObject JoinedConversation::toJson() const
{
    return {{QStringLiteral("from"), from.toString()},
            {QStringLiteral("into"), into.toString()},
            {QStringLiteral("assignee"), assignee},
            {QStringLiteral("done"), isDone},
            {QStringLiteral("unread"), unread}};
}

JoinedConversation JoinedConversation::fromJson(const QJsonObject &object)
{
    return {ConversationId::fromString(object.value(QLatin1StringView("from")).toString()),
            ConversationId::fromString(object.value(QLatin1StringView("into")).toString()),
            object.value(QLatin1StringView("assignee")).toString(), object.value(QLatin1StringView("done")).toBool(),
            object.value(QLatin1StringView("unread")).toInt()};
}

Result<JoinedConversation> joinConversations(Transaction &transaction, ConversationId from, ConversationId into)
{
    Database &db = transaction.db();
    const Result<State> source = stateOf(db, from);
    if (!source)
        return source.error();
    const Result<State> target = stateOf(db, into);
    if (!target)
        return target.error();
    const Result<int> moved =
        db.execute(QLatin1StringView("UPDATE message SET conversation_id = ? WHERE conversation_id = ?"), into, from);
    if (!moved)
        return moved.error();
    State together = target->hasMessages ? *target : *source;
    if (target->hasMessages) {
        together.unread += source->unread;
        together.isDone = target->isDone && (source->isDone || !source->hasMessages);
    }
    if (const Result<void> written = writeState(db, into, together); !written)
        return written.error();
    if (const Result<void> written = writeState(db, from, {{}, source->isDone, 0, false}); !written)
        return written.error();
    const JoinedConversation joined{from, into, source->assignee, source->isDone, source->unread};
    const Result<void> found = findLastMessages(db, joined);
    return found ? Result<JoinedConversation>(joined) : Result<JoinedConversation>(found.error());
}

Result<void> partConversations(Transaction &transaction, const JoinedConversation &joined,
                               const QList<ContactId> &contacts)
{
    Database &db = transaction.db();
    for (const ContactId contact : contacts) {
        const Result<int> moved = db.execute(
            QLatin1StringView("UPDATE message SET conversation_id = ? WHERE conversation_id = ? AND contact_id = ?"),
            joined.from, joined.into, contact);
        if (!moved)
            return moved.error();
    }
    Result<State> rest = stateOf(db, joined.into);
    if (!rest)
        return rest.error();
    const int unread = std::min(joined.unread, rest->unread);
    rest->unread -= unread;
    if (const Result<void> written = writeState(db, joined.into, *rest); !written)
        return written;
    if (const Result<void> written = writeState(db, joined.from, {joined.assignee, joined.isDone, unread, true});
        !written)
        return written;
    return findLastMessages(db, joined);
}

} // namespace switchboard::store
