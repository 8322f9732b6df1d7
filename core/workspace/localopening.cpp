// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localopening.h"

#include "core/workspace/ownthread.h"

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>
#include <QPromise>
#include <QThread>

namespace switchboard::workspace {

struct OpeningSteps
{
    QString folder;
    std::shared_ptr<const Clock> clock;
    std::optional<QList<store::KeyWrap>> wraps;
    seal::Secret key;
    std::shared_ptr<Workspace> workspace;
};

namespace {

using Steps = std::shared_ptr<OpeningSteps>;

QCoro::Task<Result<void>> readWraps(Steps steps)
{
    auto reading = onOwnThread([folder = steps->folder] { return store::Store::keyWraps(folder); });
    const Result<QList<store::KeyWrap>> wraps = co_await reading;
    if (!wraps)
        co_return wraps.error();
    steps->wraps = *wraps;
    co_return Result<void>();
}

QCoro::Task<> readHolders(Steps steps, std::shared_ptr<QPromise<Result<QList<KeyHolder>>>> promise)
{
    auto reading = readWraps(steps);
    const Result<void> read = co_await reading;
    if (read) {
        QList<KeyHolder> holders;
        for (const store::KeyWrap &wrap : std::as_const(*steps->wraps))
            holders.append({wrap.kind, wrap.label});
        promise->addResult(Result<QList<KeyHolder>>(holders));
    } else {
        promise->addResult(Result<QList<KeyHolder>>(read.error()));
    }
    promise->finish();
}

QCoro::Task<Result<void>> findKey(Steps steps, UnlockSources sources)
{
    if (!steps->wraps) {
        auto reading = readWraps(steps);
        const Result<void> read = co_await reading;
        if (!read)
            co_return read;
    }
    auto unlocking = workspace::unlock(*steps->wraps, sources);
    const Result<seal::Secret> key = co_await unlocking;
    if (!key)
        co_return key.error();
    steps->key = *key;
    co_return Result<void>();
}

/// Opening may carry a store of millions to a new version, or end a restore.
QCoro::Task<Result<void>> openStore(Steps steps)
{
    if (steps->key.isEmpty())
        co_return Error{ErrorCode::wrongKey, QStringLiteral("no key was found yet")};
    auto opening =
        onOwnThread([folder = steps->folder, clock = steps->clock, key = steps->key, home = QThread::currentThread()] {
            Result<std::shared_ptr<Workspace>> opened = Workspace::openWith(folder, key, clock);
            if (opened) {
                (*opened)->store().moveToThread(home);
                (*opened)->moveToThread(home);
            }
            return opened;
        });
    const Result<std::shared_ptr<Workspace>> opened = co_await opening;
    if (!opened)
        co_return opened.error();
    steps->workspace = *opened;
    co_return Result<void>();
}

QCoro::Task<> answer(QCoro::Task<Result<void>> step, std::shared_ptr<QPromise<Result<void>>> promise)
{
    Result<void> result = co_await step;
    promise->addResult(std::move(result));
    promise->finish();
}

QFuture<Result<void>> begun(QCoro::Task<Result<void>> step)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    answer(std::move(step), promise);
    return future;
}

} // namespace

LocalOpening::LocalOpening(QString folder, std::shared_ptr<const Clock> clock, QObject *parent)
    : OpeningService(parent), m_steps(std::make_shared<OpeningSteps>())
{
    m_steps->folder = std::move(folder);
    m_steps->clock = std::move(clock);
}

LocalOpening::~LocalOpening() = default;

QString LocalOpening::folder() const
{
    return m_steps->folder;
}

QFuture<Result<QList<KeyHolder>>> LocalOpening::holders()
{
    auto promise = std::make_shared<QPromise<Result<QList<KeyHolder>>>>();
    promise->start();
    QFuture<Result<QList<KeyHolder>>> future = promise->future();
    readHolders(m_steps, promise);
    return future;
}

QFuture<Result<void>> LocalOpening::unlock(UnlockSources sources)
{
    return begun(findKey(m_steps, std::move(sources)));
}

QFuture<Result<void>> LocalOpening::open()
{
    return begun(openStore(m_steps));
}

std::shared_ptr<Workspace> LocalOpening::takeWorkspace()
{
    m_steps->key = {};
    return std::exchange(m_steps->workspace, nullptr);
}

} // namespace switchboard::workspace
