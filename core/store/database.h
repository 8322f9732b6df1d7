// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/dialect.h"
#include "core/store/statement.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>

namespace switchboard::store {

/// The rows of a SELECT; ends the statement when it goes, so that a commit is never held up by one. A read
/// that breaks off in the middle ends the rows early and is told by Database::takeBrokenRead().
class Rows
{
public:
    Rows(Statement *statement, std::optional<Error> *broken, bool hasRow)
        : m_statement(statement), m_broken(broken), m_isFirst(hasRow), m_isOver(!hasRow)
    {}
    ~Rows()
    {
        if (m_statement)
            m_statement->reset();
    }
    Rows(Rows &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr)), m_broken(other.m_broken), m_isFirst(other.m_isFirst),
          m_isOver(other.m_isOver)
    {}
    Rows &operator=(Rows &&) = delete;

    bool next()
    {
        if (std::exchange(m_isFirst, false))
            return true;
        return !m_isOver && advance();
    }
    qint64 integer(int column) const { return m_statement->integer(column); }
    QString text(int column) const { return m_statement->text(column); }
    QByteArray blob(int column) const { return m_statement->blob(column); }
    bool isNull(int column) const { return m_statement->isNull(column); }
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
    bool advance();

    Statement *m_statement;
    std::optional<Error> *m_broken; ///< where a read that breaks off is told
    bool m_isFirst;                 ///< the first row is there already
    bool m_isOver;
};

/// One connection to the store, used by one thread at a time. Statements are prepared once and kept.
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

    /// False too when the engine ended the transaction by itself (full disk, I/O error).
    bool isInTransaction() const;

    Result<int> schemaVersion();

    /// `foreign` where the file is another program's.
    Result<void> checkApplicationId();

    /// Findings of an integrity check; empty where all is well.
    Result<QStringList> integrityProblems();

    /// From now on a statement that takes long calls `look` several times a second, on its own thread, and ends as
    /// `cancelled` once a stop is asked for.
    void watch(std::stop_token stop, std::function<void()> look);

    /// Runs a statement that is not kept and takes no values (schema, pragmas).
    Result<void> executeOnce(const QString &sql);

    /// Runs a kept statement; the value is the number of rows it changed. Here as in insert() and select(), `internal`
    /// where it wants more or fewer values, or one that it was given is not taken (over 1 GB); then it does not run.
    template<class... Values>
    Result<int> execute(QLatin1StringView sql, const Values &...values)
    {
        const std::array<Value, sizeof...(Values)> bounds{bound(values)...};
        return change(sql, bounds);
    }

    /// Runs a kept INSERT of one row; the value is the number that the database gave it.
    template<class... Values>
    Result<qint64> insert(QLatin1StringView sql, const Values &...values)
    {
        if (const Result<int> done = execute(sql, values...); !done)
            return done.error();
        return lastRow();
    }

    /// Runs a kept SELECT, or a change that returns rows. A statement is not used again before its rows went.
    template<class... Values>
    Result<Rows> select(QLatin1StringView sql, const Values &...values)
    {
        const std::array<Value, sizeof...(Values)> bounds{bound(values)...};
        return read(sql, bounds);
    }

    /// Why rows ended before their end, if any did since the last call. Whoever runs an operation asks this
    /// after it: what was read is then not all there is.
    std::optional<Error> takeBrokenRead() { return std::exchange(m_brokenRead, {}); }

private:
    struct Close
    {
        void operator()(sqlite3 *connection) const;
    };
    struct Watch
    {
        std::stop_token stop;
        std::function<void()> look;
        std::chrono::steady_clock::time_point next{};
        std::optional<std::stop_callback<std::function<void()>>>
            interrupt{}; ///< what does not ask, as a check does not
    };
    struct Kept
    {
        QByteArray sql;
        Statement statement;
    };

    explicit Database(sqlite3 *connection);
    Result<Statement *> kept(QLatin1StringView sql);
    Result<Statement *> filled(QLatin1StringView sql, std::span<const Value> values, Statement::Lifetime lifetime);
    Result<int> change(QLatin1StringView sql, std::span<const Value> values);
    Result<Rows> read(QLatin1StringView sql, std::span<const Value> values);
    Result<qint64> number(QLatin1StringView sql);
    qint64 lastRow() const;
    Error lastError() const;

    Dialect m_dialect;
    std::unique_ptr<sqlite3, Close> m_connection;            ///< goes after its statements
    QHash<const char *, std::shared_ptr<Kept>> m_statements; ///< by where their text lies
    std::optional<Error> m_brokenRead;
    std::unique_ptr<Watch> m_watch; ///< SQLite knows where it lies
};

} // namespace switchboard::store
