// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/seal/secret.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace switchboard::seal {

/// The desktop's keychain (Secret Service or KWallet, through QtKeychain). Never kept in a file instead where
/// there is none. Never blocks: every answer comes through the event loop of the calling thread.
///
/// All calls of a program come from one thread, the main one: QtKeychain's queue belongs to the thread that
/// used it first. Jobs run one after another; one that waits for a person (to unlock) holds up the next, which
/// then times out too.
///
/// A failure is noKeychain, with `detail` one of: "absent" (no service on the bus, or no bus), "locked"
/// (and nobody unlocked it), "denied" (by a person), "timeout", "failed" (with the keychain's words in `message`).
class Keychain
{
public:
    static constexpr seconds patience{20};

    /// `service` groups the entries; another one keeps practice and tests apart from the real thing.
    explicit Keychain(QString service = QStringLiteral("Switchboard"), milliseconds timeout = patience);

    /// The key kept for a workspace; notFound where the keychain works and has none, damaged where what it keeps
    /// is no key.
    QFuture<Result<Secret>> read(QByteArray workspaceId) const;

    /// Keeps `key` (32 bytes), in place of what was kept for that workspace. After "timeout" it may be kept or not.
    QFuture<Result<void>> write(QByteArray workspaceId, Secret key) const;

    /// Forgets the key; done also where there was none.
    QFuture<Result<void>> remove(QByteArray workspaceId) const;

private:
    QString m_service;
    milliseconds m_timeout;
};

} // namespace switchboard::seal
