// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pagecursor.h"
#include "core/store/transaction.h"

#include <QStringList>

namespace switchboard::store {

using NoteId = Id<struct NoteTag>;

/// What an agent wrote down about a person, or about an address that is nobody's yet.
struct Note
{
    NoteId id;
    ContactId contact;           ///< as it was when the note was written; a merge does not move notes
    ConversationId conversation; ///< where it is nobody's; none where there is a contact
    Timestamp at{};
    QString author;
    QString body;
};

/// invalidInput for an empty text; notFound where there is no such person. One event, without the text.
Result<NoteId> addNote(Transaction &transaction, ContactId contact, const QString &author, const QString &body,
                       Timestamp at = {});

/// A note in a conversation: of its person, else of the conversation until its address finds one. `agents` are told
/// where the text names them after an @. The errors are those of addNote(); notFound for no such conversation.
Result<NoteId> addThreadNote(Transaction &transaction, ConversationId conversation, const QString &author,
                             const QString &body, const QStringList &agents);

/// Notes that stand in a conversation, those of its whole person, oldest first; the newest `limit` of those before
/// `before` (by default of all). The cursor's id is that of a note or of a message; they share none.
Result<QList<Note>> notesIn(Database &database, const seal::Vault &vault, ConversationId conversation, int limit,
                            MessageCursor before);

/// Notes of the whole person, oldest first.
Result<QList<Note>> notesOf(Database &database, const seal::Vault &vault, ContactId contact);

/// Who wrote the note, where it names `agent` and they have not seen it yet; else nothing.
Result<std::optional<QString>> unseenMentionBy(Database &database, const seal::Vault &vault, NoteId note,
                                               const QString &agent);

/// In the order of ids, after `after`; for exports.
Result<QList<Note>> notesAfter(Database &database, const seal::Vault &vault, NoteId after, int limit);

} // namespace switchboard::store
