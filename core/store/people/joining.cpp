// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/joining.h"

#include "core/model/channel.h"
#include "core/store/conversationstate.h"
#include "core/store/drafts.h"

#include <QJsonArray>

namespace switchboard::store {

namespace {

struct State
{
    QString assignee;
    bool isDone = false;
    int unread = 0;
    bool hasMessages = false;
    bool isSpam = false;
    Timestamp snoozedUntil{};
};

Result<State> stateOf(Database &db, ConversationId conversation)
{
    Result<Rows> rows =
        db.select(QLatin1StringView("SELECT assignee, is_done, unread, last_message_id, is_spam, snoozed_until "
                                    "FROM conversation WHERE id = ?"),
                  conversation);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::notFound, QStringLiteral("no such conversation"), conversation.toString()};
    return State{rows->text(0),    rows->integer(1) != 0, int(rows->integer(2)),
                 !rows->isNull(3), rows->integer(4) != 0, rows->time(5)};
}

Result<void> writeState(Database &db, ConversationId conversation, const State &state)
{
    const Result<int> written = db.execute(
        QLatin1StringView("UPDATE conversation SET assignee = ?, is_done = ?, unread = ?, is_spam = ?, "
                          "snoozed_until = ? WHERE id = ?"),
        nullable(state.assignee), state.isDone, state.unread, state.isSpam, state.snoozedUntil, conversation);
    return written ? Result<void>() : Result<void>(written.error());
}

/// What the two are as one.
State together(const State &target, const State &source)
{
    if (!target.hasMessages)
        return source;
    State both = target;
    if (!source.hasMessages)
        return both;
    both.unread += source.unread;
    both.isDone = target.isDone && source.isDone;
    both.isSpam = target.isSpam && source.isSpam;
    const bool areSnoozed = target.snoozedUntil != Timestamp{} && source.snoozedUntil != Timestamp{};
    both.snoozedUntil = areSnoozed ? std::min(target.snoozedUntil, source.snoozedUntil) : Timestamp{};
    return both;
}

/// Lets a conversation say again what its newest message is.
Result<void> findLastMessage(Database &db, ConversationId conversation)
{
    MessageId newest;
    Timestamp at{};
    auto channel = Channel::sms;
    {
        Result<Rows> rows =
            db.select(QLatin1StringView("SELECT id, created_at, channel FROM message WHERE conversation_id = ? "
                                        "ORDER BY created_at DESC, id DESC LIMIT 1"),
                      conversation);
        if (!rows)
            return rows.error();
        if (rows->next()) {
            newest = rows->id<MessageId>(0);
            at = rows->time(1);
            channel = rows->as<Channel>(2);
        }
    }
    const Result<int> written = db.execute(
        QLatin1StringView("UPDATE conversation SET last_message_id = ?, last_at = ?, last_channel = ? WHERE id = ?"),
        newest, at, channel, conversation);
    return written ? recountWaiting(db, conversation) : Result<void>(written.error());
}

Result<void> findLastMessages(Database &db, const JoinedConversation &joined)
{
    const Result<void> first = findLastMessage(db, joined.from);
    return first ? findLastMessage(db, joined.into) : first;
}

} // namespace

QJsonObject JoinedConversation::toJson() const
{
    QJsonArray moved;
    for (const qint64 draft : drafts)
        moved.append(QString::number(draft));
    return {{QStringLiteral("from"), from.toString()},
            {QStringLiteral("into"), into.toString()},
            {QStringLiteral("assignee"), assignee},
            {QStringLiteral("done"), isDone},
            {QStringLiteral("unread"), unread},
            {QStringLiteral("spam"), isSpam},
            {QStringLiteral("snoozed_until"), QString::number(toMs(snoozedUntil))},
            {QStringLiteral("drafts"), moved}};
}

JoinedConversation JoinedConversation::fromJson(const QJsonObject &object)
{
    QList<qint64> moved;
    const QJsonArray drafts = object.value(QLatin1StringView("drafts")).toArray();
    for (const QJsonValue &draft : drafts)
        moved.append(draft.toString().toLongLong());
    return {ConversationId::fromString(object.value(QLatin1StringView("from")).toString()),
            ConversationId::fromString(object.value(QLatin1StringView("into")).toString()),
            object.value(QLatin1StringView("assignee")).toString(),
            object.value(QLatin1StringView("done")).toBool(),
            object.value(QLatin1StringView("unread")).toInt(),
            object.value(QLatin1StringView("spam")).toBool(),
            fromMs(object.value(QLatin1StringView("snoozed_until")).toString().toLongLong()),
            moved};
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
    const Result<int> named =
        db.execute(QLatin1StringView("UPDATE mention SET conversation_id = ? WHERE conversation_id = ?"), into, from);
    if (!named)
        return named.error();
    Result<QList<qint64>> drafts = moveDrafts(transaction, from, into);
    if (!drafts)
        return drafts.error();
    if (const Result<void> written = writeState(db, into, together(*target, *source)); !written)
        return written.error();
    if (const Result<void> written = writeState(db, from, {{}, source->isDone, 0, false, false, {}}); !written)
        return written.error();
    const JoinedConversation joined{from,           into,           source->assignee,     source->isDone,
                                    source->unread, source->isSpam, source->snoozedUntil, std::move(*drafts)};
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
        const Result<int> named = db.execute(
            QLatin1StringView("UPDATE mention SET conversation_id = ? WHERE conversation_id = ? AND note_id IN "
                              "(SELECT id FROM note WHERE contact_id = ?)"),
            joined.from, joined.into, contact);
        if (!named)
            return named.error();
    }
    if (const Result<void> moved = moveDraftsBack(transaction, joined.drafts, joined.from); !moved)
        return moved;
    Result<State> rest = stateOf(db, joined.into);
    if (!rest)
        return rest.error();
    const int unread = std::min(joined.unread, rest->unread);
    rest->unread -= unread;
    if (const Result<void> written = writeState(db, joined.into, *rest); !written)
        return written;
    const State own{joined.assignee, joined.isDone, unread, true, joined.isSpam, joined.snoozedUntil};
    if (const Result<void> written = writeState(db, joined.from, own); !written)
        return written;
    return findLastMessages(db, joined);
}

} // namespace switchboard::store
