// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/store/transaction.h"

namespace switchboard::store {

/// A person as a file tells of them: of `contact` the texts, tags, fields, properties and of its endpoints address
/// and label count.
struct ImportedPerson
{
    Contact contact;
    QString note;
};

enum class ImportOutcome : qint8 { added, merged, unchanged, refused };

/// What became of one person. `refusal` says why not: stable words in its detail are external_id_conflict (the
/// address belongs to somebody with another external id), address_of_another (the external id is one person's,
/// an address another's) and matches_several (the addresses belong to several people).
struct ImportAnswer
{
    ImportOutcome outcome = ImportOutcome::refused;
    ContactId contact;
    std::optional<Error> refusal;
};

/// Brings a batch in, each person whole or not at all. A person who is there already, by external id and else by
/// any address, gets what they lack: empty texts are filled, addresses, tags, fields, properties added; what
/// they have stays as it is. The same person twice in a batch is one person.
Result<QList<ImportAnswer>> importPeople(Transaction &transaction, const QList<ImportedPerson> &people,
                                         const QString &source);

/// Notes in the ledger that an import ended.
Result<void> tellImported(Transaction &transaction, qint64 added, qint64 merged);

} // namespace switchboard::store
