// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/localinbox.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuscontroller.h"
#include "ui/widgets/systemappearance.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"

#include <memory>

namespace switchboard::app {

/// The window on an open workspace, wired. Ends in the order that its parts need.
class Console
{
public:
    Console(std::shared_ptr<workspace::Workspace> workspace, widgets::Theme &theme);
    ~Console();

    void show();

private:
    std::shared_ptr<workspace::Workspace> m_workspace;
    workspace::LocalInbox m_inbox;
    widgets::TimeWords m_times;
    shell::MainWindow m_window;
    shell::StatusController m_status;
};

} // namespace switchboard::app
