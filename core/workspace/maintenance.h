// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/audit.h"
#include "core/store/ledger.h"
#include "core/workspace/backupprogress.h"
#include "core/workspace/mediafiles.h"
#include "core/workspace/workspace.h"

#include <QFuture>

#include <stop_token>

namespace switchboard::workspace {

/// A consistent copy of the store while it is in use, with the files of its messages in `<file>.media` and the erasure
/// journal beside it. Sealed as the workspace is: only its keys open it. The file has its name only when its media are
/// there; a failure leaves nothing. alreadyExists where `file` or that folder is there, or is being made by another
/// program. `cancelled` where it was to stop. The workspace outlives the future.
QFuture<Result<MediaCount>> backupTo(Workspace &workspace, QString file, std::stop_token stop = {},
                                     BackupProgressed progressed = {});

/// Which files of its messages a workspace has. Blocks; not for the GUI thread.
Result<MediaCount> countMedia(const Workspace &workspace);

/// The workspace outlives the future.
QFuture<Result<store::audit::Report>> verifyAudit(Workspace &workspace);

/// After an erasure: brings the search file, where there is one, up with the ledger, so that no word of theirs is left
/// in it. `timeout` after a minute. The workspace outlives the future.
QFuture<Result<void>> forgetInSearch(Workspace &workspace);

struct RebuildOutcome
{
    store::RebuildReport states;
    bool isSearchAnew = false; ///< false: another program writes the search file now, and it was left alone
};

/// Makes what is derived from the ledger again: the state of every message, and the search file. Before anything
/// started the search of this workspace. It outlives the future.
QFuture<Result<RebuildOutcome>> rebuildDerived(Workspace &workspace);

} // namespace switchboard::workspace
