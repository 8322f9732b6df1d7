// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/search/sealedvfs.h"
#include "core/store/search/searchtokenizer.h"
#include "core/store/statement.h"

#include <sqlite3.h>

#include <QStringView>

#include <chrono>
#include <memory>
#include <stop_token>

namespace switchboard::store {

/// A statement with what searching needs; reset() before it is used again. A value that is not taken keeps it from
/// running: step(), run() and reset() then answer why.
class SearchStatement : public Statement
{
public:
    void bind(int index, qint64 value) { take(index, bound(value)); }
    void bind(int index, QStringView text); ///< NUL becomes a space, broken UTF-16 its replacement
    void bindUtf8(int index, QByteArrayView text);
    int step() { return m_refused == SQLITE_OK ? Statement::step() : m_refused; }
    int reset();
    /// Steps to the end of a statement without rows and resets it; SQLITE_OK or the error.
    int run();

private:
    void take(int index, const Value &value);

    int m_refused = SQLITE_OK; ///< the first binding's error since the last reset
};

/// One connection to a sealed search file; used by one thread at a time.
class SearchConnection
{
public:
    static Result<std::unique_ptr<SearchConnection>> open(const QString &path, const seal::Secret &key,
                                                          SealedMode mode);

    SearchConnection(const SearchConnection &) = delete;
    SearchConnection &operator=(const SearchConnection &) = delete;

    Result<SearchStatement> prepare(const char *sql);
    Result<void> exec(const char *sql);
    SealedFile *file() const { return sealedFileOf(m_database.get()); }
    bool isInTransaction() const { return !sqlite3_get_autocommit(m_database.get()); }
    qint64 lastRow() const { return sqlite3_last_insert_rowid(m_database.get()); }
    qint64 totalChanges() const { return sqlite3_total_changes64(m_database.get()); }
    /// What goes through the tokenizer of this connection.
    TermTap &tap() { return *m_tap; }

    /// True when another file stands at the path by now.
    bool hasMoved() const;

    /// While it lives, a requested stop ends the running statement with SQLITE_INTERRUPT; so does the end of its
    /// patience. Within a list of the index too: each page of it is a few steps of SQLite's machine.
    class Stopping
    {
    public:
        using Clock = std::chrono::steady_clock;

        Stopping(SearchConnection &connection, std::stop_token stop, Clock::time_point end = Clock::time_point::max());
        ~Stopping();
        Stopping(const Stopping &) = delete;
        Stopping &operator=(const Stopping &) = delete;

        bool isAsked() const { return m_stop.stop_requested(); }
        bool isLate() const { return m_end != Clock::time_point::max() && Clock::now() >= m_end; }

    private:
        sqlite3 *m_database;
        std::stop_token m_stop;
        Clock::time_point m_end;
    };

private:
    struct Close
    {
        void operator()(sqlite3 *database) const { sqlite3_close(database); }
    };
    explicit SearchConnection(sqlite3 *database) : m_tap(std::make_unique<TermTap>()), m_database(database) {}
    Result<void> configure(SealedMode mode);

    std::unique_ptr<TermTap> m_tap; ///< outlives the connection
    std::unique_ptr<sqlite3, Close> m_database;
};

/// What an extended result code of SQLite means to us. Never carries SQLite's own message, which quotes the
/// words that were searched.
Error searchError(int code, const char *doing);

} // namespace switchboard::store
