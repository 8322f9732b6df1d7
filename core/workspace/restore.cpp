// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/restore.h"

#include "core/base/log.h"
#include "core/delivery/mediafetcher.h"
#include "core/policy/flags.h"
#include "core/store/outbox.h"
#include "core/store/outboxreads.h"
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

/// Every owner in a backup is dead, unless it opened the restored store in this moment too.
Result<int> takeOverTheDead(store::Transaction &transaction, const QString &folder)
{
    const Result<QStringList> owners = store::leaseOwners(transaction.db());
    if (!owners)
        return owners.error();
    const milliseconds sinceBoot = transaction.context().clock->sinceBoot();
    int doubted = 0;
    for (const QString &owner : *owners) {
        if (!store::OwnerLock::isDead(folder, owner))
            continue;
        const Result<int> taken = store::Outbox(transaction).takeOver(owner, true, sinceBoot);
        if (!taken)
            return taken;
        doubted += *taken;
    }
    return doubted;
}

/// Removes files of messages that neither the store nor the one put aside keeps, as an erasure or a restore that broke
/// off may have left them. Where one of the two cannot be read nothing is removed.
void sweep(const QString &folder)
{
    QStringList stores;
    const QString path = store::Store::filePath(folder);
    for (const QString &each : QStringList{path, store::storefile::asidePath(path)}) {
        if (QFile::exists(each))
            stores.append(each);
    }
    if (stores.isEmpty())
        return;
    const Result<int> swept = sweepMedia(stores, delivery::MediaFetcher::folderOf(folder));
    if (!swept)
        qCWarning(lcStore).noquote() << "files that nobody keeps could not be removed:" << describe(swept.error());
}

} // namespace

Result<MediaCount> restoreFrom(const QString &file, const QString &folder, std::stop_token stop,
                               const BackupProgressed &progressed)
{
    const auto tell = [&progressed](const BackupProgress &progress) {
        if (progressed)
            progressed(progress);
    };
    if (!QFile::exists(file))
        return Error{ErrorCode::notFound, QStringLiteral("no such backup"), file};
    if (const Result<void> usable = store::storefile::check(file); !usable)
        return usable.error();
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::storage, QStringLiteral("the workspace's folder cannot be made"), folder};
    if (const Result<void> fits = store::storefile::checkFileSystem(folder); !fits)
        return fits.error();
    const auto lock = store::FileLock::tryLock(store::Store::restoreLockPath(folder));
    if (!lock)
        return lock.error();
    if (const Result<void> alone = requireAlone(folder); !alone)
        return alone.error();
    MediaCount media;
    const auto copyFiles = [&]() -> Result<void> {
        const auto goesOn = [&](qint64 files) {
            tell({BackupPhase::files, files, 0});
            return !stop.stop_requested();
        };
        // What harms no store that does not know it.
        const Result<MediaCount> copied =
            copyMedia(file, mediaFolderOfBackup(file), delivery::MediaFetcher::folderOf(folder), goesOn);
        if (!copied)
            return copied.error();
        media = *copied;
        const Result<void> joined = ErasureJournal(folder).join(ErasureJournal(QFileInfo(file).absolutePath()));
        return joined ? policy::Flags::writeDefaults(folder) : joined;
    };
    const QString path = store::Store::filePath(folder);
    const store::storefile::Watch watch{stop,
                                        [&](qint64 bytes, qint64 total) {
                                            tell({BackupPhase::copying, bytes, total});
                                        },
                                        [&] { tell({BackupPhase::checking}); }};
    if (const Result<void> placed = store::storefile::restore(file, path, copyFiles, watch); !placed) {
        // The files that came are nobody's then, and may be of somebody who was erased.
        sweep(folder);
        return placed.error();
    }
    store::storefile::keepPrivate(folder);
    (void)SearchFollower::dropFile(folder);
    return media;
}

Result<std::optional<RestoreOutcome>> finishRestore(store::Store &store)
{
    const Result<bool> isPending = waited(store.read([](store::Database &db) { return store::isRestorePending(db); }));
    if (!isPending)
        return isPending.error();
    if (!*isPending)
        return std::optional<RestoreOutcome>();
    // One program ends it; another that opened the store in the same moment waits for it.
    const auto lock =
        store::FileLock::lock(store::Store::filePath(store.folder()) + QStringLiteral(".restore-end-lock"));
    if (!lock)
        return lock.error();
    const Result<bool> isStillPending =
        waited(store.read([](store::Database &db) { return store::isRestorePending(db); }));
    if (!isStillPending)
        return isStillPending.error();
    if (!*isStillPending)
        return std::optional<RestoreOutcome>();
    // The search file may be that of the store before, where the power went between the two.
    (void)SearchFollower::dropFile(store.folder());
    // What was with a provider when the backup was made is in doubt, and nobody will end it but the reconciler.
    if (const Result<int> doubted =
            waited(store.write([folder = store::Store::ownersFolder(store.folder())](store::Transaction &transaction) {
                return takeOverTheDead(transaction, folder);
            }));
        !doubted)
        return doubted.error();
    const Result<int> forgotten = reapplyErasures(store);
    if (!forgotten)
        return forgotten.error();
    sweep(store.folder());
    const Result<std::optional<int>> held =
        waited(store.write([](store::Transaction &transaction) { return store::endRestore(transaction); }));
    if (!held)
        return held.error();
    if (!*held)
        return std::optional<RestoreOutcome>();
    return std::optional<RestoreOutcome>(RestoreOutcome{*forgotten, **held});
}

} // namespace switchboard::workspace
