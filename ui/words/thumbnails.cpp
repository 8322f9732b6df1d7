// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/thumbnails.h"

#include "ui/widgets/latest.h"
#include "ui/words/pictures.h"

namespace switchboard::words {

using workspace::Attachment;
using workspace::AttachmentState;

namespace {

constexpr int mostRunning = 4;
constexpr int mostWaiting = 64; ///< who scrolls fast does not wait for what went by
constexpr qreal finest = 2;     ///< pictures for one pixel of the window, in each direction

qsizetype costOf(const QList<AttachmentLook> &looks)
{
    qsizetype bytes = 256;
    for (const AttachmentLook &look : looks)
        bytes += look.thumbnail.sizeInBytes() + 256;
    return bytes;
}

bool isToBeShown(const AttachmentLook &look)
{
    return look.what.state == AttachmentState::kept && isShownType(look.what.type) && look.trouble.isEmpty();
}

std::pair<qint64, int> keyOf(MessageId message, int number)
{
    return {message.value, number};
}

} // namespace

Thumbnails::Thumbnails(workspace::MediaService &service, QObject *parent) : QObject(parent), m_service(service)
{
    m_threads.setMaxThreadCount(1);
    connect(&service, &workspace::MediaService::changed, this, [this](MessageId message) {
        if (const Entry *entry = m_entries.object(message))
            want({message, -1, entry->ratio});
    });
}

Thumbnails::~Thumbnails()
{
    m_threads.waitForDone();
}

AttachmentLook Thumbnails::look(MessageId message, int number, const QString &media, qreal deviceRatio)
{
    const qreal ratio = std::min(deviceRatio, finest);
    const Entry *entry = m_entries.object(message);
    if (!entry) {
        want({message, -1, ratio});
        return {workspace::attachmentNamed(media), false, {}, {}};
    }
    if (number >= entry->looks.size())
        return {workspace::attachmentNamed(media), false, {}, {}};
    const AttachmentLook look = entry->looks.at(number);
    const bool isOther = !look.thumbnail.isNull() && look.thumbnail.devicePixelRatio() != ratio;
    if (isToBeShown(look) && (look.thumbnail.isNull() || isOther))
        want({message, number, ratio});
    return look;
}

void Thumbnails::retry()
{
    const QList<MessageId> messages = m_entries.keys();
    for (const MessageId message : messages) {
        if (m_entries.object(message)->isFailed)
            m_entries.remove(message);
    }
}

void Thumbnails::want(const Job &job)
{
    const auto key = keyOf(job.message, job.number);
    if (m_wanted.contains(key))
        return;
    m_wanted.insert(key);
    m_jobs.append(job);
    if (m_jobs.size() > mostWaiting) {
        const Job dropped = m_jobs.takeFirst();
        m_wanted.remove(keyOf(dropped.message, dropped.number));
    }
    // Not while something is painted.
    if (m_running < mostRunning)
        QMetaObject::invokeMethod(this, &Thumbnails::goOn, Qt::QueuedConnection);
}

void Thumbnails::goOn()
{
    while (m_running < mostRunning && !m_jobs.isEmpty()) {
        const Job job = m_jobs.takeLast();
        ++m_running;
        if (job.number < 0)
            askWhat(job);
        else
            askPicture(job);
    }
}

void Thumbnails::askWhat(const Job &job)
{
    widgets::whenAnswered<QList<Attachment>>(this, m_service.attachments(job.message),
                                             [this, job](const Result<QList<Attachment>> &answer) {
                                                 finish(job);
                                                 takeWhat(job, answer);
                                                 goOn();
                                             });
}

void Thumbnails::askPicture(const Job &job)
{
    const auto take = [this, job](const Result<QImage> &picture) {
        finish(job);
        takePicture(job, picture);
        goOn();
    };
    widgets::whenAnswered<QByteArray>(
        this, m_service.content(job.message, job.number), [this, job, take](const Result<QByteArray> &bytes) {
            if (bytes)
                widgets::whenAnswered<QImage>(
                    this, pictureOn(m_threads, *bytes, (QSizeF(place) * job.ratio).toSize(), PictureShape::filled),
                    take);
            else
                take(bytes.error());
        });
}

void Thumbnails::finish(const Job &job)
{
    --m_running;
    m_wanted.remove(keyOf(job.message, job.number));
}

/// Pictures that are there already stay.
void Thumbnails::takeWhat(const Job &job, const Result<QList<Attachment>> &answer)
{
    auto *entry = new Entry;
    entry->ratio = job.ratio;
    entry->isFailed = !answer;
    const Entry *before = m_entries.object(job.message);
    if (!answer && before)
        entry->looks = before->looks;
    if (answer) {
        for (qsizetype i = 0; i < answer->size(); ++i) {
            AttachmentLook look{answer->at(i), true, {}, {}};
            if (before && before->looks.value(i).what == look.what)
                look = before->looks.at(i);
            entry->looks.append(look);
        }
    }
    keep(job.message, entry);
}

void Thumbnails::takePicture(const Job &job, const Result<QImage> &answer)
{
    const Entry *known = m_entries.object(job.message);
    if (!known || job.number >= known->looks.size())
        return;
    auto *entry = new Entry(*known);
    AttachmentLook &look = entry->looks[job.number];
    if (answer) {
        look.thumbnail = *answer;
        look.thumbnail.setDevicePixelRatio(job.ratio);
    } else {
        look.trouble = answer.error().detail.isEmpty() ? QString(name(answer.error().code)) : answer.error().detail;
        entry->isFailed = true;
    }
    keep(job.message, entry);
}

/// A message with very many pictures gives up those that came first.
void Thumbnails::keep(MessageId message, Entry *entry)
{
    for (AttachmentLook &look : entry->looks) {
        if (costOf(entry->looks) > mostBytes / 2)
            look.thumbnail = {};
    }
    m_entries.insert(message, entry, costOf(entry->looks));
    Q_EMIT changed(message);
}

} // namespace switchboard::words
