// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seal/secret.h"
#include "core/store/search/searchtypes.h"
#include "core/store/search/termsource.h"

#include <QByteArray>

#include <atomic>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <stop_token>
#include <vector>

namespace switchboard::store {

class FileLock;
class SearchConnection;
class SearchWriter;

enum class SearchOpenMode { readWrite, readOnly };

/// What open() found at the path. Everything but `kept` means that a new file was begun in its place.
enum class SearchStanding {
    kept,    ///< clean, or left by a process that died in this boot between two commits
    fresh,   ///< nothing was there
    unclean, ///< left open by an earlier boot: what reached the disk is not known
    damaged, ///< a page failed its check, or a process died in the middle of a commit
    foreign, ///< not a search file
    stale,   ///< of another version or store, or ahead of the ledger
};

struct SearchOpenOptions
{
    SearchOpenMode mode = SearchOpenMode::readWrite;
    QByteArray origin = {}; ///< what store this is of, e.g. workspace id and restore count; another one is stale
    Position head = {};     ///< end of the ledger; a file ahead of it is stale. None: not known
    QByteArray bootId = {}; ///< 16 bytes; empty: asked of the system
};

/// The sealed full-text index beside the store: a follower's file, which holds its own copy of the text and can
/// be dropped and made again at any time. It never goes into a backup.
///
/// One process writes, by a lock on `<path>.lock`, which stays empty. Any number of threads and processes read
/// meanwhile: each search takes a connection of its own from a small pool and sees the file as of one commit;
/// while a commit writes its pages, searches wait for it (milliseconds), and it for them. The journal is in
/// memory, so a process that dies in the middle of a commit leaves a damaged file, which is noticed and made
/// again. What is not noticed: somebody with write access who puts back an older copy of single pages.
///
/// All functions may be called from any thread but the destructor, which must be the last.
class SearchFile
{
public:
    /// `locked` where another process writes (open it readOnly then), wrongKey where the file was sealed with
    /// another key (it is left alone). readOnly answers notFound, damaged, foreign or newer instead of
    /// beginning a new file.
    static Result<std::unique_ptr<SearchFile>> open(const QString &path, const seal::Secret &fileKey,
                                                    const SearchOpenOptions &options);
    ~SearchFile(); ///< Syncs and leaves the clean mark.

    SearchFile(const SearchFile &) = delete;
    SearchFile &operator=(const SearchFile &) = delete;

    SearchStanding standing() const { return m_standing; }
    /// True when the ledger must be read from its start: open() began a new file, or remake() did.
    bool needsRemake() const { return m_needsRemake; }
    /// True once an operation met damage; remake() is the way out.
    bool isDamaged() const { return m_isDamaged; }

    /// How far the ledger is read; none for a file just begun. A remake goes on from here after a restart.
    Position cursor() const { return Position{m_cursor}; }
    /// From 0 to 1: the last batch's cursor over its head; 1 where no head is known.
    double progress() const;

    Result<void> apply(const SearchBatch &batch);

    /// Takes them out and merges the index, so that no word of theirs remains in the file. `cancelled`
    /// where `stop` came first: then they are not found any more, but their words may remain until it is
    /// called again, with the same or no ids.
    Result<void> eraseAll(const QList<MessageId> &messages, std::stop_token stop = {},
                          const QList<ContactId> &people = {}, const QList<EndpointId> &addresses = {});

    /// One step, some milliseconds, of putting the index together where much was written since it was last in one
    /// piece; searches get quicker by it. True where nothing is left to do.
    Result<bool> tidy();
    Result<bool> isTidy() const; ///< whether tidy() would do nothing

    Result<SearchAnswer> search(const SearchRequest &request, std::stop_token stop = {}) const;

    /// People by name, each once; `after` goes on behind one of them.
    Result<QList<ContactId>> people(const PersonSearch &search, std::stop_token stop = {}) const;

    /// Whom a name, an address or a part of either stands for.
    Result<SearchParty> party(const QString &text, std::stop_token stop = {}) const;

    /// The addresses that people have, or had, each with its time.
    Result<QList<HeldEndpoint>> endpointsOf(const QList<ContactId> &people) const;

    /// Of which endpoints it has the address.
    Result<QList<EndpointId>> addressed() const;

    /// Whoever wrote something, by the numbers that hits have.
    Result<QHash<qint64, QString>> authors() const;

    /// Where the words of a search stand in each of the texts, in characters.
    Result<QList<QList<std::pair<int, int>>>> wordsIn(const text::QueryNode &words, const QStringList &texts) const;

    /// How many messages there are, and when the first and the last were.
    Result<SearchExtent> extent() const;

    /// Checks every page's tag, some milliseconds at a time. `damaged` where one fails.
    Result<void> verify(std::stop_token stop = {}) const;
    /// Compares the tables and the index with the text: slow, for `rebuild` and tests.
    Result<void> checkIndex();

    /// Removes the file and begins an empty one; searches that run finish on the old one, those that begin
    /// meanwhile wait for the new one. In another process they may find nothing there for a moment.
    Result<void> remake();

private:
    SearchFile(QString path, seal::Secret key, SearchOpenOptions options);

    using Connection = std::unique_ptr<SearchConnection>;
    Result<void> openForWriting();
    Result<void> openForReading();
    Result<SearchStanding> examine();
    Result<SearchStanding> examineState();
    Result<void> beginNew();
    Result<void> useWriter();
    Result<void> mark(bool isClean);
    void closeWriter();
    Result<Connection> takeReader() const;
    template<class Read>
    auto reading(Read read) const -> decltype(read(std::declval<SearchConnection &>()));
    void giveBack(Connection connection) const;
    template<class Value>
    Result<Value> noted(Result<Value> result) const;
    Result<void> requireWriter() const;

    QString m_path;
    seal::Secret m_key;
    SearchOpenOptions m_options;
    SearchStanding m_standing = SearchStanding::fresh;
    std::atomic<bool> m_needsRemake = false;
    mutable std::atomic<bool> m_isDamaged = false;
    std::atomic<qint64> m_cursor = 0;
    std::atomic<qint64> m_head = 0;

    std::unique_ptr<FileLock> m_lock;
    std::mutex m_writerMutex; ///< guards m_connection and m_writer
    Connection m_connection;
    std::unique_ptr<SearchWriter> m_writer;

    mutable std::shared_mutex m_replacing; ///< held alone while there is no whole file at the path
    mutable std::mutex m_readersMutex;     ///< guards m_readers
    mutable std::vector<Connection> m_readers;
    mutable TermBook m_terms;
};

} // namespace switchboard::store
