// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"

#include "core/base/log.h"

#include <pthread.h>

namespace switchboard::store {

Writer::Writer(QString path, StoreContext context, Committed committed)
    : m_path(std::move(path)), m_context(std::move(context)), m_committed(std::move(committed))
{}

Writer::~Writer()
{
    close();
}

Result<void> Writer::start()
{
    m_started.emplace();
    m_started->start();
    QFuture<Result<void>> started = m_started->future();
    m_thread = std::thread([this] { work(); });
    pthread_setname_np(m_thread.native_handle(), "store-writer");
    started.waitForFinished();
    return started.result();
}

void Writer::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Writer::enqueue(std::unique_ptr<Job> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isClosing) {
            m_queue.push_back(std::move(job));
            m_wake.notify_one();
            return;
        }
    }
    job->fail({ErrorCode::closed, QStringLiteral("the store is closed")});
    job->answer();
}

void Writer::work()
{
    auto database = Database::open(m_path, Database::Mode::readWrite);
    if (database)
        m_database = std::move(*database);
    m_started->addResult(database ? Result<void>() : Result<void>(database.error()));
    m_started->finish();

    for (Group group = takeGroup(); !group.empty(); group = takeGroup()) {
        if (m_database)
            commitGroup(group);
        for (const auto &job : group) {
            if (!m_database)
                job->fail({ErrorCode::storage, QStringLiteral("the store could not be opened")});
            job->answer();
        }
    }
    m_database.reset();
}

Writer::Group Writer::takeGroup()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isClosing || !m_queue.empty(); });
    Group group;
    while (!m_queue.empty() && group.size() < groupLimit) {
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return group;
}

void Writer::commitGroup(Group &group)
{
    Error why;
    if (tryCommit(group, &why))
        return;
    qCWarning(lcStore) << "a group of" << group.size() << "was given up, running it singly:" << describe(why);
    for (auto &job : group) {
        if (!tryCommit(std::span(&job, 1), &why))
            job->fail(why);
    }
}

bool Writer::tryCommit(std::span<const std::unique_ptr<Job>> group, Error *why)
{
    Database &db = *m_database;
    const auto giveUp = [&](const Error &error) {
        *why = error;
        if (db.isInTransaction())
            (void)db.executeOnce(QStringLiteral("ROLLBACK"));
        return false;
    };

    if (const Result<int> begun = db.execute(QLatin1StringView("BEGIN IMMEDIATE")); !begun)
        return giveUp(begun.error());
    Transaction transaction(db, m_context);
    for (const auto &job : group) {
        if (const Result<int> saved = db.execute(QLatin1StringView("SAVEPOINT operation")); !saved)
            return giveUp(saved.error());
        const qsizetype appendedBefore = transaction.appended().size();
        bool isDone = job->run(transaction);
        if (std::optional<Error> broken = db.takeBrokenRead()) {
            job->fail(*std::move(broken));
            isDone = false;
        }
        if (!db.isInTransaction())
            return giveUp({ErrorCode::storage, QStringLiteral("the database ended the transaction"), {}, true});
        if (!isDone) {
            if (job->failedBecauseOfStorage())
                return giveUp({ErrorCode::storage, QStringLiteral("an operation met a storage error"), {}, true});
            transaction.appended().resize(appendedBefore);
            if (const Result<int> undone = db.execute(QLatin1StringView("ROLLBACK TO operation")); !undone)
                return giveUp(undone.error());
        }
        if (const Result<int> released = db.execute(QLatin1StringView("RELEASE operation")); !released)
            return giveUp(released.error());
    }
    if (const Result<int> committed = db.execute(QLatin1StringView("COMMIT")); !committed)
        return giveUp(committed.error());
    if (m_committed && !transaction.appended().isEmpty())
        m_committed(transaction.appended());
    return true;
}

} // namespace switchboard::store
