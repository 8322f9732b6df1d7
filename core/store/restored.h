// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <optional>

namespace switchboard::store {

/// Marks the file of a store as put back from a backup, with what follows from it still to be done. It needs no key
/// and is done before the file has its place, so that there is no moment at which the store is there without it.
Result<void> markRestored(Database &database);

/// What follows from a restore was not done yet.
Result<bool> isRestorePending(Database &database);

/// Holds what waits until a person releases it, tells the ledger of the restore and takes the mark away. Answers how
/// many texts are held; none where another program was first.
Result<std::optional<int>> endRestore(Transaction &transaction);

/// Releases all that is held for `restoredReason`; answers how many.
Result<qint64> releaseRestored(Transaction &transaction);

} // namespace switchboard::store
