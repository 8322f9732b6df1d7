// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/giveway.h"
#include "core/base/result.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <stop_token>
#include <thread>

namespace switchboard::workspace {

/// One piece of long work on a thread of its own, which gives way to those that somebody waits for. Destroying it asks the work to stop and waits for the step at
/// hand. The future is always answered.
template<class Answer>
class BackgroundJob
{
public:
    using Work = std::function<Result<Answer>(std::stop_token)>;

    /// Once in the life of a job.
    QFuture<Result<Answer>> start(Work work)
    {
        Q_ASSERT(!m_thread.joinable());
        QPromise<Result<Answer>> promise;
        promise.start();
        QFuture<Result<Answer>> future = promise.future();
        m_thread = std::jthread([work = std::move(work), promise = std::move(promise)](std::stop_token stop) mutable {
            giveWay();
            promise.addResult(work(std::move(stop)));
            promise.finish();
        });
        return future;
    }

    void requestStop() { m_thread.request_stop(); }

private:
    std::jthread m_thread;
};

} // namespace switchboard::workspace
