// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/keyring.h"

#include "core/seal/random.h"
#include "core/seal/sodium.h"

#include <QtEndian>

#include <sodium.h>

#include <cstring>

namespace switchboard::seal {
namespace {

// A wrapped ring: version (1), nonce (24), key check (16), ciphertext and tag, checksum (16). The key check
// is a keyed hash of the nonce, and tells another key from changed bytes; the checksum is over all before it
// and needs no key. Neither is what protects the ring: the tag is, with all before the ciphertext as
// associated data.
constexpr char formatVersion = 1;
constexpr int workspaceIdSize = 16;
constexpr int nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int checkSize = 16;
constexpr int headSize = 1 + nonceSize + checkSize;
constexpr int singleKeys = 6;
constexpr int numberSize = 2;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

QByteArray keyedCheck(QByteArrayView nonce, const Secret &workspaceKey)
{
    static constexpr unsigned char personal[crypto_generichash_blake2b_PERSONALBYTES + 1] = "sb ring key chk.";
    QByteArray check(checkSize, Qt::Uninitialized);
    crypto_generichash_blake2b_salt_personal(reinterpret_cast<unsigned char *>(check.data()), checkSize, bytesOf(nonce),
                                             size_t(nonce.size()), workspaceKey.data(), size_t(workspaceKey.size()),
                                             nullptr, personal);
    return check;
}

QByteArray checksum(QByteArrayView bytes)
{
    QByteArray sum(checkSize, Qt::Uninitialized);
    crypto_generichash_blake2b(reinterpret_cast<unsigned char *>(sum.data()), checkSize, bytesOf(bytes),
                               size_t(bytes.size()), nullptr, 0);
    return sum;
}

Error damagedRing()
{
    return {ErrorCode::damaged, QStringLiteral("the wrapped keys of the workspace were changed")};
}

/// Writes the plain ring, piece after piece.
class Writer
{
public:
    explicit Writer(std::span<unsigned char> target) : m_target(target) {}

    void number(quint16 value)
    {
        qToLittleEndian(value, m_target.data());
        m_target = m_target.subspan(numberSize);
    }
    void bytes(QByteArrayView view)
    {
        std::memcpy(m_target.data(), view.data(), size_t(view.size()));
        m_target = m_target.subspan(size_t(view.size()));
    }

private:
    std::span<unsigned char> m_target;
};

/// Reads the plain ring; says once whether it was long enough.
class Reader
{
public:
    explicit Reader(QByteArrayView source) : m_source(source) {}

    QByteArrayView bytes(qsizetype size)
    {
        if (m_source.size() < size) {
            m_short = true;
            return {};
        }
        const QByteArrayView piece = m_source.first(size);
        m_source = m_source.sliced(size);
        return piece;
    }
    quint16 number()
    {
        const QByteArrayView piece = bytes(numberSize);
        return piece.isEmpty() ? quint16(0) : qFromLittleEndian<quint16>(piece.data());
    }
    Secret key() { return Secret::copyOf(bytes(Secret::keySize)); }
    bool endedWell() const { return !m_short && m_source.isEmpty(); }

private:
    QByteArrayView m_source;
    bool m_short = false;
};

} // namespace

KeyRing KeyRing::generate()
{
    KeyRing ring;
    ring.m_workspaceId = randomBytes(workspaceIdSize);
    ring.m_generation = 1;
    ring.m_data.emplace(ring.m_generation, Secret::random());
    for (Secret *key :
         {&ring.m_address, &ring.m_suppression, &ring.m_search, &ring.m_mediaName, &ring.m_audit, &ring.m_report})
        *key = Secret::random();
    return ring;
}

Secret KeyRing::plain() const
{
    const int size = workspaceIdSize + 2 * numberSize + int(m_data.size()) * (numberSize + Secret::keySize)
                     + singleKeys * Secret::keySize;
    return Secret::filledBy(size, [this](std::span<unsigned char> target) {
        Writer writer(target);
        writer.bytes(m_workspaceId);
        writer.number(m_generation);
        writer.number(quint16(m_data.size()));
        for (const auto &[generation, key] : m_data) {
            writer.number(generation);
            writer.bytes(key.view());
        }
        for (const Secret *key : {&m_address, &m_suppression, &m_search, &m_mediaName, &m_audit, &m_report})
            writer.bytes(key->view());
        return true;
    });
}

Result<KeyRing> KeyRing::fromPlain(const Secret &plain)
{
    Reader reader(plain.view());
    KeyRing ring;
    ring.m_workspaceId = reader.bytes(workspaceIdSize).toByteArray();
    ring.m_generation = reader.number();
    const int count = reader.number();
    for (int i = 0; i < count; ++i) {
        const quint16 generation = reader.number();
        ring.m_data.insert_or_assign(generation, reader.key());
    }
    for (Secret *key :
         {&ring.m_address, &ring.m_suppression, &ring.m_search, &ring.m_mediaName, &ring.m_audit, &ring.m_report})
        *key = reader.key();
    if (!reader.endedWell() || !ring.dataKey(ring.m_generation))
        return damagedRing();
    return ring;
}

QByteArray KeyRing::wrap(const Secret &workspaceKey) const
{
    Q_ASSERT(workspaceKey.size() == Secret::keySize);
    const Secret inner = plain();
    const QByteArray nonce = randomBytes(nonceSize);
    QByteArray wrapped;
    wrapped.reserve(headSize + inner.size() + tagSize + checkSize);
    wrapped.append(formatVersion).append(nonce).append(keyedCheck(nonce, workspaceKey));
    wrapped.resize(headSize + inner.size() + tagSize);
    auto *head = reinterpret_cast<unsigned char *>(wrapped.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(head + headSize, nullptr, inner.data(), size_t(inner.size()), head,
                                               headSize, nullptr, bytesOf(nonce), workspaceKey.data());
    wrapped.append(checksum(wrapped));
    return wrapped;
}

Result<KeyRing> KeyRing::unwrap(QByteArrayView wrapped, const Secret &workspaceKey)
{
    ensureSodium();
    if (wrapped.size() <= headSize + tagSize + checkSize || wrapped.front() != formatVersion)
        return damagedRing();
    const QByteArrayView body = wrapped.chopped(checkSize);
    if (checksum(body) != wrapped.last(checkSize))
        return damagedRing();
    const QByteArrayView nonce = body.sliced(1, nonceSize);
    const QByteArrayView check = body.sliced(1 + nonceSize, checkSize);
    if (workspaceKey.size() != Secret::keySize || keyedCheck(nonce, workspaceKey) != check)
        return Error{ErrorCode::wrongKey, QStringLiteral("another workspace key wrapped these keys")};

    const QByteArrayView sealed = body.sliced(headSize);
    const Secret plain = Secret::filledBy(int(sealed.size()) - tagSize, [&](std::span<unsigned char> target) {
        return crypto_aead_xchacha20poly1305_ietf_decrypt(target.data(), nullptr, nullptr, bytesOf(sealed),
                                                          size_t(sealed.size()), bytesOf(body), headSize,
                                                          bytesOf(nonce), workspaceKey.data())
               == 0;
    });
    return plain.isEmpty() ? Result<KeyRing>(damagedRing()) : fromPlain(plain);
}

const Secret *KeyRing::dataKey(quint16 generation) const
{
    const auto found = m_data.find(generation);
    return found == m_data.end() ? nullptr : &found->second;
}

KeyRing KeyRing::withNewDataKey() const
{
    KeyRing ring = *this;
    ++ring.m_generation;
    ring.m_data.insert_or_assign(ring.m_generation, Secret::random());
    return ring;
}

} // namespace switchboard::seal
