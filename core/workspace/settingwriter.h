// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QFuture>

namespace switchboard::workspace {

/// Stores one setting. notFound for a key that there is not; invalidInput, with what is expected, for a value that
/// does not fit.
QFuture<Result<void>> setSetting(store::Store &store, QString key, QString value);

} // namespace switchboard::workspace
