// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskscope.h"
#include "core/delivery/routes.h"
#include "core/policy/flags.h"
#include "core/seal/chunkseal.h"
#include "core/store/media.h"
#include "core/store/store.h"

#include <QObject>

namespace switchboard::delivery {

/// Fetches the files of inbound messages and keeps them sealed in the workspace's media folder. Lives on the
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
    QCoro::Task<> run(std::stop_token stop);
    QCoro::Task<Result<void>> fetch(store::MediaRow media, std::stop_token stop);
    Result<void> keepSealed(const QByteArray &bytes, seal::ContentName *contentName) const;

    store::Store &m_store;
    const policy::Flags &m_flags;
    const Routes &m_routes;
    milliseconds m_every;
    TaskScope m_scope;
};

} // namespace switchboard::delivery
