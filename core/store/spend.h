// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <QDate>

namespace switchboard::store {

/// Estimated cost of what was attempted on a day (UTC), in micro-units.
Result<qint64> spentOn(Database &database, QDate day);
Result<void> addSpend(Transaction &transaction, QDate day, qint64 micros);

} // namespace switchboard::store
