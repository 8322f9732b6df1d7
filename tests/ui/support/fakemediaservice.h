// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mediaservice.h"
#include "tests/ui/support/answerscript.h"

#include <QMap>
#include <QSize>

namespace switchboard::test {

/// The contract of attachments on bytes in memory, told by a script what to answer and when; as strict as the real one.
class FakeMediaService : public workspace::MediaService
{
    Q_OBJECT

public:
    using MediaService::MediaService;

    /// One more attachment of a message, by its entry; kept where it has bytes.
    void add(MessageId message, const QString &media, const QByteArray &bytes = {});
    void fetch(MessageId message, int number, const QByteArray &bytes); ///< one that waited
    void lose(MessageId message, int number);
    void erase(MessageId message);
    AnswerScript script;

    QFuture<Result<QList<workspace::Attachment>>> attachments(MessageId message) override;
    QFuture<Result<QByteArray>> content(MessageId message, int number) override;
    QFuture<Result<void>> save(MessageId message, int number, QString file) override;

private:
    struct File
    {
        workspace::Attachment what;
        QByteArray bytes;
    };
    Result<QByteArray> bytesOf(MessageId message, int number) const;

    QMap<qint64, QList<File>> m_files;
};

/// A house below a sky, as a file of that format.
QByteArray samplePicture(QSize size, const char *format = "JPG");

/// What the sample day's messages came with.
void addSampleMedia(FakeMediaService &media);

} // namespace switchboard::test
