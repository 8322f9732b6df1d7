// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/sealedfile.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace switchboard::store {

using seal::PageSealer;

namespace {
constexpr char magic[] = {'s', 'w', 'b', 'd', '-', 's', 'e', 'a', 'l', 'e', 'd', '\n'};
constexpr quint32 layoutVersion = 1;
constexpr int versionAt = sizeof(magic);
constexpr int fileIdAt = versionAt + int(sizeof(quint32));
constexpr int keyCheckAt = fileIdAt + PageSealer::fileIdSize;
constexpr int zerosAt = keyCheckAt + PageSealer::keyCheckSize;

constexpr int writingAt = 0;
constexpr int cleanAt = 1;
constexpr int bootIdAt = 2;

/// Clears the part of a b-tree page that holds no cell: what SQLite's page balancing leaves there are old
/// copies of rows, which an erasure must not leave behind. Overflow and free pages begin with the number of
/// a page, hence with 0 in any file below 64 GiB; b-tree pages begin with 2, 5, 10 or 13.
void clearUnusedGap(quint64 number, unsigned char *page)
{
    const int start = number == 1 ? 100 : 0;
    const unsigned char type = page[start];
    if (type != 2 && type != 5 && type != 10 && type != 13)
        return;
    const int headerSize = type <= 5 ? 12 : 8;
    const int cells = qFromBigEndian<quint16>(page + start + 3);
    const int contentAt = qFromBigEndian<quint16>(page + start + 5);
    const int gapAt = start + headerSize + 2 * cells;
    if (contentAt > gapAt && contentAt <= PageSealer::plainSize)
        std::memset(page + gapAt, 0, size_t(contentAt - gapAt));
}
} // namespace

SealedFailure SealedFile::begin(bool mayCreate)
{
    sqlite3_int64 size = 0;
    if (m_inner->pMethods->xFileSize(m_inner, &size) != SQLITE_OK)
        return SealedFailure::storage;
    if (size == 0)
        return mayCreate ? create() : SealedFailure::empty;
    Page page{};
    const int result = m_inner->pMethods->xRead(m_inner, page.data(), pageSize, 0);
    if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ)
        return SealedFailure::storage;
    if (std::memcmp(page.data(), magic, sizeof(magic)) != 0)
        return SealedFailure::foreign;
    if (qFromLittleEndian<quint32>(page.data() + versionAt) != layoutVersion)
        return SealedFailure::otherVersion;
    if (std::any_of(page.begin() + zerosAt, page.end(), [](unsigned char c) { return c != 0; }))
        return SealedFailure::damaged;
    m_sealer.emplace(m_key, QByteArrayView(page.data() + fileIdAt, PageSealer::fileIdSize));
    const QByteArray check = PageSealer::keyCheck(m_key);
    if (std::memcmp(page.data() + keyCheckAt, check.constData(), size_t(check.size())) == 0)
        return SealedFailure::none;
    SealedHeader header;
    return readHeader(&header) == SQLITE_OK ? SealedFailure::damaged : SealedFailure::wrongKey;
}

/// Both pages go out in one write, so that nobody who opens the file meanwhile sees half of a header.
SealedFailure SealedFile::create()
{
    const QByteArray fileId = PageSealer::newFileId();
    const QByteArray check = PageSealer::keyCheck(m_key);
    m_sealer.emplace(m_key, fileId);
    std::array<unsigned char, headSize> head{};
    std::memcpy(head.data(), magic, sizeof(magic));
    qToLittleEndian(layoutVersion, head.data() + versionAt);
    std::memcpy(head.data() + fileIdAt, fileId.constData(), size_t(fileId.size()));
    std::memcpy(head.data() + keyCheckAt, check.constData(), size_t(check.size()));
    Page plain{};
    plain[cleanAt] = m_header.isClean;
    m_sealer->seal(0, plain.data(), head.data() + pageSize);
    const int result = m_inner->pMethods->xWrite(m_inner, head.data(), int(headSize), 0);
    return result == SQLITE_OK ? SealedFailure::none : SealedFailure::storage;
}

int SealedFile::readPage(quint64 number, unsigned char *page)
{
    const int result = m_inner->pMethods->xRead(m_inner, page, pageSize, sqlite3_int64(number + 1) * pageSize);
    if (result != SQLITE_OK)
        return result;
    return m_sealer->open(number, page) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int SealedFile::writePage(quint64 number, const unsigned char *plain)
{
    Page sealed;
    m_sealer->seal(number, plain, sealed.data());
    const int result =
        m_inner->pMethods->xWrite(m_inner, sealed.data(), pageSize, sqlite3_int64(number + 1) * pageSize);
    if (result != SQLITE_OK)
        m_hasFailed = true;
    return result;
}

int SealedFile::read(void *buffer, int size, sqlite3_int64 offset)
{
    const quint64 number = quint64(offset / pageSize) + 1;
    const int within = int(offset % pageSize);
    if (within + size > pageSize)
        return SQLITE_IOERR_READ;
    Page whole;
    const bool isWhole = size == pageSize;
    unsigned char *page = isWhole ? static_cast<unsigned char *>(buffer) : whole.data();
    const int result = readPage(number, page);
    if (result == SQLITE_IOERR_SHORT_READ || (result == SQLITE_IOERR_DATA && !m_isLocked)) {
        // Past the end SQLite expects zeros. While it opens a file it looks at page 1 without a lock, where a
        // writer's page may be half in place; it looks again under the lock.
        std::memset(buffer, 0, size_t(size));
        return SQLITE_IOERR_SHORT_READ;
    }
    if (!isWhole)
        std::memcpy(buffer, page + within, size_t(size));
    return result;
}

int SealedFile::write(const void *buffer, int size, sqlite3_int64 offset)
{
    if (size != pageSize || offset % pageSize != 0)
        return SQLITE_IOERR_WRITE;
    const int marked = markWriting();
    if (marked != SQLITE_OK)
        return marked;
    const quint64 number = quint64(offset / pageSize) + 1;
    Page plain;
    std::memcpy(plain.data(), buffer, pageSize);
    clearUnusedGap(number, plain.data());
    return writePage(number, plain.data());
}

int SealedFile::truncate(sqlite3_int64 size)
{
    const int marked = markWriting();
    if (marked != SQLITE_OK)
        return marked;
    const int result = m_inner->pMethods->xTruncate(m_inner, size + headSize);
    if (result != SQLITE_OK)
        m_hasFailed = true;
    return result;
}

int SealedFile::fileSize(sqlite3_int64 *size)
{
    const int result = m_inner->pMethods->xFileSize(m_inner, size);
    *size = std::max<sqlite3_int64>(0, *size - headSize);
    return result;
}

int SealedFile::lock(int level)
{
    const int result = m_inner->pMethods->xLock(m_inner, level);
    if (result != SQLITE_OK || level != SQLITE_LOCK_SHARED)
        return result;
    const int checked = checkHead();
    m_isLocked = checked == SQLITE_OK;
    if (!m_isLocked)
        m_inner->pMethods->xUnlock(m_inner, SQLITE_LOCK_NONE);
    return checked;
}

/// Under the shared lock nobody writes: a mark that stands there is of a process that died.
int SealedFile::checkHead()
{
    sqlite3_int64 size = 0;
    const int sized = m_inner->pMethods->xFileSize(m_inner, &size);
    if (sized != SQLITE_OK)
        return sized;
    SealedHeader header;
    const int result = readHeader(&header);
    if (result != SQLITE_OK)
        return result;
    if (header.isWriting || size % pageSize != 0)
        return SQLITE_IOERR_DATA;
    m_header = header;
    return SQLITE_OK;
}

int SealedFile::unlock(int level)
{
    if (m_isMarked && !m_hasFailed) {
        // After a failed write the mark stays: whether the roll-back put every page back is not known here.
        SealedHeader header = m_header;
        header.isWriting = false;
        writeHeader(header);
    }
    m_isLocked = level != SQLITE_LOCK_NONE;
    return m_inner->pMethods->xUnlock(m_inner, level);
}

int SealedFile::markWriting()
{
    if (m_isMarked)
        return SQLITE_OK;
    SealedHeader header = m_header;
    header.isWriting = true;
    const int result = writeHeader(header);
    m_isMarked = result == SQLITE_OK;
    return result;
}

int SealedFile::readHeader(SealedHeader *header)
{
    Page page;
    const int result = readPage(0, page.data());
    if (result != SQLITE_OK)
        return result == SQLITE_IOERR_SHORT_READ ? SQLITE_IOERR_DATA : result;
    header->isWriting = page[writingAt] != 0;
    header->isClean = page[cleanAt] != 0;
    std::memcpy(header->bootId.data(), page.data() + bootIdAt, header->bootId.size());
    return SQLITE_OK;
}

int SealedFile::writeHeader(const SealedHeader &header)
{
    Page page{};
    page[writingAt] = header.isWriting;
    page[cleanAt] = header.isClean;
    std::memcpy(page.data() + bootIdAt, header.bootId.data(), header.bootId.size());
    const int result = writePage(0, page.data());
    if (result == SQLITE_OK) {
        m_header = header;
        m_isMarked = header.isWriting;
    }
    return result;
}

int SealedFile::sync()
{
    return m_inner->pMethods->xSync(m_inner, SQLITE_SYNC_NORMAL);
}

int SealedFile::checkPage(quint64 number)
{
    Page page;
    const int result = readPage(number, page.data());
    return result == SQLITE_IOERR_SHORT_READ ? SQLITE_IOERR_DATA : result;
}

quint64 SealedFile::pageCount()
{
    sqlite3_int64 size = 0;
    return fileSize(&size) == SQLITE_OK ? quint64((size + pageSize - 1) / pageSize) : 0;
}

} // namespace switchboard::store
