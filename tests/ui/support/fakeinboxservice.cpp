// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakeinboxservice.h"

#include <QPromise>

namespace switchboard::test {

using namespace workspace;

FakeInboxService::FakeInboxService(std::shared_ptr<const Clock> clock, QObject *parent)
    : InboxService(parent), m_clock(std::move(clock))
{
}

void FakeInboxService::touch(Conversation &conversation)
{
    if (conversation.items.isEmpty())
        return;
    const ThreadItem &last = conversation.items.last();
    conversation.row.preview = last.body.section(u'\n', 0, 0);
    conversation.row.lastChannel = last.channel;
    conversation.row.lastDirection = last.direction;
    conversation.row.lastFate = fate(last.state);
    conversation.row.lastAt = last.at;
}

void FakeInboxService::add(Conversation conversation)
{
    touch(conversation);
    m_conversations.insert(conversation.row.conversation, std::move(conversation));
}

void FakeInboxService::setStatus(const SystemStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged();
}

void FakeInboxService::answer(int waiting)
{
    m_waiting.takeAt(waiting)();
}

void FakeInboxService::answerAll()
{
    while (!m_waiting.isEmpty())
        answer(0);
}

ThreadItem *FakeInboxService::find(MessageId message, Conversation **in)
{
    for (Conversation &conversation : m_conversations) {
        for (ThreadItem &item : conversation.items) {
            if (item.message != message)
                continue;
            if (in)
                *in = &conversation;
            return &item;
        }
    }
    return nullptr;
}

void FakeInboxService::setState(MessageId message, const MessageState &state)
{
    Conversation *conversation = nullptr;
    ThreadItem *item = find(message, &conversation);
    if (!item)
        return;
    item->state = state;
    touch(*conversation);
    Q_EMIT conversationChanged(conversation->row.conversation);
}

MessageId FakeInboxService::receive(ConversationId id, const QString &body)
{
    Conversation &conversation = m_conversations[id];
    ThreadItem item;
    item.message = MessageId{++m_nextId};
    item.body = body;
    item.at = m_clock->now();
    item.state.intent = IntentState::received;
    conversation.items.append(item);
    ++conversation.row.unread;
    touch(conversation);
    Q_EMIT conversationChanged(id);
    return item.message;
}

/// The answer is made when it is given, not when it is asked for, as a store would.
template<class T>
QFuture<Result<T>> FakeInboxService::reply(const QString &call, std::function<Result<T>()> make)
{
    m_calls.append(call);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QString name = call.section(u' ', 0, 0);
    auto give = [this, promise, name, make = std::move(make)] {
        if (m_failure)
            promise->addResult(Result<T>(*m_failure));
        else if (const auto failure = m_failures.constFind(name); failure != m_failures.constEnd())
            promise->addResult(Result<T>(m_failures.take(name)));
        else
            promise->addResult(make());
        promise->finish();
    };
    const QFuture<Result<T>> future = promise->future();
    if (m_isHolding)
        m_waiting.append(std::move(give));
    else
        give();
    return future;
}

QFuture<Result<QList<ThreadRow>>> FakeInboxService::threads(ThreadQuery query, int limit, ConversationCursor before)
{
    return reply<QList<ThreadRow>>(QStringLiteral("threads %1").arg(int(query.filter)), [=, this]() -> Result<QList<ThreadRow>> {
        QList<ThreadRow> rows;
        for (const Conversation &conversation : std::as_const(m_conversations)) {
            const bool isWanted = query.filter == ThreadFilter::done ? conversation.isDone
                : query.filter == ThreadFilter::unread         ? conversation.row.unread > 0
                                                               : !conversation.isDone;
            if (isWanted && conversation.row.cursor() < before)
                rows.append(conversation.row);
        }
        std::sort(rows.begin(), rows.end(), [](const ThreadRow &a, const ThreadRow &b) { return a.cursor() > b.cursor(); });
        return rows.first(std::min<qsizetype>(rows.size(), limit));
    });
}

QFuture<Result<QList<ThreadItem>>> FakeInboxService::thread(ConversationId conversation, int limit, MessageCursor before)
{
    return reply<QList<ThreadItem>>(QStringLiteral("thread %1").arg(conversation.value), [=, this]() -> Result<QList<ThreadItem>> {
        QList<ThreadItem> items;
        for (const ThreadItem &item : m_conversations.value(conversation).items) {
            if (item.cursor() < before)
                items.append(item);
        }
        return items.last(std::min<qsizetype>(items.size(), limit));
    });
}

QFuture<Result<PersonCard>> FakeInboxService::person(ConversationId conversation)
{
    return reply<PersonCard>(QStringLiteral("person %1").arg(conversation.value), [=, this]() -> Result<PersonCard> {
        return m_conversations.value(conversation).card;
    });
}

QFuture<Result<QList<TimelineEntry>>> FakeInboxService::timeline(MessageId message)
{
    return reply<QList<TimelineEntry>>(QStringLiteral("timeline %1").arg(message.value),
                                       [=, this]() -> Result<QList<TimelineEntry>> { return m_timelines.value(message); });
}

QFuture<Result<QList<SenderRow>>> FakeInboxService::senders()
{
    return reply<QList<SenderRow>>(QStringLiteral("senders"), [this]() -> Result<QList<SenderRow>> { return m_senders; });
}

QFuture<Result<SystemStatus>> FakeInboxService::status()
{
    return reply<SystemStatus>(QStringLiteral("status"), [this]() -> Result<SystemStatus> { return m_status; });
}

QFuture<Result<MessageId>> FakeInboxService::sendSms(ConversationId conversation, SenderId, QString body)
{
    return reply<MessageId>(QStringLiteral("sendSms %1").arg(body), [=, this]() -> Result<MessageId> {
        ThreadItem item;
        item.message = MessageId{++m_nextId};
        item.direction = Direction::outbound;
        item.body = body;
        item.author = QStringLiteral("Avery");
        item.at = m_clock->now();
        item.leavesAt = item.at + m_undoDelay;
        item.segments = 1;
        item.state.intent = IntentState::queued;
        m_conversations[conversation].items.append(item);
        touch(m_conversations[conversation]);
        m_lastStored = item.message;
        return item.message;
    });
}

QFuture<Result<void>> FakeInboxService::cancel(MessageId message)
{
    return reply<void>(QStringLiteral("cancel %1").arg(message.value), [=, this]() -> Result<void> {
        Conversation *conversation = nullptr;
        ThreadItem *item = find(message, &conversation);
        if (!item || (item->state.intent != IntentState::queued && item->state.intent != IntentState::held))
            return Error{ErrorCode::refused, QStringLiteral("it has left already")};
        item->state.intent = IntentState::canceled;
        touch(*conversation);
        return {};
    });
}

QFuture<Result<void>> FakeInboxService::release(MessageId message)
{
    return reply<void>(QStringLiteral("release %1").arg(message.value), [=, this]() -> Result<void> {
        Conversation *conversation = nullptr;
        ThreadItem *item = find(message, &conversation);
        if (!item || item->state.intent != IntentState::held)
            return Error{ErrorCode::refused, QStringLiteral("it is not held")};
        item->state.intent = IntentState::queued;
        touch(*conversation);
        return {};
    });
}

QFuture<Result<void>> FakeInboxService::decideDoubt(MessageId message, DoubtDecision decision)
{
    const bool isResend = decision == DoubtDecision::resend;
    const QString word = isResend ? QStringLiteral("resend") : QStringLiteral("leave");
    return reply<void>(QStringLiteral("decideDoubt %1 %2").arg(message.value).arg(word), [=, this]() -> Result<void> {
        ThreadItem *item = find(message);
        if (!item)
            return Error{ErrorCode::notFound, QStringLiteral("no such message")};
        item->state.needsPerson = false;
        item->state.intent = isResend ? IntentState::queued : IntentState::inDoubt;
        item->state.reason = isResend ? QString() : QStringLiteral("left");
        return {};
    });
}

QFuture<Result<void>> FakeInboxService::markRead(ConversationId conversation)
{
    return reply<void>(QStringLiteral("markRead %1").arg(conversation.value), [=, this]() -> Result<void> {
        m_conversations[conversation].row.unread = 0;
        Q_EMIT conversationChanged(conversation);
        return {};
    });
}

QFuture<Result<ThreadCounts>> FakeInboxService::counts()
{
    return reply<ThreadCounts>(QStringLiteral("counts"), [this]() -> Result<ThreadCounts> {
        ThreadCounts counts;
        for (const Conversation &conversation : std::as_const(m_conversations)) {
            const ThreadRow &row = conversation.row;
            const bool isSnoozed = row.snoozedUntil > m_clock->now();
            counts.spam += row.isSpam;
            counts.snoozed += isSnoozed;
            if (row.isSpam || isSnoozed || conversation.isDone)
                continue;
            ++counts.open;
            counts.unread += row.unread > 0;
        }
        return counts;
    });
}

QFuture<Result<QList<ConversationStep>>> FakeInboxService::change(QList<ConversationStep> steps)
{
    return reply<QList<ConversationStep>>(QStringLiteral("change %1").arg(steps.size()), [=, this]() -> Result<QList<ConversationStep>> {
        QList<ConversationStep> back;
        for (const ConversationStep &step : steps) {
            Conversation &conversation = m_conversations[step.conversation];
            ThreadRow &row = conversation.row;
            ConversationChange before;
            const auto set = [](const auto &wanted, auto &value, auto &kept) {
                if (!wanted)
                    return;
                kept = value;
                value = *wanted;
            };
            set(step.change.isDone, conversation.isDone, before.isDone);
            set(step.change.isSpam, row.isSpam, before.isSpam);
            set(step.change.isBlocked, conversation.card.isSuppressed, before.isBlocked);
            set(step.change.snoozedUntil, row.snoozedUntil, before.snoozedUntil);
            set(step.change.assignee, row.assignee, before.assignee);
            set(step.change.unread, row.unread, before.unread);
            row.isDone = conversation.isDone;
            back.append({step.conversation, before});
            Q_EMIT conversationChanged(step.conversation);
        }
        return back;
    });
}

QFuture<Result<void>> FakeInboxService::addNote(ConversationId conversation, QString body)
{
    return reply<void>(QStringLiteral("addNote %1").arg(body), [=, this]() -> Result<void> {
        ThreadItem item;
        item.message = MessageId{++m_nextId};
        item.isNote = true;
        item.body = body;
        item.author = QStringLiteral("Avery");
        item.at = m_clock->now();
        m_conversations[conversation].items.append(item);
        Q_EMIT conversationChanged(conversation);
        return {};
    });
}

QFuture<Result<QStringList>> FakeInboxService::agents()
{
    return reply<QStringList>(QStringLiteral("agents"), []() -> Result<QStringList> {
        return QStringList{QStringLiteral("Avery"), QStringLiteral("Blake"), QStringLiteral("Casey")};
    });
}

QFuture<Result<void>> FakeInboxService::saveDraft(ConversationId conversation, ThreadDraft draft)
{
    return reply<void>(QStringLiteral("saveDraft %1").arg(draft.body), [=, this]() -> Result<void> {
        QList<ThreadDraft> &kept = m_drafts[conversation];
        kept.removeIf([&](const ThreadDraft &each) { return each.isNote == draft.isNote && each.channel == draft.channel; });
        if (!draft.body.isEmpty())
            kept.append(draft);
        return {};
    });
}

QFuture<Result<QList<ThreadDraft>>> FakeInboxService::drafts(ConversationId conversation)
{
    return reply<QList<ThreadDraft>>(QStringLiteral("drafts %1").arg(conversation.value),
                                     [=, this]() -> Result<QList<ThreadDraft>> { return m_drafts.value(conversation); });
}

QFuture<Result<std::optional<qint64>>> FakeInboxService::pricePerPart(ConversationId, SenderId)
{
    return reply<std::optional<qint64>>(QStringLiteral("pricePerPart"),
                                        []() -> Result<std::optional<qint64>> { return std::optional<qint64>(8'300); });
}

QFuture<Result<QList<SavedView>>> FakeInboxService::savedViews()
{
    return reply<QList<SavedView>>(QStringLiteral("savedViews"), [this]() -> Result<QList<SavedView>> { return m_views; });
}

QFuture<Result<qint64>> FakeInboxService::saveView(SavedView view)
{
    return reply<qint64>(QStringLiteral("saveView %1").arg(view.name), [=, this]() mutable -> Result<qint64> {
        if (view.id == 0)
            view.id = ++m_nextId;
        m_views.removeIf([&](const SavedView &each) { return each.id == view.id; });
        m_views.append(view);
        return view.id;
    });
}

QFuture<Result<void>> FakeInboxService::removeView(qint64 id)
{
    return reply<void>(QStringLiteral("removeView %1").arg(id), [=, this]() -> Result<void> {
        m_views.removeIf([&](const SavedView &each) { return each.id == id; });
        return {};
    });
}

} // namespace switchboard::test
