// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/unlock.h"

namespace switchboard::workspace {

/// One way to open the workspace.
struct KeyHolder
{
    QString kind; ///< stable word, see seal::name(WrapKind)
    QString label;

    bool operator==(const KeyHolder &) const = default;
};

/// Oldest first.
QFuture<Result<QList<KeyHolder>>> keyHolders(store::Store &store);

/// Adds the passphrase, or puts it in the place of the old one. An open workspace does not keep its key, so `proof` must
/// open it once more: errors of unlock(). invalidInput for a passphrase of fewer than 8 characters. Takes about a second
/// on a thread of its own; asks the keychain through the calling thread's event loop. The store outlives the future.
QFuture<Result<void>> setPassphrase(store::Store &store, UnlockSources proof, QString passphrase);

/// refused where nothing but the recovery code would be left; notFound where there is none.
QFuture<Result<void>> removePassphrase(store::Store &store);

/// A new code, to be shown once; the old one opens nothing from then on. `proof` as above.
QFuture<Result<QString>> renewRecoveryCode(store::Store &store, UnlockSources proof);

} // namespace switchboard::workspace
