// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conversation.h"
#include "core/store/transaction.h"

namespace switchboard::store {

/// Changes conversations in order, each with its events, and answers the steps that take it all back in theirs; what
/// was so already is no part of the answer's change. A conversation that was joined into another one is changed there.
/// `by` is the agent, and may be empty. notFound for a conversation that there is not.
Result<QList<ConversationStep>> changeConversations(Transaction &transaction, const QList<ConversationStep> &steps,
                                                    const QString &by);

/// Read, and seen by `agent` what names them.
Result<void> markRead(Transaction &transaction, ConversationId id, const QString &agent);

/// Ends every snooze that is over; those conversations are unread again. Answers how many.
Result<qint64> wakeSnoozed(Transaction &transaction);

/// When the next snooze ends; the epoch where nothing is snoozed.
Result<Timestamp> nextWake(Database &database);

} // namespace switchboard::store
