// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/model/pagecursor.h"
#include "core/store/transaction.h"

namespace switchboard::store {

/// A conversation as its row says; the newest message is read by its id.
struct ConversationRow
{
    ConversationId id;
    ContactId contact;   ///< root person; none while the endpoint is unresolved
    EndpointId endpoint; ///< of the newest message
    QString assignee;
    bool isDone = false;
    int unread = 0;
    MessageId lastMessage;
    Timestamp lastAt{};

    ConversationCursor cursor() const { return {lastAt, id}; }
};

/// The conversation of a person, or of an endpoint that is nobody's yet; made where there is none.
Result<ConversationId> conversationFor(Transaction &transaction, ContactId contact, EndpointId endpoint);

/// Where what is written into a conversation belongs now: the conversation itself, or the one that it was joined into
/// since, because its person was merged or its address found a person.
Result<ConversationId> livingConversation(Transaction &transaction, ConversationId id);

/// The conversation that a message is in.
Result<ConversationId> conversationOf(Database &database, MessageId message);

Result<ConversationRow> conversation(Database &database, ConversationId id);

struct ConversationFilter
{
    bool isDone = false;
    bool unreadOnly = false;
    QString assignee; ///< empty: anybody
};

/// Newest first, those before `before` (by default from the top).
Result<QList<ConversationRow>> conversations(Database &database, const ConversationFilter &filter, int limit,
                                             ConversationCursor before);

Result<void> markRead(Transaction &transaction, ConversationId id);
Result<void> setDone(Transaction &transaction, ConversationId id, bool isDone);

} // namespace switchboard::store
