// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/pagesealer.h"

#include <sqlite3.h>

#include <array>
#include <optional>

namespace switchboard::store {

/// Why a sealed file could not be opened.
enum class SealedFailure {
    none,
    empty,        ///< has no header yet
    foreign,      ///< not ours
    otherVersion, ///< of the layout
    wrongKey,
    damaged,
    storage,
};

/// What the sealed header says besides the file id.
struct SealedHeader
{
    bool isWriting = false;        ///< a commit began and did not end
    bool isClean = false;          ///< closed in order, everything synced
    std::array<char, 16> bootId{}; ///< of the boot that wrote last
};

/// One open database file whose pages are sealed on their way to the disk.
///
/// The file on disk is: a readable page (magic, version, file id, key check, zeros), page 0 with the sealed
/// header, then the pages of the database, numbered from 1 as SQLite does. A commit is marked in the header
/// from its first write to the release of the exclusive lock: the journal is in memory only, so a process
/// that dies in between leaves a mix of pages, and whoever takes the shared lock next is told.
class SealedFile
{
public:
    /// `inner` is the open file of the system's VFS; stays owned by the caller.
    SealedFile(sqlite3_file *inner, seal::Secret key) : m_inner(inner), m_key(std::move(key)) {}

    /// Reads the first page; begins an empty file where `mayCreate` is set. The sealed header is checked with
    /// every shared lock.
    SealedFailure begin(bool mayCreate);

    int read(void *buffer, int size, sqlite3_int64 offset);
    int write(const void *buffer, int size, sqlite3_int64 offset);
    int truncate(sqlite3_int64 size);
    int fileSize(sqlite3_int64 *size);
    int lock(int level);
    int unlock(int level);
    sqlite3_file *inner() const { return m_inner; }

    /// The header as it is on disk; SQLITE_IOERR_DATA where it is damaged.
    int readHeader(SealedHeader *header);
    /// Call under the exclusive lock of this connection, outside of its writes.
    int writeHeader(const SealedHeader &header);
    int sync();

    /// The tag of every page, for a whole check; call under the shared lock. `number` counts from 1.
    int checkPage(quint64 number);
    quint64 pageCount();

private:
    static constexpr int pageSize = seal::PageSealer::pageSize;
    static constexpr sqlite3_int64 headSize = 2 * pageSize;
    using Page = std::array<unsigned char, pageSize>;

    SealedFailure create();
    int readPage(quint64 number, unsigned char *page);
    int writePage(quint64 number, const unsigned char *plain);
    int markWriting();
    int checkHead();

    sqlite3_file *m_inner;
    seal::Secret m_key;
    std::optional<seal::PageSealer> m_sealer;
    SealedHeader m_header;
    bool m_isLocked = false;
    bool m_isMarked = false;
    bool m_hasFailed = false;
};

} // namespace switchboard::store
