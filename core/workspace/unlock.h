// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/keywrap.h"
#include "core/store/store.h"

#include <QFuture>
#include <QString>

namespace switchboard::workspace {

/// How somebody may open a workspace; what is empty is not tried.
struct UnlockSources
{
    QString passphrase;
    QString recoveryCode;
    QString keyFile; ///< empty: the path that the workspace names
    bool useKeychain = true;
    bool useFiles = true; ///< the service manager's credential and the key file
};

/// Which keeper a new workspace gets beside its recovery code.
enum class Keeper { keychain, passphrase, keyFile };

struct NewKeys
{
    seal::Secret workspaceKey;
    seal::KeyRing ring;
    QString recoveryCode; ///< to be shown once
    QList<store::KeyWrap> wraps;
};

/// Makes the keys of a new workspace with a recovery code and one keeper. `secretPlace` is the passphrase, or the
/// path of the key file. noKeychain where there is none: choose another keeper. Asks the keychain through the
/// calling thread's event loop; a passphrase takes about a second on a thread of its own and needs that loop too.
QFuture<Result<NewKeys>> makeKeys(Keeper keeper, QString secretPlace);

/// The workspace key, by the first way in that works: credential of the service manager, key file, passphrase,
/// recovery code, keychain. wrongKey where something was given and did not fit; noKeychain where only the
/// keychain was left and it could not be asked. Needs the calling thread's event loop for a passphrase and a keychain.
QFuture<Result<seal::Secret>> unlock(QList<store::KeyWrap> wraps, UnlockSources sources);

} // namespace switchboard::workspace
