// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/shell/frameparts.h"

#include <QObject>

namespace switchboard::contacts {
class ContactsPage;
}
namespace switchboard::inbox {
class InboxPage;
}
namespace switchboard::settings {
class SettingsPage;
}
namespace switchboard::shell {
class MainWindow;
}
namespace switchboard::workspace {
class HistoryService;
class InboxService;
class MediaService;
class PeopleService;
class SettingsService;
} // namespace switchboard::workspace

namespace switchboard::app {

/// What the places ask.
struct Services
{
    workspace::InboxService &inbox;
    workspace::HistoryService &history;
    workspace::PeopleService &people;
    workspace::SettingsService &settings;
    workspace::MediaService &media;
};

/// Makes each page when somebody goes there, and joins what one place asks with the place that answers.
class Pages : public QObject
{
    Q_OBJECT

public:
    /// All of these outlive it.
    Pages(shell::MainWindow &window, const shell::FrameParts &parts, const Services &services);

    void openConversation(ConversationId conversation, MessageId message = {});
    void write(ConversationId conversation);
    void beginConversation();
    void openThreadWith(ContactId person);
    void openPerson(ContactId person);
    void search(const QString &query);
    void openEncryption(); ///< of the settings

Q_SIGNALS:
    void restoreAsked(const QString &file); ///< a backup is to be put in the workspace's place

private:
    void connectStatus();
    void typeSearch(const QString &query);
    void addInbox();
    void addHistory();
    void addContacts();
    void addSettings();

    shell::MainWindow &m_window;
    shell::FrameParts m_parts;
    Services m_services;
    // Each once it is made.
    inbox::InboxPage *m_inbox = nullptr;
    contacts::ContactsPage *m_contacts = nullptr;
    settings::SettingsPage *m_settings = nullptr;
};

} // namespace switchboard::app
