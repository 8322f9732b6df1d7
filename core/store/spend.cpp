// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/spend.h"

namespace switchboard::store {

Result<qint64> spentOn(Database &database, QDate day)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT micros FROM spend WHERE day = ?"), day.toString(Qt::ISODate));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->integer(0) : qint64(0);
}

Result<void> addSpend(Transaction &transaction, QDate day, qint64 micros)
{
    const Result<int> written = transaction.db().execute(
        QLatin1StringView("INSERT INTO spend (day, micros) VALUES (?, ?) "
                          "ON CONFLICT (day) DO UPDATE SET micros = spend.micros + excluded.micros"),
        day.toString(Qt::ISODate), micros);
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace switchboard::store
