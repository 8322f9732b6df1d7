// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

namespace switchboard::store {

using NoteId = Id<struct NoteTag>;

/// What an agent wrote down about a person.
struct Note
{
    NoteId id;
    ContactId contact; ///< as it was when the note was written; a merge does not move notes
    Timestamp at{};
    QString author;
    QString body;
};

/// invalidInput for an empty text; notFound where there is no such person. One event, without the text.
Result<NoteId> addNote(Transaction &transaction, ContactId contact, const QString &author, const QString &body,
                       Timestamp at = {});

/// Notes of the whole person, oldest first.
Result<QList<Note>> notesOf(Database &database, const seal::Vault &vault, ContactId contact);

/// In the order of ids, after `after`; for exports.
Result<QList<Note>> notesAfter(Database &database, const seal::Vault &vault, NoteId after, int limit);

} // namespace switchboard::store
