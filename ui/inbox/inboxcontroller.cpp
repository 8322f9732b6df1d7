// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxcontroller.h"

#include "ui/inbox/inboxroles.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadmodel.h"

namespace switchboard::inbox {

using namespace std::chrono_literals;
using widgets::whenAnswered;

namespace {
constexpr int unreadLimit = 100; // the rail shows "99+" from here
}

InboxController::InboxController(workspace::InboxService &service, ThreadListModel &threads, ThreadModel &thread,
                                 QObject *parent)
    : QObject(parent), m_service(service), m_threads(threads), m_thread(thread), m_person(this), m_senders(this),
      m_timeline(this), m_unread(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, &InboxController::refresh);
    connect(&service, &workspace::InboxService::conversationChanged, this, &InboxController::noticeChange);
}

void InboxController::start()
{
    m_threads.load(m_threads.filter());
    countUnread();
    m_senders.ask(m_service.senders(), [this](const Result<QList<workspace::SenderRow>> &answer) {
        if (answer)
            Q_EMIT sendersLoaded(*answer);
        else
            Q_EMIT actionFailed(tr("The numbers to send from could not be loaded."), answer.error());
    });
}

void InboxController::open(ConversationId conversation)
{
    m_thread.open(conversation);
    m_person.drop();
    m_timeline.drop();
    if (!conversation)
        return;
    askPerson();
    const auto row = m_threads.indexOf(conversation).data(ThreadRowRole).value<workspace::ThreadRow>();
    if (row.unread == 0)
        return;
    whenAnswered<void>(this, m_service.markRead(conversation), [this](const Result<void> &answer) {
        if (!answer)
            Q_EMIT actionFailed(tr("It could not be marked as read."), answer.error());
    });
}

void InboxController::retryThread()
{
    m_thread.refresh();
    askPerson();
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

void InboxController::send(SenderId sender, const QString &body)
{
    const ConversationId conversation = m_thread.conversation();
    whenAnswered<MessageId>(this, m_service.sendSms(conversation, sender, body),
                            [this, conversation, body](const Result<MessageId> &answer) {
                                if (!answer) {
                                    Q_EMIT sendFailed(conversation, answer.error());
                                    return;
                                }
                                Q_EMIT messageStored(conversation, body);
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
    const ConversationId conversation = m_thread.conversation();
    whenAnswered<void>(this, m_service.release(message), [this, conversation](const Result<void> &answer) {
        if (!answer)
            Q_EMIT actionFailed(tr("It could not be put back to the queue."), answer.error());
        noticeChange(conversation);
    });
}

void InboxController::decide(MessageId message, workspace::DoubtDecision decision)
{
    const ConversationId conversation = m_thread.conversation();
    whenAnswered<void>(this, m_service.decideDoubt(message, decision),
                       [this, conversation](const Result<void> &answer) {
                           if (!answer)
                               Q_EMIT actionFailed(tr("The decision could not be kept."), answer.error());
                           noticeChange(conversation);
                       });
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
    m_isThreadChanged = m_isThreadChanged || conversation == m_thread.conversation();
    if (!m_soon.isActive())
        m_soon.start();
}

void InboxController::refresh()
{
    m_threads.refresh();
    countUnread();
    if (!std::exchange(m_isThreadChanged, false) || !m_thread.conversation())
        return;
    m_thread.refresh();
    askPerson();
}

void InboxController::countUnread()
{
    m_unread.ask(m_service.threads({workspace::ThreadFilter::unread}, unreadLimit, {}),
                 [this](const Result<QList<workspace::ThreadRow>> &answer) {
                     if (answer) // else the list itself tells what is wrong
                         Q_EMIT unreadCounted(int(answer->size()));
                 });
}

} // namespace switchboard::inbox
