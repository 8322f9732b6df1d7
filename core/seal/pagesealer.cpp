// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/pagesealer.h"

#include <QtEndian>

#include <sodium.h>

#include <array>
#include <cstring>

namespace switchboard::seal {

namespace {
constexpr int nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(nonceSize + tagSize == PageSealer::reservedSize);
static_assert(Secret::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

using PlaceBytes = std::array<unsigned char, PageSealer::fileIdSize + sizeof(quint64)>;

PlaceBytes placeOf(const QByteArray &fileId, quint64 number)
{
    PlaceBytes place;
    std::memcpy(place.data(), fileId.constData(), PageSealer::fileIdSize);
    qToLittleEndian(number, place.data() + PageSealer::fileIdSize);
    return place;
}
} // namespace

PageSealer::PageSealer(Secret key, QByteArrayView fileId) : m_key(std::move(key)), m_fileId(fileId.toByteArray())
{
    if (m_key.size() != Secret::keySize || m_fileId.size() != fileIdSize)
        qFatal("a page sealer needs a key of %d and a file id of %d bytes", Secret::keySize, fileIdSize);
}

void PageSealer::seal(quint64 number, const unsigned char *plain, unsigned char *sealed) const
{
    unsigned char *nonce = sealed + plainSize;
    unsigned char *tag = nonce + nonceSize;
    const PlaceBytes place = placeOf(m_fileId, number);
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(sealed, tag, nullptr, plain, plainSize, place.data(),
                                                        place.size(), nullptr, nonce, m_key.data());
}

bool PageSealer::open(quint64 number, unsigned char *page) const
{
    const unsigned char *nonce = page + plainSize;
    const unsigned char *tag = nonce + nonceSize;
    const PlaceBytes place = placeOf(m_fileId, number);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
        page, nullptr, page, plainSize, tag, place.data(), place.size(), nonce, m_key.data());
    std::memset(failed ? page : page + plainSize, 0, failed ? pageSize : reservedSize);
    return !failed;
}

QByteArray PageSealer::keyCheck(const Secret &key)
{
    static constexpr unsigned char purpose[] = "switchboard page key check 1";
    QByteArray check(keyCheckSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(check.data()), size_t(check.size()), purpose, sizeof(purpose),
                       key.data(), size_t(key.size()));
    return check;
}

QByteArray PageSealer::newFileId()
{
    QByteArray id(fileIdSize, Qt::Uninitialized);
    randombytes_buf(id.data(), size_t(id.size()));
    return id;
}

} // namespace switchboard::seal
