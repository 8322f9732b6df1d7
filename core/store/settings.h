// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <QMap>

namespace switchboard::store {

/// Sealed values by key. What keys there are, their types and defaults, stands in workspace/settings.
Result<QMap<QString, QString>> allSettings(Database &database, const seal::Vault &vault);
Result<void> putSetting(Transaction &transaction, const QString &key, const QString &value);

} // namespace switchboard::store
