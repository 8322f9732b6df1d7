// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/audit.h"
#include "core/store/ledger.h"
#include "core/workspace/workspace.h"

#include <QFuture>

namespace switchboard::workspace {

/// A consistent copy of the store while it is in use, with the erasure journal beside it. Sealed as the store is:
/// only its keys open it. Files of messages stay in the workspace's media folder. alreadyExists where `file` is
/// there. The workspace outlives the future.
QFuture<Result<void>> backupTo(Workspace &workspace, QString file);

/// Puts a backup in the place of a workspace's store, which nobody may have open (`locked`). What was there is kept
/// beside it; the search file goes and is made again. Call finishRestore() once it is open.
Result<void> restoreFrom(const QString &file, const QString &folder);

/// Forgets again whom the journals say and notes the restore in the ledger; answers how many were forgotten.
QFuture<Result<int>> finishRestore(Workspace &workspace, QString backupFile);

/// The workspace outlives the future.
QFuture<Result<store::audit::Report>> verifyAudit(Workspace &workspace);

struct RebuildOutcome
{
    store::RebuildReport states;
    bool isSearchAnew = false;  ///< false: another program writes the search file now, and it was left alone
};

/// Makes what is derived from the ledger again: the state of every message, and the search file. Before anything
/// started the search of this workspace. It outlives the future.
QFuture<Result<RebuildOutcome>> rebuildDerived(Workspace &workspace);

} // namespace switchboard::workspace
