// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace switchboard::workspace {

/// What became of the files of messages, of which a store says only that they are kept.
struct MediaCount
{
    qint64 there = 0;
    qint64 missing = 0;
};

/// Where the files of a backup's messages lie.
QString mediaFolderOfBackup(const QString &backup);

/// Copies the files that the store at `storePath` keeps from one folder to another, sealed as they are, and leaves
/// those that are there already: their names are keyed hashes of what is in them. Each copy is there whole or not at
/// all, and on the disk when this answers. Makes `to` where there is something to copy. Needs no key. `goesOn` is told
/// before each how many are there; `cancelled` where it says no.
Result<MediaCount> copyMedia(const QString &storePath, const QString &from, const QString &to,
                             const std::function<bool(qint64 files)> &goesOn = {});

/// Removes the files of messages that none of these stores keeps, where all of them can be read; answers how many.
Result<int> sweepMedia(const QStringList &storePaths, const QString &folder);

/// Which of the files that the store at `storePath` keeps lie in the folder.
Result<MediaCount> countMedia(const QString &storePath, const QString &folder);

} // namespace switchboard::workspace
