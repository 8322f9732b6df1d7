// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/keywrap.h"

#include "core/seal/random.h"
#include "core/seal/recoverycode.h"
#include "core/seal/sodium.h"

#include <QtEndian>

#include <sodium.h>

#include <array>

namespace switchboard::seal {
namespace {

constexpr int formatVersion = 1;
constexpr int saltSize = 16;
constexpr int nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int sealedSize = Secret::keySize + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int sumSize = 16;
static_assert(saltSize == crypto_pwhash_argon2id_SALTBYTES && saltSize == crypto_generichash_blake2b_SALTBYTES);

constexpr std::array kinds{WrapKind::passphrase, WrapKind::recovery, WrapKind::keychain, WrapKind::service,
                           WrapKind::keyfile};

// Frozen: stored wrappings depend on it. Exactly 16 characters.
constexpr char holderPurpose[] = "sb wrap holder .";
static_assert(sizeof holderPurpose == crypto_generichash_blake2b_PERSONALBYTES + 1);

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

/// All that is not the sealed part, as one run of bytes.
QByteArray head(const WrappedKey &wrapped)
{
    std::array<char, 16> numbers;
    qToLittleEndian(wrapped.cost.opslimit, numbers.data());
    qToLittleEndian(wrapped.cost.memlimit, numbers.data() + 8);
    QByteArray bytes = QByteArrayLiteral("switchboard wrapped key 1 ");
    bytes.append(name(wrapped.kind).data(), name(wrapped.kind).size()).append('\0');
    return bytes.append(wrapped.salt).append(numbers.data(), numbers.size());
}

QByteArray checksum(const WrappedKey &wrapped)
{
    const QByteArray all = head(wrapped) + wrapped.nonce + wrapped.sealed;
    QByteArray sum(sumSize, Qt::Uninitialized);
    crypto_generichash_blake2b(reinterpret_cast<unsigned char *>(sum.data()), sumSize, bytesOf(all), size_t(all.size()),
                               nullptr, 0);
    return sum;
}

Error damagedWrapping(const QString &field)
{
    Error error{ErrorCode::damaged, QStringLiteral("a wrapped workspace key is malformed or was changed")};
    error.place.field = field;
    return error;
}

/// The key a passphrase stands for; empty where memory is short.
Secret stretched(const Secret &passphrase, const WrappedKey &wrapped)
{
    return Secret::filledBy(Secret::keySize, [&](std::span<unsigned char> key) {
        const char *bytes = passphrase.isEmpty() ? "" : passphrase.view().data();
        return crypto_pwhash(key.data(), key.size(), bytes, size_t(passphrase.size()), bytesOf(wrapped.salt),
                             wrapped.cost.opslimit, size_t(wrapped.cost.memlimit), crypto_pwhash_ALG_ARGON2ID13)
               == 0;
    });
}

/// The key that random bits of enough strength stand for.
Secret derived(const Secret &holder, const WrappedKey &wrapped)
{
    return Secret::filledBy(Secret::keySize, [&](std::span<unsigned char> key) {
        return crypto_generichash_blake2b_salt_personal(key.data(), key.size(), nullptr, 0, holder.data(),
                                                        size_t(holder.size()), bytesOf(wrapped.salt),
                                                        reinterpret_cast<const unsigned char *>(holderPurpose))
               == 0;
    });
}

WrappedKey started(WrapKind kind, PassphraseCost cost)
{
    return {kind, randomBytes(saltSize), cost, randomBytes(nonceSize), {}};
}

WrappedKey sealed(WrappedKey wrapped, const Secret &workspaceKey, const Secret &key)
{
    Q_ASSERT(workspaceKey.size() == Secret::keySize);
    const QByteArray place = head(wrapped);
    wrapped.sealed.resize(sealedSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(wrapped.sealed.data()), nullptr,
                                               workspaceKey.data(), Secret::keySize, bytesOf(place),
                                               size_t(place.size()), nullptr, bytesOf(wrapped.nonce), key.data());
    return wrapped;
}

Result<Secret> opened(const WrappedKey &wrapped, const Secret &key)
{
    const QByteArray place = head(wrapped);
    const Secret workspaceKey = Secret::filledBy(Secret::keySize, [&](std::span<unsigned char> plain) {
        return crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, bytesOf(wrapped.sealed),
                                                          size_t(wrapped.sealed.size()), bytesOf(place),
                                                          size_t(place.size()), bytesOf(wrapped.nonce), key.data())
               == 0;
    });
    if (workspaceKey.isEmpty())
        return Error{ErrorCode::wrongKey, QStringLiteral("this does not open the workspace key"), name(wrapped.kind)};
    return workspaceKey;
}

/// Which of the two numbers is out of bounds; null where both will do.
QString badCost(const PassphraseCost &cost)
{
    if (cost.opslimit < crypto_pwhash_argon2id_OPSLIMIT_MIN || cost.opslimit > highestCost.opslimit)
        return QStringLiteral("opslimit");
    if (cost.memlimit < crypto_pwhash_argon2id_MEMLIMIT_MIN || cost.memlimit > highestCost.memlimit)
        return QStringLiteral("memlimit");
    return {};
}

Result<void> requireShape(const WrappedKey &wrapped)
{
    if (wrapped.salt.size() != saltSize)
        return damagedWrapping(QStringLiteral("salt"));
    if (wrapped.nonce.size() != nonceSize)
        return damagedWrapping(QStringLiteral("nonce"));
    if (wrapped.sealed.size() != sealedSize)
        return damagedWrapping(QStringLiteral("sealed"));
    if (wrapped.kind != WrapKind::passphrase)
        return wrapped.cost == PassphraseCost{0, 0} ? Result<void>() : damagedWrapping(QStringLiteral("opslimit"));
    const QString bad = badCost(wrapped.cost);
    return bad.isNull() ? Result<void>() : damagedWrapping(bad);
}

/// Whether `wrapped` is of the kind asked for and well-formed.
Result<void> require(const WrappedKey &wrapped, bool kindFits)
{
    ensureSodium();
    if (!kindFits)
        return Error{ErrorCode::invalidInput, QStringLiteral("the workspace key is wrapped another way"),
                     name(wrapped.kind)};
    return requireShape(wrapped);
}

QByteArray bytesIn(const QJsonObject &json, QLatin1StringView key)
{
    // Only the one way that toJson() writes it, so that no two texts mean the same.
    const QByteArray text = json.value(key).toString().toLatin1();
    const QByteArray bytes = QByteArray::fromBase64(text);
    return bytes.toBase64() == text ? bytes : QByteArray();
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

Error noMemory()
{
    return {ErrorCode::internal, QStringLiteral("not enough memory to work on a passphrase"), {}, true};
}

} // namespace

QLatin1StringView name(WrapKind kind)
{
    switch (kind) {
    case WrapKind::passphrase: return QLatin1StringView("passphrase");
    case WrapKind::recovery: return QLatin1StringView("recovery");
    case WrapKind::keychain: return QLatin1StringView("keychain");
    case WrapKind::service: return QLatin1StringView("service");
    case WrapKind::keyfile: break;
    }
    return QLatin1StringView("keyfile");
}

QJsonObject toJson(const WrappedKey &wrapped)
{
    ensureSodium();
    return {
        {QStringLiteral("version"), formatVersion},
        {QStringLiteral("kind"), name(wrapped.kind)},
        {QStringLiteral("salt"), base64(wrapped.salt)},
        {QStringLiteral("opslimit"), qint64(wrapped.cost.opslimit)},
        {QStringLiteral("memlimit"), qint64(wrapped.cost.memlimit)},
        {QStringLiteral("nonce"), base64(wrapped.nonce)},
        {QStringLiteral("sealed"), base64(wrapped.sealed)},
        {QStringLiteral("checksum"), base64(checksum(wrapped))},
    };
}

Result<WrappedKey> wrappedKeyFromJson(const QJsonObject &json)
{
    ensureSodium();
    const int version = json.value(QLatin1StringView("version")).toInt();
    if (version > formatVersion)
        return Error{ErrorCode::newer, QStringLiteral("a newer version wrapped the workspace key")};
    if (version != formatVersion)
        return damagedWrapping(QStringLiteral("version"));
    const QString kindName = json.value(QLatin1StringView("kind")).toString();
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](WrapKind k) { return name(k) == kindName; });
    if (kind == kinds.end())
        return damagedWrapping(QStringLiteral("kind"));
    const WrappedKey wrapped{*kind,
                             bytesIn(json, QLatin1StringView("salt")),
                             {quint64(json.value(QLatin1StringView("opslimit")).toInteger(-1)),
                              quint64(json.value(QLatin1StringView("memlimit")).toInteger(-1))},
                             bytesIn(json, QLatin1StringView("nonce")),
                             bytesIn(json, QLatin1StringView("sealed"))};
    const Result<void> shape = requireShape(wrapped);
    if (!shape)
        return shape.error();
    if (bytesIn(json, QLatin1StringView("checksum")) != checksum(wrapped))
        return damagedWrapping(QStringLiteral("checksum"));
    return wrapped;
}

Secret passphraseSecret(const QString &typed)
{
    QString composed = typed.normalized(QString::NormalizationForm_C);
    QByteArray bytes = composed.toUtf8();
    const Secret secret = Secret::copyOf(bytes);
    if (!secret.isEmpty())
        sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (!composed.isEmpty() && !composed.isSharedWith(typed)) // what was typed is its owner's to wipe
        sodium_memzero(composed.data(), size_t(composed.size()) * sizeof(QChar));
    return secret;
}

Result<WrappedKey> wrapWithPassphrase(const Secret &workspaceKey, const Secret &passphrase, PassphraseCost cost)
{
    const WrappedKey wrapped = started(WrapKind::passphrase, cost);
    if (passphrase.isEmpty())
        return Error{ErrorCode::invalidInput, QStringLiteral("the passphrase is empty"), QStringLiteral("empty")};
    const QString bad = badCost(cost);
    if (!bad.isNull())
        return Error{ErrorCode::invalidInput, QStringLiteral("a passphrase cost out of bounds"), bad};
    const Secret key = stretched(passphrase, wrapped);
    return key.isEmpty() ? Result<WrappedKey>(noMemory()) : sealed(wrapped, workspaceKey, key);
}

Result<WrappedKey> wrapWithRecoveryCode(const Secret &workspaceKey, QStringView code)
{
    const Result<Secret> holder = readRecoveryCode(code);
    if (!holder)
        return holder.error();
    const WrappedKey wrapped = started(WrapKind::recovery, {0, 0});
    return sealed(wrapped, workspaceKey, derived(*holder, wrapped));
}

WrappedKey wrapWithKey(WrapKind kind, const Secret &workspaceKey, const Secret &holder)
{
    Q_ASSERT(kind != WrapKind::passphrase && kind != WrapKind::recovery);
    Q_ASSERT(holder.size() == Secret::keySize);
    const WrappedKey wrapped = started(kind, {0, 0});
    return sealed(wrapped, workspaceKey, derived(holder, wrapped));
}

Result<Secret> openWithPassphrase(const WrappedKey &wrapped, const Secret &passphrase)
{
    const Result<void> usable = require(wrapped, wrapped.kind == WrapKind::passphrase);
    if (!usable)
        return usable.error();
    const Secret key = stretched(passphrase, wrapped);
    return key.isEmpty() ? Result<Secret>(noMemory()) : opened(wrapped, key);
}

Result<Secret> openWithRecoveryCode(const WrappedKey &wrapped, QStringView typed)
{
    const Result<void> usable = require(wrapped, wrapped.kind == WrapKind::recovery);
    if (!usable)
        return usable.error();
    const Result<Secret> holder = readRecoveryCode(typed);
    return holder ? opened(wrapped, derived(*holder, wrapped)) : holder;
}

Result<Secret> openWithKey(const WrappedKey &wrapped, const Secret &holder)
{
    const bool fits = wrapped.kind != WrapKind::passphrase && wrapped.kind != WrapKind::recovery;
    const Result<void> usable = require(wrapped, fits);
    if (!usable)
        return usable.error();
    if (holder.size() != Secret::keySize)
        return Error{ErrorCode::wrongKey, QStringLiteral("a holder's key has 32 bytes"), name(wrapped.kind)};
    return opened(wrapped, derived(holder, wrapped));
}

} // namespace switchboard::seal
