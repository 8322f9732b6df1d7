// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

#include <chrono>

namespace switchboard::test {

/// The answer of a future, or Error::timeout where it has none within `limit`. The caller's event loop runs
/// meanwhile, so what is queued to its thread arrives.
template<class T>
Result<T> await(QFuture<Result<T>> future, std::chrono::milliseconds limit = std::chrono::seconds(30))
{
    if (!future.isFinished()) {
        // Woken by the answer: QTest::qWaitFor() looks every 10 ms only, which a suite of many reads feels.
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(limit, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if (!future.isFinished())
        return Error{ErrorCode::timeout, QStringLiteral("no answer within the time of a test")};
    if (future.resultCount() == 0)
        return Error{ErrorCode::internal, QStringLiteral("a future ended without an answer")};
    return future.result();
}

} // namespace switchboard::test
