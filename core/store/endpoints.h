// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/store/transaction.h"

namespace switchboard::store {

/// The endpoint of an address; none where the address was never met.
Result<EndpointId> findEndpoint(Database &database, const seal::Vault &vault, const Address &address);
Result<EndpointId> findOrAddEndpoint(Transaction &transaction, const Address &address);
Result<Address> endpointAddress(Database &database, const seal::Vault &vault, EndpointId endpoint);

/// The root person of a contact: itself, or whom it was merged into.
Result<ContactId> rootOf(Database &database, ContactId contact);

/// Whose endpoint it is at an instant, as a root person. Where several own it: the one we last wrote to
/// there, else the primary owner; none where that leaves it open.
Result<ContactId> ownerOf(Database &database, EndpointId endpoint, Timestamp at);

} // namespace switchboard::store
