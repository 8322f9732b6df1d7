// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mediaservice.h"

#include <QCache>
#include <QImage>
#include <QSet>
#include <QThreadPool>

namespace switchboard::words {

/// What is known of one attachment by now.
struct AttachmentLook
{
    workspace::Attachment what;
    bool isKnown = false; ///< else only what the message itself says
    QImage thumbnail;     ///< null where there is none, or none yet
    QString trouble;      ///< why a kept one cannot be shown: stable word, see MediaService and pictures.h
};

/// Attachments as they come to be known, and small pictures of them. Asks for those that are looked at, a few at a time
/// and the last first; keeps so many bytes of pictures and forgets what was not looked at for longest.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    /// Of the place that a picture has, in device-independent pixels; it has it before it is there.
    static constexpr QSize place{240, 180};
    static constexpr int mostBytes = 16 * 1024 * 1024;

    /// `service` outlives it.
    explicit Thumbnails(workspace::MediaService &service, QObject *parent = nullptr);
    ~Thumbnails() override;

    /// `media` is the message's own entry, which says what it is until the service has told.
    AttachmentLook look(MessageId message, int number, const QString &media, qreal deviceRatio);
    void retry(); ///< asks again for what could not be read

Q_SIGNALS:
    void changed(switchboard::MessageId message); ///< looks the same size as before

private:
    struct Entry
    {
        QList<AttachmentLook> looks;
        bool isFailed = false;
        qreal ratio = 1; ///< of its pictures
    };
    struct Job
    {
        MessageId message;
        int number = -1; ///< -1: what there is
        qreal ratio = 1;
    };

    void want(const Job &job);
    void goOn();
    void askWhat(const Job &job);
    void askPicture(const Job &job);
    void finish(const Job &job);
    void takeWhat(const Job &job, const Result<QList<workspace::Attachment>> &answer);
    void takePicture(const Job &job, const Result<QImage> &answer);
    void keep(MessageId message, Entry *entry);

    workspace::MediaService &m_service;
    QCache<MessageId, Entry> m_entries{mostBytes};
    QList<Job> m_jobs; ///< the last is the next
    QSet<std::pair<qint64, int>> m_wanted;
    int m_running = 0;
    QThreadPool m_threads;
};

} // namespace switchboard::words
