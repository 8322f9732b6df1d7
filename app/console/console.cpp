// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include <QTimeZone>

namespace switchboard::app {

using shell::MainWindow;
using shell::Notifier;
using shell::Place;
using shell::StatusController;

Console::Console(std::shared_ptr<workspace::Workspace> workspace, widgets::Theme &theme, widgets::UiState &state)
    : m_workspace(std::move(workspace)), m_inbox(*m_workspace), m_people(*m_workspace), m_history(*m_workspace),
      m_settings(*m_workspace), m_times(m_workspace->store().context().clock, QTimeZone::systemTimeZone()),
      m_actions(state), m_parts{theme, m_times, m_actions, m_undo, state}, m_window(m_parts),
      m_pages(m_window, m_parts, {m_inbox, m_history, m_people, m_settings}), m_status(m_inbox, m_window.statusBar()),
      m_desk(theme), m_notifier(m_inbox, m_desk, state, m_window), m_agent(&m_window)
{
    connectNotices();
    QObject::connect(&m_settings, &workspace::SettingsService::settingsChanged, &m_window, [this] { showAgent(); });
    m_window.restore();
    m_workspace->startSearch();
}

Console::~Console()
{
    m_window.hide();
}

void Console::connectNotices()
{
    QObject::connect(&m_status, &StatusController::unreadChanged, &m_window, [this](int unread) {
        m_window.setCount(Place::inbox, unread);
        m_desk.setUnread(unread);
    });
    QObject::connect(&m_desk, &shell::NoticeDesk::raiseAsked, &m_window, &MainWindow::bringForward);
    QObject::connect(&m_notifier, &Notifier::conversationAsked, &m_window, [this](ConversationId conversation) {
        m_window.bringForward();
        m_pages.openConversation(conversation);
    });
}

void Console::showAgent()
{
    m_agent.ask(m_settings.settings(), [this](const Result<QMap<QString, QString>> &settings) {
        if (settings) // else the settings themselves tell what is wrong
            m_window.setAgent(settings->value(workspace::setting::agent));
    });
}

void Console::show()
{
    m_window.show();
    showAgent();
}

} // namespace switchboard::app
