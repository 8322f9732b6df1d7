// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace switchboard::store {

/// The file of a store as a whole: what may be opened, checked, copied and put back.
namespace storefile {

/// `unsupported` on a network file system (locks and memory maps cannot be trusted there).
Result<void> checkFileSystem(const QString &folder);

/// Takes from everybody but its owner what they may do with a workspace's folder and with what of ours lies in it. A
/// folder below it that was its owner's alone is not looked into.
void keepPrivate(const QString &folder);

/// `foreign`, `newer`, `damaged`, `notFound` or `locked` where the file cannot be used; needs no key.
Result<void> check(const QString &path);

/// Findings of a full integrity check, empty where all is well.
Result<QStringList> integrityProblems(const QString &path);

/// Who looks on at a backup or a restore, on the thread that does it, and may end it.
struct Watch
{
    std::stop_token stop = {};                                  ///< `cancelled`, with nothing left behind
    std::function<void(qint64 done, qint64 total)> copied = {}; ///< bytes, several times a second; `done` may end short
    std::function<void()> checking = {};                        ///< once, when the check of the backup begins
};

/// A consistent copy while the store is in use; written beside the target and renamed, so that a failed
/// backup leaves nothing half-written. alreadyExists where `target` is there. `alsoCopy` gets the path of the copy
/// before it has its name, for what must be there first; its failure is that of the backup.
Result<void> backup(const QString &path, const QString &target,
                    const std::function<Result<void>(const QString &copy)> &alsoCopy = {}, const Watch &watch = {});

/// Puts a backup in the place of a store, which must not be in use. The backup is checked first; what was
/// there before is kept as `<path>.before-restore`. The store is marked, see markRestored().
///
/// `alsoCopy` is called once the backup has passed its check, for what must be there before the store; its failure is that of
/// the restore. It can be stopped until the store that is there is put aside.
Result<void> restore(const QString &backup, const QString &path, const std::function<Result<void>()> &alsoCopy = {},
                     const Watch &watch = {});

/// Where restore() puts what was there.
QString asidePath(const QString &path);

/// Takes the store back that a restore put aside before it broke off; nothing where there is a store, or none aside.
/// While nobody restores.
Result<void> takeBack(const QString &path);

} // namespace storefile
} // namespace switchboard::store
