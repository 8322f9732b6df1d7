// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/follower.h"

namespace switchboard::store {

Result<Position> followerCursor(Database &database, QLatin1StringView name)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT position FROM follower WHERE name = ?"), QString(name));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->id<Position>(0) : Position{};
}

Result<void> moveFollower(Transaction &transaction, QLatin1StringView name, Position position)
{
    const Result<int> moved =
        transaction.db().execute(QLatin1StringView("INSERT INTO follower (name, position) VALUES (?, ?) "
                                                   "ON CONFLICT (name) DO UPDATE SET position = excluded.position"),
                                 QString(name), position.value);
    return moved ? Result<void>() : Result<void>(moved.error());
}

} // namespace switchboard::store
