// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "tests/ui/support/answerscript.h"

#include <QHash>
#include <QSet>

namespace switchboard::test {

/// The inbox's contract on plain values in memory, told by a script what to answer and when. It refuses and pages
/// like the real one.
class FakeInboxService : public workspace::InboxService
{
    Q_OBJECT

public:
    struct Conversation
    {
        workspace::ThreadRow row;
        QList<workspace::ThreadItem> items;
        workspace::PersonCard card;
        bool isBlocked = false;
    };

    explicit FakeInboxService(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    // The script.
    void add(Conversation conversation); ///< row's preview, fate and time are taken from the last item
    const Conversation &conversation(ConversationId id) const { return *m_conversations.constFind(id); }
    void setSenders(QList<workspace::SenderRow> senders) { m_senders = std::move(senders); }
    void setStatus(const workspace::SystemStatus &status);
    void setTimeline(MessageId message, QList<workspace::TimelineEntry> entries) { m_timelines[message] = std::move(entries); }
    void setUndoDelay(milliseconds delay) { m_undoDelay = delay; }
    void setPrice(std::optional<qint64> micros) { m_price = micros; } ///< of a part, from any sender
    void failNext(const QString &call, const Error &error) { m_script.failNext(call, error); }
    void failAll(const Error &error) { m_script.failAll(error); }
    void holdAnswers(bool isHolding) { m_script.hold(isHolding); }
    int waitingCount() const { return m_script.waitingCount(); }
    void answer(int waiting) { m_script.answer(waiting); } ///< one that is held, counted from the oldest
    void answerAll() { m_script.answerAll(); }
    void setState(MessageId message, const MessageState &state);
    MessageId receive(ConversationId conversation, const QString &body);
    void setNumbers(ConversationId conversation, QList<workspace::TextNumber> numbers); ///< the first one is the usual one
    void leave(MessageId message); ///< it can be taken back no more
    const QStringList &calls() const { return m_script.calls(); } ///< "sendSms hello"…
    MessageId lastStored() const { return m_lastStored; }
    const QList<EndpointId> &sentTo() const { return m_sentTo; } ///< as it was asked for
    const QList<EndpointId> &pricedTo() const { return m_pricedTo; }
    QList<workspace::ThreadDraft> keptDrafts(ConversationId conversation) const { return m_drafts.value(conversation); }

    QFuture<Result<QList<workspace::ThreadRow>>> threads(workspace::ThreadQuery query, int limit, ConversationCursor before) override;
    QFuture<Result<workspace::ThreadRow>> row(ConversationId conversation) override;
    QFuture<Result<workspace::ThreadCounts>> counts() override;
    QFuture<Result<QList<workspace::ThreadItem>>> thread(ConversationId conversation, int limit, MessageCursor before) override;
    QFuture<Result<workspace::PersonCard>> person(ConversationId conversation) override;
    QFuture<Result<QList<workspace::TimelineEntry>>> timeline(MessageId message) override;
    QFuture<Result<QList<workspace::SenderRow>>> senders() override;
    QFuture<Result<workspace::SystemStatus>> status() override;
    QFuture<Result<MessageId>> sendSms(ConversationId conversation, SenderId sender, EndpointId to, QString body) override;
    QFuture<Result<void>> cancel(MessageId message) override;
    QFuture<Result<void>> release(MessageId message) override;
    QFuture<Result<void>> decideDoubt(MessageId message, workspace::DoubtDecision decision) override;
    QFuture<Result<void>> markRead(ConversationId conversation) override;
    QFuture<Result<QList<workspace::ConversationStep>>> change(QList<workspace::ConversationStep> steps) override;
    QFuture<Result<void>> addNote(ConversationId conversation, QString body) override;
    QFuture<Result<QStringList>> agents() override;
    QFuture<Result<void>> saveDraft(ConversationId conversation, workspace::ThreadDraft draft) override;
    QFuture<Result<QList<workspace::ThreadDraft>>> drafts(ConversationId conversation) override;
    QFuture<Result<std::optional<qint64>>> pricePerPart(ConversationId conversation, SenderId sender, EndpointId to) override;
    QFuture<Result<QList<workspace::SavedView>>> savedViews() override;
    QFuture<Result<qint64>> saveView(workspace::SavedView view) override;
    QFuture<Result<void>> removeView(qint64 id) override;

    static QString agent() { return QStringLiteral("Avery"); } ///< who looks

private:
    void touch(Conversation &conversation);
    bool isOpen(const workspace::ThreadRow &row) const;
    bool isWanted(const Conversation &conversation, const workspace::ThreadQuery &query) const;
    Result<QList<workspace::ConversationStep>> apply(const QList<workspace::ConversationStep> &steps);
    static void block(Conversation &conversation, const workspace::ConversationChange &change, workspace::ConversationChange &before);
    workspace::ConversationChange applyTo(Conversation &conversation, const workspace::ConversationChange &change);
    void keepDraft(ConversationId conversation, const workspace::ThreadDraft &draft);
    workspace::ThreadItem *find(MessageId message, Conversation **in = nullptr);

    std::shared_ptr<const Clock> m_clock;
    QHash<ConversationId, Conversation> m_conversations;
    QHash<MessageId, QList<workspace::TimelineEntry>> m_timelines;
    QList<workspace::SenderRow> m_senders;
    workspace::SystemStatus m_status;
    milliseconds m_undoDelay{8000};
    std::optional<qint64> m_price = 11'000;
    QHash<ConversationId, QList<workspace::ThreadDraft>> m_drafts;
    QList<workspace::SavedView> m_views;
    AnswerScript m_script;
    qint64 m_nextId = 1'000'000;
    qint64 m_nextView = 0;
    MessageId m_lastStored;
    QList<EndpointId> m_sentTo;
    QList<EndpointId> m_pricedTo;
};

} // namespace switchboard::test
