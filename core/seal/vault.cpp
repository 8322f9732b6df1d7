// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/vault.h"

#include "core/seal/sodium.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QtEndian>

#include <sodium.h>

#include <array>
#include <cstring>

namespace switchboard::seal {
namespace {

constexpr char formatVersion = 1;
constexpr int nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int nonceAt = 3;
constexpr int headSize = nonceAt + nonceSize;
constexpr int tokenSize = 16;
constexpr int linkSize = 32;

// What a hash is for, as BLAKE2b's personal field: 16 characters, frozen, since stored values depend on it.
using Purpose = const char (&)[crypto_generichash_blake2b_PERSONALBYTES + 1];
constexpr char addressPurpose[] = "sb address token";
constexpr char suppressionPurpose[] = "sb suppress tokn";
constexpr char contentPurpose[] = "sb content token";
constexpr char textPurpose[] = "sb text token   ";
constexpr char commitmentPurpose[] = "sb audit commit.";
constexpr char linkPurpose[] = "sb audit link   ";

/// A keyed BLAKE2b over typed pieces. Pieces of unknown length carry theirs in front, so that no two lists
/// of pieces look alike.
class Hash
{
public:
    Hash(Purpose purpose, const Secret &key, int size) : m_size(size)
    {
        crypto_generichash_blake2b_init_salt_personal(&m_state, key.data(), size_t(key.size()), size_t(size), nullptr,
                                                      reinterpret_cast<const unsigned char *>(purpose));
    }

    template<class Number>
    Hash &number(Number value)
    {
        const Number little = qToLittleEndian(value);
        crypto_generichash_blake2b_update(&m_state, reinterpret_cast<const unsigned char *>(&little), sizeof little);
        return *this;
    }

    Hash &bytes(QByteArrayView piece)
    {
        number(quint32(piece.size()));
        crypto_generichash_blake2b_update(&m_state, reinterpret_cast<const unsigned char *>(piece.data()),
                                          size_t(piece.size()));
        return *this;
    }

    QByteArray result()
    {
        QByteArray value(m_size, Qt::Uninitialized);
        crypto_generichash_blake2b_final(&m_state, reinterpret_cast<unsigned char *>(value.data()), size_t(m_size));
        return value;
    }

private:
    crypto_generichash_blake2b_state m_state;
    int m_size;
};

constexpr int placeSize = 16 + 2 + 2 + 8 + 2;
using Place = std::array<unsigned char, placeSize>;

/// The associated data of a field.
Place placeOf(const QByteArray &workspaceId, Cell cell, quint16 generation)
{
    Q_ASSERT(workspaceId.size() == 16);
    Place place;
    std::memcpy(place.data(), workspaceId.constData(), 16);
    qToLittleEndian(cell.table, place.data() + 16);
    qToLittleEndian(cell.column, place.data() + 18);
    qToLittleEndian(cell.row, place.data() + 20);
    qToLittleEndian(generation, place.data() + 28);
    return place;
}

/// Room for a sealed field of `plainSize` bytes with its head written.
QByteArray startField(quint16 generation, qsizetype plainSize)
{
    QByteArray field(headSize + plainSize + tagSize, Qt::Uninitialized);
    char *data = field.data();
    data[0] = formatVersion;
    qToLittleEndian(generation, data + 1);
    randombytes_buf(data + nonceAt, nonceSize);
    return field;
}

/// Seals `plain`, which may lie where the ciphertext goes.
void sealInto(QByteArray &field, const unsigned char *plain, const Place &place, const Secret &key)
{
    auto *data = reinterpret_cast<unsigned char *>(field.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(data + headSize, nullptr, plain,
                                               size_t(field.size() - headSize - tagSize), place.data(), place.size(),
                                               nullptr, data + nonceAt, key.data());
}

Error damagedField(const char *why)
{
    return {ErrorCode::damaged, QLatin1StringView(why)};
}

} // namespace

Vault::Vault(KeyRing keys) : m_keys(std::move(keys))
{
    ensureSodium();
    if (!m_keys.dataKey(m_keys.generation()))
        qFatal("a vault needs the keys of a workspace");
}

QByteArray Vault::seal(Cell cell, QByteArrayView plain) const
{
    const quint16 generation = m_keys.generation();
    QByteArray field = startField(generation, plain.size());
    sealInto(field, reinterpret_cast<const unsigned char *>(plain.data()),
             placeOf(m_keys.workspaceId(), cell, generation), *m_keys.dataKey(generation));
    return field;
}

QByteArray Vault::sealText(Cell cell, QStringView plain) const
{
    const quint16 generation = m_keys.generation();
    QStringEncoder toUtf8(QStringEncoder::Utf8);
    QByteArray field = startField(generation, toUtf8.requiredSpace(plain.size()));
    char *begin = field.data() + headSize;
    const char *end = toUtf8.appendToBuffer(begin, plain);
    field.resize(headSize + (end - begin) + tagSize);
    sealInto(field, reinterpret_cast<const unsigned char *>(field.constData()) + headSize,
             placeOf(m_keys.workspaceId(), cell, generation), *m_keys.dataKey(generation));
    return field;
}

Result<QByteArray> Vault::open(Cell cell, QByteArrayView sealed) const
{
    if (sealed.size() < headSize + tagSize || sealed.front() != formatVersion)
        return damagedField("not a sealed value");
    const auto generation = qFromLittleEndian<quint16>(sealed.data() + 1);
    const Secret *key = m_keys.dataKey(generation);
    if (!key)
        return Error{ErrorCode::wrongKey, QStringLiteral("sealed by a data key that is not here"),
                     QString::number(generation)};
    const auto *data = reinterpret_cast<const unsigned char *>(sealed.data());
    const Place place = placeOf(m_keys.workspaceId(), cell, generation);
    QByteArray plain(sealed.size() - headSize - tagSize, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain.data()), nullptr, nullptr,
                                                   data + headSize, size_t(sealed.size() - headSize), place.data(),
                                                   place.size(), data + nonceAt, key->data())
        != 0)
        return damagedField("a sealed value was changed or moved");
    return plain;
}

Result<QString> Vault::openText(Cell cell, QByteArrayView sealed) const
{
    const Result<QByteArray> plain = open(cell, sealed);
    if (!plain)
        return plain.error();
    using Flag = QStringDecoder::Flag;
    QStringDecoder fromUtf8(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    QString text = fromUtf8(*plain);
    if (fromUtf8.hasError())
        return damagedField("a sealed value is no text");
    return text;
}

Token Vault::addressToken(const Address &address, int version) const
{
    return Hash(addressPurpose, m_keys.addressKey(), tokenSize)
        .number(qint16(version))
        .number(qint8(address.kind))
        .bytes(address.normal.toUtf8())
        .result();
}

Token Vault::suppressionToken(const Address &address, int version) const
{
    return Hash(suppressionPurpose, m_keys.suppressionKey(), tokenSize)
        .number(qint16(version))
        .number(qint8(address.kind))
        .bytes(address.normal.toUtf8())
        .result();
}

Token Vault::contentToken(const Address &to, QStringView from, QStringView body) const
{
    return Hash(contentPurpose, m_keys.addressKey(), tokenSize)
        .number(qint8(to.kind))
        .bytes(to.normal.toUtf8())
        .bytes(from.toUtf8())
        .bytes(body.toUtf8())
        .result();
}

Token Vault::textToken(QStringView purpose, QStringView text) const
{
    return Hash(textPurpose, m_keys.addressKey(), tokenSize).bytes(purpose.toUtf8()).bytes(text.toUtf8()).result();
}

QByteArray Vault::commitment(QByteArrayView salt, QByteArrayView plain) const
{
    return Hash(commitmentPurpose, m_keys.auditKey(), linkSize).bytes(salt).bytes(plain).result();
}

QByteArray Vault::chainLink(QByteArrayView previous, EventId id, EventKind kind, Timestamp at,
                            QByteArrayView commitment) const
{
    return Hash(linkPurpose, m_keys.auditKey(), linkSize)
        .bytes(previous)
        .number(qint64(id.value))
        .number(qint16(kind))
        .number(qint64(toMs(at)))
        .bytes(commitment)
        .result();
}

} // namespace switchboard::seal
