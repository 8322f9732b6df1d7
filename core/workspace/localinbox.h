// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "core/workspace/snoozewaker.h"
#include "core/workspace/workspace.h"

namespace switchboard::workspace {

/// The inbox of an open workspace.
class LocalInbox : public InboxService
{
    Q_OBJECT

public:
    /// `workspace` outlives it. Lives on the GUI thread.
    explicit LocalInbox(Workspace &workspace, QObject *parent = nullptr);
    ~LocalInbox() override;

    QFuture<Result<QList<ThreadRow>>> threads(ThreadQuery query, int limit, ConversationCursor before) override;
    QFuture<Result<ThreadRow>> row(ConversationId conversation) override;
    QFuture<Result<ThreadCounts>> counts() override;
    QFuture<Result<QList<ThreadItem>>> thread(ConversationId conversation, int limit, MessageCursor before) override;
    QFuture<Result<PersonCard>> person(ConversationId conversation) override;
    QFuture<Result<QList<TimelineEntry>>> timeline(MessageId message) override;
    QFuture<Result<QList<SenderRow>>> senders() override;
    QFuture<Result<SystemStatus>> status() override;
    QFuture<Result<MessageId>> sendSms(ConversationId conversation, SenderId sender, EndpointId to,
                                       QString body) override;
    QFuture<Result<void>> cancel(MessageId message) override;
    QFuture<Result<void>> release(MessageId message) override;
    QFuture<Result<void>> decideDoubt(MessageId message, DoubtDecision decision) override;
    QFuture<Result<void>> markRead(ConversationId conversation) override;
    QFuture<Result<QList<ConversationStep>>> change(QList<ConversationStep> steps) override;
    QFuture<Result<void>> addNote(ConversationId conversation, QString body) override;
    QFuture<Result<QStringList>> agents() override;
    QFuture<Result<void>> saveDraft(ConversationId conversation, ThreadDraft draft) override;
    QFuture<Result<QList<ThreadDraft>>> drafts(ConversationId conversation) override;
    QFuture<Result<std::optional<qint64>>> pricePerPart(ConversationId conversation, SenderId sender,
                                                        EndpointId to) override;
    QFuture<Result<QList<SavedView>>> savedViews() override;
    QFuture<Result<qint64>> saveView(SavedView view) override;
    QFuture<Result<void>> removeView(qint64 id) override;

private:
    void takeEvents(const QList<Event> &events);

    Workspace &m_workspace;
    LedgerWatch m_watch;
    SnoozeWaker m_waker;
    QList<delivery::ProviderHealth> m_health;
};

/// Stores a text as queued with the sender's identity and the settings' undo delay; shared by the console and the
/// command line. `sender` may be none for the default one. The body is stored in NFC; one of blanks alone says
/// nothing: invalidInput (field body) where there is no media either. Run it in a write operation.
Result<MessageId> queueSms(store::Transaction &transaction, Draft draft);

} // namespace switchboard::workspace
