// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QObject>

namespace switchboard::workspace {

enum class AttachmentKind { picture, video, sound, contact, document, other };

enum class AttachmentState {
    kept,    ///< its bytes lie sealed in the workspace
    waiting, ///< still at the provider, to be fetched
    lost,    ///< the provider has it no more, or it is larger than we take
    link,    ///< only its address is known, as of what we sent
};

/// What came or went with a message, apart from its bytes.
struct Attachment
{
    AttachmentKind kind = AttachmentKind::other;
    AttachmentState state = AttachmentState::link;
    QString type; ///< MIME type as the provider tells it, of a link as its ending says; empty where nothing does
    QString name; ///< the last part of a link; files that came have none
    QString link;
    qint64 size = 0; ///< bytes; 0 where it is not known

    bool operator==(const Attachment &) const = default;
};

/// What an entry of ThreadItem::media or of a story says by itself: a MIME type means a file that came, taken to be
/// waiting until the service tells; anything else is a link or a name.
Attachment attachmentNamed(const QString &media);

/// The attachments of messages. Files are numbered as a message has them: its links first, then what came with it. An
/// error that keeps a file from being read has in `detail` why: "waiting", "lost", "link", "erased" (it, or its
/// message, is not there any more), "missing" (its sealed file is gone), "damaged" or "too_large".
class MediaService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// In their order; none where it has none, or was erased.
    virtual QFuture<Result<QList<Attachment>>> attachments(MessageId message) = 0;

    /// The plain bytes of one, to be shown: they go nowhere but into memory. Nothing is fetched from anywhere.
    virtual QFuture<Result<QByteArray>> content(MessageId message, int number) = 0;

    /// Writes one, opened, to a file of the user's choice, all of it or nothing: what is there already is replaced once
    /// the new one is whole. `storage` where it cannot be written.
    virtual QFuture<Result<void>> save(MessageId message, int number, QString file) = 0;

Q_SIGNALS:
    /// One that was told to be waiting is so no more. Only messages that were asked about are told of.
    void changed(switchboard::MessageId message);
};

} // namespace switchboard::workspace
