// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "ui/inbox/inboxpage.h"

#include <QTimeZone>

namespace switchboard::app {

namespace {

constexpr QSize startSize(1440, 900);

} // namespace

Console::Console(std::shared_ptr<workspace::Workspace> workspace, widgets::Theme &theme)
    : m_workspace(std::move(workspace)), m_inbox(*m_workspace),
      m_times(m_workspace->store().context().clock, QTimeZone::systemTimeZone()), m_window(theme, m_times),
      m_status(m_inbox, m_window.statusBar())
{
    m_window.addPage(shell::Place::inbox, new inbox::InboxPage(theme, m_times, m_inbox));
    m_window.resize(startSize);
    // Nothing here asks it yet; it follows all the same, so that what is erased leaves the search file soon.
    m_workspace->startSearch();
}

Console::~Console()
{
    m_window.hide();
}

void Console::show()
{
    m_window.show();
}

} // namespace switchboard::app
