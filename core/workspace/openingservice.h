// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/keyholders.h"

#include <QFuture>
#include <QObject>

namespace switchboard::workspace {

/// Opens a workspace in three steps, so that it is told apart what is wrong: with its file, with a key, or with the store
/// behind it. Each may be asked again. Futures always end with an answer, on any thread.
class OpeningService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString folder() const = 0;

    /// Who can open it; needs no key. `notFound`, `foreign`, `newer`, `damaged`, `unsupported`, `locked` or `storage`
    /// where the file cannot be used.
    virtual QFuture<Result<QList<KeyHolder>>> holders() = 0;

    /// Finds the key by the first way in that works and keeps it; errors of workspace::unlock().
    virtual QFuture<Result<void>> unlock(UnlockSources sources) = 0;

    /// Opens with the key that was found; errors of Workspace::openWith().
    virtual QFuture<Result<void>> open() = 0;
};

} // namespace switchboard::workspace
