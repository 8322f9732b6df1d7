// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace switchboard::workspace {

/// Of a backup that is made, in this order, or that is put back: checking, files, copying.
enum class BackupPhase {
    copying,  ///< the store, in bytes
    checking, ///< that the backup is sound; how long that takes is not known
    files,    ///< of messages, counted
};

struct BackupProgress
{
    BackupPhase phase = BackupPhase::copying;
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known

    bool operator==(const BackupProgress &) const = default;
};

/// On a thread of its own, several times a second.
using BackupProgressed = std::function<void(const BackupProgress &)>;

} // namespace switchboard::workspace
