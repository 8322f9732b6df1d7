// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/taskscope.h"

#include <QPromise>

#include <vector>

namespace switchboard {

struct TaskScope::State
{
    std::stop_source stop;
    int running = 0;
    std::vector<QPromise<void>> waiting;

    void finishWaiting()
    {
        if (running != 0)
            return;
        for (QPromise<void> &promise : std::exchange(waiting, {}))
            promise.finish();
    }
};

TaskScope::TaskScope() : m_state(std::make_shared<State>()) {}

TaskScope::~TaskScope()
{
    if (m_state->running != 0)
        qFatal("a task scope was destroyed with %d running tasks", m_state->running);
}

std::stop_token TaskScope::stopToken() const
{
    return m_state->stop.get_token();
}

bool TaskScope::isClosing() const
{
    return m_state->stop.stop_requested();
}

bool TaskScope::isEmpty() const
{
    return m_state->running == 0;
}

int TaskScope::taskCount() const
{
    return m_state->running;
}

QCoro::Task<> TaskScope::hold(std::shared_ptr<State> state, QCoro::Task<> task)
{
    co_await task;
    --state->running;
    if (state->stop.stop_requested())
        state->finishWaiting();
}

void TaskScope::start(QCoro::Task<> task)
{
    ++m_state->running;
    hold(m_state, std::move(task));
}

QFuture<void> TaskScope::close()
{
    QPromise<void> promise;
    promise.start();
    QFuture<void> finished = promise.future();
    m_state->waiting.push_back(std::move(promise));
    m_state->stop.request_stop();
    m_state->finishWaiting();
    return finished;
}

} // namespace switchboard
