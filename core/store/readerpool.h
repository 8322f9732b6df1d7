// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idmaker.h"
#include "core/seal/vault.h"
#include "core/store/database.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace switchboard::store {

/// A few threads with a reading connection each. A read sees one consistent state of the store.
class ReaderPool
{
public:
    ReaderPool(QString path, int threadCount);
    ~ReaderPool(); ///< close()

    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    /// Answers what waits, then everything later with `closed`. Idempotent.
    void close();

    /// Runs `read(Database &) -> Result<T>` on a reader thread.
    template<class Read>
    auto run(Read read) -> QFuture<std::invoke_result_t<Read &, Database &>>
    {
        using Answer = std::invoke_result_t<Read &, Database &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        const auto answer = [promise](Answer value) {
            promise->addResult(std::move(value));
            promise->finish();
        };
        enqueue([answer, read = std::move(read)](Database *database, const Error &why) mutable {
            if (database)
                answer(inOneState(*database, read));
            else
                answer(why);
        });
        return future;
    }

private:
    using Job = std::function<void(Database *, const Error &)>;

    template<class Read>
    static auto inOneState(Database &database, Read &read) -> std::invoke_result_t<Read &, Database &>
    {
        if (const Result<int> begun = database.execute(QLatin1StringView("BEGIN")); !begun)
            return begun.error();
        (void)database.takeBrokenRead();
        auto answer = read(database);
        if (std::optional<Error> broken = database.takeBrokenRead())
            answer = *std::move(broken);
        endRead(database);
        return answer;
    }

    /// Nothing was written, so a failure costs nothing of the answer; but the next read must be able to begin.
    static void endRead(Database &database)
    {
        (void)database.execute(QLatin1StringView("COMMIT"));
        if (database.isInTransaction())
            (void)database.execute(QLatin1StringView("ROLLBACK"));
    }

    void enqueue(Job job);
    void work();

    QString m_path;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_isClosing = false;
    std::vector<std::thread> m_threads;
};

} // namespace switchboard::store
