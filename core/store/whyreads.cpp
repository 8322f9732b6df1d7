// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/whyreads.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace switchboard::store {

Result<std::optional<Assignment>> lastAssignment(Database &database, ConversationId conversation)
{
    // The kind is written out, or its index is not taken.
    Result<Rows> rows = database.select(QLatin1StringView("SELECT at, data FROM event WHERE kind = 81 AND "
                                                          "conversation_id = ? ORDER BY position DESC LIMIT 1"),
                                        conversation);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<Assignment>();
    const QJsonObject data = QJsonDocument::fromJson(rows->blob(1)).object();
    return std::optional(Assignment{data.value(QLatin1StringView("to")).toString(),
                                    data.value(QLatin1StringView("by")).toString(), rows->time(0)});
}

Result<std::optional<Reply>> lastReply(Database &database, ConversationId conversation)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT channel, created_at FROM message WHERE conversation_id = ? "
                                          "AND direction = ? ORDER BY created_at DESC, id DESC LIMIT 1"),
                        conversation, Direction::inbound);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<Reply>();
    return std::optional(Reply{rows->as<Channel>(0), rows->time(1)});
}

} // namespace switchboard::store
