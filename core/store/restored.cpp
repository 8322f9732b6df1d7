// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/restored.h"

#include "core/store/ledger.h"
#include "core/store/outbox.h"

namespace switchboard::store {

namespace {

constexpr QLatin1StringView mark("restore_pending");

} // namespace

Result<void> markRestored(Database &database)
{
    const Result<int> marked = database.execute(
        QLatin1StringView("INSERT INTO meta (key, value) VALUES (?, NULL) ON CONFLICT (key) DO NOTHING"), mark);
    return marked ? Result<void>() : Result<void>(marked.error());
}

Result<bool> isRestorePending(Database &database)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT 1 FROM meta WHERE key = ?"), mark);
    if (!rows)
        return rows.error();
    return rows->next();
}

Result<std::optional<int>> endRestore(Transaction &transaction)
{
    const Result<int> unmarked = transaction.db().execute(QLatin1StringView("DELETE FROM meta WHERE key = ?"), mark);
    if (!unmarked)
        return unmarked.error();
    if (*unmarked == 0)
        return std::optional<int>();
    Event event;
    event.kind = EventKind::workspaceRestored;
    if (const Result<Event> told = Ledger(transaction).append(std::move(event)); !told)
        return told.error();
    const Result<int> held = Outbox(transaction).holdWaiting(QString(restoredReason));
    if (!held)
        return held.error();
    return std::optional<int>(*held);
}

Result<qint64> releaseRestored(Transaction &transaction)
{
    QList<MessageId> held;
    {
        Result<Rows> rows = transaction.db().select(
            QLatin1StringView("SELECT o.message_id FROM outbox o JOIN message_state t ON t.message_id = o.message_id "
                              "WHERE o.intent = ? AND t.reason = ? ORDER BY o.message_id"),
            IntentState::held, restoredReason);
        if (!rows)
            return rows.error();
        while (rows->next())
            held.append(rows->id<MessageId>(0));
    }
    Outbox outbox(transaction);
    for (const MessageId message : std::as_const(held)) {
        if (const Result<void> released = outbox.release(message); !released)
            return released.error();
    }
    return held.size();
}

} // namespace switchboard::store
