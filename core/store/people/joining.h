// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <QJsonObject>

namespace switchboard::store {

/// What a conversation was before its messages moved into another one.
struct JoinedConversation
{
    ConversationId from;
    ConversationId into;
    QString assignee;
    bool isDone = false;
    int unread = 0;
    bool isSpam = false;
    Timestamp snoozedUntil{};
    QList<qint64> drafts; ///< that moved

    QJsonObject toJson() const;
    static JoinedConversation fromJson(const QJsonObject &object);
};

/// Moves every message of `from` into `into`, with what names an agent there and the drafts of kinds that `into` has
/// none of; `from` keeps its row, empty and out of all lists, and its other drafts. An `into` without messages takes
/// over its assignee and state; else what is open in one of them is open.
Result<JoinedConversation> joinConversations(Transaction &transaction, ConversationId from, ConversationId into);

/// Moves back what belongs to `contacts` and gives the conversation its state again. What was read meanwhile
/// stays read.
Result<void> partConversations(Transaction &transaction, const JoinedConversation &joined,
                               const QList<ContactId> &contacts);

} // namespace switchboard::store
