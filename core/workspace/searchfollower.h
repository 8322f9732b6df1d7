// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/followreads.h"
#include "core/store/search/searchfile.h"
#include "core/store/store.h"

#include <QFuture>
#include <QObject>

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace switchboard::workspace {

/// Keeps the sealed search file up with the ledger, on a thread of its own, and answers searches. Where
/// another process writes the file, this one only reads it. A damaged file is made again in the background
/// and is searchable meanwhile.
class SearchFollower : public QObject
{
    Q_OBJECT

public:
    explicit SearchFollower(store::Store &store, QObject *parent = nullptr);
    ~SearchFollower() override; ///< stop()

    void stop();

    static QString filePath(const QString &folder) { return folder + QStringLiteral("/search.db"); }

    /// Removes the search file, which is made again; false while another program writes it.
    static bool dropFile(const QString &folder);

    QFuture<Result<store::SearchAnswer>> search(store::SearchRequest request, std::stop_token stop = {});

    /// People by parts of their names, companies, addresses and tags, mistyped ones too; best first or by name.
    QFuture<Result<QList<ContactId>>> people(store::PersonSearch search, std::stop_token stop = {});

    /// The file itself, for work on a thread of its own; an error while there is none to be used.
    Result<std::shared_ptr<store::SearchFile>> file() const;

    /// From 0 to 1; 1 when the file is up with the ledger.
    double progress() const;

    /// Returns once the file has everything that was in the ledger at the time of the call, at `timeout`, at a stop, or
    /// when the file cannot be used.
    /// For the command line; blocks.
    Result<void> waitUntilCurrent(milliseconds timeout);

Q_SIGNALS:
    void progressed();

private:
    void work(std::stop_token stop);
    void tidy(store::SearchFile &file, const std::stop_token &stop);
    Result<bool> follow(store::SearchFile &file, std::stop_token stop);
    Result<void> erase(store::SearchFile &file, const store::FollowStep &step, std::stop_token stop);
    Result<void> openFile();

    store::Store &m_store;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_isWoken = false;
    std::shared_ptr<store::SearchFile> m_file;
    bool m_isReader = false;      ///< of the follower's own thread
    QSet<EndpointId> m_endpoints; ///< of the follower's own thread: whose addresses the file has
    QString m_untidy;             ///< of the follower's own thread: why the index was not put together, as it was warned of
    Result<void> m_opening = Error{ErrorCode::unsupported, QStringLiteral("the search file is not open yet"), {}, true};
    std::jthread m_thread;
};

} // namespace switchboard::workspace
