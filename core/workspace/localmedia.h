// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mediaservice.h"
#include "core/workspace/workspace.h"

#include <QThreadPool>
#include <QTimer>

namespace switchboard::workspace {

/// The attachments of an open workspace. Files are opened on threads of its own; those that wait are looked at again
/// and again, for another process may fetch them.
class LocalMedia : public MediaService
{
    Q_OBJECT

public:
    /// `workspace` outlives it. Waits for what is under way when it goes.
    explicit LocalMedia(Workspace &workspace, milliseconds lookEvery = milliseconds(2'000), QObject *parent = nullptr);
    ~LocalMedia() override;

    QFuture<Result<QList<Attachment>>> attachments(MessageId message) override;
    QFuture<Result<QByteArray>> content(MessageId message, int number) override;
    QFuture<Result<void>> save(MessageId message, int number, QString file) override;

private:
    /// A message with files that wait, and how many did when it was looked at last.
    struct Waiting
    {
        MessageId message;
        int files = 0;
    };

    void watch(MessageId message, const QList<Attachment> &attachments);
    void look();
    void take(const QList<Waiting> &now);

    Workspace &m_workspace;
    QList<Waiting> m_waiting; ///< the last asked for at the end
    QTimer m_looking;
    bool m_isLooking = false;
    QThreadPool m_threads;
};

} // namespace switchboard::workspace
