// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace switchboard::store {

class Database;

/// Version of the newest schema this program knows.
int latestSchemaVersion();

/// Brings a store from its version to the newest, each step in one transaction with its version number. A
/// new store runs all of them: there is no second schema. Rolls back at the first error; `newer` where the
/// store is ahead of us. An `upTo` before the newest makes an older store, as tests need.
Result<void> migrate(Database &database, int upTo = latestSchemaVersion());

} // namespace switchboard::store
