// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

namespace switchboard::store {

namespace {

/// "SWBd": marks a store of ours in SQLite's header.
constexpr qint64 sqliteApplicationId = 0x53574264;

Result<qint64> pragma(QSqlDatabase &database, const QString &sql, const Dialect &dialect)
{
    QSqlQuery query(database);
    if (!query.exec(sql) || !query.next())
        return dialect.error(query.lastError());
    return query.value(0).toLongLong();
}

} // namespace

QString Dialect::translated(QString sql) const
{
    // Only this spelling makes the id the row's own key; any other costs a second tree for every table.
    return sql.replace(QLatin1StringView("$position"), QLatin1StringView("INTEGER PRIMARY KEY"))
        .replace(QLatin1StringView("$id"), QLatin1StringView("INTEGER PRIMARY KEY"))
        .replace(QLatin1StringView("$blob"), QLatin1StringView("BLOB"));
}

Result<void> Dialect::prepareConnection(QSqlDatabase &database, bool isReadOnly) const
{
    QStringList statements{
        QStringLiteral("PRAGMA foreign_keys=OFF"),
        QStringLiteral("PRAGMA temp_store=MEMORY"),
        QStringLiteral("PRAGMA busy_timeout=5000"),
        QStringLiteral("PRAGMA cache_size=-32768"),
        QStringLiteral("PRAGMA trusted_schema=OFF"),
    };
    if (!isReadOnly) {
        statements.append({QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
                           QStringLiteral("PRAGMA secure_delete=ON"), QStringLiteral("PRAGMA wal_autocheckpoint=2000"),
                           QStringLiteral("PRAGMA journal_size_limit=67108864")});
    } else {
        statements.append(QStringLiteral("PRAGMA query_only=ON"));
    }
    QSqlQuery query(database);
    for (const QString &statement : std::as_const(statements)) {
        if (!query.exec(statement))
            return error(query.lastError());
        query.finish();
    }
    return {};
}

QString Dialect::beginWrite() const
{
    return QStringLiteral("BEGIN IMMEDIATE");
}

bool Dialect::isInTransaction(const QSqlDatabase &database) const
{
    const QVariant handle = database.driver()->handle();
    auto *const connection = *static_cast<sqlite3 *const *>(handle.constData());
    return connection && sqlite3_get_autocommit(connection) == 0;
}

Result<int> Dialect::schemaVersion(QSqlDatabase &database) const
{
    const Result<qint64> version = pragma(database, QStringLiteral("PRAGMA user_version"), *this);
    return version ? Result<int>(int(*version)) : Result<int>(version.error());
}

QString Dialect::setSchemaVersion(int version) const
{
    return QStringLiteral("PRAGMA user_version=%1").arg(version);
}

QString Dialect::setApplicationId() const
{
    return QStringLiteral("PRAGMA application_id=%1").arg(sqliteApplicationId);
}

Result<qint64> Dialect::applicationId(QSqlDatabase &database) const
{
    const Result<qint64> id = pragma(database, QStringLiteral("PRAGMA application_id"), *this);
    if (id && *id != sqliteApplicationId)
        return Error{ErrorCode::foreign, QStringLiteral("an SQLite file, but not a Switchboard store")};
    return id;
}

Result<QStringList> Dialect::integrityProblems(QSqlDatabase &database, bool quick) const
{
    QSqlQuery query(database);
    if (!query.exec(quick ? QStringLiteral("PRAGMA quick_check(20)") : QStringLiteral("PRAGMA integrity_check(20)")))
        return error(query.lastError());
    QStringList problems;
    while (query.next()) {
        const QString line = query.value(0).toString();
        if (line != QLatin1StringView("ok"))
            problems.append(line);
    }
    return problems;
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

Error Dialect::error(const QSqlError &error) const
{
    const QString text = error.driverText() + QStringLiteral(": ") + error.databaseText();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::locked, QStringLiteral("the store is busy with another process"), text, true};
    case SQLITE_FULL:
        return {ErrorCode::storage, QStringLiteral("the disk is full"), text, true};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::storage, QStringLiteral("the store cannot be read or written"), text, true};
    case SQLITE_CORRUPT:
        return {ErrorCode::damaged, QStringLiteral("the store is damaged"), text};
    case SQLITE_NOTADB:
        return {ErrorCode::foreign, QStringLiteral("not an SQLite file"), text};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::alreadyExists, QStringLiteral("the store holds such a row already"), text};
    default:
        return {ErrorCode::internal, QStringLiteral("a statement failed"), text};
    }
}

} // namespace switchboard::store
