// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/latest.h"

#include <QTimer>

namespace switchboard::widgets {
class UiState;
}

namespace switchboard::shell {

/// Where the desktop shows notices: a tray icon, or a fake in tests.
class NoticeDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const QString &title, const QString &text) = 0; ///< does nothing where nothing can be shown
    virtual void setUnread(int unread) = 0;

Q_SIGNALS:
    void noticePressed(); ///< the newest one
    void raiseAsked();    ///< the icon was pressed
};

/// Tells of what comes while the window is not looked at: who, and what they say only where the person wants that.
/// Several within a moment make one notice.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// All of these outlive it.
    Notifier(workspace::InboxService &service, NoticeDesk &desk, const widgets::UiState &state, const QWidget &window,
             QObject *parent = nullptr);

Q_SIGNALS:
    void conversationAsked(switchboard::ConversationId conversation);

private:
    void notice(ConversationId conversation);
    void ask();
    void tell(const QString &person, const QString &text);

    workspace::InboxService &m_service;
    NoticeDesk &m_desk;
    const widgets::UiState &m_state;
    const QWidget &m_window;
    QTimer m_soon;
    int m_came = 0;
    ConversationId m_newest; ///< of those that came
    ConversationId m_shown;  ///< of the notice that is shown
    widgets::Latest<workspace::PersonCard> m_person;
    widgets::Latest<QList<workspace::ThreadItem>> m_text;
};

} // namespace switchboard::shell
