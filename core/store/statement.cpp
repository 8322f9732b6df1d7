// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include <sqlite3.h>

namespace switchboard::store {

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

int Statement::prepare(sqlite3 *connection, QByteArrayView sql, bool isKept)
{
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    const unsigned flags = isKept ? SQLITE_PREPARE_PERSISTENT : 0;
    const int result = sqlite3_prepare_v3(connection, sql.data(), int(sql.size()), flags, &statement, &rest);
    m_statement.reset(statement);
    if (result != SQLITE_OK)
        return result;
    const QByteArrayView tail(rest, sql.data() + sql.size() - rest);
    return statement && tail.trimmed().isEmpty() ? SQLITE_OK : SQLITE_MISUSE;
}

int Statement::bind(int index, const Value &value, Lifetime lifetime)
{
    sqlite3_stmt *const statement = m_statement.get();
    const auto keeping = lifetime == Lifetime::untilEnd ? SQLITE_STATIC : SQLITE_TRANSIENT;
    const auto size = sqlite3_uint64(value.size);
    // A null pointer would bind NULL.
    const void *const data = value.data ? value.data : "";
    switch (value.kind) {
    case Value::Kind::null: return sqlite3_bind_null(statement, index);
    case Value::Kind::integer: return sqlite3_bind_int64(statement, index, value.integer);
    case Value::Kind::text:
        return sqlite3_bind_text64(statement, index, static_cast<const char *>(data), size, keeping, SQLITE_UTF16);
    case Value::Kind::utf8:
        return sqlite3_bind_text64(statement, index, static_cast<const char *>(data), size, keeping, SQLITE_UTF8);
    case Value::Kind::blob: return sqlite3_bind_blob64(statement, index, data, size, keeping);
    }
    return SQLITE_MISUSE;
}

int Statement::parameterCount() const
{
    return sqlite3_bind_parameter_count(m_statement.get());
}

int Statement::step()
{
    return sqlite3_step(m_statement.get());
}

int Statement::reset()
{
    return sqlite3_reset(m_statement.get());
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QByteArray Statement::utf8(int column) const
{
    const auto *const text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QByteArray(text, sqlite3_column_bytes(m_statement.get(), column));
}

QString Statement::text(int column) const
{
    const auto *const text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return text ? QString::fromUtf8(text, sqlite3_column_bytes(m_statement.get(), column)) : QString();
}

QByteArray Statement::blob(int column) const
{
    if (isNull(column))
        return {};
    const auto *const bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    // An empty blob comes as a null pointer and is not NULL all the same.
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(m_statement.get(), column)) : QByteArray("");
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

QString Statement::message() const
{
    return QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_statement.get())));
}

bool Statement::isRunning() const
{
    return sqlite3_stmt_busy(m_statement.get()) != 0;
}

} // namespace switchboard::store
