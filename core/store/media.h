// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <QList>

namespace switchboard::store {

enum class MediaState : qint8 { waiting = 0, kept = 1, lost = 2 };

/// A file of a message: still at the provider, or kept sealed in the workspace's media folder.
struct MediaRow
{
    MediaId id;
    MessageId message;
    QString contentType;
    qint64 size = 0;
    QString contentName; ///< keyed hash of the content, hex; the file's name
    QString source;      ///< the provider's URI
    MediaState state = MediaState::waiting;
};

Result<void> addWaitingMedia(Transaction &transaction, MessageId message, int ordinal, const QString &contentType,
                             const QString &source);
Result<QList<MediaRow>> waitingMedia(Database &database, const seal::Vault &vault, int limit);
Result<QList<MediaRow>> mediaOf(Database &database, const seal::Vault &vault, MessageId message);
Result<void> mediaKept(Transaction &transaction, MediaId media, const QString &contentName, qint64 size,
                       const QString &contentType);

/// The provider has it no more, or it was refused (too large).
Result<void> mediaLost(Transaction &transaction, MediaId media);

} // namespace switchboard::store
