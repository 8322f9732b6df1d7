// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QFuture>

namespace switchboard::workspace {

/// One thing that was looked at. `word` is stable: "ok" or what is wrong; `values` fill the sentence about it.
struct Finding
{
    QLatin1StringView check;
    QString word;
    QStringList values = {};
    bool isWell = true;
};

/// Looks at the store, keys, flags, clock, queue, files of messages, providers and search file. With `fix`, a search file that is
/// damaged is made again. Asks providers through the calling thread's event loop. The workspace outlives the
/// future.
QFuture<Result<QList<Finding>>> examine(Workspace &workspace, bool fix);

} // namespace switchboard::workspace
