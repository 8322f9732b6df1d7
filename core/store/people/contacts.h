// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/store/people/profile.h"

namespace switchboard::store {

/// One row of the contact table, opened. A merged person is several of them.
struct ContactRow
{
    ContactId id;
    ContactId root;
    Profile profile;
    QString stage;
    QString owner;
    HouseholdId household;
    Timestamp nextStepAt{};
    Timestamp createdAt{};
    Timestamp lastActivityAt{};
    bool isErased = false;
};

/// notFound where there is none.
Result<ContactRow> contactRow(Database &database, const seal::Vault &vault, ContactId contact);

/// The root first, then who was merged into it, oldest first.
Result<QList<ContactId>> membersOf(Database &database, ContactId root);

/// The person that a contact belongs to, whole: what the root's own row leaves empty comes from those merged
/// into it; tags, fields, properties and open addresses are those of all. notFound where there is none.
Result<Contact> contact(Database &database, const seal::Vault &vault, ContactId contact);

/// Which people a list shows; empty members do not narrow it.
struct ContactFilter
{
    QString stage;
    QString owner;
    QString tag;
    QString household;
};

/// People (roots, not erased) in the order of their ids, after `after`.
Result<QList<Contact>> contacts(Database &database, const seal::Vault &vault, const ContactFilter &filter,
                                ContactId after, int limit);
Result<qint64> contactCount(Database &database);

/// The person with this id of the CRM, also where it came by a merge; none where nobody has it.
Result<ContactId> findByExternalId(Database &database, const seal::Vault &vault, const QString &externalId);

/// All people who own the address now, as roots.
Result<QList<ContactId>> findByAddress(Database &database, const seal::Vault &vault, const Address &address);

/// People whom the filter lets through and whose name, company or an address holds the text, regardless of case, in
/// the order of their ids. Opens their profiles on its way; the search file is the fast way.
Result<QList<Contact>> findByText(Database &database, const seal::Vault &vault, const ContactFilter &filter,
                                  const QString &text, int limit);

} // namespace switchboard::store
