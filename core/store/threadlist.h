// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/conversation.h"
#include "core/store/conversations.h"

namespace switchboard::store {

/// A conversation with what a list shows of it, read in one go.
struct ThreadLine
{
    ConversationRow conversation;
    QString name;    ///< the person's; empty where there is none
    Address address; ///< empty where it was erased
    QString body;    ///< of the newest message
    Direction direction = Direction::inbound;
    MessageState state;
    bool hasAttachment = false; ///< the newest message
    bool hasMention = false;    ///< of the agent who looks, not seen yet
    bool isSuppressed = false;  ///< for texts, or blocked
    bool isBlocked = false;     ///< by an agent
    QString draft;              ///< the one that was saved last; empty where there is none
};

/// The page of a list that goes on after `after` (by default from its top). `agent` is who looks: whose `mine` is, and
/// whom mentions are of; nothing is the list of nobody.
Result<QList<ThreadLine>> threads(Database &database, const seal::Vault &vault, const ThreadQuery &query,
                                  const QString &agent, int limit, ConversationCursor after);

/// The line of one conversation, whichever list it is in; notFound where there is none.
Result<ThreadLine> threadLine(Database &database, const seal::Vault &vault, ConversationId conversation,
                              const QString &agent);

Result<ThreadCounts> threadCounts(Database &database, const QString &agent);

} // namespace switchboard::store
