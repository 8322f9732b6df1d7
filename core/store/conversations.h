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
    bool isSpam = false;
    Timestamp snoozedUntil{}; ///< the epoch where it is not; it stays so until wakeSnoozed()
    Timestamp waitsSince{};   ///< of the oldest text that nobody answered; the epoch where none waits
    int unread = 0;
    Channel lastChannel = Channel::sms;
    MessageId lastMessage;
    Timestamp lastAt{};
};

/// The conversation of a person, or of an endpoint that is nobody's yet; made where there is none.
Result<ConversationId> conversationFor(Transaction &transaction, ContactId contact, EndpointId endpoint);

/// Where what is written into a conversation belongs now: the conversation itself, or the one that it was joined into
/// since, because its person was merged or its address found a person.
Result<ConversationId> livingConversation(Transaction &transaction, ConversationId id);

/// The conversation that a message is in.
Result<ConversationId> conversationOf(Database &database, MessageId message);

/// The conversation of a person; none where there is none.
Result<ConversationId> conversationOf(Database &database, ContactId contact);

/// Where the newest message with an endpoint is; none where there is no such message.
Result<ConversationId> conversationOf(Database &database, EndpointId endpoint);

/// Which address the newest text of a conversation came from or went to; none where there is no text in it.
Result<EndpointId> lastTextEndpoint(Database &database, ConversationId conversation);

/// notFound where there is none.
Result<ConversationRow> conversation(Database &database, ConversationId id);

} // namespace switchboard::store
