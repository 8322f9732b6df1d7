// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchconnection.h"

namespace switchboard::store {

namespace {
constexpr int busyWaitMs = 10'000;          // a commit writes some hundred pages: milliseconds
constexpr int stepsBetweenStopChecks = 200; // a page of a list of the index takes about five
constexpr int spentPages = (1 << 24) - 1;   // 64 GiB; see clearUnusedGap()

ErrorCode codeOf(int code)
{
    if (code == SQLITE_IOERR_DATA || code == SQLITE_IOERR_CORRUPTFS || code == SQLITE_IOERR_SHORT_READ)
        return ErrorCode::damaged;
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT: return ErrorCode::damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::locked;
    case SQLITE_INTERRUPT: return ErrorCode::cancelled;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return ErrorCode::storage;
    default: return ErrorCode::internal;
    }
}

Error openError(const SealedOpening &opening, const QString &path)
{
    switch (opening.failure) {
    case SealedFailure::empty: return {ErrorCode::notFound, QStringLiteral("the search file is empty"), path};
    case SealedFailure::foreign: return {ErrorCode::foreign, QStringLiteral("not a search file"), path};
    case SealedFailure::otherVersion:
        return {ErrorCode::newer, QStringLiteral("a search file of another version"), path};
    case SealedFailure::wrongKey:
        return {ErrorCode::wrongKey, QStringLiteral("the search file was sealed with another key"), path};
    case SealedFailure::damaged: return {ErrorCode::damaged, QStringLiteral("the search file is damaged"), path};
    case SealedFailure::none:
    case SealedFailure::storage: break;
    }
    Error error = searchError(opening.result, "open the search file");
    error.detail += u' ' + path;
    return error;
}
} // namespace

Error searchError(int code, const char *doing)
{
    const ErrorCode meaning = codeOf(code);
    return {meaning, QStringLiteral("cannot ") + QLatin1StringView(doing),
            QStringLiteral("SQLite %1: %2").arg(code).arg(QLatin1StringView(sqlite3_errstr(code))),
            meaning == ErrorCode::locked || meaning == ErrorCode::storage};
}

void SearchStatement::bind(int index, QStringView text)
{
    QByteArray utf8 = text.toUtf8();
    utf8.replace('\0', ' ');
    if (utf8.startsWith(SearchTokenizer::scopeBegin))
        utf8[0] = ' ';
    bindUtf8(index, utf8);
}

void SearchStatement::bindUtf8(int index, QByteArrayView text)
{
    take(index, {Value::Kind::utf8, 0, text.data(), text.size()});
}

void SearchStatement::take(int index, const Value &value)
{
    const int result = Statement::bind(index, value, Lifetime::thisCall);
    if (m_refused == SQLITE_OK)
        m_refused = result;
}

int SearchStatement::reset()
{
    const int refused = std::exchange(m_refused, SQLITE_OK);
    const int result = Statement::reset();
    return refused == SQLITE_OK ? result : refused;
}

int SearchStatement::run()
{
    step();
    return reset();
}

Result<std::unique_ptr<SearchConnection>> SearchConnection::open(const QString &path, const seal::Secret &key,
                                                                 SealedMode mode)
{
    const SealedOpening opening = sealedOpen(path, key, mode);
    if (!opening.database)
        return openError(opening, path);
    std::unique_ptr<SearchConnection> connection(new SearchConnection(opening.database));
    const int known = SearchTokenizer::addTo(opening.database, connection->m_tap.get());
    if (known != SQLITE_OK)
        return searchError(known, "open the search file");
    const Result<void> configured = connection->configure(mode);
    if (!configured)
        return configured.error();
    return connection;
}

/// A page's reserved bytes are asked for before the first page is made; later the file says them itself.
/// Nothing spills into the file before its commit, so that readers wait only while a commit writes.
Result<void> SearchConnection::configure(SealedMode mode)
{
    sqlite3_busy_timeout(m_database.get(), busyWaitMs);
    if (mode == SealedMode::readOnly)
        return exec("PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cache_size = -8192;"
                    "PRAGMA journal_mode = MEMORY; PRAGMA query_only = ON");
    int reserved = seal::PageSealer::reservedSize;
    sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    const Result<void> done = exec(
        "PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;"
        "PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; PRAGMA cache_spill = OFF; PRAGMA cache_size = -65536");
    if (!done)
        return done;
    return exec(qPrintable(QStringLiteral("PRAGMA max_page_count = %1").arg(spentPages)));
}

Result<SearchStatement> SearchConnection::prepare(const char *sql)
{
    SearchStatement statement;
    const int result = statement.prepare(m_database.get(), sql, true);
    if (result != SQLITE_OK)
        return searchError(result, "read the search file");
    return statement;
}

Result<void> SearchConnection::exec(const char *sql)
{
    const int result = sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        return searchError(result, "use the search file");
    return {};
}

bool SearchConnection::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

SearchConnection::Stopping::Stopping(SearchConnection &connection, std::stop_token stop, Clock::time_point end)
    : m_database(connection.m_database.get()), m_stop(std::move(stop)), m_end(end)
{
    if (m_stop.stop_possible() || m_end != Clock::time_point::max()) {
        sqlite3_progress_handler(
            m_database, stepsBetweenStopChecks,
            [](void *data) {
                const auto *stopping = static_cast<const Stopping *>(data);
                return int(stopping->isAsked() || stopping->isLate());
            },
            this);
    }
}

SearchConnection::Stopping::~Stopping()
{
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
}

} // namespace switchboard::store
