// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/dialect.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <type_traits>

namespace switchboard::store {

/// How a value goes into a statement: ids, times and enums as integers, an empty id as NULL.
template<class T>
QVariant bound(const T &value)
{
    if constexpr (std::is_enum_v<T>)
        return qint64(value);
    else if constexpr (std::is_same_v<T, Timestamp>)
        return toMs(value);
    else if constexpr (std::is_same_v<T, bool>)
        return value ? 1 : 0;
    else
        return value;
}

template<class Tag>
QVariant bound(const Id<Tag> &id)
{
    return id ? QVariant(id.value) : QVariant(QMetaType::fromType<qint64>());
}

/// The rows of a SELECT; ends the statement when it goes, so that a commit is never held up by one.
class Rows
{
public:
    explicit Rows(QSqlQuery *query) : m_query(query) {}
    ~Rows()
    {
        if (m_query)
            m_query->finish();
    }
    Rows(Rows &&other) noexcept : m_query(std::exchange(other.m_query, nullptr)) {}
    Rows &operator=(Rows &&) = delete;

    bool next() { return m_query->next(); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray blob(int column) const { return m_query->value(column).toByteArray(); }
    bool isNull(int column) const { return m_query->isNull(column); }
    Timestamp time(int column) const { return fromMs(integer(column)); }
    template<class IdType>
    IdType id(int column) const
    {
        return IdType{integer(column)};
    }
    template<class Enum>
    Enum as(int column) const
    {
        return Enum(integer(column));
    }

private:
    QSqlQuery *m_query;
};

/// One connection to the store, used by the thread that opened it. Statements are prepared once and kept.
class Database
{
public:
    enum class Mode { readOnly, readWrite, create };

    /// notFound, foreign, damaged or storage where it cannot be opened.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();

    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const Dialect &dialect() const { return m_dialect; }
    QSqlDatabase &connection() { return m_connection; }

    /// Runs a statement that is not kept (schema, pragmas).
    Result<void> executeOnce(const QString &sql);

    /// Runs a kept statement; the value is the number of rows it changed.
    template<class... Values>
    Result<int> execute(QLatin1StringView sql, const Values &...values)
    {
        Result<QSqlQuery *> query = run(sql, {bound(values)...});
        if (!query)
            return query.error();
        const int changed = (*query)->numRowsAffected();
        (*query)->finish();
        return changed;
    }

    template<class... Values>
    Result<Rows> select(QLatin1StringView sql, const Values &...values)
    {
        Result<QSqlQuery *> query = run(sql, {bound(values)...});
        if (!query)
            return query.error();
        return Rows(*query);
    }

private:
    Database(QSqlDatabase connection, QString name);
    Result<QSqlQuery *> run(QLatin1StringView sql, std::initializer_list<QVariant> values);

    Dialect m_dialect;
    QString m_name;
    QSqlDatabase m_connection;
    QHash<QLatin1StringView, QSqlQuery *> m_statements;
};

} // namespace switchboard::store
