// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keywraps.h"

#include "core/seal/keywrap.h"
#include "core/store/ledger.h"

namespace switchboard::store {

namespace {

Result<void> tell(Transaction &transaction, const QString &kind)
{
    Event event;
    event.kind = EventKind::settingChanged;
    event.reference = QStringLiteral("key.") + kind;
    const Result<Event> appended = Ledger(transaction).append(event);
    return appended ? Result<void>() : Result<void>(appended.error());
}

Result<qint64> nextId(Database &db)
{
    Result<Rows> rows = db.select(QLatin1StringView("SELECT COALESCE(MAX(id), 0) + 1 FROM key_wrap"));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->integer(0) : qint64(1);
}

Result<int> removeKind(Database &db, const QString &kind)
{
    return db.execute(QLatin1StringView("DELETE FROM key_wrap WHERE kind = ?"), kind);
}

} // namespace

Result<QList<KeyWrap>> keyWraps(Database &database)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT kind, label, data FROM key_wrap ORDER BY id"));
    if (!rows)
        return rows.error();
    QList<KeyWrap> wraps;
    while (rows->next())
        wraps.append({rows->text(0), rows->text(1), rows->blob(2)});
    return wraps;
}

Result<void> putKeyWrap(Transaction &transaction, const KeyWrap &wrap)
{
    const Result<qint64> id = nextId(transaction.db());
    if (!id)
        return id.error();
    if (const Result<int> removed = removeKind(transaction.db(), wrap.kind); !removed)
        return removed.error();
    const Result<int> written =
        transaction.db().execute(QLatin1StringView("INSERT INTO key_wrap (id, kind, label, data) VALUES (?, ?, ?, ?)"),
                                 *id, wrap.kind, wrap.label, wrap.data);
    if (!written)
        return written.error();
    return tell(transaction, wrap.kind);
}

Result<void> removeKeyWraps(Transaction &transaction, const QString &kind)
{
    const Result<QList<KeyWrap>> wraps = keyWraps(transaction.db());
    if (!wraps)
        return wraps.error();
    bool isThere = false;
    bool isAnotherLeft = false;
    for (const KeyWrap &wrap : *wraps) {
        isThere = isThere || wrap.kind == kind;
        isAnotherLeft = isAnotherLeft || (wrap.kind != kind && wrap.kind != seal::name(seal::WrapKind::recovery));
    }
    if (!isThere)
        return Error{ErrorCode::notFound, QStringLiteral("there is no such way in"), kind};
    if (!isAnotherLeft)
        return Error{ErrorCode::refused, QStringLiteral("only the recovery code would be left to open the workspace"),
                     QStringLiteral("last_key")};
    if (const Result<int> removed = removeKind(transaction.db(), kind); !removed)
        return removed.error();
    return tell(transaction, kind);
}

} // namespace switchboard::store
