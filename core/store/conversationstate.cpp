// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversationstate.h"

#include "core/model/channel.h"
#include "core/model/messagestate.h"

namespace switchboard::store {

namespace {

Result<void> done(const Result<int> &written)
{
    return written ? Result<void>() : Result<void>(written.error());
}

Result<void> takeInbound(Database &db, const Event &event)
{
    // Who waits is who wrote since the last answer, or since it was done.
    const Result<int> moved = db.execute(
        QLatin1StringView(
            "UPDATE conversation SET last_message_id = ?, last_at = ?, "
            "last_channel = COALESCE((SELECT channel FROM message WHERE id = ?), last_channel), unread = unread + 1, "
            "waits_since = CASE WHEN is_done = 0 AND waits_since > 0 THEN waits_since ELSE ? END, "
            "is_done = 0, snoozed_until = 0 WHERE id = ? AND last_at <= ?"),
        event.message, event.at, event.message, event.at, event.conversation, event.at);
    if (!moved || *moved > 0)
        return done(moved);
    return done(
        db.execute(QLatin1StringView("UPDATE conversation SET unread = unread + 1, waits_since = CASE WHEN "
                                     "waits_since > ? THEN ? ELSE waits_since END, is_done = 0, snoozed_until = 0 "
                                     "WHERE id = ?"),
                   event.at, event.at, event.conversation));
}

Result<void> takeOutbound(Database &db, const Event &event)
{
    bool isByPerson = true;
    {
        Result<Rows> rows = db.select(
            QLatin1StringView("SELECT purpose = 0 AND campaign_id IS NULL FROM message WHERE id = ?"), event.message);
        if (!rows)
            return rows.error();
        if (rows->next())
            isByPerson = rows->integer(0) != 0;
    }
    const Result<int> moved = db.execute(
        QLatin1StringView("UPDATE conversation SET last_message_id = ?, last_at = ?, "
                          "last_channel = COALESCE((SELECT channel FROM message WHERE id = ?), last_channel), "
                          "is_done = CASE WHEN ? THEN 0 ELSE is_done END WHERE id = ? AND last_at <= ?"),
        event.message, event.at, event.message, isByPerson, event.conversation, event.at);
    if (!moved || !isByPerson)
        return done(moved);
    return done(db.execute(QLatin1StringView("UPDATE conversation SET waits_since = 0 "
                                             "WHERE id = ? AND waits_since > 0 AND waits_since <= ?"),
                           event.conversation, event.at));
}

Result<void> takeBack(Database &db, MessageId message)
{
    ConversationId conversation;
    {
        Result<Rows> rows =
            db.select(QLatin1StringView("SELECT conversation_id FROM message WHERE id = ? AND direction = ?"), message,
                      Direction::outbound);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return {};
        conversation = rows->id<ConversationId>(0);
    }
    return recountWaiting(db, conversation);
}

} // namespace

Result<void> followMessage(Database &database, const Event &event)
{
    switch (event.kind) {
    case EventKind::messageReceived: return event.conversation ? takeInbound(database, event) : Result<void>();
    case EventKind::messageQueued: return event.conversation ? takeOutbound(database, event) : Result<void>();
    case EventKind::messageCanceled: return takeBack(database, event.message);
    default: return {};
    }
}

Result<void> recountWaiting(Database &database, ConversationId conversation)
{
    Timestamp since{};
    {
        Result<Rows> rows = database.select(
            QLatin1StringView("SELECT m.direction, m.created_at, m.purpose = 0 AND m.campaign_id IS NULL, t.intent "
                              "FROM message m LEFT JOIN message_state t ON t.message_id = m.id "
                              "WHERE m.conversation_id = ? ORDER BY m.created_at DESC, m.id DESC"),
            conversation);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            if (rows->as<Direction>(0) == Direction::inbound)
                since = rows->time(1);
            else if (rows->integer(2) != 0 && rows->as<IntentState>(3) != IntentState::canceled)
                break;
        }
    }
    return done(
        database.execute(QLatin1StringView("UPDATE conversation SET waits_since = ? WHERE id = ? AND waits_since <> ?"),
                         since, conversation, since));
}

} // namespace switchboard::store
