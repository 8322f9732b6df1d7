// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/people/notes.h"
#include "core/workspace/inboxservice.h"

#include <QSet>

namespace switchboard::workspace {

/// What a run of events means to an inbox, as far as they say it themselves.
struct InboxNews
{
    struct Assignment
    {
        ConversationId conversation;
        QString to;
        QString by;
    };
    QSet<ConversationId> conversations;
    QSet<MessageId> messages; ///< of conversations that are not known yet
    QSet<ContactId> contacts;
    QList<std::pair<ConversationId, MessageId>> came;
    QList<Assignment> assignments; ///< of each conversation the last
    QList<std::pair<ConversationId, store::NoteId>> notes;
    bool areCountsOld = false;
    bool isSnoozeOld = false;

    bool hasMore() const ///< that only the store knows
    {
        return !messages.isEmpty() || !contacts.isEmpty() || !came.isEmpty() || !assignments.isEmpty()
               || !notes.isEmpty();
    }
};

/// What the store said about them.
struct FoundNews
{
    struct Call
    {
        ConversationId conversation;
        Summons why;
        QString by;
    };
    QSet<ConversationId> conversations;
    QList<std::pair<ConversationId, MessageId>> came; ///< without spam
    QList<Call> calls;                                ///< of the agent who looks, by others
};

void take(const Event &event, InboxNews &news);

/// The agent who looks is that of the settings.
Result<FoundNews> found(store::Database &db, const seal::Vault &vault, const InboxNews &news);

} // namespace switchboard::workspace
