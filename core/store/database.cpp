// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace switchboard::store {

namespace {

int openFlags(Database::Mode mode)
{
    // A connection is one thread's at a time, so SQLite needs no lock of its own.
    switch (mode) {
    case Database::Mode::readOnly: return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
    case Database::Mode::readWrite: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    case Database::Mode::create: break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
}

/// Nobody asks SQLite how much memory it uses, and counting it takes a lock at every piece. Only before its first use,
/// else as it was.
void countNoMemory()
{
    static const int result = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)result;
}

/// Our own fault: texts of statements are constants and tell nothing of anybody.
Error wrongCount(const Statement &statement, qsizetype given, QLatin1StringView sql)
{
    return {ErrorCode::internal, QStringLiteral("a statement was given the wrong number of values"),
            QStringLiteral("%1 instead of %2: %3").arg(given).arg(statement.parameterCount()).arg(sql)};
}

} // namespace

bool Rows::advance()
{
    const int result = m_statement->step();
    if (result == SQLITE_ROW)
        return true;
    m_isOver = true;
    if (result != SQLITE_DONE && !*m_broken)
        *m_broken = Dialect().error(result, m_statement->message());
    return false;
}

void Database::Close::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    if (mode != Mode::create && !QFileInfo::exists(path))
        return Error{ErrorCode::notFound, QStringLiteral("no store there"), path};
    countNoMemory();
    sqlite3 *connection = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &connection, openFlags(mode), nullptr);
    if (!connection)
        return Error{ErrorCode::storage, QStringLiteral("no memory for a connection"), path};
    std::unique_ptr<Database> database(new Database(connection));
    if (opened != SQLITE_OK)
        return database->lastError();
    sqlite3_extended_result_codes(connection, 1);
    for (const QString &setting : database->m_dialect.connectionSettings(mode == Mode::readOnly)) {
        if (const Result<void> done = database->executeOnce(setting); !done)
            return done.error();
    }
    return database;
}

Database::Database(sqlite3 *connection) : m_connection(connection) {}

Database::~Database() = default;

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_connection.get()) == 0;
}

qint64 Database::lastRow() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

Error Database::lastError() const
{
    return m_dialect.error(sqlite3_extended_errcode(m_connection.get()),
                           QString::fromUtf8(sqlite3_errmsg(m_connection.get())));
}

Result<qint64> Database::number(QLatin1StringView sql)
{
    Result<Rows> rows = select(sql);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->integer(0) : qint64(0);
}

Result<int> Database::schemaVersion()
{
    const Result<qint64> version = number(m_dialect.schemaVersion());
    return version ? Result<int>(int(*version)) : Result<int>(version.error());
}

Result<void> Database::checkApplicationId()
{
    const Result<qint64> id = number(m_dialect.applicationId());
    return id ? m_dialect.checkApplicationId(*id) : Result<void>(id.error());
}

Result<QStringList> Database::integrityProblems()
{
    QStringList problems;
    {
        Result<Rows> rows = select(m_dialect.integrityCheck());
        if (!rows)
            return rows.error();
        while (rows->next()) {
            if (rows->text(0) != QLatin1StringView("ok"))
                problems.append(rows->text(0));
        }
    }
    if (std::optional<Error> broken = takeBrokenRead())
        return *std::move(broken);
    return problems;
}

void Database::watch(std::stop_token stop, std::function<void()> look)
{
    constexpr int stepsBetween = 10'000;
    m_watch.reset(new Watch{std::move(stop), std::move(look)});
    m_watch->interrupt.emplace(m_watch->stop, [connection = m_connection.get()] { sqlite3_interrupt(connection); });
    sqlite3_progress_handler(
        m_connection.get(), stepsBetween,
        [](void *data) {
            auto &watch = *static_cast<Watch *>(data);
            if (const auto now = std::chrono::steady_clock::now(); watch.look && now >= watch.next) {
                watch.next = now + std::chrono::milliseconds(100);
                watch.look();
            }
            return int(watch.stop.stop_requested());
        },
        m_watch.get());
}

Result<void> Database::executeOnce(const QString &sql)
{
    Statement statement;
    if (statement.prepare(m_connection.get(), sql.toUtf8(), false) != SQLITE_OK)
        return lastError();
    if (statement.parameterCount() != 0)
        return wrongCount(statement, 0, QLatin1StringView(sql.toLatin1()));
    int result = SQLITE_ROW;
    while (result == SQLITE_ROW)
        result = statement.step();
    return result == SQLITE_DONE ? Result<void>() : Result<void>(lastError());
}

Result<Statement *> Database::kept(QLatin1StringView sql)
{
    // Nearly all statements are literals, so their place tells which one it is; the text settles it.
    std::shared_ptr<Kept> &kept = m_statements[sql.data()];
    if (!kept || kept->sql != QByteArrayView(sql.data(), sql.size())) {
        auto fresh = std::make_shared<Kept>();
        fresh->sql = QByteArray(sql.data(), sql.size());
        if (fresh->statement.prepare(m_connection.get(), fresh->sql, true) != SQLITE_OK)
            return lastError();
        kept = std::move(fresh);
    }
    Q_ASSERT(!kept->statement.isRunning());
    return &kept->statement;
}

Result<Statement *> Database::filled(QLatin1StringView sql, std::span<const Value> values, Statement::Lifetime lifetime)
{
    Result<Statement *> statement = kept(sql);
    if (!statement)
        return statement;
    if ((*statement)->parameterCount() != int(values.size()))
        return wrongCount(**statement, qsizetype(values.size()), sql);
    int index = 0;
    for (const Value &value : values) {
        if (const int result = (*statement)->bind(++index, value, lifetime); result != SQLITE_OK)
            return m_dialect.error(result, (*statement)->message());
    }
    return statement;
}

Result<int> Database::change(QLatin1StringView sql, std::span<const Value> values)
{
    const Result<Statement *> statement = filled(sql, values, Statement::Lifetime::untilEnd);
    if (!statement)
        return statement.error();
    int result = SQLITE_ROW;
    while (result == SQLITE_ROW)
        result = (*statement)->step();
    if (result != SQLITE_DONE) {
        const Error error = lastError();
        (*statement)->reset();
        return error;
    }
    (*statement)->reset();
    return sqlite3_changes(m_connection.get());
}

Result<Rows> Database::read(QLatin1StringView sql, std::span<const Value> values)
{
    const Result<Statement *> statement = filled(sql, values, Statement::Lifetime::thisCall);
    if (!statement)
        return statement.error();
    const int result = (*statement)->step();
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        const Error error = lastError();
        (*statement)->reset();
        return error;
    }
    return Rows(*statement, &m_brokenRead, result == SQLITE_ROW);
}

} // namespace switchboard::store
