// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/pages.h"

#include "core/workspace/historyservice.h"
#include "core/workspace/inboxservice.h"
#include "core/workspace/mediaservice.h"
#include "core/workspace/peopleservice.h"
#include "core/workspace/settingsservice.h"
#include "ui/contacts/contactspage.h"
#include "ui/history/historypage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palettecontents.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/latest.h"

namespace switchboard::app {

using shell::MainWindow;
using shell::Place;

Pages::Pages(MainWindow &window, const shell::FrameParts &parts, const Services &services)
    : m_window(window), m_parts(parts), m_services(services)
{
    addInbox();
    addHistory();
    addContacts();
    addSettings();
    connectStatus();
    window.setSearchable(true);
    window.setSources({&services.people, &services.history});
    connect(&window, &MainWindow::personChosen, this, &Pages::openThreadWith);
    connect(&window, &MainWindow::searchAsked, this, &Pages::search);
    connect(&window, &MainWindow::searchEntered, this, &Pages::search);
    connect(&window, &MainWindow::searchTyped, this, &Pages::typeSearch);
}

void Pages::connectStatus()
{
    const shell::StatusBar &status = m_window.statusBar();
    connect(&status, &shell::StatusBar::providersAsked, this, [this] { m_window.goTo(Place::settings); });
    const std::pair<void (shell::StatusBar::*)(), QString> searches[] = {
        {&shell::StatusBar::queueAsked, QStringLiteral("status:queued")},
        {&shell::StatusBar::heldAsked, QStringLiteral("status:held")},
        {&shell::StatusBar::doubtAsked, QStringLiteral("status:in_doubt")},
    };
    for (const auto &[signal, query] : searches)
        connect(&status, signal, this, [this, query = query] { search(query); });
}

void Pages::addInbox()
{
    m_window.addPage(Place::inbox, [this] {
        m_inbox = new inbox::InboxPage(m_parts.theme, m_parts.times, m_services.inbox, m_services.people,
                                       m_services.media, m_parts.actions, m_parts.undo);
        m_inbox->keepLayoutIn(m_parts.state);
        connect(m_inbox, &inbox::InboxPage::searchAsked, this, &Pages::search);
        connect(m_inbox, &inbox::InboxPage::personAsked, this, &Pages::openPerson);
        return m_inbox;
    });
}

void Pages::addHistory()
{
    m_window.addPage(Place::history, [this] {
        auto *page = new history::HistoryPage(m_parts.theme, m_parts.times, m_services.history, m_services.media,
                                              m_parts.actions, m_parts.undo, m_parts.state);
        connect(page, &history::HistoryPage::conversationAsked, this, &Pages::openConversation);
        return page;
    });
}

void Pages::addContacts()
{
    m_window.addPage(Place::contacts, [this] {
        m_contacts = new contacts::ContactsPage(m_parts.theme, m_parts.times, m_services.people, m_parts.actions,
                                                m_parts.undo, m_parts.state);
        connect(m_contacts, &contacts::ContactsPage::conversationAsked, this, &Pages::write);
        connect(m_contacts, &contacts::ContactsPage::searchAsked, this, &Pages::search);
        return m_contacts;
    });
}

void Pages::addSettings()
{
    m_window.addPage(Place::settings, [this] {
        m_settings = new settings::SettingsPage(m_parts.theme, m_parts.times, m_services.settings, m_parts.actions,
                                                m_parts.undo, m_parts.state);
        connect(m_settings, &settings::SettingsPage::shortcutsAsked, &m_window.commands(),
                &shell::WindowActions::openKeys);
        connect(m_settings, &settings::SettingsPage::restoreAsked, this, &Pages::restoreAsked);
        return m_settings;
    });
}

void Pages::openConversation(ConversationId conversation, MessageId message)
{
    m_window.goTo(Place::inbox);
    m_inbox->openConversation(conversation, message);
}

void Pages::write(ConversationId conversation)
{
    m_window.goTo(Place::inbox);
    m_inbox->write(conversation);
}

void Pages::beginConversation()
{
    m_window.goTo(Place::inbox);
    m_inbox->beginConversation();
}

void Pages::openThreadWith(ContactId person)
{
    widgets::whenAnswered<ConversationId>(this, m_services.people.conversationWith(person),
                                          [this, person](const Result<ConversationId> &answer) {
                                              if (answer)
                                                  openConversation(*answer);
                                              else
                                                  openPerson(person); // nothing to write to, say
                                          });
}

void Pages::openPerson(ContactId person)
{
    m_window.goTo(Place::contacts);
    m_contacts->openPerson(person);
}

void Pages::openEncryption()
{
    m_window.goTo(Place::settings);
    m_settings->openEncryption();
}

void Pages::search(const QString &query)
{
    m_window.goTo(Place::history);
    m_window.page(Place::history)->takeSearch(query);
}

/// What is found shows itself while it is typed; the field keeps the focus.
void Pages::typeSearch(const QString &query)
{
    if (query.isEmpty() && m_window.place() != Place::history)
        return;
    m_window.showPlace(Place::history);
    m_window.page(Place::history)->takeSearch(query);
}

} // namespace switchboard::app
