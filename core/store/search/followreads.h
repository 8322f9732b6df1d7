// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/vault.h"
#include "core/store/database.h"
#include "core/store/search/searchtypes.h"

#include <QSet>

namespace switchboard::store {

/// What the next events of the ledger mean for a search file.
struct FollowStep
{
    SearchBatch batch;
    QList<MessageId> erasedMessages;
    QList<ContactId> erasedPeople;
    bool isAtHead = false; ///< nothing was left to read
};

/// Reads up to `events` events after a position, with all that they are about, in a few statements, in one state of
/// the store. Addresses of `known` endpoints are left out; new ones are added there.
Result<FollowStep> readFollowStep(Database &database, const seal::Vault &vault, Position after, int events,
                                  QSet<EndpointId> &known);

/// Those of the endpoints that the store has no more.
Result<QList<EndpointId>> goneEndpoints(Database &database, const QList<EndpointId> &endpoints);

} // namespace switchboard::store
