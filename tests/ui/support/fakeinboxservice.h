// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"

#include <QHash>

#include <functional>
#include <memory>

namespace switchboard::test {

/// The inbox's contract on plain values in memory, told by a script what to answer and when.
class FakeInboxService : public workspace::InboxService
{
    Q_OBJECT

public:
    struct Conversation
    {
        workspace::ThreadRow row;
        QList<workspace::ThreadItem> items;
        workspace::PersonCard card;
        bool isDone = false;
    };

    explicit FakeInboxService(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    // The script.
    void add(Conversation conversation); ///< row's preview, fate and time are taken from the last item
    void setSenders(QList<workspace::SenderRow> senders) { m_senders = std::move(senders); }
    void setStatus(const workspace::SystemStatus &status);
    void setTimeline(MessageId message, QList<workspace::TimelineEntry> entries) { m_timelines[message] = std::move(entries); }
    void setUndoDelay(milliseconds delay) { m_undoDelay = delay; }
    void failNext(const QString &call, const Error &error) { m_failures.insert(call, error); }
    void failAll(const Error &error) { m_failure = error; }
    void holdAnswers(bool isHolding) { m_isHolding = isHolding; }
    int waitingCount() const { return int(m_waiting.size()); }
    void answer(int waiting);      ///< one that is held, counted from the oldest
    void answerAll();
    void setState(MessageId message, const MessageState &state);
    MessageId receive(ConversationId conversation, const QString &body);
    const QStringList &calls() const { return m_calls; } ///< "sendSms hello"…
    MessageId lastStored() const { return m_lastStored; }

    QFuture<Result<QList<workspace::ThreadRow>>> threads(workspace::ThreadQuery query, int limit, ConversationCursor before) override;
    QFuture<Result<workspace::ThreadCounts>> counts() override;
    QFuture<Result<QList<workspace::ThreadItem>>> thread(ConversationId conversation, int limit, MessageCursor before) override;
    QFuture<Result<workspace::PersonCard>> person(ConversationId conversation) override;
    QFuture<Result<QList<workspace::TimelineEntry>>> timeline(MessageId message) override;
    QFuture<Result<QList<workspace::SenderRow>>> senders() override;
    QFuture<Result<workspace::SystemStatus>> status() override;
    QFuture<Result<MessageId>> sendSms(ConversationId conversation, SenderId sender, QString body) override;
    QFuture<Result<void>> cancel(MessageId message) override;
    QFuture<Result<void>> release(MessageId message) override;
    QFuture<Result<void>> decideDoubt(MessageId message, workspace::DoubtDecision decision) override;
    QFuture<Result<void>> markRead(ConversationId conversation) override;
    QFuture<Result<QList<workspace::ConversationStep>>> change(QList<workspace::ConversationStep> steps) override;
    QFuture<Result<void>> addNote(ConversationId conversation, QString body) override;
    QFuture<Result<QStringList>> agents() override;
    QFuture<Result<void>> saveDraft(ConversationId conversation, workspace::ThreadDraft draft) override;
    QFuture<Result<QList<workspace::ThreadDraft>>> drafts(ConversationId conversation) override;
    QFuture<Result<std::optional<qint64>>> pricePerPart(ConversationId conversation, SenderId sender) override;
    QFuture<Result<QList<workspace::SavedView>>> savedViews() override;
    QFuture<Result<qint64>> saveView(workspace::SavedView view) override;
    QFuture<Result<void>> removeView(qint64 id) override;

private:
    template<class T>
    QFuture<Result<T>> reply(const QString &call, std::function<Result<T>()> make);
    void touch(Conversation &conversation);
    workspace::ThreadItem *find(MessageId message, Conversation **in = nullptr);

    std::shared_ptr<const Clock> m_clock;
    QHash<ConversationId, Conversation> m_conversations;
    QHash<MessageId, QList<workspace::TimelineEntry>> m_timelines;
    QList<workspace::SenderRow> m_senders;
    workspace::SystemStatus m_status;
    milliseconds m_undoDelay{8000};
    QHash<ConversationId, QList<workspace::ThreadDraft>> m_drafts;
    QList<workspace::SavedView> m_views;
    QHash<QString, Error> m_failures;
    std::optional<Error> m_failure;
    bool m_isHolding = false;
    QList<std::function<void()>> m_waiting;
    QStringList m_calls;
    qint64 m_nextId = 1'000'000;
    MessageId m_lastStored;
};

} // namespace switchboard::test
