// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/pages.h"
#include "core/workspace/localhistory.h"
#include "core/workspace/localinbox.h"
#include "core/workspace/localmedia.h"
#include "core/workspace/localpeople.h"
#include "core/workspace/localsettings.h"
#include "ui/shell/closeguard.h"
#include "ui/shell/desktopnotices.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/statuscontroller.h"
#include "ui/shell/traydesk.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"
#include "ui/widgets/uistate.h"
#include "ui/widgets/undolist.h"

#include <memory>

namespace switchboard::app {

/// The window on an open workspace, wired. Ends in the order that its parts need.
class Console
{
public:
    /// `theme` and `state` outlive it.
    Console(std::shared_ptr<workspace::Workspace> workspace, widgets::Theme &theme, widgets::UiState &state);
    ~Console();

    void show();
    void bringForward() { m_window.bringForward(); }
    Pages &pages() { return m_pages; }

    void tell(const QString &sentence); ///< over the window, until it was read
    void offerNewKeys();                ///< after a start by the recovery code

private:
    void connectNotices();
    void connectTray();
    void showAgent();

    std::shared_ptr<workspace::Workspace> m_workspace;
    workspace::LocalInbox m_inbox;
    workspace::LocalPeople m_people;
    workspace::LocalHistory m_history;
    workspace::LocalSettings m_settings;
    workspace::LocalMedia m_media;
    widgets::TimeWords m_times;
    widgets::ActionTable m_actions;
    widgets::UndoList m_undo;
    shell::FrameParts m_parts;
    shell::MainWindow m_window;
    Pages m_pages;
    shell::StatusController m_status;
    shell::CloseGuard m_guard;
    shell::TrayDesk m_tray;
    shell::DesktopNotices m_desk;
    shell::Notifier m_notifier;
    widgets::Latest<QMap<QString, QString>> m_agent;
};

} // namespace switchboard::app
