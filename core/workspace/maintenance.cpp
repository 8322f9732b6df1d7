// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/maintenance.h"

#include "core/delivery/mediafetcher.h"
#include "core/store/storefile.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/people/erasurejournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace switchboard::workspace {

namespace {

constexpr seconds rebuildPatience{600};

} // namespace

QFuture<Result<MediaCount>> backupTo(Workspace &workspace, QString file, std::stop_token stop,
                                     BackupProgressed progressed)
{
    const QString folder = workspace.folder();
    return onOwnThread([folder, file, stop, progressed]() -> Result<MediaCount> {
        const auto tell = [&progressed](const BackupProgress &progress) {
            if (progressed)
                progressed(progress);
        };
        const QString media = mediaFolderOfBackup(file);
        // Whoever makes the folder has the name: two backups at once cannot spoil each other.
        const bool isOurs = QDir().mkdir(media);
        if (!isOurs && QFile::exists(media) && !QFile::exists(file))
            return Error{
                ErrorCode::alreadyExists,
                QStringLiteral("there are files of a backup already; where none is being made they are left of one "
                               "that broke off, and can be deleted"),
                {},
                false,
                Place{media, 0, 0, {}}};
        MediaCount count;
        const auto copyFiles = [&](const QString &copy) -> Result<void> {
            const auto goesOn = [&](qint64 files) {
                tell({BackupPhase::files, files, 0});
                return !stop.stop_requested();
            };
            const Result<MediaCount> copied = copyMedia(copy, delivery::MediaFetcher::folderOf(folder), media, goesOn);
            if (!copied)
                return copied.error();
            count = *copied;
            return ErasureJournal(QFileInfo(file).absolutePath()).join(ErasureJournal(folder));
        };
        const store::storefile::Watch watch{stop,
                                            [&](qint64 bytes, qint64 total) {
                                                tell({BackupPhase::copying, bytes, total});
                                            },
                                            [&] { tell({BackupPhase::checking}); }};
        const Result<void> done = store::storefile::backup(store::Store::filePath(folder), file, copyFiles, watch);
        if (isOurs && (!done || count.there == 0))
            QDir(media).removeRecursively();
        return done ? Result<MediaCount>(count) : Result<MediaCount>(done.error());
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

QFuture<Result<void>> forgetInSearch(Workspace &workspace)
{
    if (!QFile::exists(SearchFollower::filePath(workspace.folder())))
        return QtFuture::makeReadyFuture(Result<void>());
    SearchFollower &search = workspace.startSearch();
    return onOwnThread([&search] { return search.waitUntilCurrent(std::chrono::minutes(1)); });
}

QFuture<Result<RebuildOutcome>> rebuildDerived(Workspace &workspace)
{
    return onOwnThread([&workspace]() -> Result<RebuildOutcome> {
        const Result<store::RebuildReport> states = waited(
            workspace.store().write([](store::Transaction &transaction) { return store::rebuildStates(transaction); }));
        if (!states)
            return states.error();
        RebuildOutcome outcome{*states, SearchFollower::dropFile(workspace.folder())};
        SearchFollower search(workspace.store());
        if (const Result<void> current = search.waitUntilCurrent(rebuildPatience); !current)
            return current.error();
        return outcome;
    });
}

} // namespace switchboard::workspace
