// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QFileInfo>
#include <QSqlError>

#include <atomic>

namespace switchboard::store {

namespace {
QString freshName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("switchboard-%1").arg(++counter);
}
} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    if (mode != Mode::create && !QFileInfo::exists(path))
        return Error{ErrorCode::notFound, QStringLiteral("no store there"), path};
    const QString name = freshName();
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(path);
    if (mode == Mode::readOnly)
        connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    auto database = std::unique_ptr<Database>(new Database(std::exchange(connection, {}), name));
    if (!database->m_connection.open())
        return database->m_dialect.error(database->m_connection.lastError());
    if (const Result<void> prepared = database->m_dialect.prepareConnection(database->m_connection, mode == Mode::readOnly); !prepared)
        return prepared.error();
    return database;
}

Database::Database(QSqlDatabase connection, QString name) : m_name(std::move(name)), m_connection(std::move(connection)) {}

Database::~Database()
{
    qDeleteAll(m_statements);
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Database::executeOnce(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return m_dialect.error(query.lastError());
    return {};
}

Result<QSqlQuery *> Database::run(QLatin1StringView sql, std::initializer_list<QVariant> values)
{
    QSqlQuery *&query = m_statements[sql];
    if (!query) {
        auto fresh = std::make_unique<QSqlQuery>(m_connection);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql))
            return m_dialect.error(fresh->lastError());
        query = fresh.release();
    }
    int index = 0;
    for (const QVariant &value : values)
        query->bindValue(index++, value);
    if (!query->exec()) {
        const Error error = m_dialect.error(query->lastError());
        query->finish();
        return error;
    }
    return query;
}

} // namespace switchboard::store
