// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace switchboard::workspace {

/// A path that somebody gave and that cannot be read: invalidInput ("file_unreadable"), since the path is what is wrong.
Error unreadableFile(const QString &path);

/// invalidInput ("file_unwritable") where nothing can be made at a path that somebody gave; an empty one is fine.
Result<void> checkWritable(const QString &path);

} // namespace switchboard::workspace
