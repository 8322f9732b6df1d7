// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/message.h"
#include "core/seal/vault.h"
#include "core/store/database.h"
#include "core/store/heldendpoint.h"

#include <QMultiHash>
#include <QSet>

#include <optional>

namespace switchboard::store {

// Many things by their ids in one statement each, for lists of messages. What is not there is left out.

Result<QHash<MessageId, Message>> messagesOf(Database &database, const seal::Vault &vault,
                                             const QList<MessageId> &messages);

/// Intent, status, error code and price alone.
Result<QHash<MessageId, MessageState>> statesOf(Database &database, const QList<MessageId> &messages);

/// Those of them that files came with.
Result<QSet<MessageId>> withFiles(Database &database, const QList<MessageId> &messages);

Result<QHash<EndpointId, Address>> addressesOf(Database &database, const seal::Vault &vault,
                                               const QSet<EndpointId> &endpoints);

/// The root of each person and its name.
struct NamedPerson
{
    ContactId root;
    QString name;
};
Result<QHash<ContactId, NamedPerson>> namesOf(Database &database, const seal::Vault &vault,
                                              const QSet<ContactId> &people);

/// Numbers of the tags that there are, of these names.
Result<QList<qint64>> tagsNamed(Database &database, const seal::Vault &vault, const QStringList &names);

/// Who was merged into whom. They are few, and one index has both numbers.
struct MergedRoots
{
    QHash<ContactId, ContactId> roots;        ///< of the merged ones
    QMultiHash<ContactId, ContactId> members; ///< of those that others were merged into

    ContactId rootOf(ContactId person) const { return roots.value(person, person); }
};
Result<MergedRoots> mergedRoots(Database &database);

/// Roots of everybody who has one of the tags, themselves or by somebody merged into them; nothing where more than
/// `limit` have one.
Result<std::optional<QSet<ContactId>>> peopleTagged(Database &database, const MergedRoots &merged,
                                                    const QList<qint64> &tags, int limit);

/// Which of the endpoints belong, or belonged, to people with one of the tags, and when.
Result<QList<HeldEndpoint>> heldByTagged(Database &database, const MergedRoots &merged, const QList<qint64> &tags,
                                         const QList<EndpointId> &endpoints);

Result<QStringList> allTags(Database &database, const seal::Vault &vault); ///< sorted

} // namespace switchboard::store
