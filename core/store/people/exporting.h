// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/channel.h"
#include "core/store/database.h"

#include <QList>

namespace switchboard::store {

/// A suppression as it lies there: whose it is only a token says.
struct SuppressionRow
{
    QByteArray token;
    Channel channel = Channel::sms;
    Timestamp since{};
    QString reason;
};

/// In the order of (token, channel), after that pair; an empty token begins.
Result<QList<SuppressionRow>> suppressionsAfter(Database &database, const QByteArray &token, Channel channel,
                                                int limit);

/// A file of a message that is kept in the workspace's media folder.
struct KeptMedia
{
    MediaId id;
    MessageId message;
    QString contentType;
    QString contentName; ///< hex
};

Result<QList<KeptMedia>> keptMediaAfter(Database &database, MediaId after, int limit);

} // namespace switchboard::store
