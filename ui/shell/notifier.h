// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"

#include <QHash>
#include <QTimer>

namespace switchboard::widgets {
class UiState;
}

namespace switchboard::shell {

/// A notice that leads to a conversation, or to the newest of many.
struct Notice
{
    ConversationId conversation; ///< none: of many
    QString title;
    QString text;
};

/// Where notices are shown: the desktop's own service, a tray icon, or a fake in tests.
class NoticeDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the place of the one for the same conversation, or of the one for many. Does nothing where nothing can be shown.
    virtual void show(const Notice &notice) = 0;
    virtual void close(ConversationId conversation) = 0; ///< where it is still there

Q_SIGNALS:
    /// With the desktop's leave to come forward, where it gives one.
    void noticePressed(switchboard::ConversationId conversation, const QString &token);
};

/// Tells of what comes while the window is not looked at: who, and what they say only where the person wants that; and
/// of a colleague who wants something. One notice for a conversation, until it is read; of many conversations within a
/// moment one for all, until they all are.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// All of these outlive it.
    Notifier(workspace::InboxService &service, NoticeDesk &desk, const widgets::UiState &state, const QWidget &window,
             QObject *parent = nullptr);

Q_SIGNALS:
    void conversationAsked(switchboard::ConversationId conversation, const QString &token);

private:
    /// What is to be told of a conversation.
    struct News
    {
        int version = 0; ///< counts what happened
        int came = 0;    ///< messages, since it was read
        std::optional<workspace::Summons> call;
        QString by;             ///< who calls
        bool canBeRead = false; ///< what it tells of is done with when the conversation was read
    };

    News *newsOf(ConversationId conversation); ///< null where nobody is to be told
    void ask();
    void tellEach(ConversationId conversation);
    void tellAll(const QList<ConversationId> &conversations);
    void tell(ConversationId conversation, const QString &person, const QString &text);
    void look(ConversationId conversation);
    void close(ConversationId conversation);
    QString wordsOf(const News &news, const QString &text) const;

    workspace::InboxService &m_service;
    NoticeDesk &m_desk;
    const widgets::UiState &m_state;
    const QWidget &m_window;
    QTimer m_soon;
    QList<ConversationId> m_waiting;  ///< to be told of, the newest last
    QList<ConversationId> m_together; ///< those of the one notice, the newest last
    QHash<ConversationId, News> m_news;
};

} // namespace switchboard::shell
