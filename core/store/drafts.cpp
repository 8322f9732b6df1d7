// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/drafts.h"

#include "core/store/conversations.h"
#include "core/store/schema.h"

namespace switchboard::store {

namespace {

struct DraftTag;

/// Around the number; nobody types it.
constexpr QChar separator(0x1f);

QString packed(const DraftRow &draft)
{
    const bool isPlain = !draft.to && !draft.body.startsWith(separator);
    return isPlain ? draft.body : separator + draft.to.toString() + separator + draft.body;
}

EndpointId numberIn(const QString &opened)
{
    return opened.startsWith(separator) ? EndpointId::fromString(opened.section(separator, 1, 1)) : EndpointId{};
}

Result<qint64> idOf(Transaction &transaction, ConversationId conversation, int kind)
{
    Result<Rows> rows = transaction.db().select(
        QLatin1StringView("SELECT id FROM draft WHERE conversation_id = ? AND kind = ?"), conversation, kind);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->integer(0) : transaction.newId<Id<DraftTag>>().value;
}

Result<void> moveOne(Database &db, qint64 draft, ConversationId to)
{
    const Result<int> moved = db.execute(
        QLatin1StringView("UPDATE draft SET conversation_id = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM draft d "
                          "WHERE d.conversation_id = ? AND d.kind = draft.kind)"),
        to, draft, to);
    return moved ? Result<void>() : Result<void>(moved.error());
}

} // namespace

Result<void> saveDraft(Transaction &transaction, ConversationId conversation, const DraftRow &draft)
{
    Database &db = transaction.db();
    const Result<ConversationId> living = livingConversation(transaction, conversation);
    if (!living)
        return living.error();
    if (draft.body.isEmpty()) {
        const Result<int> gone = db.execute(
            QLatin1StringView("DELETE FROM draft WHERE conversation_id = ? AND kind = ?"), *living, draft.kind);
        return gone ? Result<void>() : Result<void>(gone.error());
    }
    const Result<qint64> id = idOf(transaction, *living, draft.kind);
    if (!id)
        return id.error();
    const Result<int> written = db.execute(
        QLatin1StringView("INSERT INTO draft (id, conversation_id, kind, sender_id, saved_at, body) "
                          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET sender_id = excluded.sender_id, "
                          "saved_at = excluded.saved_at, body = excluded.body"),
        *id, *living, draft.kind, draft.sender, transaction.now(),
        transaction.vault().sealText(cell(Table::draft, Column::body, *id), packed(draft)));
    return written ? Result<void>() : Result<void>(written.error());
}

Result<QList<DraftRow>> draftsOf(Database &database, const seal::Vault &vault, ConversationId conversation)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT id, kind, sender_id, saved_at, body FROM draft "
                                                          "WHERE conversation_id = ? ORDER BY saved_at DESC, id DESC"),
                                        conversation);
    if (!rows)
        return rows.error();
    QList<DraftRow> drafts;
    while (rows->next()) {
        Result<QString> body = vault.openText(cell(Table::draft, Column::body, rows->integer(0)), rows->blob(4));
        if (!body)
            return body.error();
        drafts.append(
            {int(rows->integer(1)), rows->id<SenderId>(2), draftWords(*body), rows->time(3), numberIn(*body)});
    }
    return drafts;
}

QString draftWords(const QString &opened)
{
    return opened.startsWith(separator) ? opened.section(separator, 2) : opened;
}

Result<QList<qint64>> moveDrafts(Transaction &transaction, ConversationId from, ConversationId into)
{
    QList<qint64> moving;
    {
        Result<Rows> rows = transaction.db().select(
            QLatin1StringView("SELECT f.id FROM draft f WHERE f.conversation_id = ? AND NOT EXISTS "
                              "(SELECT 1 FROM draft d WHERE d.conversation_id = ? AND d.kind = f.kind) ORDER BY f.id"),
            from, into);
        if (!rows)
            return rows.error();
        while (rows->next())
            moving.append(rows->integer(0));
    }
    for (const qint64 draft : std::as_const(moving)) {
        if (const Result<void> moved = moveOne(transaction.db(), draft, into); !moved)
            return moved.error();
    }
    return moving;
}

Result<void> moveDraftsBack(Transaction &transaction, const QList<qint64> &drafts, ConversationId to)
{
    for (const qint64 draft : drafts) {
        if (const Result<void> moved = moveOne(transaction.db(), draft, to); !moved)
            return moved;
    }
    return {};
}

} // namespace switchboard::store
