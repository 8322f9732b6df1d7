// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/mediafiles.h"

#include "core/seal/chunkseal.h"
#include "core/store/database.h"
#include "core/store/people/exporting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace switchboard::workspace {

namespace {

constexpr int pageSize = 1'000;

Error unwritable(const QString &path)
{
    return {ErrorCode::storage, QStringLiteral("a file of a message could not be copied"), path, true};
}

/// Gives each name that the store keeps once for each message that has it, until `take` fails.
template<class Take>
Result<void> eachName(const QString &storePath, Take take)
{
    auto opened = store::Database::open(storePath, store::Database::Mode::readOnly);
    if (!opened)
        return opened.error();
    MediaId after;
    for (;;) {
        const Result<QList<store::KeptMedia>> page = store::keptMediaAfter(**opened, after, pageSize);
        if (!page)
            return page.error();
        if (page->isEmpty())
            return {};
        for (const store::KeptMedia &media : *page) {
            if (const Result<void> taken = take(media.contentName); !taken)
                return taken;
        }
        after = page->constLast().id;
    }
}

bool copyFile(const QString &from, const QString &to)
{
    const QString part = to + QStringLiteral(".part");
    QFile::remove(part);
    const bool isCopied = QFile::copy(from, part) && QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner)
                          && std::rename(QFile::encodeName(part).constData(), QFile::encodeName(to).constData()) == 0;
    if (!isCopied)
        QFile::remove(part);
    return isCopied;
}

/// All that was written to the folder's file system is on the disk: one call for any number of files.
bool syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool isDone = descriptor >= 0 && ::syncfs(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return isDone;
}

} // namespace

QString mediaFolderOfBackup(const QString &backup)
{
    return backup + QStringLiteral(".media");
}

Result<MediaCount> copyMedia(const QString &storePath, const QString &from, const QString &to,
                             const std::function<bool(qint64 files)> &goesOn)
{
    MediaCount count;
    const Result<void> done = eachName(storePath, [&](const QString &name) -> Result<void> {
        if (goesOn && !goesOn(count.there))
            return Error{ErrorCode::cancelled, QStringLiteral("it was stopped")};
        const QFileInfo source(from + u'/' + name);
        const QFileInfo target(to + u'/' + name);
        const bool isThere = target.exists() && (!source.exists() || target.size() == source.size());
        if (!seal::isContentName(name) || (!isThere && !source.exists())) {
            ++count.missing;
            return {};
        }
        if (count.there == 0
            && (!QDir().mkpath(to)
                || !QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)))
            return unwritable(to);
        ++count.there;
        return isThere || copyFile(source.filePath(), target.filePath()) ? Result<void>()
                                                                         : Result<void>(unwritable(target.filePath()));
    });
    if (!done)
        return done.error();
    if (count.there > 0 && !syncFolder(to))
        return unwritable(to);
    return count;
}

Result<int> sweepMedia(const QStringList &storePaths, const QString &folder)
{
    QSet<QString> names;
    for (const QString &path : storePaths) {
        const Result<void> read = eachName(path, [&names](const QString &name) -> Result<void> {
            names.insert(name);
            return {};
        });
        if (!read)
            return read.error();
    }
    int removed = 0;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        if (!seal::isContentName(name) || names.contains(name))
            continue;
        if (!QFile::remove(folder + u'/' + name))
            return Error{ErrorCode::storage, QStringLiteral("a file of a message could not be removed"), name, true};
        ++removed;
    }
    return removed;
}

Result<MediaCount> countMedia(const QString &storePath, const QString &folder)
{
    MediaCount count;
    const Result<void> done = eachName(storePath, [&](const QString &name) -> Result<void> {
        const bool isThere = seal::isContentName(name) && QFile::exists(folder + u'/' + name);
        ++(isThere ? count.there : count.missing);
        return {};
    });
    return done ? Result<MediaCount>(count) : Result<MediaCount>(done.error());
}

} // namespace switchboard::workspace
