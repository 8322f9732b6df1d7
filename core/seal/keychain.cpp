// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/keychain.h"

#include "core/base/log.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <sodium.h>

#include <functional>
#include <memory>
#include <optional>

namespace switchboard::seal {
namespace {

Error keychainError(QLatin1StringView detail, const QString &message)
{
    return {ErrorCode::noKeychain, message, detail, true};
}

/// One question to the keychain and its one answer: the first that comes counts. Who lets go of it unanswered
/// (the program ends) answers "closed".
template<class T>
class Question
{
public:
    Question() { m_promise.start(); }
    ~Question() { answer(Error{ErrorCode::closed, QStringLiteral("the program ends")}); }

    Question(const Question &) = delete;
    Question &operator=(const Question &) = delete;

    QFuture<Result<T>> future() { return m_promise.future(); }

    void answer(Result<T> result)
    {
        if (std::exchange(m_answered, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    bool m_answered = false;
};

/// Why a keychain has no answer: libsecret tells a locked collection that nobody unlocks and one without the
/// entry alike, and its other errors are only words in the user's language.
enum class ServiceState { open, locked, absent };

/// Asks the Secret Service itself whether its default collection is locked. Calls `done` from the event loop, or at
/// once where there is no bus.
void askServiceState(milliseconds timeout, std::function<void(ServiceState)> done)
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        done(ServiceState::absent); // a call on no bus would never finish
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, int(timeout.count())));
    const auto judge = [done = std::move(done)](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answered;
        if (reply.isValid()) {
            done(reply.value().variant().toBool() ? ServiceState::locked : ServiceState::open);
            return;
        }
        // A service without a default collection refuses the property and is there all the same.
        const QDBusError::ErrorType type = reply.error().type();
        const bool there = type == QDBusError::UnknownObject || type == QDBusError::UnknownMethod
                           || type == QDBusError::UnknownInterface || type == QDBusError::InvalidArgs
                           || type == QDBusError::UnknownProperty || type == QDBusError::Other;
        done(there ? ServiceState::open : ServiceState::absent);
    };
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, judge);
}

/// The Error for a job that failed while the keychain was in `state`.
Error judged(QKeychain::Error code, const QString &words, ServiceState state)
{
    if (code == QKeychain::AccessDeniedByUser)
        return keychainError(QLatin1StringView("denied"), words);
    if (state == ServiceState::locked || code == QKeychain::AccessDenied)
        return keychainError(QLatin1StringView("locked"), QStringLiteral("the keychain is locked"));
    if (code == QKeychain::EntryNotFound)
        return {ErrorCode::notFound, QStringLiteral("the keychain has no key for this workspace")};
    if (state == ServiceState::absent || code == QKeychain::NoBackendAvailable)
        return keychainError(QLatin1StringView("absent"), QStringLiteral("there is no keychain"));
    return keychainError(QLatin1StringView("failed"), scrubbed(words));
}

/// Whether a job that says "done" is believed: of a locked collection libsecret says so too when told to remove.
enum class Trust { always, whereOpen };

/// Starts `job`. It is never deleted while it runs, since the library still holds it: after the time-out it
/// runs on to its own end, unheard.
template<class T>
QFuture<Result<T>> ask(QKeychain::Job *job, const QByteArray &workspaceId, milliseconds timeout, Trust trust,
                       std::function<Result<T>(QKeychain::Job *)> read)
{
    job->setKey(QString::fromLatin1(workspaceId.toHex()));
    job->setInsecureFallback(false);
    const auto question = std::make_shared<Question<T>>();
    const QFuture<Result<T>> future = question->future();

    const auto conclude = [question, timeout, trust, read = std::move(read)](QKeychain::Job *finished) {
        const QKeychain::Error code = finished->error();
        std::optional<Result<T>> result;
        if (code == QKeychain::NoError)
            result = read(finished);
        if (result && trust == Trust::always) {
            question->answer(*result);
            return;
        }
        askServiceState(timeout, [question, code, result, words = finished->errorString()](ServiceState state) {
            const bool holds = result && state != ServiceState::locked;
            question->answer(holds ? *result : Result<T>(judged(code, words, state)));
        });
    };
    QObject::connect(job, &QKeychain::Job::finished, job, conclude);
    QTimer::singleShot(timeout, [question] {
        question->answer(keychainError(QLatin1StringView("timeout"), QStringLiteral("the keychain does not answer")));
    });
    job->start();
    return future;
}

/// A shared buffer, overwritten where it lies: QtKeychain's job holds the same one.
void wipe(const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
}

Result<Secret> keyOf(QKeychain::Job *job)
{
    const QByteArray bytes = static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData();
    if (bytes.size() != Secret::keySize)
        return Error{ErrorCode::damaged, QStringLiteral("what the keychain keeps is no key")};
    const Secret key = Secret::copyOf(bytes);
    wipe(bytes);
    return key;
}

} // namespace

Keychain::Keychain(QString service, milliseconds timeout) : m_service(std::move(service)), m_timeout(timeout) {}

QFuture<Result<Secret>> Keychain::read(QByteArray workspaceId) const
{
    return ask<Secret>(new QKeychain::ReadPasswordJob(m_service), workspaceId, m_timeout, Trust::always, keyOf);
}

QFuture<Result<void>> Keychain::write(QByteArray workspaceId, Secret key) const
{
    Q_ASSERT(key.size() == Secret::keySize);
    auto *job = new QKeychain::WritePasswordJob(m_service);
    // A buffer of its own, for the job to share and to be wiped once the job is done with it.
    const QByteArray bytes = key.view().toByteArray();
    job->setBinaryData(bytes);
    QObject::connect(job, &QObject::destroyed, [bytes] { wipe(bytes); });
    return ask<void>(job, workspaceId, m_timeout, Trust::always, [](QKeychain::Job *) { return Result<void>(); });
}

QFuture<Result<void>> Keychain::remove(QByteArray workspaceId) const
{
    QFuture<Result<void>> removed = ask<void>(new QKeychain::DeletePasswordJob(m_service), workspaceId, m_timeout,
                                              Trust::whereOpen, [](QKeychain::Job *) { return Result<void>(); });
    return removed.then([](const Result<void> &result) {
        return !result && result.error().code == ErrorCode::notFound ? Result<void>() : result;
    });
}

} // namespace switchboard::seal
