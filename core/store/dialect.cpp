// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect.h"

#include <QStringList>

#include <sqlite3.h>

namespace switchboard::store {

namespace {

/// "SWBd": marks a store of ours in SQLite's header.
constexpr qint64 sqliteApplicationId = 0x53574264;

} // namespace

QString Dialect::translated(QString sql) const
{
    // Only this spelling makes the id the row's own key; any other costs a second tree for every table.
    return sql.replace(QLatin1StringView("$position"), QLatin1StringView("INTEGER PRIMARY KEY"))
        .replace(QLatin1StringView("$id"), QLatin1StringView("INTEGER PRIMARY KEY"))
        .replace(QLatin1StringView("$blob"), QLatin1StringView("BLOB"));
}

QStringList Dialect::connectionSettings(bool isReadOnly) const
{
    QStringList statements{
        QStringLiteral("PRAGMA foreign_keys=OFF"),   QStringLiteral("PRAGMA temp_store=MEMORY"),
        QStringLiteral("PRAGMA busy_timeout=5000"),  QStringLiteral("PRAGMA cache_size=-32768"),
        QStringLiteral("PRAGMA trusted_schema=OFF"),
    };
    if (!isReadOnly) {
        statements.append({QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
                           QStringLiteral("PRAGMA secure_delete=ON"), QStringLiteral("PRAGMA wal_autocheckpoint=2000"),
                           QStringLiteral("PRAGMA journal_size_limit=67108864")});
    } else {
        statements.append(QStringLiteral("PRAGMA query_only=ON"));
    }
    return statements;
}

QString Dialect::beginWrite() const
{
    return QStringLiteral("BEGIN IMMEDIATE");
}

QLatin1StringView Dialect::schemaVersion() const
{
    return QLatin1StringView("PRAGMA user_version");
}

QString Dialect::setSchemaVersion(int version) const
{
    return QStringLiteral("PRAGMA user_version=%1").arg(version);
}

QString Dialect::setApplicationId() const
{
    return QStringLiteral("PRAGMA application_id=%1").arg(sqliteApplicationId);
}

QLatin1StringView Dialect::applicationId() const
{
    return QLatin1StringView("PRAGMA application_id");
}

Result<void> Dialect::checkApplicationId(qint64 id) const
{
    if (id != sqliteApplicationId)
        return Error{ErrorCode::foreign, QStringLiteral("an SQLite file, but not a Switchboard store")};
    return {};
}

QLatin1StringView Dialect::integrityCheck() const
{
    return QLatin1StringView("PRAGMA integrity_check(20)");
}

QString Dialect::backupInto(const QString &path) const
{
    QString quoted = path;
    quoted.replace(u'\'', QLatin1StringView("''"));
    return QStringLiteral("VACUUM INTO '%1'").arg(quoted);
}

QString Dialect::truncateLog() const
{
    return QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)");
}

Error Dialect::error(int resultCode, const QString &message) const
{
    const QString text = QStringLiteral("SQLite %1: %2").arg(resultCode).arg(message);
    switch (resultCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::locked, QStringLiteral("the store is busy with another process"), text, true};
    case SQLITE_INTERRUPT: return {ErrorCode::cancelled, QStringLiteral("it was stopped"), {}};
    case SQLITE_FULL: return {ErrorCode::storage, QStringLiteral("the disk is full"), text, true};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM: return {ErrorCode::storage, QStringLiteral("the store cannot be read or written"), text, true};
    case SQLITE_CORRUPT: return {ErrorCode::damaged, QStringLiteral("the store is damaged"), text};
    case SQLITE_NOTADB: return {ErrorCode::foreign, QStringLiteral("not an SQLite file"), text};
    case SQLITE_CONSTRAINT:
        if (resultCode == SQLITE_CONSTRAINT_NOTNULL || resultCode == SQLITE_CONSTRAINT_CHECK)
            return {ErrorCode::internal, QStringLiteral("a row lacks a value"), text};
        return {ErrorCode::alreadyExists, QStringLiteral("the store holds such a row already"), text};
    default: return {ErrorCode::internal, QStringLiteral("a statement failed"), text};
    }
}

} // namespace switchboard::store
