// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

namespace switchboard::store {

/// How far a named follower has read the ledger. A follower that writes into the store moves its cursor in
/// the same transaction as its work, and so does it exactly once.
Result<Position> followerCursor(Database &database, QLatin1StringView name);
Result<void> moveFollower(Transaction &transaction, QLatin1StringView name, Position position);

} // namespace switchboard::store
