// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/address.h"
#include "core/model/event.h"
#include "core/seal/keyring.h"
#include "core/seal/random.h"

#include <QByteArray>
#include <QByteArrayView>

namespace switchboard::seal {

/// Where a sealed value lives. Part of the associated data, so a value cannot be moved to another place.
struct Cell
{
    qint16 table = 0; ///< number of the table, given once by the store's schema, never reused
    qint16 column = 0;
    qint64 row = 0; ///< id of the row
};

/// A keyed token of 128 bits: finds a value without showing it.
using Token = QByteArray;

/// Seals and opens the fields of one workspace (XChaCha20-Poly1305, libsodium). Cheap to copy, thread-safe,
/// holds its keys in locked memory.
///
/// A sealed field is: version (1 byte), key generation (2, little-endian), nonce (24), ciphertext and tag
/// (16 more than the plain bytes). The associated data is workspace id, table, column, row and generation.
class Vault
{
public:
    explicit Vault(KeyRing keys);

    const KeyRing &keys() const { return m_keys; }

    QByteArray seal(Cell cell, QByteArrayView plain) const;
    QByteArray sealText(Cell cell, QStringView plain) const;

    /// damaged where a byte was changed or the value comes from another place; wrongKey where its
    /// generation is not in the ring.
    Result<QByteArray> open(Cell cell, QByteArrayView sealed) const;
    Result<QString> openText(Cell cell, QByteArrayView sealed) const;

    /// Finds an address in the store. `version` is of the normal form the token is over; look-ups try all.
    Token addressToken(const Address &address, int version = addressFormVersion) const;
    static constexpr int addressFormVersion = 1;

    /// Finds an address on a suppression list; its key never rotates, so it outlives re-keying and erasure.
    Token suppressionToken(const Address &address, int version = addressFormVersion) const;

    /// Equal for equal (to, from, body) as doubt compares them; the caller normalises the body first.
    Token contentToken(const Address &to, QStringView from, QStringView body) const;

    /// Finds a custom key such as an external id.
    Token textToken(QStringView purpose, QStringView text) const;

    /// Commitment of an audit entry: keyed BLAKE2b-256 over a random salt and the plain value.
    QByteArray commitment(QByteArrayView salt, QByteArrayView plain) const;

    /// Next link of the audit chain: keyed BLAKE2b-256 over the previous link, id, kind, time, commitment.
    QByteArray chainLink(QByteArrayView previous, EventId id, EventKind kind, Timestamp at,
                         QByteArrayView commitment) const;

private:
    KeyRing m_keys;
};

} // namespace switchboard::seal
