// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/store/store.h"
#include "core/workspace/inboxservice.h"

#include <QFuture>

namespace switchboard::workspace {

/// One message with who it went to or came from.
struct HistoryRow
{
    Message message;
    QString address; ///< E.164; empty where it was erased
    QString person;  ///< name; empty where nobody is known
    QString sender;  ///< of ours
    QString excerpt; ///< around what a search found; empty otherwise
};

/// A message and everything that happened to it.
struct MessageStory
{
    HistoryRow row;
    QStringList media; ///< types of what came with it
    QList<TimelineEntry> timeline;
};

QFuture<Result<MessageStory>> messageStory(store::Store &store, MessageId message);

/// The newest `limit` messages of a conversation, oldest first. `which` is its id, or an address. notFound where
/// there is none.
QFuture<Result<QList<HistoryRow>>> conversationHistory(store::Store &store, QString which, int limit);

/// Reads what a row needs beside its message; for searches.
Result<HistoryRow> historyRow(store::Database &db, const seal::Vault &vault, Message message);

/// The conversation that an id or an address names. invalidInput where it is neither; notFound where there is none.
QFuture<Result<ConversationId>> conversationNamed(store::Store &store, QString which);

} // namespace switchboard::workspace
