// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace switchboard::store {

/// All ways into the workspace key, oldest first.
Result<QList<KeyWrap>> keyWraps(Database &database);

/// In the place of all of its kind; one event, which names the kind alone.
Result<void> putKeyWrap(Transaction &transaction, const KeyWrap &wrap);

/// Takes all of a kind away. notFound where there is none; refused where nothing but the recovery code would be left.
Result<void> removeKeyWraps(Transaction &transaction, const QString &kind);

} // namespace switchboard::store
