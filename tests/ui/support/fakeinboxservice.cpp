// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakeinboxservice.h"

#include "core/text/mentions.h"

namespace switchboard::test {

using namespace workspace;

namespace {

const QStringList &team()
{
    static const QStringList names{QStringLiteral("Avery"), QStringLiteral("Blake"), QStringLiteral("Casey")};
    return names;
}

Error noConversation()
{
    return {ErrorCode::notFound, QStringLiteral("no such conversation")};
}

template<class T>
void set(const std::optional<T> &wanted, T &value, std::optional<T> &before)
{
    if (!wanted)
        return;
    before = value;
    value = *wanted;
}

} // namespace

FakeInboxService::FakeInboxService(std::shared_ptr<const Clock> clock, QObject *parent)
    : InboxService(parent), m_clock(std::move(clock))
{
}

void FakeInboxService::touch(Conversation &conversation)
{
    for (auto it = conversation.items.crbegin(); it != conversation.items.crend(); ++it) {
        if (it->isNote)
            continue;
        conversation.row.preview = it->body.section(u'\n', 0, 0);
        conversation.row.lastChannel = it->channel;
        conversation.row.lastDirection = it->direction;
        conversation.row.lastFate = fate(it->state);
        conversation.row.lastAt = it->at;
        conversation.row.hasAttachment = !it->media.isEmpty();
        return;
    }
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

void FakeInboxService::leave(MessageId message)
{
    MessageState state;
    state.intent = IntentState::submitted;
    state.status = SmsStatus::sent;
    setState(message, state);
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
    if (conversation.row.waitsSince == Timestamp{})
        conversation.row.waitsSince = item.at;
    touch(conversation);
    Q_EMIT conversationChanged(id);
    Q_EMIT messageCame(id, item.message);
    Q_EMIT countsChanged();
    return item.message;
}

void FakeInboxService::setNumbers(ConversationId id, QList<TextNumber> numbers)
{
    PersonCard &card = m_conversations[id].card;
    card.numbers = std::move(numbers);
    card.number = card.numbers.isEmpty() ? EndpointId() : card.numbers.constFirst().endpoint;
    card = card.withNumber(card.number);
    Q_EMIT conversationChanged(id);
}

bool FakeInboxService::isOpen(const ThreadRow &row) const
{
    return !row.isDone && !row.isSpam && row.snoozedUntil <= m_clock->now();
}

bool FakeInboxService::isWanted(const Conversation &conversation, const ThreadQuery &query) const
{
    const ThreadRow &row = conversation.row;
    if (conversation.items.isEmpty())
        return false; // begun, and nothing was said yet
    if ((query.channel && row.lastChannel != *query.channel) || (!query.assignee.isEmpty() && row.assignee != query.assignee)
        || (!query.tag.isEmpty() && !conversation.card.contact.tags.contains(query.tag)))
        return false;
    switch (query.filter) {
    case ThreadFilter::open: return isOpen(row);
    case ThreadFilter::unread: return isOpen(row) && row.unread > 0;
    case ThreadFilter::mine: return isOpen(row) && row.assignee == agent();
    case ThreadFilter::snoozed: return !row.isDone && !row.isSpam && !isOpen(row);
    case ThreadFilter::done: return row.isDone && !row.isSpam;
    case ThreadFilter::spam: return row.isSpam;
    }
    return false;
}

QFuture<Result<QList<ThreadRow>>> FakeInboxService::threads(ThreadQuery query, int limit, ConversationCursor before)
{
    const QString call = QStringLiteral("threads %1 %2").arg(int(query.filter)).arg(limit);
    return m_script.reply<QList<ThreadRow>>(call, [=, this]() -> Result<QList<ThreadRow>> {
        const bool isNewestFirst = query.order == ThreadOrder::newestFirst;
        const bool isFromTop = before == ConversationCursor();
        QList<ThreadRow> rows;
        for (const Conversation &conversation : std::as_const(m_conversations)) {
            const ConversationCursor place = conversation.row.cursor();
            if (isWanted(conversation, query) && (isFromTop || (isNewestFirst ? place < before : place > before)))
                rows.append(conversation.row);
        }
        std::sort(rows.begin(), rows.end(), [isNewestFirst](const ThreadRow &a, const ThreadRow &b) {
            return isNewestFirst ? a.cursor() > b.cursor() : a.cursor() < b.cursor();
        });
        return rows.first(std::min<qsizetype>(rows.size(), limit));
    });
}

QFuture<Result<ThreadRow>> FakeInboxService::row(ConversationId conversation)
{
    return m_script.reply<ThreadRow>(QStringLiteral("row %1").arg(conversation.value), [=, this]() -> Result<ThreadRow> {
        const auto found = m_conversations.constFind(conversation);
        return found == m_conversations.constEnd() ? Result<ThreadRow>(noConversation()) : Result<ThreadRow>(found->row);
    });
}

QFuture<Result<ThreadCounts>> FakeInboxService::counts()
{
    return m_script.reply<ThreadCounts>(QStringLiteral("counts"), [this]() -> Result<ThreadCounts> {
        ThreadCounts counts;
        const auto has = [this](const Conversation &each, ThreadFilter filter) { return isWanted(each, {.filter = filter}); };
        for (const Conversation &each : std::as_const(m_conversations)) {
            counts.open += has(each, ThreadFilter::open);
            counts.unread += has(each, ThreadFilter::unread);
            counts.mine += has(each, ThreadFilter::mine);
            counts.snoozed += has(each, ThreadFilter::snoozed);
            counts.spam += has(each, ThreadFilter::spam);
        }
        return counts;
    });
}

QFuture<Result<QList<ThreadItem>>> FakeInboxService::thread(ConversationId conversation, int limit, MessageCursor before)
{
    return m_script.reply<QList<ThreadItem>>(QStringLiteral("thread %1").arg(conversation.value), [=, this]() -> Result<QList<ThreadItem>> {
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
    return m_script.reply<PersonCard>(QStringLiteral("person %1").arg(conversation.value), [=, this]() -> Result<PersonCard> {
        if (!m_conversations.contains(conversation))
            return noConversation();
        PersonCard card = m_conversations.value(conversation).card;
        for (TextNumber &number : card.numbers) {
            if (number.endpoint != card.number)
                continue;
            number.isSuppressed = card.isSuppressed;
            number.suppressionWhy = card.suppressionWhy;
        }
        return card;
    });
}

QFuture<Result<QList<TimelineEntry>>> FakeInboxService::timeline(MessageId message)
{
    return m_script.reply<QList<TimelineEntry>>(QStringLiteral("timeline %1").arg(message.value),
                                                [=, this]() -> Result<QList<TimelineEntry>> { return m_timelines.value(message); });
}

QFuture<Result<QList<SenderRow>>> FakeInboxService::senders()
{
    return m_script.reply<QList<SenderRow>>(QStringLiteral("senders"), [this]() -> Result<QList<SenderRow>> { return m_senders; });
}

QFuture<Result<SystemStatus>> FakeInboxService::status()
{
    return m_script.reply<SystemStatus>(QStringLiteral("status"), [this]() -> Result<SystemStatus> { return m_status; });
}

QFuture<Result<MessageId>> FakeInboxService::sendSms(ConversationId id, SenderId, EndpointId to, QString body)
{
    m_sentTo.append(to);
    return m_script.reply<MessageId>(QStringLiteral("sendSms %1").arg(body), [=, this]() -> Result<MessageId> {
        if (!m_conversations.contains(id))
            return noConversation();
        if (body.trimmed().isEmpty())
            return Error{ErrorCode::invalidInput, QStringLiteral("there is nothing to send")};
        Conversation &conversation = m_conversations[id];
        const QList<TextNumber> &numbers = conversation.card.numbers;
        const bool isTheirs = std::any_of(numbers.cbegin(), numbers.cend(), [to](const TextNumber &each) { return each.endpoint == to; });
        if (numbers.isEmpty() || (to && !isTheirs))
            return Error{ErrorCode::refused, QStringLiteral("it cannot go there"), numbers.isEmpty() ? QStringLiteral("no_phone") : QStringLiteral("not_theirs")};
        conversation.card = conversation.card.withNumber(to);
        if (conversation.card.isSuppressed)
            return Error{ErrorCode::refused, QStringLiteral("it must not go there"), conversation.card.suppressionWhy.section(u' ', 0, 0)};
        ThreadItem item;
        item.message = MessageId{++m_nextId};
        item.direction = Direction::outbound;
        item.body = body;
        item.author = agent();
        item.at = m_clock->now();
        item.leavesAt = item.at + m_undoDelay;
        item.segments = 1;
        item.state.intent = IntentState::queued;
        conversation.items.append(item);
        conversation.row.waitsSince = {};
        touch(conversation);
        m_lastStored = item.message;
        Q_EMIT conversationChanged(id);
        return item.message;
    });
}

QFuture<Result<void>> FakeInboxService::cancel(MessageId message)
{
    return m_script.reply<void>(QStringLiteral("cancel %1").arg(message.value), [=, this]() -> Result<void> {
        Conversation *conversation = nullptr;
        ThreadItem *item = find(message, &conversation);
        if (!item || (item->state.intent != IntentState::queued && item->state.intent != IntentState::held))
            return Error{ErrorCode::refused, QStringLiteral("it has left already")};
        item->state.intent = IntentState::canceled;
        touch(*conversation);
        Q_EMIT conversationChanged(conversation->row.conversation);
        return {};
    });
}

QFuture<Result<void>> FakeInboxService::release(MessageId message)
{
    return m_script.reply<void>(QStringLiteral("release %1").arg(message.value), [=, this]() -> Result<void> {
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
    return m_script.reply<void>(QStringLiteral("decideDoubt %1 %2").arg(message.value).arg(word), [=, this]() -> Result<void> {
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
    return m_script.reply<void>(QStringLiteral("markRead %1").arg(conversation.value), [=, this]() -> Result<void> {
        if (!m_conversations.contains(conversation))
            return noConversation();
        m_conversations[conversation].row.unread = 0;
        m_conversations[conversation].row.hasMention = false;
        Q_EMIT conversationChanged(conversation);
        Q_EMIT countsChanged();
        return {};
    });
}

void FakeInboxService::block(Conversation &conversation, const ConversationChange &change, ConversationChange &before)
{
    const bool isBlocked = *change.isBlocked;
    const QString why = isBlocked ? QStringLiteral("blocked_by_agent 2026-11-17T20:05:00Z") : QString();
    workspace::PersonCard &card = conversation.card;
    before.number = change.number ? change.number : card.number;
    for (workspace::TextNumber &number : card.numbers) {
        if (number.endpoint == before.number) {
            number.isSuppressed = isBlocked;
            number.suppressionWhy = why;
        }
    }
    if (before.number != card.number) {
        before.isBlocked = !isBlocked;
        return;
    }
    set(change.isBlocked, conversation.isBlocked, before.isBlocked);
    conversation.row.isOptedOut = conversation.row.isBlocked = isBlocked;
    card.isSuppressed = isBlocked;
    card.suppressionWhy = why;
}

ConversationChange FakeInboxService::applyTo(Conversation &conversation, const ConversationChange &change)
{
    ThreadRow &row = conversation.row;
    ConversationChange before;
    set(change.isDone, row.isDone, before.isDone);
    set(change.isSpam, row.isSpam, before.isSpam);
    set(change.snoozedUntil, row.snoozedUntil, before.snoozedUntil);
    set(change.assignee, row.assignee, before.assignee);
    set(change.unread, row.unread, before.unread);
    if (change.isBlocked)
        block(conversation, change, before);
    return before;
}

Result<QList<ConversationStep>> FakeInboxService::apply(const QList<ConversationStep> &steps)
{
    for (const ConversationStep &step : steps) {
        if (!m_conversations.contains(step.conversation))
            return noConversation();
        const QString assignee = step.change.assignee.value_or(QString());
        if (!assignee.isEmpty() && !text::agentName(assignee))
            return Error{ErrorCode::invalidInput, QStringLiteral("this is no name for an agent"), QStringLiteral("assignee")};
    }
    QList<ConversationStep> back;
    for (const ConversationStep &step : steps)
        back.prepend({step.conversation, applyTo(m_conversations[step.conversation], step.change)});
    for (const ConversationStep &step : steps)
        Q_EMIT conversationChanged(step.conversation);
    Q_EMIT countsChanged();
    return back;
}

QFuture<Result<QList<ConversationStep>>> FakeInboxService::change(QList<ConversationStep> steps)
{
    return m_script.reply<QList<ConversationStep>>(QStringLiteral("change %1").arg(steps.size()), [=, this] { return apply(steps); });
}

QFuture<Result<void>> FakeInboxService::addNote(ConversationId conversation, QString body)
{
    return m_script.reply<void>(QStringLiteral("addNote %1").arg(body), [=, this]() -> Result<void> {
        if (!m_conversations.contains(conversation))
            return noConversation();
        if (body.trimmed().isEmpty())
            return Error{ErrorCode::invalidInput, QStringLiteral("there is nothing to note")};
        ThreadItem item;
        item.message = MessageId{++m_nextId};
        item.isNote = true;
        item.direction = Direction::outbound;
        item.body = body;
        item.author = agent();
        item.at = m_clock->now();
        m_conversations[conversation].items.append(item);
        Q_EMIT conversationChanged(conversation);
        return {};
    });
}

QFuture<Result<QStringList>> FakeInboxService::agents()
{
    return m_script.reply<QStringList>(QStringLiteral("agents"), [this]() -> Result<QStringList> {
        QStringList names = team();
        for (const Conversation &each : std::as_const(m_conversations)) {
            if (!each.row.assignee.isEmpty() && !names.contains(each.row.assignee))
                names.append(each.row.assignee);
        }
        names.sort();
        return names;
    });
}

void FakeInboxService::keepDraft(ConversationId conversation, const ThreadDraft &draft)
{
    QList<ThreadDraft> &kept = m_drafts[conversation];
    kept.removeIf([&](const ThreadDraft &each) { return each.isNote == draft.isNote && each.channel == draft.channel; });
    if (!draft.body.isEmpty())
        kept.append(draft);
    QString &shown = m_conversations[conversation].row.draft;
    shown.clear();
    for (const ThreadDraft &each : std::as_const(kept)) {
        if (!each.isNote)
            shown = each.body.simplified();
    }
    Q_EMIT conversationChanged(conversation);
}

QFuture<Result<void>> FakeInboxService::saveDraft(ConversationId conversation, ThreadDraft draft)
{
    const QString call = QStringLiteral("saveDraft %1%2").arg(draft.isNote ? QStringLiteral("note ") : QString(), draft.body);
    return m_script.reply<void>(call, [=, this]() -> Result<void> {
        if (!m_conversations.contains(conversation))
            return noConversation();
        keepDraft(conversation, draft);
        return {};
    });
}

QFuture<Result<QList<ThreadDraft>>> FakeInboxService::drafts(ConversationId conversation)
{
    return m_script.reply<QList<ThreadDraft>>(QStringLiteral("drafts %1").arg(conversation.value),
                                              [=, this]() -> Result<QList<ThreadDraft>> { return m_drafts.value(conversation); });
}

QFuture<Result<std::optional<qint64>>> FakeInboxService::pricePerPart(ConversationId conversation, SenderId sender, EndpointId to)
{
    m_pricedTo.append(to);
    return m_script.reply<std::optional<qint64>>(QStringLiteral("pricePerPart %1 %2").arg(conversation.value).arg(sender.value),
                                                 [this]() -> Result<std::optional<qint64>> { return m_price; });
}

QFuture<Result<QList<SavedView>>> FakeInboxService::savedViews()
{
    return m_script.reply<QList<SavedView>>(QStringLiteral("savedViews"), [this]() -> Result<QList<SavedView>> { return m_views; });
}

QFuture<Result<qint64>> FakeInboxService::saveView(SavedView view)
{
    return m_script.reply<qint64>(QStringLiteral("saveView %1").arg(view.name), [=, this]() -> Result<qint64> {
        if (view.name.trimmed().isEmpty())
            return Error{ErrorCode::invalidInput, QStringLiteral("a view needs a name")};
        if (view.id == 0) {
            m_views.append(view);
            return m_views.last().id = ++m_nextView;
        }
        for (SavedView &kept : m_views) {
            if (kept.id != view.id)
                continue;
            kept = view;
            return kept.id;
        }
        return Error{ErrorCode::notFound, QStringLiteral("no such view")};
    });
}

QFuture<Result<void>> FakeInboxService::removeView(qint64 id)
{
    return m_script.reply<void>(QStringLiteral("removeView %1").arg(id), [=, this]() -> Result<void> {
        if (m_views.removeIf([id](const SavedView &view) { return view.id == id; }) == 0)
            return Error{ErrorCode::notFound, QStringLiteral("no such view")};
        return {};
    });
}

} // namespace switchboard::test
