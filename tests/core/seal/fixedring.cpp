// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/seal/fixedring.h"

#include <sodium.h>

namespace switchboard::test {
namespace {

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray blake(QByteArray input, QByteArray key, QByteArray personal)
{
    QByteArray hash(16, '\0');
    crypto_generichash_blake2b_salt_personal(bytesOf(hash), 16, bytesOf(input), size_t(input.size()),
                                             key.isEmpty() ? nullptr : bytesOf(key), size_t(key.size()), nullptr,
                                             personal.isEmpty() ? nullptr : bytesOf(personal));
    return hash;
}

} // namespace

seal::Secret fixedWorkspaceKey()
{
    return seal::Secret::copyOf(QByteArray(32, 'K'));
}

QByteArray fixedPlainRing()
{
    QByteArray plain(16, 'w');
    plain += QByteArray::fromHex("0100" "0100" "0100"); // generation 1, one data key, of generation 1
    for (int i = 0; i < 7 * 32; ++i)
        plain += char(i);
    return plain;
}

QByteArray fixedWrappedRing(const QByteArray &plain)
{
    QByteArray key(32, 'K');
    QByteArray nonce(24, 'n');
    QByteArray head = QByteArray(1, '\1') + nonce + blake(nonce, key, "sb ring key chk.");
    QByteArray input = plain;
    QByteArray sealed(plain.size() + 16, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, bytesOf(input), size_t(input.size()),
                                               bytesOf(head), size_t(head.size()), nullptr, bytesOf(nonce),
                                               bytesOf(key));
    const QByteArray body = head + sealed;
    return body + blake(body, {}, {});
}

seal::KeyRing fixedRing()
{
    return seal::KeyRing::unwrap(fixedWrappedRing(fixedPlainRing()), fixedWorkspaceKey()).value();
}

} // namespace switchboard::test
