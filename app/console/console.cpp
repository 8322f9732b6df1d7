// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sheet.h"

#include <QApplication>
#include <QTimeZone>
#include <QVBoxLayout>

namespace switchboard::app {

using shell::MainWindow;
using shell::Notifier;
using shell::Place;
using shell::StatusController;

namespace {
/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};
} // namespace

Console::Console(std::shared_ptr<workspace::Workspace> workspace, widgets::Theme &theme, widgets::UiState &state)
    : m_workspace(std::move(workspace)), m_inbox(*m_workspace), m_people(*m_workspace), m_history(*m_workspace),
      m_settings(*m_workspace), m_media(*m_workspace),
      m_times(m_workspace->store().context().clock, QTimeZone::systemTimeZone()),
      m_actions(state), m_parts{theme, m_times, m_actions, m_undo, state}, m_window(m_parts),
      m_pages(m_window, m_parts, {m_inbox, m_history, m_people, m_settings, m_media}),
      m_status(m_inbox, m_window.statusBar()), m_guard(m_parts, m_inbox, m_window, [this] { return m_tray.isThere(); }),
      m_tray(theme), m_desk(shell::DesktopNotices::sessionBus(), m_tray), m_notifier(m_inbox, m_desk, state, m_window),
      m_agent(&m_window)
{
    connectNotices();
    connectTray();
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
        m_tray.setUnread(unread);
    });
    QObject::connect(&m_notifier, &Notifier::conversationAsked, &m_window,
                     [this](ConversationId conversation, const QString &token) {
                         m_window.bringForward(token);
                         m_pages.openConversation(conversation);
                     });
}

void Console::connectTray()
{
    shell::WindowActions &commands = m_window.commands();
    m_tray.setMenu(commands.makeTrayMenu(&m_window));
    const auto bringForward = [this] { m_window.bringForward(); };
    QObject::connect(&m_tray, &shell::TrayDesk::raiseAsked, &m_window, bringForward);
    QObject::connect(&commands, &shell::WindowActions::windowWanted, &m_window, bringForward);
    QObject::connect(&commands, &shell::WindowActions::conversationWanted, &m_window, [this] {
        m_window.bringForward();
        m_pages.beginConversation();
    });
    QObject::connect(&commands, &shell::WindowActions::quitAsked, &m_guard, &shell::CloseGuard::quit);
    QObject::connect(&m_guard, &shell::CloseGuard::left, qApp, &QCoreApplication::quit);
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

void Console::tell(const QString &sentence)
{
    auto *sheet = new widgets::Sheet(m_parts.theme, Words::tr("Before you go on"), &m_window);
    sheet->setAccessibleDescription(sentence);
    sheet->body()->addWidget(new widgets::Label(m_parts.theme, sentence, widgets::Text::body, widgets::Weight::regular,
                                                widgets::Color::text, widgets::Label::Fit::wrap));
    auto *done = sheet->addButton(Words::tr("Close"), widgets::ButtonKind::primary);
    QObject::connect(done, &QPushButton::clicked, sheet, &QWidget::close);
    sheet->open(done);
}

void Console::offerNewKeys()
{
    widgets::Question question;
    question.title = Words::tr("Opened by the recovery code");
    question.text =
        Words::tr("Is the passphrase forgotten, or the keychain gone? Set a new passphrase. Has somebody seen "
                  "the code? Make a new one. Both are in the settings, under “Encryption, recovery”.");
    question.yes = Words::tr("Go there");
    question.no = Words::tr("Later");
    widgets::askToConfirm(m_parts.theme, &m_window, question, [this] { m_pages.openEncryption(); });
}

} // namespace switchboard::app
