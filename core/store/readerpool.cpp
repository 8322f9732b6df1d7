// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/readerpool.h"

#include "core/base/giveway.h"

#include <pthread.h>

namespace switchboard::store {

ReaderPool::ReaderPool(QString path, int threadCount) : m_path(std::move(path))
{
    for (int i = 0; i < threadCount; ++i) {
        m_threads.emplace_back([this] { work(); });
        pthread_setname_np(m_threads.back().native_handle(), "store-reader");
    }
}

ReaderPool::~ReaderPool()
{
    close();
}

void ReaderPool::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void ReaderPool::enqueue(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isClosing) {
            m_queue.push_back(std::move(job));
            m_wake.notify_one();
            return;
        }
    }
    job(nullptr, {ErrorCode::closed, QStringLiteral("the store is closed")});
}

void ReaderPool::work()
{
    giveWay();
    std::unique_ptr<Database> database;
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isClosing || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            job = std::move(m_queue.front());
            m_queue.pop_front();
        }
        Error why;
        if (!database) {
            auto opened = Database::open(m_path, Database::Mode::readOnly);
            if (opened)
                database = std::move(*opened);
            else
                why = opened.error();
        }
        job(database.get(), why);
    }
}

} // namespace switchboard::store
