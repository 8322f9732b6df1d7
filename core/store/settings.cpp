// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"

#include "core/store/ledger.h"
#include "core/store/schema.h"

namespace switchboard::store {

Result<QMap<QString, QString>> allSettings(Database &database, const seal::Vault &vault)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT key, id, value FROM setting"));
    if (!rows)
        return rows.error();
    QMap<QString, QString> values;
    while (rows->next()) {
        const Result<QString> value =
            vault.openText(cell(Table::setting, Column::value, rows->integer(1)), rows->blob(2));
        if (!value)
            return value.error();
        values.insert(rows->text(0), *value);
    }
    return values;
}

Result<void> putSetting(Transaction &transaction, const QString &key, const QString &value)
{
    const EventId id = transaction.newId<EventId>();
    const Result<int> written = transaction.db().execute(
        QLatin1StringView("INSERT INTO setting (key, id, value) VALUES (?, ?, ?) "
                          "ON CONFLICT (key) DO UPDATE SET id = excluded.id, value = excluded.value"),
        key, id, transaction.vault().sealText(cell(Table::setting, Column::value, id.value), value));
    if (!written)
        return written.error();
    Event event;
    event.kind = EventKind::settingChanged;
    event.reference = key;
    event.secret = value.toUtf8();
    const Result<Event> appended = Ledger(transaction).append(event);
    return appended ? Result<void>() : Result<void>(appended.error());
}

} // namespace switchboard::store
