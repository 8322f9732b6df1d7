// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxcontroller.h"

#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadmodel.h"

namespace switchboard::inbox {

using namespace std::chrono_literals;
using widgets::whenAnswered;

InboxController::InboxController(workspace::InboxService &service, ThreadListModel &threads, ThreadModel &thread,
                                 QObject *parent)
    : QObject(parent), m_service(service), m_threads(threads), m_thread(thread), m_rowAsked(this), m_person(this),
      m_senders(this), m_agentsAsked(this), m_timeline(this), m_status(this), m_counts(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, &InboxController::refresh);
    connect(&service, &workspace::InboxService::conversationChanged, this, &InboxController::noticeChange);
    connect(&service, &workspace::InboxService::statusChanged, this, &InboxController::askStatus);
    // A snooze may have ended: its row is in the list again.
    connect(&service, &workspace::InboxService::countsChanged, this, [this] { noticeChange({}); });
}

void InboxController::start()
{
    m_threads.load(m_threads.query());
    count();
    askStatus();
}

void InboxController::askSenders()
{
    m_senders.ask(m_service.senders(), [this](const Result<QList<workspace::SenderRow>> &answer) {
        if (answer)
            Q_EMIT sendersLoaded(*answer);
        else
            Q_EMIT actionFailed(tr("The numbers to send from could not be loaded."), answer.error());
    });
}

void InboxController::askAgents()
{
    m_agentsAsked.ask(m_service.agents(), [this](const Result<QStringList> &answer) {
        if (!answer || *answer == m_agents)
            return; // those that were known stay, and a menu of them as it is
        m_agents = *answer;
        Q_EMIT agentsLoaded(m_agents);
    });
}

void InboxController::askStatus()
{
    m_status.ask(m_service.status(), [this](const Result<workspace::SystemStatus> &answer) {
        if (answer) // else the status bar tells
            Q_EMIT statusLoaded(*answer);
    });
}

void InboxController::open(ConversationId conversation)
{
    m_row = m_threads.rowOf(conversation);
    m_row.conversation = conversation;
    m_seen = {};
    m_thread.open(conversation, m_row.unread);
    m_rowAsked.drop();
    m_person.drop();
    m_timeline.drop();
    if (!conversation)
        return;
    m_isJustOpened = true;
    Q_EMIT rowLoaded(m_row);
    askRow();
    askPerson();
    readOnce();
}

/// Also where the list does not have it, and where nothing but a note names the agent who looks. What is made unread
/// afterwards stays so.
void InboxController::readOnce()
{
    if (!m_isJustOpened || (m_row.unread == 0 && !m_row.hasMention))
        return;
    m_isJustOpened = false;
    markRead();
}

/// Among the unread ones it keeps its place, so that the next one is still the one below it.
void InboxController::markRead()
{
    const ConversationId conversation = m_thread.conversation();
    QList<workspace::ConversationStep> steps;
    if (m_threads.query().filter == workspace::ThreadFilter::unread)
        steps.append({conversation, {.unread = 0}});
    m_threads.keep(steps);
    whenAnswered<void>(this, m_service.markRead(conversation), [this, conversation, steps](const Result<void> &done) {
        if (!done)
            Q_EMIT actionFailed(tr("It could not be marked as read."), done.error());
        if (!steps.isEmpty())
            m_threads.settle(steps, done.ok());
        noticeChange(conversation);
    });
}

void InboxController::markSeen()
{
    const MessageId newest = m_thread.newestInbound();
    const bool hasCome = newest && m_seen && newest != m_seen;
    m_seen = newest;
    if (hasCome)
        markRead();
}

void InboxController::retryThread()
{
    m_thread.refresh();
    askRow();
    askPerson();
}

void InboxController::askRow()
{
    m_rowAsked.ask(m_service.row(m_thread.conversation()), [this](const Result<workspace::ThreadRow> &answer) {
        if (!answer)
            return; // the list and the person tell enough; a conversation just begun has none
        m_row = *answer;
        Q_EMIT rowLoaded(m_row);
        readOnce();
        m_isJustOpened = false;
    });
}

void InboxController::askPerson()
{
    m_person.ask(m_service.person(m_thread.conversation()), [this](const Result<workspace::PersonCard> &answer) {
        if (answer)
            Q_EMIT personLoaded(*answer);
        else
            Q_EMIT actionFailed(tr("The person could not be loaded."), answer.error());
    });
}

void InboxController::tell(const QString &what, const QFuture<Result<void>> &answer)
{
    const ConversationId conversation = m_thread.conversation();
    whenAnswered<void>(this, answer, [this, what, conversation](const Result<void> &done) {
        if (!done)
            Q_EMIT actionFailed(what, done.error());
        noticeChange(conversation);
    });
}

void InboxController::cancel(MessageId message)
{
    const ConversationId conversation = m_thread.conversation();
    whenAnswered<void>(this, m_service.cancel(message), [this, conversation, message](const Result<void> &answer) {
        if (answer)
            Q_EMIT messageCanceled(message);
        else
            Q_EMIT actionFailed(tr("It could not be taken back."), answer.error());
        noticeChange(conversation);
    });
}

void InboxController::release(MessageId message)
{
    tell(tr("It could not be put back to the queue."), m_service.release(message));
}

void InboxController::decide(MessageId message, workspace::DoubtDecision decision)
{
    tell(tr("The decision could not be kept."), m_service.decideDoubt(message, decision));
}

void InboxController::askTimeline(MessageId message)
{
    m_timeline.ask(m_service.timeline(message), [this](const Result<QList<workspace::TimelineEntry>> &answer) {
        if (answer)
            Q_EMIT timelineLoaded(*answer);
        else
            Q_EMIT actionFailed(tr("Its story could not be loaded."), answer.error());
    });
}

void InboxController::noticeChange(ConversationId conversation)
{
    m_isThreadChanged = m_isThreadChanged || (conversation && conversation == m_thread.conversation());
    if (!m_soon.isActive())
        m_soon.start();
}

void InboxController::refresh()
{
    m_threads.refresh();
    count();
    if (!std::exchange(m_isThreadChanged, false) || !m_thread.conversation())
        return;
    m_thread.refresh();
    askRow();
    askPerson();
}

void InboxController::count()
{
    m_counts.ask(m_service.counts(), [this](const Result<workspace::ThreadCounts> &answer) {
        if (answer) // else the list itself tells what is wrong
            Q_EMIT counted(*answer);
    });
}

} // namespace switchboard::inbox
