// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/latest.h"

#include <QTimer>

namespace switchboard::inbox {

class ThreadListModel;
class ThreadModel;

/// What the inbox reads: opens conversations, keeps both models true, and decides about single messages. Knows no widget.
class InboxController : public QObject
{
    Q_OBJECT

public:
    InboxController(workspace::InboxService &service, ThreadListModel &threads, ThreadModel &thread,
                    QObject *parent = nullptr);

    void start();
    void open(ConversationId conversation); ///< none closes
    void retryThread();
    void markSeen(); ///< what came into the open conversation, by who looks at it
    void release(MessageId message);
    void cancel(MessageId message);
    void decide(MessageId message, workspace::DoubtDecision decision);
    void askTimeline(MessageId message);
    void askAgents();
    void askSenders();

    const workspace::ThreadRow &row() const { return m_row; } ///< of the open conversation, as far as it is known
    const QStringList &agents() const { return m_agents; }

Q_SIGNALS:
    void rowLoaded(const switchboard::workspace::ThreadRow &row);
    void sendersLoaded(const QList<switchboard::workspace::SenderRow> &senders);
    void agentsLoaded(const QStringList &agents);
    void personLoaded(const switchboard::workspace::PersonCard &person);
    void timelineLoaded(const QList<switchboard::workspace::TimelineEntry> &entries);
    void statusLoaded(const switchboard::workspace::SystemStatus &status);
    void counted(const switchboard::workspace::ThreadCounts &counts);
    void messageCanceled(switchboard::MessageId message);
    void actionFailed(const QString &what, const switchboard::Error &error);

private:
    void noticeChange(ConversationId conversation);
    void refresh();
    void askRow();
    void askPerson();
    void askStatus();
    void count();
    void readOnce();
    void markRead();
    void tell(const QString &what, const QFuture<Result<void>> &answer);

    workspace::InboxService &m_service;
    ThreadListModel &m_threads;
    ThreadModel &m_thread;
    workspace::ThreadRow m_row;
    QStringList m_agents;
    MessageId m_seen; ///< the newest that came before the reader looked
    QTimer m_soon;    ///< many changes, one question
    bool m_isThreadChanged = false;
    bool m_isJustOpened = false; ///< its row is on the way
    widgets::Latest<workspace::ThreadRow> m_rowAsked;
    widgets::Latest<workspace::PersonCard> m_person;
    widgets::Latest<QList<workspace::SenderRow>> m_senders;
    widgets::Latest<QStringList> m_agentsAsked;
    widgets::Latest<QList<workspace::TimelineEntry>> m_timeline;
    widgets::Latest<workspace::SystemStatus> m_status;
    widgets::Latest<workspace::ThreadCounts> m_counts;
};

} // namespace switchboard::inbox
