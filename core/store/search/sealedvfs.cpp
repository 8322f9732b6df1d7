// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/sealedvfs.h"

#include <QFile>

#include <new>

namespace switchboard::store {

namespace {
constexpr char vfsName[] = "switchboard-sealed";

/// The file object as SQLite sees it; the inner file's object lies right behind it in the same memory.
struct FileSlot
{
    sqlite3_file base;
    SealedFile file;
};
constexpr int slotSize = (int(sizeof(FileSlot)) + 15) / 16 * 16;

/// What the open call of this thread brings along, since xOpen takes nothing but a name.
struct PendingOpen
{
    const seal::Secret *key = nullptr;
    SealedFailure failure = SealedFailure::none;
};
thread_local PendingOpen *pendingOpen = nullptr;

SealedFile &sealed(sqlite3_file *file)
{
    return reinterpret_cast<FileSlot *>(file)->file;
}

sqlite3_file *innerOf(sqlite3_file *file)
{
    return sealed(file).inner();
}

sqlite3_vfs *baseOf(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *inner = innerOf(file);
    const int result = inner->pMethods->xClose(inner);
    sealed(file).~SealedFile();
    return result;
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    // A size hint would grow the file by pages that nobody sealed.
    if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK;
    if (operation == SQLITE_FCNTL_MMAP_SIZE)
        return SQLITE_NOTFOUND;
    return innerOf(file)->pMethods->xFileControl(innerOf(file), operation, argument);
}

/// Version 1 of the interface: neither shared memory nor mapping is offered, so no log and no mapped page.
const sqlite3_io_methods fileMethods = {
    .iVersion = 1,
    .xClose = closeFile,
    .xRead = [](sqlite3_file *f, void *to, int size, sqlite3_int64 at) { return sealed(f).read(to, size, at); },
    .xWrite = [](sqlite3_file *f, const void *b, int size, sqlite3_int64 at) { return sealed(f).write(b, size, at); },
    .xTruncate = [](sqlite3_file *f, sqlite3_int64 size) { return sealed(f).truncate(size); },
    .xSync = [](sqlite3_file *f, int flags) { return innerOf(f)->pMethods->xSync(innerOf(f), flags); },
    .xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) { return sealed(f).fileSize(size); },
    .xLock = [](sqlite3_file *f, int level) { return sealed(f).lock(level); },
    .xUnlock = [](sqlite3_file *f, int level) { return sealed(f).unlock(level); },
    .xCheckReservedLock = [](sqlite3_file *f,
                             int *out) { return innerOf(f)->pMethods->xCheckReservedLock(innerOf(f), out); },
    .xFileControl = controlFile,
    .xSectorSize = [](sqlite3_file *) { return seal::PageSealer::pageSize; },
    .xDeviceCharacteristics = [](sqlite3_file *) { return 0; },
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (!(flags & SQLITE_OPEN_MAIN_DB) || !name || !pendingOpen || !pendingOpen->key)
        return SQLITE_CANTOPEN;
    auto *inner = reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + slotSize);
    int opened = flags;
    const int result = baseOf(vfs)->xOpen(baseOf(vfs), name, inner, flags, &opened);
    if (outFlags)
        *outFlags = opened;
    if (result != SQLITE_OK) {
        pendingOpen->failure = SealedFailure::storage;
        if (inner->pMethods)
            inner->pMethods->xClose(inner);
        return result;
    }
    auto *slot = reinterpret_cast<FileSlot *>(file);
    new (&slot->file) SealedFile(inner, *pendingOpen->key);
    pendingOpen->failure = slot->file.begin(flags & SQLITE_OPEN_CREATE);
    if (pendingOpen->failure != SealedFailure::none) {
        closeFile(file);
        return SQLITE_CANTOPEN;
    }
    slot->base.pMethods = &fileMethods;
    return SQLITE_OK;
}

/// Only the default VFS's services that have nothing to do with files are passed on.
sqlite3_vfs makeVfs(sqlite3_vfs *base)
{
    sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = slotSize + base->szOsFile;
    vfs.mxPathname = base->mxPathname;
    vfs.zName = vfsName;
    vfs.pAppData = base;
    vfs.xOpen = openFile;
    vfs.xDelete = [](sqlite3_vfs *, const char *, int) { return SQLITE_OK; };
    vfs.xAccess = [](sqlite3_vfs *, const char *, int, int *out) {
        *out = 0; // asked only for journals and logs, of which there is none
        return SQLITE_OK;
    };
    vfs.xFullPathname = [](sqlite3_vfs *v, const char *name, int size, char *out) {
        return baseOf(v)->xFullPathname(baseOf(v), name, size, out);
    };
    vfs.xRandomness = [](sqlite3_vfs *v, int size, char *out) { return baseOf(v)->xRandomness(baseOf(v), size, out); };
    vfs.xSleep = [](sqlite3_vfs *v, int microseconds) { return baseOf(v)->xSleep(baseOf(v), microseconds); };
    vfs.xCurrentTime = [](sqlite3_vfs *v, double *out) { return baseOf(v)->xCurrentTime(baseOf(v), out); };
    vfs.xGetLastError = [](sqlite3_vfs *v, int size, char *out) {
        return baseOf(v)->xGetLastError(baseOf(v), size, out);
    };
    vfs.xCurrentTimeInt64 = [](sqlite3_vfs *v, sqlite3_int64 *out) {
        return baseOf(v)->xCurrentTimeInt64(baseOf(v), out);
    };
    return vfs;
}

bool registerVfs()
{
    static sqlite3_vfs vfs = makeVfs(sqlite3_vfs_find(nullptr));
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
}

int flagsOf(SealedMode mode)
{
    switch (mode) {
    case SealedMode::readOnly: return SQLITE_OPEN_READONLY;
    case SealedMode::readWrite: return SQLITE_OPEN_READWRITE;
    case SealedMode::create: break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}
} // namespace

SealedOpening sealedOpen(const QString &path, const seal::Secret &key, SealedMode mode)
{
    static const bool isRegistered = registerVfs();
    if (!isRegistered)
        return {nullptr, SQLITE_INTERNAL, SealedFailure::storage};
    PendingOpen pending{&key, SealedFailure::none};
    pendingOpen = &pending;
    SealedOpening opening;
    opening.result = sqlite3_open_v2(QFile::encodeName(path).constData(), &opening.database,
                                     flagsOf(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfsName);
    pendingOpen = nullptr;
    opening.failure = pending.failure;
    if (opening.result != SQLITE_OK) {
        sqlite3_close_v2(opening.database);
        opening.database = nullptr;
    }
    return opening;
}

SealedFile *sealedFileOf(sqlite3 *database)
{
    sqlite3_file *file = nullptr;
    if (sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file)
        return nullptr;
    return &sealed(file);
}

} // namespace switchboard::store
