// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/contacteraser.h"

#include "core/base/log.h"
#include "core/seal/chunkseal.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/people/erasurejournal.h"

#include <QFile>

namespace switchboard::workspace {

namespace {

Result<store::ErasureReport> wipe(store::Store &store, const store::ErasureTarget &target)
{
    return waited(store.write([target](store::Transaction &transaction) { return store::erase(transaction, target); }));
}

/// Names of files that would not go. What is no name of ours is no file of ours and stays.
QStringList deleteMedia(store::Store &store, const QStringList &names)
{
    QStringList kept;
    for (const QString &name : names) {
        const QString path = store.folder() + QStringLiteral("/media/") + name;
        if (seal::isContentName(name) && QFile::exists(path) && !QFile::remove(path))
            kept.append(name);
    }
    if (!kept.isEmpty())
        qCWarning(lcStore) << "media files of an erased person could not be deleted:" << kept.size();
    return kept;
}

bool emptyLog(store::Store &store)
{
    const Result<void> emptied = store::emptyLog(store::Store::filePath(store.folder()));
    if (!emptied)
        qCWarning(lcStore) << "the log was not emptied after an erasure:" << describe(emptied.error());
    return emptied.ok();
}

} // namespace

Result<ErasedPerson> eraseContact(store::Store &store, ContactId contact)
{
    Result<store::ErasureTarget> target = waited(store.read(
        [vault = store.vault(), contact](store::Database &db) { return store::erasureTarget(db, vault, contact); }));
    if (!target)
        return target.error();
    target->at = store.clock().now();
    ErasureJournal journal(store.folder());
    const Result<QString> line = journal.append(*target);
    if (!line)
        return line.error();
    Result<store::ErasureReport> report = wipe(store, *target);
    if (!report) {
        (void)journal.withdraw(*line);
        return report.error();
    }
    QStringList kept = deleteMedia(store, report->mediaNames);
    return ErasedPerson{std::move(*report), std::move(kept), emptyLog(store)};
}

Result<int> reapplyErasures(store::Store &store)
{
    const auto targets = ErasureJournal(store.folder()).entries();
    if (!targets)
        return targets.error();
    int again = 0;
    for (const store::ErasureTarget &target : *targets) {
        const Result<store::ErasureReport> report = wipe(store, target);
        if (!report)
            return report.error();
        (void)deleteMedia(store, report->mediaNames);
        again += report->contacts > 0 ? 1 : 0;
    }
    // Also where all were forgotten before: that run may have ended at this point.
    if (!targets->isEmpty())
        (void)emptyLog(store);
    return again;
}

} // namespace switchboard::workspace
