// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/opening.h"
#include "app/console/practicesandbox.h"
#include "core/workspace/localsetup.h"
#include "ui/settings/firstrun.h"
#include "ui/widgets/theme.h"

#include <memory>

namespace switchboard::app {

/// The start without a workspace: the assistant, and what it makes. It lives on behind the console while that is on the
/// practice workspace, since the sandbox ends with it.
class FirstStart : public QObject
{
    Q_OBJECT

public:
    /// `folder` is where the workspace of the user shall be.
    FirstStart(const QString &folder, widgets::Theme &theme, std::shared_ptr<const Clock> clock);
    ~FirstStart() override;

    void show();

Q_SIGNALS:
    void opened(const std::shared_ptr<switchboard::workspace::Workspace> &workspace);
    void givenUp(); ///< the window that asked for the key of practice was closed

private:
    void continuePractice();
    void openPractice(const QString &sandbox);
    void usePractice(const std::shared_ptr<workspace::Workspace> &workspace, const QString &sandbox);
    void refuse(const Error &error);
    void hand(const std::shared_ptr<workspace::Workspace> &workspace);

    const widgets::Theme &m_theme;
    std::shared_ptr<const Clock> m_clock;
    PracticeSandbox m_sandbox;
    workspace::LocalSetup m_setup;
    std::unique_ptr<settings::FirstRun> m_window;
    std::unique_ptr<Opening> m_opening; ///< of the practice workspace that was there before
};

} // namespace switchboard::app
