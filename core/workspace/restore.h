// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/workspace/backupprogress.h"
#include "core/workspace/mediafiles.h"

#include <optional>
#include <stop_token>

namespace switchboard::workspace {

/// What a restore did to the store once it was open.
struct RestoreOutcome
{
    int forgotten = 0; ///< people who were erased since the backup, and now again
    int held = 0;      ///< texts that wait until a person releases them, since they may have left meanwhile
};

/// Puts a backup in the place of a workspace's store, which nobody may have open (`locked`), and its files of messages
/// to those that are there. The store that was there is kept beside it; the search file goes and is made again; a folder
/// without flags gets the defaults. The store is marked: whoever opens it next ends the restore, see finishRestore().
/// Checks the backup first, then copies its files, then the store; `cancelled` where it was to stop before all of it was
/// there, and then the store is as it was. Blocks.
Result<MediaCount> restoreFrom(const QString &file, const QString &folder, std::stop_token stop = {},
                               const BackupProgressed &progressed = {});

/// Ends a restore where one is pending, none else: forgets again whom the journals say and holds what waits. Before
/// anything reads or sends. Blocks.
Result<std::optional<RestoreOutcome>> finishRestore(store::Store &store);

} // namespace switchboard::workspace
