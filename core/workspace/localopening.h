// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/openingservice.h"
#include "core/workspace/workspace.h"

namespace switchboard::workspace {

struct OpeningSteps; ///< what the steps have found so far

/// Opens a workspace of this computer. The disk and passphrases are worked on by threads of their own; the calling
/// thread needs an event loop, and the workspace lives on it.
class LocalOpening : public OpeningService
{
    Q_OBJECT

public:
    LocalOpening(QString folder, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~LocalOpening() override;

    QString folder() const override;
    QFuture<Result<QList<KeyHolder>>> holders() override;
    QFuture<Result<void>> unlock(UnlockSources sources) override;
    QFuture<Result<void>> open() override;

    /// What was opened, for good: neither it nor its key is kept here. None before.
    std::shared_ptr<Workspace> takeWorkspace();

private:
    std::shared_ptr<OpeningSteps> m_steps; ///< steps under way may outlive this
};

} // namespace switchboard::workspace
