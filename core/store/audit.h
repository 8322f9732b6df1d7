// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

namespace switchboard::store {

/// The audit chain follows the ledger in batches: each event has a link over the one before it, its id,
/// kind, time and commitment.
namespace audit {

/// Links at most `limit` events that have no link yet; answers how many.
Result<int> extend(Transaction &transaction, int limit);

struct Report
{
    qint64 links = 0;    ///< verified
    qint64 unlinked = 0; ///< events the chain has not reached yet
    qint64 opened = 0;   ///< events whose value was compared with its commitment too
    qint64 erased = 0;   ///< events whose value is gone, as an erasure leaves it
    Position firstBad;   ///< none where the chain holds
    QByteArray head;     ///< newest link
};

/// Walks the whole chain and compares every value that is still there with its commitment.
Result<Report> verify(Database &database, const seal::Vault &vault);

} // namespace audit
} // namespace switchboard::store
