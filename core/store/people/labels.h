// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

namespace switchboard::store {

/// Names that people share (tags, households): a token finds the row without regard to case and white space
/// around, the name itself lies sealed beside it as it was first written.
class Labels
{
public:
    explicit Labels(Transaction &transaction) : m_transaction(transaction) {}

    Result<qint64> tag(const QString &name);
    Result<HouseholdId> household(const QString &name); ///< none for an empty name

    /// True where the contact did not have it.
    Result<bool> addTag(ContactId contact, const QString &name);

    /// True where the contact had it. A tag that nobody has any more goes with its name.
    Result<bool> removeTag(ContactId contact, const QString &name);

    /// Takes all tags of a contact away.
    Result<void> clearTags(ContactId contact);

    /// Removes a household that nobody is in.
    Result<void> dropEmptyHousehold(HouseholdId household);

private:
    Result<void> dropUnusedTag(qint64 tag);

    Transaction &m_transaction;
    QHash<QString, qint64> m_tags; ///< of this transaction, so that a batch asks once for each
    QHash<QString, HouseholdId> m_households;
};

/// Two names that differ in case or white space only are one.
QString foldedLabel(const QString &name);

Result<QStringList> tagsOf(Database &database, const seal::Vault &vault, ContactId contact); ///< sorted
Result<QString> householdName(Database &database, const seal::Vault &vault, HouseholdId household);

/// Ids by name; none where no such name was ever given.
Result<qint64> findTag(Database &database, const seal::Vault &vault, const QString &name);
Result<HouseholdId> findHousehold(Database &database, const seal::Vault &vault, const QString &name);

} // namespace switchboard::store
