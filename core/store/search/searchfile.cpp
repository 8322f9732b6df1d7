// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchfile.h"

#include "core/store/ownerlock.h"
#include "core/store/search/peoplequery.h"
#include "core/store/search/searchconnection.h"
#include "core/store/search/searchlooks.h"
#include "core/store/search/searchquery.h"
#include "core/store/search/searchschema.h"
#include "core/store/search/searchwriter.h"
#include "core/store/search/wordtree.h"

#include <QFile>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace switchboard::store {

namespace {
constexpr size_t maxIdleReaders = 4;
constexpr quint64 pagesPerCheck = 2'000; // some 10 ms under the shared lock

QByteArray systemBootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? QByteArray::fromHex(file.readAll().replace('-', "")) : QByteArray();
}

/// Empty, and its owner's alone from the start: SQLite would make it as the umask says.
bool makeOwnersFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return descriptor >= 0 && ::close(descriptor) == 0;
}

/// Zeros where the boot is not known, which no file is ever taken to come from.
std::array<char, 16> bootIdOf(const SearchOpenOptions &options)
{
    std::array<char, 16> bytes{};
    const QByteArray id = options.bootId.isEmpty() ? systemBootId() : options.bootId;
    std::memcpy(bytes.data(), id.constData(), std::min<size_t>(bytes.size(), size_t(id.size())));
    return bytes;
}
} // namespace

SearchFile::SearchFile(QString path, seal::Secret key, SearchOpenOptions options)
    : m_path(std::move(path)), m_key(std::move(key)), m_options(std::move(options)), m_head(m_options.head.value)
{}

SearchFile::~SearchFile()
{
    const std::scoped_lock lock(m_writerMutex, m_readersMutex);
    m_readers.clear();
    // Where the mark fails the file is made again after the next boot: slower, never wrong.
    if (m_connection && !m_isDamaged)
        static_cast<void>(mark(true).ok());
    closeWriter();
}

Result<std::unique_ptr<SearchFile>> SearchFile::open(const QString &path, const seal::Secret &fileKey,
                                                     const SearchOpenOptions &options)
{
    if (fileKey.size() != seal::Secret::keySize)
        return Error{ErrorCode::wrongKey, QStringLiteral("the search file's key must have 32 bytes")};
    std::unique_ptr<SearchFile> file(new SearchFile(path, fileKey, options));
    const Result<void> opened =
        options.mode == SearchOpenMode::readWrite ? file->openForWriting() : file->openForReading();
    if (!opened)
        return opened.error();
    return file;
}

Result<void> SearchFile::openForWriting()
{
    Result<std::unique_ptr<FileLock>> lock = FileLock::tryLock(m_path + QStringLiteral(".lock"));
    if (!lock)
        return lock.error();
    m_lock = std::move(lock).value();
    const Result<SearchStanding> standing = examine();
    if (!standing)
        return standing.error();
    m_standing = *standing;
    if (m_standing != SearchStanding::kept)
        return beginNew();
    // Preparing to write reads pages that nobody looked at before.
    const Result<void> used = useWriter();
    if (used || (used.error().code != ErrorCode::damaged && used.error().code != ErrorCode::internal))
        return used;
    m_standing = SearchStanding::damaged;
    return beginNew();
}

Result<void> SearchFile::openForReading()
{
    Result<Connection> reader = takeReader();
    if (!reader)
        return reader.error();
    const Result<SearchState> state = readSearchState(**reader);
    if (!state)
        return state.error();
    m_standing = SearchStanding::kept;
    m_cursor = state->cursor.value;
    giveBack(std::move(reader).value());
    return {};
}

/// Opens what is there, if anything. Only errors that say nothing about the file itself are errors here.
Result<SearchStanding> SearchFile::examine()
{
    if (!QFile::exists(m_path))
        return SearchStanding::fresh;
    Result<Connection> connection = SearchConnection::open(m_path, m_key, SealedMode::readWrite);
    if (connection)
        m_connection = std::move(connection).value();
    const Result<SearchStanding> standing = connection ? examineState() : connection.error();
    if (standing)
        return standing;
    switch (standing.error().code) {
    case ErrorCode::notFound: return SearchStanding::fresh;
    case ErrorCode::foreign: return SearchStanding::foreign;
    case ErrorCode::newer: return SearchStanding::stale;
    case ErrorCode::damaged:
    case ErrorCode::internal: return SearchStanding::damaged;
    default: return standing.error();
    }
}

Result<SearchStanding> SearchFile::examineState()
{
    const Result<SearchState> state = readSearchState(*m_connection);
    if (!state)
        return state.error();
    const bool isAhead = m_options.head && state->cursor > m_options.head;
    if (state->schema != searchSchemaVersion || state->origin != m_options.origin || isAhead)
        return SearchStanding::stale;
    SealedHeader header;
    const int result = m_connection->file()->readHeader(&header);
    if (result != SQLITE_OK)
        return searchError(result, "read the search file");
    const bool isThisBoot = header.bootId == bootIdOf(m_options) && header.bootId != std::array<char, 16>{};
    if (!header.isClean && !isThisBoot)
        return SearchStanding::unclean;
    m_cursor = state->cursor.value;
    return SearchStanding::kept;
}

/// The new file takes the place by name; whoever has the old one open keeps it until the next search.
Result<void> SearchFile::beginNew()
{
    const std::scoped_lock lock(m_replacing);
    closeWriter();
    if (QFile::exists(m_path) && !QFile::remove(m_path))
        return Error{ErrorCode::storage, QStringLiteral("cannot remove the old search file"), m_path};
    if (!makeOwnersFile(m_path))
        return Error{ErrorCode::storage, QStringLiteral("cannot make the search file"), m_path};
    Result<Connection> connection = SearchConnection::open(m_path, m_key, SealedMode::create);
    if (!connection)
        return connection.error();
    m_connection = std::move(connection).value();
    const Result<void> made = makeSearchTables(*m_connection, m_options.origin);
    if (!made)
        return made;
    m_cursor = 0;
    m_needsRemake = true;
    m_isDamaged = false;
    return useWriter();
}

/// The unclean mark is on the disk before anything else is written.
Result<void> SearchFile::useWriter()
{
    const Result<void> marked = mark(false);
    if (!marked)
        return marked;
    Result<std::unique_ptr<SearchWriter>> writer = SearchWriter::make(*m_connection);
    if (!writer)
        return writer.error();
    m_writer = std::move(writer).value();
    return {};
}

Result<void> SearchFile::mark(bool isClean)
{
    const Result<void> locked = m_connection->exec("BEGIN EXCLUSIVE");
    if (!locked)
        return locked;
    SealedFile *file = m_connection->file();
    int result = isClean ? file->sync() : SQLITE_OK;
    if (result == SQLITE_OK)
        result = file->writeHeader({.isWriting = false, .isClean = isClean, .bootId = bootIdOf(m_options)});
    if (result == SQLITE_OK)
        result = file->sync();
    const Result<void> ended = m_connection->exec("ROLLBACK");
    return result == SQLITE_OK ? ended : searchError(result, "mark the search file");
}

void SearchFile::closeWriter()
{
    m_writer.reset();
    m_connection.reset();
}

double SearchFile::progress() const
{
    const qint64 head = m_head;
    return head <= 0 ? 1.0 : std::clamp(double(m_cursor) / double(head), 0.0, 1.0);
}

template<class Value>
Result<Value> SearchFile::noted(Result<Value> result) const
{
    if (!result && result.error().code == ErrorCode::damaged)
        m_isDamaged = true;
    return result;
}

Result<void> SearchFile::requireWriter() const
{
    if (m_options.mode == SearchOpenMode::readOnly)
        return Error{ErrorCode::refused, QStringLiteral("the search file is open for reading only")};
    if (!m_writer)
        return Error{ErrorCode::damaged, QStringLiteral("the search file must be made again")};
    return {};
}

Result<void> SearchFile::apply(const SearchBatch &batch)
{
    const std::scoped_lock lock(m_writerMutex);
    const Result<void> ready = requireWriter();
    if (!ready)
        return ready;
    const Result<void> applied = noted(m_writer->apply(batch));
    if (!applied)
        return applied;
    m_cursor = batch.cursor.value;
    m_head = batch.head.value;
    return {};
}

Result<void> SearchFile::eraseAll(const QList<MessageId> &messages, std::stop_token stop,
                                  const QList<ContactId> &people, const QList<EndpointId> &addresses)
{
    const std::scoped_lock lock(m_writerMutex);
    const Result<void> ready = requireWriter();
    if (!ready)
        return ready;
    const Result<void> removed = noted(m_writer->remove(messages, people, addresses));
    if (!removed)
        return removed;
    return noted(m_writer->mergeAll(std::move(stop)));
}

Result<bool> SearchFile::tidy()
{
    const std::scoped_lock lock(m_writerMutex);
    const Result<void> ready = requireWriter();
    if (!ready)
        return ready.error();
    return noted(m_writer->tidy());
}

template<class Read>
auto SearchFile::reading(Read read) const -> decltype(read(std::declval<SearchConnection &>()))
{
    Result<Connection> reader = noted(takeReader());
    if (!reader)
        return reader.error();
    auto answer = noted(read(**reader));
    giveBack(std::move(reader).value());
    return answer;
}

Result<SearchAnswer> SearchFile::search(const SearchRequest &request, std::stop_token stop) const
{
    return reading([&](SearchConnection &reader) { return runSearch(reader, m_terms, request, std::move(stop)); });
}

Result<QList<ContactId>> SearchFile::people(const PersonSearch &search, std::stop_token stop) const
{
    return reading([&](SearchConnection &reader) { return runPersonSearch(reader, m_terms, search, std::move(stop)); });
}

Result<SearchParty> SearchFile::party(const QString &text, std::stop_token stop) const
{
    return reading([&](SearchConnection &reader) { return runPartySearch(reader, m_terms, text, std::move(stop)); });
}

Result<QList<HeldEndpoint>> SearchFile::endpointsOf(const QList<ContactId> &people) const
{
    return reading([&](SearchConnection &reader) { return readEndpoints(reader, people); });
}

Result<QList<EndpointId>> SearchFile::addressed() const
{
    return reading([](SearchConnection &reader) { return readAddressed(reader); });
}

Result<QHash<qint64, QString>> SearchFile::authors() const
{
    return reading([](SearchConnection &reader) { return readAuthors(reader); });
}

Result<QList<QList<std::pair<int, int>>>> SearchFile::wordsIn(const text::QueryNode &words,
                                                              const QStringList &texts) const
{
    return reading([&](SearchConnection &reader) { return findWords(reader, m_terms, words, texts); });
}

Result<bool> SearchFile::isTidy() const
{
    return reading([](SearchConnection &connection) -> Result<bool> {
        const Result<SearchState> state = readSearchState(connection);
        return state ? Result<bool>(state->isTidy()) : state.error();
    });
}

Result<SearchExtent> SearchFile::extent() const
{
    return reading([](SearchConnection &reader) { return readExtent(reader); });
}

Result<SearchFile::Connection> SearchFile::takeReader() const
{
    const std::shared_lock whole(m_replacing);
    {
        const std::scoped_lock lock(m_readersMutex);
        while (!m_readers.empty()) {
            Connection connection = std::move(m_readers.back());
            m_readers.pop_back();
            if (!connection->hasMoved())
                return connection;
        }
    }
    Result<Connection> opened = SearchConnection::open(m_path, m_key, SealedMode::readOnly);
    if (!opened)
        return opened;
    const Result<SearchState> state = readSearchState(**opened);
    if (!state)
        return state.error();
    if (state->schema != searchSchemaVersion)
        return Error{ErrorCode::newer, QStringLiteral("a search file of another version"), m_path};
    return opened;
}

void SearchFile::giveBack(Connection connection) const
{
    const std::scoped_lock lock(m_readersMutex);
    if (m_readers.size() < maxIdleReaders)
        m_readers.push_back(std::move(connection));
}

Result<void> SearchFile::verify(std::stop_token stop) const
{
    Result<Connection> reader = noted(takeReader());
    if (!reader)
        return reader.error();
    quint64 count = 1;
    for (quint64 first = 1; first <= count; first += pagesPerCheck) {
        if (stop.stop_requested())
            return Error{ErrorCode::cancelled, QStringLiteral("checking the search file was stopped")};
        const Result<void> begun = (*reader)->exec("BEGIN");
        const Result<SearchState> locked = noted(readSearchState(**reader));
        if (!begun || !locked)
            return !begun ? begun.error() : locked.error();
        count = (*reader)->file()->pageCount();
        int result = SQLITE_OK;
        for (quint64 page = first; page <= std::min(count, first + pagesPerCheck - 1) && result == SQLITE_OK; ++page)
            result = (*reader)->file()->checkPage(page);
        const Result<void> ended = (*reader)->exec("ROLLBACK");
        if (result != SQLITE_OK)
            return noted(Result<void>(searchError(result, "check the search file")));
        if (!ended)
            return ended;
    }
    giveBack(std::move(reader).value());
    return {};
}

Result<void> SearchFile::checkIndex()
{
    const std::scoped_lock lock(m_writerMutex);
    const Result<void> ready = requireWriter();
    if (!ready)
        return ready;
    Result<SearchStatement> check = m_connection->prepare("PRAGMA integrity_check(1)");
    if (!check)
        return check.error();
    const int result = check->step();
    if (result != SQLITE_ROW)
        return noted(Result<void>(searchError(result, "check the search file")));
    if (check->utf8(0) != "ok")
        return noted(Result<void>(searchError(SQLITE_CORRUPT, "check the search file")));
    check->reset();
    return noted(m_writer->checkIndex());
}

Result<void> SearchFile::remake()
{
    const std::scoped_lock lock(m_writerMutex);
    if (m_options.mode == SearchOpenMode::readOnly)
        return Error{ErrorCode::refused, QStringLiteral("the search file is open for reading only")};
    return beginNew();
}

} // namespace switchboard::store
