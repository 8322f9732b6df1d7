// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/keyholders.h"

#include "core/seal/recoverycode.h"
#include "core/store/keywraps.h"
#include "core/workspace/ownthread.h"

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>
#include <QJsonDocument>
#include <QPromise>

namespace switchboard::workspace {

namespace {

constexpr qsizetype shortestPassphrase = 8;

/// Makes the wrapping that is to be kept; slow for a passphrase.
using Wrapping = std::function<Result<seal::WrappedKey>(const seal::Secret &)>;

template<class T>
std::shared_ptr<QPromise<Result<T>>> begunPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

/// Opens the workspace key with the proof and keeps another wrapping of it.
QCoro::Task<> rewrap(store::Store *store, UnlockSources proof, Wrapping wrapping,
                     std::shared_ptr<QPromise<Result<void>>> promise)
{
    const auto finish = [promise](Result<void> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    auto reading = store->read([](store::Database &db) { return store::keyWraps(db); });
    const Result<QList<store::KeyWrap>> wraps = co_await reading;
    if (!wraps) {
        finish(wraps.error());
        co_return;
    }
    auto unlocking = unlock(*wraps, proof);
    const Result<seal::Secret> key = co_await unlocking;
    if (!key) {
        finish(key.error());
        co_return;
    }
    auto making = onOwnThread([wrapping, secret = *key] { return wrapping(secret); });
    const Result<seal::WrappedKey> wrapped = co_await making;
    if (!wrapped) {
        finish(wrapped.error());
        co_return;
    }
    const store::KeyWrap kept{
        QString(seal::name(wrapped->kind)), {}, QJsonDocument(seal::toJson(*wrapped)).toJson(QJsonDocument::Compact)};
    auto writing =
        store->write([kept](store::Transaction &transaction) { return store::putKeyWrap(transaction, kept); });
    const Result<void> written = co_await writing;
    finish(written);
}

QCoro::Task<> renew(store::Store *store, UnlockSources proof, std::shared_ptr<QPromise<Result<QString>>> promise)
{
    const QString code = seal::makeRecoveryCode();
    auto rewrapped = begunPromise<void>();
    QFuture<Result<void>> future = rewrapped->future();
    rewrap(
        store, proof, [code](const seal::Secret &key) { return seal::wrapWithRecoveryCode(key, code); }, rewrapped);
    const Result<void> done = co_await future;
    promise->addResult(done ? Result<QString>(code) : Result<QString>(done.error()));
    promise->finish();
}

} // namespace

QFuture<Result<QList<KeyHolder>>> keyHolders(store::Store &store)
{
    return store.read([](store::Database &db) -> Result<QList<KeyHolder>> {
        const Result<QList<store::KeyWrap>> wraps = store::keyWraps(db);
        if (!wraps)
            return wraps.error();
        QList<KeyHolder> holders;
        for (const store::KeyWrap &wrap : *wraps)
            holders.append({wrap.kind, wrap.label});
        return holders;
    });
}

QFuture<Result<void>> setPassphrase(store::Store &store, UnlockSources proof, QString passphrase)
{
    if (passphrase.size() < shortestPassphrase)
        return QtFuture::makeReadyFuture(Result<void>(
            Error{ErrorCode::invalidInput, QStringLiteral("a passphrase of at least 8 characters is expected"),
                  QStringLiteral("short"), false, Place{{}, 0, 0, QStringLiteral("passphrase")}}));
    auto promise = begunPromise<void>();
    QFuture<Result<void>> future = promise->future();
    rewrap(
        &store, std::move(proof),
        [secret = seal::passphraseSecret(passphrase)](const seal::Secret &key) {
            return seal::wrapWithPassphrase(key, secret);
        },
        promise);
    return future;
}

QFuture<Result<void>> removePassphrase(store::Store &store)
{
    return store.write([](store::Transaction &transaction) {
        return store::removeKeyWraps(transaction, QString(seal::name(seal::WrapKind::passphrase)));
    });
}

QFuture<Result<QString>> renewRecoveryCode(store::Store &store, UnlockSources proof)
{
    auto promise = begunPromise<QString>();
    QFuture<Result<QString>> future = promise->future();
    renew(&store, std::move(proof), promise);
    return future;
}

} // namespace switchboard::workspace
