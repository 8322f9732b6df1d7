// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/store/transaction.h"

namespace switchboard::store {

/// An address of a person with the interval in which it is, or was, theirs.
struct OwnedEndpoint
{
    Endpoint endpoint;
    EndpointOwner owner;
};

/// All intervals of one contact (not of those merged into it), in the order in which they were added.
Result<QList<OwnedEndpoint>> endpointsOf(Database &database, const seal::Vault &vault, ContactId contact);

/// Who owns it now, as roots, each once.
Result<QList<ContactId>> currentOwners(Database &database, EndpointId endpoint);

/// How an address becomes somebody's.
struct Link
{
    QString label;                 ///< one of endpointLabels(); another is kept as "other"
    QString source;                ///< stable word: "import", "agent", "reply"…
    std::optional<Timestamp> from; ///< nothing: since ever where nobody had it before, else since now
    bool isPrimary = false;        ///< of those who share it; the first owner is primary anyway
};

/// Words that may stand readable beside an address.
const QStringList &endpointLabels();

/// Who owns which address, as intervals that may overlap: a reassigned or shared number rewrites nothing.
class Ownership
{
public:
    explicit Ownership(Transaction &transaction) : m_transaction(transaction) {}

    /// False where it is the contact's already. An unresolved conversation of the address becomes the
    /// person's when all of it lies in the interval and nobody shares the address.
    Result<bool> link(ContactId contact, const Address &address, const Link &how);

    /// The same without an event of its own, for a person who is being added.
    Result<EndpointId> linkQuietly(ContactId contact, const Address &address, const Link &how);

    /// Ends every open interval of it. notFound where it was not the contact's.
    Result<void> unlink(ContactId contact, EndpointId endpoint, Timestamp at);

    /// Calls an address that is the contact's now otherwise. False where it is called so already.
    Result<bool> relabel(ContactId contact, EndpointId endpoint, const QString &label);

    /// Ends everybody else's intervals and begins the contact's, at one instant.
    Result<void> reassign(EndpointId endpoint, ContactId to, Timestamp at, const Link &how);

private:
    Result<EndpointId> addUnmet(const Address &address); ///< none where it is there already
    Result<void> write(ContactId contact, EndpointId endpoint, const Link &how, Timestamp from, bool isPrimary);
    Result<bool> insert(ContactId contact, EndpointId endpoint, const Link &how);
    Result<ConversationId> adoptUnresolved(ContactId contact, EndpointId endpoint, Timestamp from);
    Result<void> tell(EventKind kind, ContactId contact, EndpointId endpoint, const QString &reason,
                      ConversationId adopted);

    Transaction &m_transaction;
};

} // namespace switchboard::store
