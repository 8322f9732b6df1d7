// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "tests/bench/store/figures.h"
#include "tests/support/sampleworld/sampleworld.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace switchboard::bench {

/// Runs the caller's event loop, which the services and the keys answer through.
template<class T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    return future.result();
}

/// The kept sample world of this size, unlocked by its key file.
inline std::shared_ptr<workspace::Workspace> openedWorld(int messages)
{
    const test::SampleWorld world = orFatal(test::openSampleWorld(messages));
    workspace::UnlockSources sources;
    sources.keyFile = world.keyFile;
    sources.useKeychain = false;
    return orFatal(answerOf(workspace::Workspace::open(world.folder, sources, std::make_shared<SystemClock>())));
}

} // namespace switchboard::bench
