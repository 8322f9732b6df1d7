// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefile.h"

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/restored.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace switchboard::store::storefile {

namespace {

/// f_type values of file systems that live on another machine (statfs(2), linux/magic.h).
bool isNetworkFileSystem(qint64 type)
{
    switch (quint32(type)) {
    case 0x6969u:     // NFS
    case 0x517bu:     // SMB
    case 0xff534d42u: // CIFS
    case 0xfe534d42u: // SMB2
    case 0x5346414fu: // AFS
    case 0x73757245u: // Coda
    case 0x01021997u: // 9P
    case 0x00c36400u: // Ceph
        return true;
    default: return false;
    }
}

Error ioError(const QString &what, const QString &path)
{
    return {ErrorCode::storage, what, path, true};
}

/// The data of a file, and its name in the folder, are on disk.
bool syncFile(const QString &path)
{
    bool isDone = true;
    for (const QString &name : {path, QFileInfo(path).absolutePath()}) {
        const int descriptor = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC);
        isDone = descriptor >= 0 && ::fsync(descriptor) == 0 && isDone;
        if (descriptor >= 0)
            ::close(descriptor);
    }
    return isDone;
}

/// Leaves a file or folder to its owner alone; true where others could do something with it.
bool shutOut(const QFileInfo &entry)
{
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if (!(entry.permissions() & others))
        return false;
    QFile::setPermissions(entry.filePath(), entry.permissions() & ~others);
    return true;
}

/// A store is its file, and its write-ahead log and index while it is in use.
const QStringList &storeSuffixes()
{
    static const QStringList suffixes{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
    return suffixes;
}

void removeStore(const QString &path)
{
    for (const QString &suffix : storeSuffixes())
        QFile::remove(path + suffix);
}

Error stopped()
{
    return {ErrorCode::cancelled, QStringLiteral("it was stopped"), {}};
}

/// A full check of a backup, which may be stopped.
Result<void> requireSound(const QString &path, const Watch &watch)
{
    if (watch.stop.stop_requested()) // a small store is through before it is asked
        return stopped();
    if (watch.checking)
        watch.checking();
    auto opened = Database::open(path, Database::Mode::readOnly);
    if (!opened)
        return opened.error();
    (*opened)->watch(watch.stop, {});
    const Result<QStringList> problems = (*opened)->integrityProblems();
    if (!problems)
        return problems.error();
    if (!problems->isEmpty())
        return Error{ErrorCode::damaged, QStringLiteral("the backup does not pass its check"), problems->constFirst()};
    return watch.stop.stop_requested() ? Result<void>(stopped()) : Result<void>();
}

/// The copy and its check; what is there of it stays where they fail.
Result<void> copyChecked(const QString &path, const QString &part, const Watch &watch)
{
    {
        auto opened = Database::open(path, Database::Mode::readWrite);
        if (!opened)
            return opened.error();
        (*opened)->watch(watch.stop, [&watch, &part, total = QFileInfo(path).size()] {
            if (watch.copied)
                watch.copied(std::min(QFileInfo(part).size(), total), total);
        });
        if (const Result<void> copied = (*opened)->executeOnce((*opened)->dialect().backupInto(part)); !copied)
            return copied;
    }
    return requireSound(part, watch);
}

/// Byte by byte, for its owner alone; a part of it stays where that fails.
Result<void> copyFile(const QString &from, const QString &to, const Watch &watch)
{
    constexpr qint64 piece = 8 * 1024 * 1024;
    const Error failed = ioError(QStringLiteral("the backup could not be copied"), from);
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !target.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                        QFile::ReadOwner | QFile::WriteOwner))
        return failed;
    const qint64 total = source.size();
    for (qint64 done = 0; done < total;) {
        if (watch.stop.stop_requested())
            return stopped();
        const QByteArray bytes = source.read(piece);
        if (bytes.isEmpty() || target.write(bytes) != bytes.size())
            return failed;
        done += bytes.size();
        if (watch.copied)
            watch.copied(done, total);
    }
    return {};
}

/// A copy that is marked, see markRestored(), and on the disk; all of it is in the file itself when this answers.
Result<void> copyMarked(const QString &backup, const QString &part, const Watch &watch)
{
    // What a copy that broke off left beside it would be taken for the log of this one.
    removeStore(part);
    if (const Result<void> copied = copyFile(backup, part, watch); !copied)
        return copied;
    {
        auto opened = Database::open(part, Database::Mode::readWrite);
        if (!opened)
            return opened.error();
        Result<void> marked = markRestored(**opened);
        if (marked)
            marked = (*opened)->executeOnce((*opened)->dialect().truncateLog());
        if (!marked)
            return marked;
    }
    if (!syncFile(part))
        return ioError(QStringLiteral("the backup could not be copied"), backup);
    return watch.stop.stop_requested() ? Result<void>(stopped()) : Result<void>();
}

bool replaceFile(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// Moves a store with what lies beside it, all of it or nothing.
bool moveStore(const QString &from, const QString &to)
{
    QStringList moved;
    for (const QString &suffix : storeSuffixes()) {
        if (!QFile::exists(from + suffix))
            continue;
        if (!replaceFile(from + suffix, to + suffix)) {
            for (const QString &back : std::as_const(moved))
                replaceFile(to + back, from + back);
            return false;
        }
        moved.prepend(suffix);
    }
    return true;
}

} // namespace

Result<void> checkFileSystem(const QString &folder)
{
    struct statfs info
    {};
    if (::statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return ioError(QStringLiteral("the workspace's folder cannot be read"), folder);
    if (isNetworkFileSystem(qint64(info.f_type)))
        return Error{ErrorCode::unsupported, QStringLiteral("a store may not lie on a network file system"), folder};
    return {};
}

void keepPrivate(const QString &folder)
{
    // By name, since a workspace may lie in a folder with things that are none of ours.
    static const QStringList ours{QStringLiteral("store.db*"),    QStringLiteral("search.db*"),
                                  QStringLiteral("flags.json"),   QStringLiteral("erasures*"),
                                  QStringLiteral("practice.key"), QStringLiteral("owners"),
                                  QStringLiteral("media")};
    QList<QFileInfo> entries{QFileInfo(folder)};
    entries += QDir(folder).entryInfoList(ours, QDir::Files | QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &entry : std::as_const(entries)) {
        const bool wasOpen = shutOut(entry);
        if (wasOpen && entry.isDir() && entry.filePath() != folder) {
            for (const QFileInfo &file : QDir(entry.filePath()).entryInfoList(QDir::Files | QDir::NoSymLinks))
                shutOut(file);
        }
    }
}

Result<void> check(const QString &path)
{
    if (const QFileInfo info(path); info.exists() && info.size() == 0)
        return Error{ErrorCode::damaged, QStringLiteral("the store's file is empty"), path};
    auto opened = Database::open(path, Database::Mode::readOnly);
    if (!opened)
        return opened.error();
    Database &db = **opened;
    if (const Result<void> ours = db.checkApplicationId(); !ours)
        return ours;
    const Result<int> version = db.schemaVersion();
    if (!version)
        return version.error();
    if (*version > latestSchemaVersion())
        return Error{ErrorCode::newer, QStringLiteral("the store was made by a newer version of Switchboard"),
                     QStringLiteral("schema %1, this program knows up to %2").arg(*version).arg(latestSchemaVersion())};
    return {};
}

Result<QStringList> integrityProblems(const QString &path)
{
    auto opened = Database::open(path, Database::Mode::readOnly);
    if (!opened)
        return opened.error();
    return (*opened)->integrityProblems();
}

Result<void> backup(const QString &path, const QString &target,
                    const std::function<Result<void>(const QString &)> &alsoCopy, const Watch &watch)
{
    if (QFile::exists(target))
        return Error{
            ErrorCode::alreadyExists, QStringLiteral("there is a file already"), {}, false, Place{target, 0, 0, {}}};
    if (const QString folder = QFileInfo(target).absolutePath(); !QFileInfo(folder).isDir())
        return Error{ErrorCode::notFound, QStringLiteral("there is no such folder"), folder};
    const QString part = target + QStringLiteral(".part");
    QFile::remove(part);
    Result<void> copied = copyChecked(path, part, watch);
    if (copied && alsoCopy)
        copied = alsoCopy(part);
    if (!copied) {
        QFile::remove(part);
        return copied;
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    if (!syncFile(part) || !replaceFile(part, target) || !syncFile(target)) {
        QFile::remove(part);
        return ioError(QStringLiteral("the backup could not be written"), target);
    }
    return {};
}

Result<void> restore(const QString &backup, const QString &path, const std::function<Result<void>()> &alsoCopy,
                     const Watch &watch)
{
    if (const Result<void> usable = check(backup); !usable)
        return usable;
    if (const Result<void> sound = requireSound(backup, watch); !sound)
        return sound;
    if (const Result<void> copied = alsoCopy ? alsoCopy() : Result<void>(); !copied)
        return copied;
    const QString part = path + QStringLiteral(".part");
    if (const Result<void> prepared = copyMarked(backup, part, watch); !prepared) {
        removeStore(part);
        return prepared;
    }
    const QString aside = asidePath(path);
    // The write-ahead log belongs to the old store: it moves along with it, never to the new one.
    // Where there is no store, one that a broken restore put aside is the only copy: it stays, and gets its log.
    const bool hadStore = QFile::exists(path);
    if (hadStore)
        removeStore(aside);
    if (!moveStore(path, aside)) {
        removeStore(part);
        return ioError(QStringLiteral("the store could not be put aside"), path);
    }
    if (!replaceFile(part, path)) {
        if (hadStore)
            moveStore(aside, path);
        removeStore(part);
        return ioError(QStringLiteral("the backup could not be put in place"), path);
    }
    return syncFile(path) ? Result<void>()
                          : Result<void>(ioError(QStringLiteral("the store is not on the disk yet"), path));
}

QString asidePath(const QString &path)
{
    return path + QStringLiteral(".before-restore");
}

Result<void> takeBack(const QString &path)
{
    if (QFile::exists(path) || !QFile::exists(asidePath(path)))
        return {};
    return moveStore(asidePath(path), path)
               ? Result<void>()
               : Result<void>(ioError(QStringLiteral("the store that was put aside could not be taken back"), path));
}

} // namespace switchboard::store::storefile
