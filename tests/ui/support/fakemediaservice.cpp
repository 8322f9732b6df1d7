// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakemediaservice.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QSaveFile>

namespace switchboard::test {

using workspace::Attachment;
using workspace::AttachmentState;

namespace {

Error notThere(const char *why)
{
    return {ErrorCode::notFound, QStringLiteral("not there"), QString::fromLatin1(why)};
}

QString numbered(const char *call, MessageId message, int number)
{
    return QStringLiteral("%1 %2 %3").arg(QString::fromLatin1(call), message.toString()).arg(number);
}

} // namespace

void FakeMediaService::add(MessageId message, const QString &media, const QByteArray &bytes)
{
    File file{workspace::attachmentNamed(media), bytes};
    if (!bytes.isEmpty()) {
        file.what.state = AttachmentState::kept;
        file.what.size = bytes.size();
    }
    m_files[message.value].append(file);
}

void FakeMediaService::fetch(MessageId message, int number, const QByteArray &bytes)
{
    File &file = m_files[message.value][number];
    file.bytes = bytes;
    file.what.state = AttachmentState::kept;
    file.what.size = bytes.size();
    Q_EMIT changed(message);
}

void FakeMediaService::lose(MessageId message, int number)
{
    m_files[message.value][number].what.state = AttachmentState::lost;
    Q_EMIT changed(message);
}

void FakeMediaService::erase(MessageId message)
{
    m_files.remove(message.value);
}

QFuture<Result<QList<Attachment>>> FakeMediaService::attachments(MessageId message)
{
    return script.reply<QList<Attachment>>(QStringLiteral("attachments %1").arg(message.toString()), [=, this]() -> Result<QList<Attachment>> {
        QList<Attachment> all;
        for (const File &file : m_files.value(message.value))
            all.append(file.what);
        return all;
    });
}

Result<QByteArray> FakeMediaService::bytesOf(MessageId message, int number) const
{
    const QList<File> files = m_files.value(message.value);
    if (number >= files.size())
        return notThere("erased");
    switch (files.at(number).what.state) {
    case AttachmentState::waiting: return notThere("waiting");
    case AttachmentState::lost: return notThere("lost");
    case AttachmentState::link: return notThere("link");
    case AttachmentState::kept: break;
    }
    return files.at(number).bytes;
}

QFuture<Result<QByteArray>> FakeMediaService::content(MessageId message, int number)
{
    return script.reply<QByteArray>(numbered("content", message, number), [=, this] { return bytesOf(message, number); });
}

QFuture<Result<void>> FakeMediaService::save(MessageId message, int number, QString file)
{
    return script.reply<void>(numbered("save", message, number), [=, this]() -> Result<void> {
        const Result<QByteArray> bytes = bytesOf(message, number);
        if (!bytes)
            return bytes.error();
        QSaveFile plain(file);
        const bool isWritten = plain.open(QIODevice::WriteOnly) && plain.write(*bytes) == bytes->size() && plain.commit();
        return isWritten ? Result<void>() : Error{ErrorCode::storage, QStringLiteral("not written"), plain.errorString(), true};
    });
}

QByteArray samplePicture(QSize size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(96, 152, 208));
    sky.setColorAt(1, QColor(236, 226, 206));
    QPainter painter(&image);
    painter.fillRect(image.rect(), sky);
    const int w = size.width();
    const int h = size.height();
    painter.fillRect(0, h * 3 / 4, w, h / 4 + 1, QColor(104, 140, 84));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(226, 214, 196));
    painter.drawRect(w / 4, h / 2, w / 2, h / 3);
    painter.setBrush(QColor(150, 76, 58));
    painter.drawPolygon(QPolygon({{w / 5, h / 2}, {w / 2, h / 5}, {w * 4 / 5, h / 2}}));
    painter.setBrush(QColor(90, 70, 60));
    painter.drawRect(w / 2 - w / 24, h * 5 / 8, w / 12, h * 5 / 24);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("no sample picture as %s", format);
    return bytes;
}

void addSampleMedia(FakeMediaService &media)
{
    media.add(MessageId{5000}, QStringLiteral("image/jpeg"), samplePicture({1600, 1200}));
    media.add(MessageId{6111}, QStringLiteral("application/pdf"), QByteArray("%PDF-1.7 ") + QByteArray(181'000, 'x'));
}

} // namespace switchboard::test
