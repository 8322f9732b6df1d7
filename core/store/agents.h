// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QStringList>

namespace switchboard::store {

/// Everybody to whom a conversation is assigned or who owns a person, each once.
Result<QStringList> agentNames(Database &database);

} // namespace switchboard::store
