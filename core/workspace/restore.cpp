// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/restore.h"

#include "core/delivery/mediafetcher.h"
#include "core/policy/flags.h"
#include "core/store/ownerlock.h"
#include "core/store/restored.h"
#include "core/store/storefile.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/people/contacteraser.h"
#include "core/workspace/people/erasurejournal.h"
#include "core/workspace/searchfollower.h"

#include <QDir>
#include <QFileInfo>

namespace switchboard::workspace {

namespace {

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

} // namespace

Result<MediaCount> restoreFrom(const QString &file, const QString &folder)
{
    if (!QFile::exists(file))
        return Error{ErrorCode::notFound, QStringLiteral("no such backup"), file};
    if (const Result<void> usable = store::storefile::check(file); !usable)
        return usable.error();
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::storage, QStringLiteral("the workspace's folder cannot be made"), folder};
    if (const Result<void> fits = store::storefile::checkFileSystem(folder); !fits)
        return fits.error();
    if (const Result<void> alone = requireAlone(folder); !alone)
        return alone.error();
    // First what harms no store that does not know it.
    const Result<MediaCount> copied =
        copyMedia(file, mediaFolderOfBackup(file), delivery::MediaFetcher::folderOf(folder));
    if (!copied)
        return copied;
    if (const Result<void> joined = ErasureJournal(folder).join(ErasureJournal(QFileInfo(file).absolutePath()));
        !joined)
        return joined.error();
    if (const Result<void> flags = policy::Flags::writeDefaults(folder); !flags)
        return flags.error();
    if (const Result<void> placed = store::storefile::restore(file, store::Store::filePath(folder)); !placed)
        return placed.error();
    store::storefile::keepPrivate(folder);
    (void)SearchFollower::dropFile(folder);
    return copied;
}

Result<std::optional<RestoreOutcome>> finishRestore(store::Store &store)
{
    const Result<bool> isPending = waited(store.read([](store::Database &db) { return store::isRestorePending(db); }));
    if (!isPending)
        return isPending.error();
    if (!*isPending)
        return std::optional<RestoreOutcome>();
    // The search file may be that of the store before, where the power went between the two.
    (void)SearchFollower::dropFile(store.folder());
    const Result<int> forgotten = reapplyErasures(store);
    if (!forgotten)
        return forgotten.error();
    const Result<std::optional<int>> held =
        waited(store.write([](store::Transaction &transaction) { return store::endRestore(transaction); }));
    if (!held)
        return held.error();
    if (!*held)
        return std::optional<RestoreOutcome>();
    return std::optional<RestoreOutcome>(RestoreOutcome{*forgotten, **held});
}

} // namespace switchboard::workspace
