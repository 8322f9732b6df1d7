// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace switchboard::store {

/// The one thread that writes. Operations that wait are committed together, one fsync for many, each under
/// its own savepoint and with its own answer, which goes out only after the commit. An operation is a
/// replayable function of values: where the database ended the transaction by itself (full disk, I/O
/// error), the group is run again one by one, once, and each gets its own error.
class Writer
{
public:
    /// Most operations in one commit.
    static constexpr int groupLimit = 256;

    /// Called on the writer thread after a commit, with what was appended to the ledger.
    using Committed = std::function<void(const QList<Event> &)>;

    Writer(QString path, StoreContext context, Committed committed);
    ~Writer(); ///< close()

    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// Opens the connection on the writer thread.
    Result<void> start();

    /// Finishes what waits, then answers every later operation with `closed`. Idempotent.
    void close();

    /// Runs `operation(Transaction &) -> Result<T>` in a write transaction. An error rolls back that
    /// operation alone. Never cancelled; always answered.
    template<class Operation>
    auto submit(Operation operation) -> QFuture<std::invoke_result_t<Operation &, Transaction &>>
    {
        using Answer = std::invoke_result_t<Operation &, Transaction &>;
        auto job = std::make_unique<TypedJob<Operation, Answer>>(std::move(operation));
        QFuture<Answer> future = job->promise.future();
        enqueue(std::move(job));
        return future;
    }

private:
    struct Job
    {
        virtual ~Job() = default;
        virtual bool run(Transaction &transaction) = 0; ///< keeps its answer; false rolls it back
        virtual void fail(Error error) = 0;             ///< replaces the answer
        virtual bool failedBecauseOfStorage() const = 0;
        virtual void answer() = 0;
    };

    template<class Operation, class Answer>
    struct TypedJob final : Job
    {
        explicit TypedJob(Operation made) : operation(std::move(made)) { promise.start(); }
        bool run(Transaction &transaction) override
        {
            result.emplace(operation(transaction));
            return result->ok();
        }
        void fail(Error error) override { result.emplace(std::move(error)); }
        bool failedBecauseOfStorage() const override
        {
            return result && !result->ok() && result->error().code == ErrorCode::storage;
        }
        void answer() override
        {
            promise.addResult(std::move(*result));
            promise.finish();
        }

        Operation operation;
        QPromise<Answer> promise;
        std::optional<Answer> result;
    };

    using Group = std::vector<std::unique_ptr<Job>>;

    void enqueue(std::unique_ptr<Job> job);
    void work();
    Group takeGroup();
    void commitGroup(Group &group);

    /// True when committed; false when the database gave the whole transaction up.
    bool tryCommit(std::span<const std::unique_ptr<Job>> group, Error *why);

    QString m_path;
    StoreContext m_context;
    Committed m_committed;
    std::unique_ptr<Database> m_database; ///< lives and dies on the thread
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Job>> m_queue;
    bool m_isClosing = false;
    std::optional<QPromise<Result<void>>> m_started;
    std::thread m_thread;
};

} // namespace switchboard::store
