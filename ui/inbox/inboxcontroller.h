// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/latest.h"

#include <QTimer>

namespace switchboard::inbox {

class ThreadListModel;
class ThreadModel;

/// What the inbox does: opens, sends, takes back, decides, and keeps both models true. Knows no widget.
class InboxController : public QObject
{
    Q_OBJECT

public:
    InboxController(workspace::InboxService &service, ThreadListModel &threads, ThreadModel &thread,
                    QObject *parent = nullptr);

    void start();
    void open(ConversationId conversation);
    void retryThread();
    void send(SenderId sender, const QString &body);
    void cancel(MessageId message);
    void release(MessageId message);
    void decide(MessageId message, workspace::DoubtDecision decision);
    void askTimeline(MessageId message);

Q_SIGNALS:
    void sendersLoaded(const QList<switchboard::workspace::SenderRow> &senders);
    void personLoaded(const switchboard::workspace::PersonCard &person);
    void timelineLoaded(const QList<switchboard::workspace::TimelineEntry> &entries);
    void unreadCounted(int unread);
    void messageStored(switchboard::ConversationId conversation, const QString &body);
    void sendFailed(switchboard::ConversationId conversation, const switchboard::Error &error);
    void messageCanceled(switchboard::MessageId message);
    void actionFailed(const QString &what, const switchboard::Error &error);

private:
    void noticeChange(ConversationId conversation);
    void refresh();
    void askPerson();
    void countUnread();

    workspace::InboxService &m_service;
    ThreadListModel &m_threads;
    ThreadModel &m_thread;
    QTimer m_soon; ///< many changes, one question
    bool m_isThreadChanged = false;
    widgets::Latest<workspace::PersonCard> m_person;
    widgets::Latest<QList<workspace::SenderRow>> m_senders;
    widgets::Latest<QList<workspace::TimelineEntry>> m_timeline;
    widgets::Latest<QList<workspace::ThreadRow>> m_unread;
};

} // namespace switchboard::inbox
