// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/savedqueries.h"

#include "core/store/schema.h"

namespace switchboard::store {

namespace {

struct SavedQueryTag;

Error unknown(qint64 id)
{
    return {ErrorCode::notFound, QStringLiteral("no such saved query"), QString::number(id)};
}

} // namespace

Result<QList<SavedQuery>> savedQueries(Database &database, const seal::Vault &vault, QueryPlace place)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT id, name, query FROM saved_query WHERE place = ? ORDER BY id"), place);
    if (!rows)
        return rows.error();
    QList<SavedQuery> found;
    while (rows->next()) {
        SavedQuery saved{rows->integer(0), {}, {}};
        Result<QString> name = vault.openText(cell(Table::savedQuery, Column::name, saved.id), rows->blob(1));
        if (!name)
            return name.error();
        Result<QByteArray> query = vault.open(cell(Table::savedQuery, Column::query, saved.id), rows->blob(2));
        if (!query)
            return query.error();
        saved.name = std::move(*name);
        saved.query = std::move(*query);
        found.append(std::move(saved));
    }
    return found;
}

Result<qint64> saveQuery(Transaction &transaction, QueryPlace place, SavedQuery query)
{
    query.name = query.name.simplified();
    if (query.name.isEmpty())
        return Error{ErrorCode::invalidInput, QStringLiteral("a name is needed"), QStringLiteral("empty"), false,
                     Place{{}, 0, 0, QStringLiteral("name")}};
    const bool isNew = query.id == 0;
    if (isNew)
        query.id = transaction.newId<Id<SavedQueryTag>>().value;
    const seal::Vault &vault = transaction.vault();
    const QByteArray name = vault.sealText(cell(Table::savedQuery, Column::name, query.id), query.name);
    const QByteArray sealed = vault.seal(cell(Table::savedQuery, Column::query, query.id), query.query);
    const Result<int> written =
        isNew ? transaction.db().execute(
            QLatin1StringView("INSERT INTO saved_query (id, place, name, query) VALUES (?, ?, ?, ?)"), query.id, place,
            name, sealed)
              : transaction.db().execute(
                  QLatin1StringView("UPDATE saved_query SET name = ?, query = ? WHERE id = ? AND place = ?"), name,
                  sealed, query.id, place);
    if (!written)
        return written.error();
    return *written > 0 ? Result<qint64>(query.id) : Result<qint64>(unknown(query.id));
}

Result<void> removeQuery(Transaction &transaction, QueryPlace place, qint64 id)
{
    const Result<int> gone =
        transaction.db().execute(QLatin1StringView("DELETE FROM saved_query WHERE id = ? AND place = ?"), id, place);
    if (!gone)
        return gone.error();
    return *gone > 0 ? Result<void>() : Result<void>(unknown(id));
}

} // namespace switchboard::store
