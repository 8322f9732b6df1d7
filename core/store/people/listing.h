// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/contacts.h"
#include "core/store/people/erasing.h"

namespace switchboard::store {

enum class ContactOrder { newest, lastActivity };

/// Ids of the people (roots, not erased) whom the filter lets through. Opens nothing.
Result<QList<ContactId>> contactIds(Database &database, const seal::Vault &vault, const ContactFilter &filter,
                                    ContactOrder order, int limit);

/// What a list of people is sorted and told by, without the rest of them.
struct ContactName
{
    ContactId id; ///< root
    QString name; ///< else the company; empty where neither is known
};

/// In the order of ids, after `after`; the name of a merged person is the first that any of them has.
Result<QList<ContactName>> contactNames(Database &database, const seal::Vault &vault, ContactId after, int limit);
Result<QString> contactName(Database &database, const seal::Vault &vault, ContactId root);

using NameCounts = QList<std::pair<QString, qint64>>;

/// How many people have each tag, are in each stage and of each owner; most first, then by name.
struct ContactFacets
{
    qint64 people = 0;
    NameCounts tags;
    NameCounts stages;
    NameCounts owners;
};
Result<ContactFacets> contactFacets(Database &database, const seal::Vault &vault);

/// How many messages the conversations of a person hold.
Result<qint64> messageCount(Database &database, ContactId root);

/// What erasing a target would take now.
struct ErasureReach
{
    qint64 messages = 0;
    qint64 notes = 0;
    qint64 files = 0;
    qint64 addresses = 0;
};
Result<ErasureReach> erasureReach(Database &database, const ErasureTarget &target);

} // namespace switchboard::store
