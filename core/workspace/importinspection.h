// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"

namespace switchboard::workspace {

/// The head of a file of people, with what its columns most likely mean. Blocks. invalidInput where it cannot be read
/// or is empty; a file none of whose columns is known is fine.
Result<ImportSample> inspectImport(const QString &file);

} // namespace switchboard::workspace
