// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroTask>
#include <QFuture>

#include <memory>
#include <stop_token>

namespace switchboard {

/// Owns the running coroutines of an object. Destroying an owner does not stop a QCoro task, so the owner
/// keeps a TaskScope as its last member, asks close() before it goes, and goes only when that has
/// finished. Belongs to one thread, the one whose event loop resumes its tasks.
///
/// A coroutine started here takes its parameters by value and checks the stop token after every co_await
/// before it touches its owner.
class TaskScope
{
public:
    TaskScope();
    ~TaskScope(); ///< Fatal when a task still runs: it would touch freed memory.

    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;

    std::stop_token stopToken() const;
    bool isClosing() const;
    bool isEmpty() const;
    int taskCount() const;

    /// Keeps `task` until its end. A task started while the scope closes still runs, with a stopped token.
    void start(QCoro::Task<> task);

    /// Requests the stop; the future finishes when the last task has ended. May be called more than once.
    QFuture<void> close();

private:
    struct State;
    static QCoro::Task<> hold(std::shared_ptr<State> state, QCoro::Task<> task);

    std::shared_ptr<State> m_state;
};

} // namespace switchboard
