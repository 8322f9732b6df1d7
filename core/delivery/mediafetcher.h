// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskscope.h"
#include "core/delivery/routes.h"
#include "core/policy/flags.h"
#include "core/seal/chunkseal.h"
#include "core/store/media.h"
#include "core/store/store.h"

#include <QHash>
#include <QObject>

namespace switchboard::delivery {

/// Fetches the files of inbound messages and keeps them sealed in the workspace's media folder. A file that cannot be
/// had for now is tried again ever more seldom, each at its own pace and after those that were never in trouble; one
/// that is gone at the provider, or larger than we take, is lost. What belongs to a paused provider waits. Lives on the
/// engine thread.
class MediaFetcher : public QObject
{
    Q_OBJECT

public:
    MediaFetcher(store::Store &store, const policy::Flags &flags, const Routes &routes, milliseconds every,
                 QObject *parent = nullptr);

    void start();
    QFuture<void> close();

    static QString folderOf(const QString &workspace) { return workspace + QStringLiteral("/media"); }

Q_SIGNALS:
    void fetched(switchboard::MessageId message);

private:
    /// How it went with a file that could not be had yet.
    struct Trouble
    {
        milliseconds wait{0};   ///< before the next try
        milliseconds nextAt{0}; ///< since boot
    };

    QCoro::Task<> run(std::stop_token stop);
    /// True where more may be due at once.
    QCoro::Task<bool> round(std::stop_token stop);
    QCoro::Task<QList<store::WaitingMedia>> due(std::stop_token stop);
    QCoro::Task<Result<void>> fetch(store::WaitingMedia media, std::stop_token stop);
    QCoro::Task<Result<void>> keep(store::WaitingMedia media, channels::twilio::MediaContent content);
    /// Removes a file that was nobody's at the last commit. Another message may have come to have the same meanwhile:
    /// then it is sealed again.
    QCoro::Task<Result<void>> discard(QString fileName, QByteArray bytes);
    /// What is written in the store is committed: another process that found the file nobody's before may have removed
    /// it in between.
    Result<void> sealAgainIfGone(const QString &fileName, const QByteArray &bytes) const;
    bool mayBeAskedFor(const store::WaitingMedia &media) const;
    void note(MediaId media, const Result<void> &outcome);
    Result<void> keepSealed(const QByteArray &bytes, seal::ContentName *contentName) const;

    store::Store &m_store;
    const policy::Flags &m_flags;
    const Routes &m_routes;
    milliseconds m_every;
    QHash<MediaId, Trouble> m_troubles;
    TaskScope m_scope;
};

} // namespace switchboard::delivery
