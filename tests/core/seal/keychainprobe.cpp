// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One operation of the keychain, for tests: read, write, remove, or plant (something that is no key); then
// workspace id (hex), time-out (ms) and, to write, a test's key (hex). Prints "ok" and the key read, or the error's
// name and detail; then the milliseconds until the answer and the longest pause of the event loop meanwhile.
#include "core/seal/keychain.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <cstdio>

using namespace switchboard;
using namespace switchboard::seal;

namespace {

const QString service = QStringLiteral("Switchboard test");

QByteArray described(const Error &error)
{
    return QByteArray(name(error.code).data()) + ' ' + (error.detail.isEmpty() ? "-" : error.detail.toUtf8());
}

QByteArray described(const Result<Secret> &result)
{
    return result ? "ok " + result->view().toByteArray().toHex() : described(result.error());
}

QByteArray described(const Result<void> &result)
{
    return result ? QByteArray("ok -") : described(result.error());
}

template<class T>
int report(QFuture<Result<T>> future)
{
    QElapsedTimer clock;
    clock.start();
    qint64 lastBeat = 0;
    qint64 longest = 0;
    const auto beat = [&] {
        longest = std::max(longest, clock.elapsed() - lastBeat);
        lastBeat = clock.elapsed();
    };
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, beat);
    heart.start(5);
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, [&] {
        beat();
        std::printf("%s %lld %lld\n", described(watcher.result()).constData(), clock.elapsed(), longest);
        QCoreApplication::quit();
    });
    watcher.setFuture(future);
    return QCoreApplication::exec();
}

int plant(const QString &key)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setTextData(QStringLiteral("no key"));
    QObject::connect(job, &QKeychain::Job::finished, job, [](QKeychain::Job *finished) {
        std::printf("%s - 0 0\n", finished->error() == QKeychain::NoError ? "ok" : "failed");
        QCoreApplication::quit();
    });
    job->start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const QString operation = arguments.at(1);
    const QByteArray workspaceId = QByteArray::fromHex(arguments.at(2).toLatin1());
    const Keychain keychain(service, milliseconds(arguments.at(3).toInt()));
    if (operation == QStringLiteral("read"))
        return report(keychain.read(workspaceId));
    if (operation == QStringLiteral("remove"))
        return report(keychain.remove(workspaceId));
    if (operation == QStringLiteral("plant"))
        return plant(arguments.at(2));
    if (operation == QStringLiteral("write") && arguments.size() == 5)
        return report(keychain.write(workspaceId, Secret::copyOf(QByteArray::fromHex(arguments.at(4).toLatin1()))));
    return 2;
}
