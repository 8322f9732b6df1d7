// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/exporting.h"

namespace switchboard::store {

Result<QList<SuppressionRow>> suppressionsAfter(Database &database, const QByteArray &token, Channel channel, int limit)
{
    const QByteArray from = token.isNull() ? QByteArray("", 0) : token;
    Result<Rows> rows = database.select(
        QLatin1StringView(
            "SELECT token, channel, since, reason FROM suppression WHERE token > ? OR (token = ? AND channel > ?) "
            "ORDER BY token, channel LIMIT ?"),
        from, from, channel, limit);
    if (!rows)
        return rows.error();
    QList<SuppressionRow> found;
    while (rows->next())
        found.append({rows->blob(0), rows->as<Channel>(1), rows->time(2), rows->text(3)});
    return found;
}

Result<QList<KeptMedia>> keptMediaAfter(Database &database, MediaId after, int limit)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT id, message_id, content_type, content_name FROM media WHERE id > ? AND state = 1 "
                          "AND content_name IS NOT NULL ORDER BY id LIMIT ?"),
        after.value, limit);
    if (!rows)
        return rows.error();
    QList<KeptMedia> found;
    while (rows->next())
        found.append({rows->id<MediaId>(0), rows->id<MessageId>(1), rows->text(2), rows->text(3)});
    return found;
}

} // namespace switchboard::store
