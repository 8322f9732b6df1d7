// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

namespace switchboard::store {

/// What was begun to be written in a conversation; one of each kind.
struct DraftRow
{
    int kind = 0;    ///< a channel's number; 0: a note
    SenderId sender; ///< none: the default one
    QString body;
    Timestamp savedAt{};
    EndpointId to{}; ///< of a text: the number that it was begun to; none: not said
};

/// Keeps it sealed, in the conversation that this one was joined into where it was; an empty body removes it. No event:
/// a draft is nothing that happened. notFound where there is no such conversation.
Result<void> saveDraft(Transaction &transaction, ConversationId conversation, const DraftRow &draft);

/// Those of a conversation, the last one saved first.
Result<QList<DraftRow>> draftsOf(Database &database, const seal::Vault &vault, ConversationId conversation);

/// The words of what is sealed as a draft's body: the number that it goes to is sealed in front of them.
QString draftWords(const QString &opened);

/// Moves drafts into a conversation but for the kinds that it has already; those stay where they are. Answers the ids
/// of the moved ones.
Result<QList<qint64>> moveDrafts(Transaction &transaction, ConversationId from, ConversationId into);

/// Moves these, where they are still there, back out of a conversation.
Result<void> moveDraftsBack(Transaction &transaction, const QList<qint64> &drafts, ConversationId to);

} // namespace switchboard::store
