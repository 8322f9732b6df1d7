// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <QList>

#include <optional>

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

/// A file that is still at the provider, and what it takes to fetch it.
struct WaitingMedia
{
    MediaId id;
    MessageId message;
    SenderId sender;               ///< the one of ours that it came to
    std::optional<QString> source; ///< none where its seal does not open
};

Result<void> addWaitingMedia(Transaction &transaction, MessageId message, int ordinal, const QString &contentType,
                             const QString &source);

/// In the order of their ids, at most `limit` of those after `after`. A file that cannot be read is among them, for no
/// file may hide the others.
Result<QList<WaitingMedia>> waitingMedia(Database &database, const seal::Vault &vault, int limit, MediaId after = {});

/// How many files wait that may be asked for: their provider is there and not paused.
Result<int> fetchableMedia(Database &database);

/// Whether files came with a message; needs no key.
Result<bool> hasMedia(Database &database, MessageId message);
Result<QList<MediaRow>> mediaOf(Database &database, const seal::Vault &vault, MessageId message);

/// Whether a message has the file of this content.
Result<bool> isContentKept(Database &database, const QString &contentName);

/// `notFound` where the message was erased meanwhile.
Result<void> mediaKept(Transaction &transaction, MediaId media, const QString &contentName, qint64 size,
                       const QString &contentType);

/// The provider has it no more, or it was refused (too large).
Result<void> mediaLost(Transaction &transaction, MediaId media);

} // namespace switchboard::store
