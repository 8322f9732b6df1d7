// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seal/secret.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace switchboard::seal {

/// Who keeps what opens a wrapping. Stored by name.
enum class WrapKind {
    passphrase, ///< a person's head
    recovery,   ///< the recovery code on paper
    keychain,   ///< the desktop's keychain
    service,    ///< a credential given by the service manager
    keyfile,    ///< a file that only its owner may read
};

/// Stable lower-case name, e.g. "passphrase".
QLatin1StringView name(WrapKind kind);

/// How hard a passphrase is to guess: Argon2id's passes and bytes of memory.
struct PassphraseCost
{
    quint64 opslimit = 3;
    quint64 memlimit = 256ULL * 1024 * 1024;

    bool operator==(const PassphraseCost &) const = default;
};

/// What is believed of a stored cost; more would let a file stall the machine that reads it.
constexpr PassphraseCost highestCost{10, 1024ULL * 1024 * 1024};

/// The workspace key, sealed so that one holder can open it; a workspace has one of these for each. All of it
/// is associated data of the sealed part.
struct WrappedKey
{
    WrapKind kind = WrapKind::passphrase;
    QByteArray salt;     ///< 16 bytes
    PassphraseCost cost; ///< 0, 0 but for a passphrase
    QByteArray nonce;    ///< 24 bytes
    QByteArray sealed;   ///< key and tag, 48 bytes

    bool operator==(const WrappedKey &) const = default;
};

/// JSON object with a checksum, so that chance damage is told from a wrong passphrase.
QJsonObject toJson(const WrappedKey &wrapped);

/// damaged where a field is missing, malformed, out of bounds or was changed; newer where its version is.
Result<WrappedKey> wrappedKeyFromJson(const QJsonObject &json);

/// The bytes of a passphrase as typed, in Unicode's composed form, so that keyboards do not matter.
Secret passphraseSecret(const QString &typed);

/// Takes about a second and `cost.memlimit` bytes: not for the GUI thread. internal where memory is short.
Result<WrappedKey> wrapWithPassphrase(const Secret &workspaceKey, const Secret &passphrase, PassphraseCost cost = {});

/// `code` as makeRecoveryCode() made it or somebody typed it; see readRecoveryCode() for what is refused.
Result<WrappedKey> wrapWithRecoveryCode(const Secret &workspaceKey, QStringView code);

/// By a key of 32 bytes that a keychain, a service manager or a file keeps.
WrappedKey wrapWithKey(WrapKind kind, const Secret &workspaceKey, const Secret &holder);

/// wrongKey where the passphrase is another or the wrapping was tampered with; invalidInput where the wrapping
/// is not a passphrase's. As slow as wrapping.
Result<Secret> openWithPassphrase(const WrappedKey &wrapped, const Secret &passphrase);
Result<Secret> openWithRecoveryCode(const WrappedKey &wrapped, QStringView typed);
Result<Secret> openWithKey(const WrappedKey &wrapped, const Secret &holder);

} // namespace switchboard::seal
