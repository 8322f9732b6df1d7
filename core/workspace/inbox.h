// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/workspace/inboxservice.h"

#include <QFuture>

namespace switchboard::workspace {

// What InboxService says of each, for whoever has a store: the console and the command line. The agent who looks and
// acts is that of the settings.

QFuture<Result<QList<ThreadRow>>> threadRows(store::Store &store, ThreadQuery query, int limit,
                                             ConversationCursor before);
QFuture<Result<ThreadRow>> threadRow(store::Store &store, ConversationId conversation);
QFuture<Result<ThreadCounts>> threadCounts(store::Store &store);
QFuture<Result<QList<ThreadItem>>> threadItems(store::Store &store, ConversationId conversation, int limit,
                                               MessageCursor before);
QFuture<Result<QList<ConversationStep>>> changeConversations(store::Store &store, QList<ConversationStep> steps);
QFuture<Result<void>> addThreadNote(store::Store &store, ConversationId conversation, QString body);
QFuture<Result<QStringList>> agentNames(store::Store &store);

/// Ends every snooze that is over; answers how many. Consoles do it by themselves.
QFuture<Result<qint64>> wakeSnoozed(store::Store &store);

} // namespace switchboard::workspace
