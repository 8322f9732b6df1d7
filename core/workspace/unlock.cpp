// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/unlock.h"

#include "core/seal/keychain.h"
#include "core/seal/keysources.h"
#include "core/seal/recoverycode.h"
#include "core/workspace/ownthread.h"

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>
#include <QJsonDocument>
#include <QPromise>

namespace switchboard::workspace {

namespace {

store::KeyWrap stored(const seal::WrappedKey &wrapped, const QString &label)
{
    return {QString(seal::name(wrapped.kind)), label,
            QJsonDocument(seal::toJson(wrapped)).toJson(QJsonDocument::Compact)};
}

Result<seal::WrappedKey> readBack(const store::KeyWrap &wrap)
{
    return seal::wrappedKeyFromJson(QJsonDocument::fromJson(wrap.data).object());
}

/// The name under which the keychain keeps a wrapping's holder key: the wrapping's own salt.
QByteArray keychainEntry(const seal::WrappedKey &wrapped)
{
    return wrapped.salt;
}

QCoro::Task<Result<store::KeyWrap>> keepInKeychain(seal::Secret workspaceKey)
{
    const seal::Secret holder = seal::Secret::random();
    const seal::WrappedKey wrapped = seal::wrapWithKey(seal::WrapKind::keychain, workspaceKey, holder);
    const seal::Keychain keychain;
    auto writing = keychain.write(keychainEntry(wrapped), holder);
    const Result<void> kept = co_await writing;
    if (!kept)
        co_return kept.error();
    co_return stored(wrapped, {});
}

Result<store::KeyWrap> keepInFile(const seal::Secret &workspaceKey, const QString &path)
{
    const seal::Secret holder = seal::Secret::random();
    if (const Result<void> written = seal::writeKeyFile(path, holder); !written)
        return written.error();
    return stored(seal::wrapWithKey(seal::WrapKind::keyfile, workspaceKey, holder), path);
}

QCoro::Task<> make(Keeper keeper, QString secretPlace, std::shared_ptr<QPromise<Result<NewKeys>>> promise)
{
    NewKeys keys{seal::Secret::random(), seal::KeyRing::generate(), seal::makeRecoveryCode(), {}};
    Result<store::KeyWrap> wrap = Error{ErrorCode::internal, QStringLiteral("no keeper")};
    if (keeper == Keeper::keychain) {
        Result<store::KeyWrap> kept = co_await keepInKeychain(keys.workspaceKey);
        wrap = std::move(kept);
    } else if (keeper == Keeper::keyFile) {
        wrap = keepInFile(keys.workspaceKey, secretPlace);
    } else {
        auto wrapping = onOwnThread([key = keys.workspaceKey, passphrase = seal::passphraseSecret(secretPlace)] {
            return seal::wrapWithPassphrase(key, passphrase);
        });
        const Result<seal::WrappedKey> wrapped = co_await wrapping;
        wrap = wrapped ? Result<store::KeyWrap>(stored(*wrapped, {})) : Result<store::KeyWrap>(wrapped.error());
    }
    const Result<seal::WrappedKey> recovery = seal::wrapWithRecoveryCode(keys.workspaceKey, keys.recoveryCode);
    if (wrap && recovery) {
        keys.wraps = {*wrap, stored(*recovery, {})};
        promise->addResult(Result<NewKeys>(std::move(keys)));
    } else {
        promise->addResult(Result<NewKeys>(wrap ? recovery.error() : wrap.error()));
    }
    promise->finish();
}

/// The first failure is the one to tell, unless a later way in works.
class Attempts
{
public:
    bool take(Result<seal::Secret> result)
    {
        if (result)
            m_key = std::move(*result);
        else if (!m_error)
            m_error = result.error();
        return !m_key.isEmpty();
    }
    Result<seal::Secret> outcome() const
    {
        if (!m_key.isEmpty())
            return m_key;
        return m_error.value_or(
            Error{ErrorCode::wrongKey, QStringLiteral("nothing was given that opens this workspace")});
    }

private:
    seal::Secret m_key;
    std::optional<Error> m_error;
};

Result<seal::Secret> openedWith(const Result<seal::WrappedKey> &wrapped, const Result<seal::Secret> &holder)
{
    if (!wrapped)
        return wrapped.error();
    if (!holder)
        return holder.error();
    return seal::openWithKey(*wrapped, *holder);
}

/// Stretching a passphrase takes about a second.
QFuture<Result<seal::Secret>> openedByPassphrase(const store::KeyWrap &wrap, const QString &passphrase)
{
    return onOwnThread([wrap, secret = seal::passphraseSecret(passphrase)] {
        const Result<seal::WrappedKey> wrapped = readBack(wrap);
        return wrapped ? seal::openWithPassphrase(*wrapped, secret) : Result<seal::Secret>(wrapped.error());
    });
}

QCoro::Task<> open(QList<store::KeyWrap> wraps, UnlockSources sources,
                   std::shared_ptr<QPromise<Result<seal::Secret>>> promise)
{
    Attempts attempts;
    const auto ofKind = [&wraps](seal::WrapKind kind) -> const store::KeyWrap * {
        for (const store::KeyWrap &wrap : wraps) {
            if (wrap.kind == seal::name(kind))
                return &wrap;
        }
        return nullptr;
    };
    bool isOpen = false;
    if (const store::KeyWrap *wrap = ofKind(seal::WrapKind::service);
        wrap && sources.useFiles && qEnvironmentVariableIsSet("CREDENTIALS_DIRECTORY"))
        isOpen = attempts.take(openedWith(readBack(*wrap), seal::readCredential()));
    if (const store::KeyWrap *wrap = ofKind(seal::WrapKind::keyfile); !isOpen && wrap && sources.useFiles) {
        const QString path = sources.keyFile.isEmpty() ? wrap->label : sources.keyFile;
        isOpen = attempts.take(openedWith(readBack(*wrap), seal::readKeyFile(path)));
    }
    if (const store::KeyWrap *wrap = ofKind(seal::WrapKind::passphrase);
        !isOpen && wrap && !sources.passphrase.isEmpty()) {
        auto opening = openedByPassphrase(*wrap, sources.passphrase);
        const Result<seal::Secret> opened = co_await opening;
        isOpen = attempts.take(opened);
    }
    if (const store::KeyWrap *wrap = ofKind(seal::WrapKind::recovery);
        !isOpen && wrap && !sources.recoveryCode.isEmpty()) {
        const Result<seal::WrappedKey> wrapped = readBack(*wrap);
        isOpen = attempts.take(wrapped ? seal::openWithRecoveryCode(*wrapped, sources.recoveryCode)
                                       : Result<seal::Secret>(wrapped.error()));
    }
    if (const store::KeyWrap *wrap = ofKind(seal::WrapKind::keychain); !isOpen && wrap && sources.useKeychain) {
        const Result<seal::WrappedKey> wrapped = readBack(*wrap);
        if (wrapped) {
            const seal::Keychain keychain;
            auto reading = keychain.read(keychainEntry(*wrapped));
            const Result<seal::Secret> holder = co_await reading;
            attempts.take(openedWith(wrapped, holder));
        } else {
            attempts.take(wrapped.error());
        }
    }
    promise->addResult(attempts.outcome());
    promise->finish();
}

} // namespace

QFuture<Result<NewKeys>> makeKeys(Keeper keeper, QString secretPlace)
{
    auto promise = std::make_shared<QPromise<Result<NewKeys>>>();
    promise->start();
    QFuture<Result<NewKeys>> future = promise->future();
    make(keeper, std::move(secretPlace), promise);
    return future;
}

QFuture<Result<seal::Secret>> unlock(QList<store::KeyWrap> wraps, UnlockSources sources)
{
    auto promise = std::make_shared<QPromise<Result<seal::Secret>>>();
    promise->start();
    QFuture<Result<seal::Secret>> future = promise->future();
    open(std::move(wraps), std::move(sources), promise);
    return future;
}

} // namespace switchboard::workspace
