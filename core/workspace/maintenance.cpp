// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/maintenance.h"

#include "core/delivery/mediafetcher.h"
#include "core/store/ownerlock.h"
#include "core/store/storefile.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/people/contacteraser.h"
#include "core/workspace/people/erasurejournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace switchboard::workspace {

namespace {

constexpr seconds rebuildPatience{600};

QString journalPath(const QString &folder)
{
    return ErasureJournal(folder).path();
}

/// The journal of one folder, line for line, into that of another; lines that are there already stay single.
Result<void> joinJournals(const QString &from, const QString &to)
{
    QFile source(journalPath(from));
    if (QFileInfo(from).canonicalFilePath() == QFileInfo(to).canonicalFilePath() || !source.exists())
        return {};
    const Error unwritten{ErrorCode::storage, QStringLiteral("the erasure journal could not be copied"),
                          source.fileName(), true};
    if (!source.open(QIODevice::ReadOnly))
        return unwritten;
    QFile target(journalPath(to));
    if (!target.open(QIODevice::ReadWrite) || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritten;
    const QList<QByteArray> known = target.readAll().split('\n');
    for (QByteArray line : source.readAll().split('\n')) {
        if (!line.isEmpty() && !known.contains(line) && target.write(line.append('\n')) < 0)
            return unwritten;
    }
    return target.flush() ? Result<void>() : Result<void>(unwritten);
}

/// Nobody has the workspace open.
Result<void> requireAlone(const QString &folder)
{
    const QString owners = store::Store::ownersFolder(folder);
    for (const QString &name : QDir(owners).entryList(QDir::Files)) {
        if (!store::OwnerLock::isDead(owners, name))
            return Error{ErrorCode::locked, QStringLiteral("another program has this workspace open"), {}, true};
    }
    return {};
}

void dropSearchFile(const QString &folder)
{
    const QString path = SearchFollower::filePath(folder);
    const QFileInfo info(path);
    for (const QString &name : QDir(info.absolutePath()).entryList({info.fileName() + u'*'}, QDir::Files))
        QFile::remove(info.absolutePath() + u'/' + name);
}

/// True where it was removed: only while no other program writes it.
bool dropSearchFileIfFree(const QString &folder)
{
    const QString path = SearchFollower::filePath(folder);
    if (!QFile::exists(path))
        return true;
    const auto lock = store::FileLock::tryLock(path + QStringLiteral(".lock"));
    return lock && QFile::remove(path);
}

} // namespace

QFuture<Result<MediaCount>> backupTo(Workspace &workspace, QString file)
{
    const QString folder = workspace.folder();
    return onOwnThread([folder, file]() -> Result<MediaCount> {
        const QString media = mediaFolderOfBackup(file);
        const bool wasThere = QFile::exists(media);
        MediaCount count;
        const auto copyFiles = [&](const QString &copy) -> Result<void> {
            const Result<MediaCount> copied = copyMedia(copy, delivery::MediaFetcher::folderOf(folder), media);
            if (!copied)
                return copied.error();
            count = *copied;
            return joinJournals(folder, QFileInfo(file).absolutePath());
        };
        const Result<void> done = store::storefile::backup(store::Store::filePath(folder), file, copyFiles);
        if (!done && !wasThere)
            QDir(media).removeRecursively();
        return done ? Result<MediaCount>(count) : Result<MediaCount>(done.error());
    });
}

Result<void> restoreFrom(const QString &file, const QString &folder)
{
    if (!QFile::exists(file))
        return Error{ErrorCode::notFound, QStringLiteral("no such backup"), file};
    if (const Result<void> usable = store::storefile::check(file); !usable)
        return usable;
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::storage, QStringLiteral("the workspace's folder cannot be made"), folder};
    if (const Result<void> fits = store::storefile::checkFileSystem(folder); !fits)
        return fits;
    if (const Result<void> alone = requireAlone(folder); !alone)
        return alone;
    // First the files, which harm no store that does not know them.
    if (const Result<MediaCount> copied =
            copyMedia(file, mediaFolderOfBackup(file), delivery::MediaFetcher::folderOf(folder));
        !copied)
        return copied.error();
    if (const Result<void> placed = store::storefile::restore(file, store::Store::filePath(folder)); !placed)
        return placed;
    store::storefile::keepPrivate(folder);
    dropSearchFile(folder);
    return policy::Flags::writeDefaults(folder);
}

QFuture<Result<RestoreOutcome>> finishRestore(Workspace &workspace, QString backupFile)
{
    return onOwnThread([&workspace, backupFile]() -> Result<RestoreOutcome> {
        if (const Result<void> joined = joinJournals(QFileInfo(backupFile).absolutePath(), workspace.folder()); !joined)
            return joined.error();
        const Result<int> forgotten = reapplyErasures(workspace.store());
        if (!forgotten)
            return forgotten.error();
        const Result<Event> told = waited(workspace.store().write([](store::Transaction &transaction) {
            Event event;
            event.kind = EventKind::workspaceRestored;
            return store::Ledger(transaction).append(std::move(event));
        }));
        if (!told)
            return told.error();
        const Result<MediaCount> media = countMedia(workspace);
        return media ? Result<RestoreOutcome>({*forgotten, *media}) : Result<RestoreOutcome>(media.error());
    });
}

Result<MediaCount> countMedia(const Workspace &workspace)
{
    return countMedia(store::Store::filePath(workspace.folder()), delivery::MediaFetcher::folderOf(workspace.folder()));
}

QFuture<Result<store::audit::Report>> verifyAudit(Workspace &workspace)
{
    const seal::Vault vault = workspace.store().vault();
    return workspace.store().read([vault](store::Database &db) { return store::audit::verify(db, vault); });
}

QFuture<Result<RebuildOutcome>> rebuildDerived(Workspace &workspace)
{
    return onOwnThread([&workspace]() -> Result<RebuildOutcome> {
        const Result<store::RebuildReport> states = waited(
            workspace.store().write([](store::Transaction &transaction) { return store::rebuildStates(transaction); }));
        if (!states)
            return states.error();
        RebuildOutcome outcome{*states, dropSearchFileIfFree(workspace.folder())};
        SearchFollower search(workspace.store());
        if (const Result<void> current = search.waitUntilCurrent(rebuildPatience); !current)
            return current.error();
        return outcome;
    });
}

} // namespace switchboard::workspace
