// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localinbox.h"

#include "core/base/whenready.h"
#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/inbound.h"
#include "core/store/ledger.h"
#include "core/store/media.h"
#include "core/store/messages.h"
#include "core/store/outbox.h"
#include "core/store/outboxreads.h"
#include "core/store/people/contacts.h"
#include "core/store/settings.h"
#include "core/store/suppressions.h"
#include "core/text/addresses.h"

namespace switchboard::workspace {

namespace {

Result<Settings> settingsOf(store::Database &db, const seal::Vault &vault)
{
    Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
    if (!stored)
        return stored.error();
    return Settings(std::move(*stored));
}

QString oneLine(const QString &text)
{
    return text.left(200).simplified();
}

/// The person's name, else the address as people write it.
Result<QString> titleOf(store::Database &db, const seal::Vault &vault, const store::ConversationRow &row,
                        const Address &address, const QString &region)
{
    if (row.contact) {
        const Result<store::ContactRow> person = store::contactRow(db, vault, row.contact);
        if (!person)
            return person.error();
        if (!person->profile.name.isEmpty())
            return person->profile.name;
    }
    return address.kind == AddressKind::phone ? text::formatPhone(address, region) : address.normal;
}

Result<ThreadRow> threadRow(store::Database &db, const seal::Vault &vault, const store::ConversationRow &row,
                            const QString &region)
{
    const Result<Message> last = store::message(db, vault, row.lastMessage);
    if (!last)
        return last.error();
    const Result<Address> address = store::endpointAddress(db, vault, last->endpoint);
    if (!address)
        return address.error();
    Result<QString> title = titleOf(db, vault, row, *address, region);
    if (!title)
        return title.error();
    const Result<std::optional<store::Suppression>> suppressed = store::suppression(db, vault, *address, Channel::sms);
    if (!suppressed)
        return suppressed.error();
    ThreadRow thread;
    thread.conversation = row.id;
    thread.contact = row.contact;
    thread.title = std::move(*title);
    thread.preview = oneLine(last->body);
    thread.lastChannel = last->channel;
    thread.lastDirection = last->direction;
    thread.lastFate = QString(fate(last->state));
    thread.lastAt = row.lastAt;
    thread.unread = row.unread;
    thread.isOptedOut = suppressed->has_value();
    return thread;
}

Result<ThreadItem> threadItem(store::Database &db, const seal::Vault &vault, const Message &message, Timestamp now)
{
    ThreadItem item;
    item.message = message.id;
    item.channel = message.channel;
    item.direction = message.direction;
    item.body = message.body;
    item.author = message.author;
    item.media = message.mediaUrls;
    if (message.direction == Direction::inbound) {
        const Result<QList<store::MediaRow>> media = store::mediaOf(db, vault, message.id);
        if (!media)
            return media.error();
        for (const store::MediaRow &file : *media)
            item.media.append(file.contentType);
    }
    item.at = message.createdAt;
    item.leavesAt = message.state.intent == IntentState::queued && message.dueAt > now ? message.dueAt : Timestamp{};
    item.segments = message.segments;
    item.state = message.state;
    return item;
}

Result<PersonCard> personCard(store::Database &db, const seal::Vault &vault, ConversationId conversation)
{
    const Result<store::ConversationRow> row = store::conversation(db, conversation);
    if (!row)
        return row.error();
    const Result<Settings> settings = settingsOf(db, vault);
    if (!settings)
        return settings.error();
    PersonCard card;
    if (row->contact) {
        Result<Contact> contact = store::contact(db, vault, row->contact);
        if (!contact)
            return contact.error();
        card.contact = std::move(*contact);
    }
    const Result<Address> address = store::endpointAddress(db, vault, row->endpoint);
    if (!address)
        return address.error();
    card.address = *address;
    card.formattedAddress = address->kind == AddressKind::phone
                                ? text::formatPhone(*address, settings->text(setting::region))
                                : address->normal;
    const Result<std::optional<store::Suppression>> suppressed = store::suppression(db, vault, *address, Channel::sms);
    if (!suppressed)
        return suppressed.error();
    card.isSuppressed = suppressed->has_value();
    if (card.isSuppressed)
        card.suppressionWhy = (*suppressed)->reason + u' ' + toIso((*suppressed)->since);
    return card;
}

/// What the accounts say together: practice only where all are, and the first one that is paused.
SystemStatus accountsStatus(const QList<store::Provider> &providers)
{
    SystemStatus status;
    if (providers.isEmpty()) {
        status.problem = QStringLiteral("no_provider");
        return status;
    }
    const auto paused = std::find_if(providers.cbegin(), providers.cend(),
                                     [](const store::Provider &each) { return !each.pausedReason.isEmpty(); });
    const store::Provider &told = paused == providers.cend() ? providers.constFirst() : *paused;
    status.provider = told.kind == QLatin1StringView("twilio") ? QStringLiteral("Twilio") : told.kind;
    status.problem = told.pausedReason;
    status.isPractice =
        std::all_of(providers.cbegin(), providers.cend(), [](const store::Provider &each) { return each.isPractice; });
    return status;
}

} // namespace

Result<MessageId> queueSms(store::Transaction &transaction, Draft draft)
{
    const seal::Vault &vault = transaction.vault();
    const Result<Settings> settings = settingsOf(transaction.db(), vault);
    if (!settings)
        return settings.error();
    const Result<QList<store::Sender>> senders = store::allSenders(transaction.db(), vault);
    if (!senders)
        return senders.error();
    const store::Sender *chosen = nullptr;
    for (const store::Sender &sender : *senders) {
        if (sender.channel == Channel::sms && (draft.sender ? sender.id == draft.sender : !chosen))
            chosen = &sender;
    }
    if (!chosen)
        return Error{ErrorCode::notFound, QStringLiteral("there is no sender to send from"),
                     QStringLiteral("no_sender")};
    draft.sender = chosen->id;
    draft.body = draft.body.normalized(QString::NormalizationForm_C);
    if (draft.body.trimmed().isEmpty())
        draft.body.clear(); // the outbox refuses it where there is no media either
    if (draft.author.isEmpty())
        draft.author = settings->text(setting::agent);
    return store::Outbox(transaction).enqueue(draft, chosen->identity());
}

LocalInbox::LocalInbox(Workspace &workspace, QObject *parent)
    : InboxService(parent), m_workspace(workspace), m_watch(workspace.store(), std::chrono::seconds(1))
{
    connect(&m_watch, &LedgerWatch::eventsSeen, this, &LocalInbox::takeEvents);
    connect(&workspace.startEngine(), &EngineThread::healthChanged, this,
            [this](const QList<delivery::ProviderHealth> &health) {
                if (m_health == health)
                    return;
                m_health = health;
                Q_EMIT statusChanged();
            });
    m_watch.start();
}

LocalInbox::~LocalInbox() = default;

void LocalInbox::takeEvents(const QList<Event> &events)
{
    QSet<MessageId> messages;
    QSet<ConversationId> conversations;
    for (const Event &event : events) {
        if (event.conversation)
            conversations.insert(event.conversation);
        else if (event.message)
            messages.insert(event.message);
    }
    for (const ConversationId conversation : std::as_const(conversations))
        Q_EMIT conversationChanged(conversation);
    Q_EMIT statusChanged();
    if (messages.isEmpty())
        return;
    const auto find = [messages](store::Database &db) -> Result<QSet<ConversationId>> {
        QSet<ConversationId> found;
        for (const MessageId message : messages) {
            const Result<ConversationId> conversation = store::conversationOf(db, message);
            if (!conversation)
                return conversation.error();
            found.insert(*conversation);
        }
        return found;
    };
    whenReady(this, m_workspace.store().read(find), [this](const Result<QSet<ConversationId>> &found) {
        for (const ConversationId conversation : found ? *found : QSet<ConversationId>())
            Q_EMIT conversationChanged(conversation);
    });
}

QFuture<Result<QList<ThreadRow>>> LocalInbox::threads(ThreadQuery query, int limit, ConversationCursor before)
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) -> Result<QList<ThreadRow>> {
        const Result<Settings> settings = settingsOf(db, vault);
        if (!settings)
            return settings.error();
        store::ConversationFilter wanted;
        wanted.isDone = query.filter == ThreadFilter::done;
        wanted.unreadOnly = query.filter == ThreadFilter::unread;
        if (query.filter == ThreadFilter::mine) {
            wanted.assignee = settings->text(setting::agent);
            if (wanted.assignee.isEmpty())
                return QList<ThreadRow>(); // nobody's: the store takes an empty one for anybody
        }
        const Result<QList<store::ConversationRow>> rows = store::conversations(db, wanted, limit, before);
        if (!rows)
            return rows.error();
        QList<ThreadRow> threads;
        for (const store::ConversationRow &row : *rows) {
            Result<ThreadRow> thread = threadRow(db, vault, row, settings->text(setting::region));
            if (!thread)
                return thread.error();
            threads.append(std::move(*thread));
        }
        return threads;
    });
}

QFuture<Result<ThreadRow>> LocalInbox::row(ConversationId conversation)
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) -> Result<ThreadRow> {
        const Result<Settings> settings = settingsOf(db, vault);
        if (!settings)
            return settings.error();
        const Result<store::ConversationRow> row = store::conversation(db, conversation);
        if (!row)
            return row.error();
        return threadRow(db, vault, *row, settings->text(setting::region));
    });
}

QFuture<Result<QList<ThreadItem>>> LocalInbox::thread(ConversationId conversation, int limit, MessageCursor before)
{
    const seal::Vault vault = m_workspace.store().vault();
    const Timestamp now = m_workspace.store().clock().now();
    return m_workspace.store().read([=](store::Database &db) -> Result<QList<ThreadItem>> {
        const Result<QList<Message>> messages = store::thread(db, vault, conversation, limit, before);
        if (!messages)
            return messages.error();
        QList<ThreadItem> items;
        for (const Message &message : *messages) {
            Result<ThreadItem> item = threadItem(db, vault, message, now);
            if (!item)
                return item.error();
            items.append(std::move(*item));
        }
        return items;
    });
}

QFuture<Result<PersonCard>> LocalInbox::person(ConversationId conversation)
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) { return personCard(db, vault, conversation); });
}

QFuture<Result<QList<TimelineEntry>>> LocalInbox::timeline(MessageId message)
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) -> Result<QList<TimelineEntry>> {
        const Result<QList<Event>> events = store::LedgerReader(db, vault).ofMessage(message);
        if (!events)
            return events.error();
        QList<TimelineEntry> entries;
        for (const Event &event : *events)
            entries.append(
                {event.at, event.kind, event.attempt, event.status, event.code, event.reference, event.data});
        return entries;
    });
}

QFuture<Result<QList<SenderRow>>> LocalInbox::senders()
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) -> Result<QList<SenderRow>> {
        const Result<QList<store::Provider>> providers = store::allProviders(db, vault);
        const Result<QList<store::Sender>> senders = store::allSenders(db, vault);
        const Result<Settings> settings = settingsOf(db, vault);
        if (!providers || !senders || !settings)
            return !providers ? providers.error() : !senders ? senders.error() : settings.error();
        QList<SenderRow> rows;
        for (const store::Sender &sender : *senders) {
            const auto provider = std::find_if(providers->cbegin(), providers->cend(),
                                               [&](const store::Provider &each) { return each.id == sender.provider; });
            const Result<text::ParsedPhone> phone = text::parsePhone(sender.address, settings->text(setting::region));
            rows.append({sender.id, sender.name,
                         phone ? text::formatPhone(phone->address, settings->text(setting::region)) : sender.identity(),
                         provider != providers->cend() && provider->isPractice});
        }
        return rows;
    });
}

QFuture<Result<SystemStatus>> LocalInbox::status()
{
    const seal::Vault vault = m_workspace.store().vault();
    const QList<delivery::ProviderHealth> health = m_health;
    return m_workspace.store().read([=](store::Database &db) -> Result<SystemStatus> {
        const Result<QList<store::Provider>> providers = store::allProviders(db, vault);
        if (!providers)
            return providers.error();
        const Result<store::OutboxCounts> counts = store::outboxCounts(db);
        if (!counts)
            return counts.error();
        const Result<Timestamp> polled = store::lastPollAt(db);
        if (!polled)
            return polled.error();
        SystemStatus status = accountsStatus(*providers);
        for (const delivery::ProviderHealth &each : health) {
            status.isReachable = status.isReachable && each.isReachable;
            if (status.problem.isEmpty())
                status.problem = each.problem;
        }
        status.queued = counts->queued + counts->attempting;
        status.held = counts->held;
        status.inDoubt = counts->inDoubt;
        status.lastPollAt = *polled;
        return status;
    });
}

QFuture<Result<MessageId>> LocalInbox::sendSms(ConversationId conversation, SenderId sender, QString body)
{
    return m_workspace.store().write([=](store::Transaction &transaction) -> Result<MessageId> {
        const Result<store::ConversationRow> row = store::conversation(transaction.db(), conversation);
        if (!row)
            return row.error();
        const Result<Settings> settings = settingsOf(transaction.db(), transaction.vault());
        if (!settings)
            return settings.error();
        Draft draft;
        draft.conversation = conversation;
        draft.endpoint = row->endpoint;
        draft.sender = sender;
        draft.body = body;
        draft.undoDelay = seconds(settings->integer(setting::undoSeconds));
        return queueSms(transaction, std::move(draft));
    });
}

QFuture<Result<void>> LocalInbox::cancel(MessageId message)
{
    return m_workspace.store().write([=](store::Transaction &transaction) {
        return store::Outbox(transaction).cancel(message, QStringLiteral("taken_back"));
    });
}

QFuture<Result<void>> LocalInbox::release(MessageId message)
{
    return m_workspace.store().write(
        [=](store::Transaction &transaction) { return store::Outbox(transaction).release(message); });
}

QFuture<Result<void>> LocalInbox::decideDoubt(MessageId message, DoubtDecision decision)
{
    return m_workspace.store().write([=](store::Transaction &transaction) {
        return store::Outbox(transaction).decide(message, decision == DoubtDecision::resend);
    });
}

QFuture<Result<void>> LocalInbox::markRead(ConversationId conversation)
{
    return m_workspace.store().write(
        [=](store::Transaction &transaction) { return store::markRead(transaction, conversation); });
}

namespace {

template<class T>
QFuture<Result<T>> notYet()
{
    return QtFuture::makeReadyFuture(Result<T>(Error{ErrorCode::unsupported, QStringLiteral("not built yet")}));
}

} // namespace

QFuture<Result<ThreadCounts>> LocalInbox::counts()
{
    return notYet<ThreadCounts>();
}

QFuture<Result<QList<ConversationStep>>> LocalInbox::change(QList<ConversationStep>)
{
    return notYet<QList<ConversationStep>>();
}

QFuture<Result<void>> LocalInbox::addNote(ConversationId, QString)
{
    return notYet<void>();
}

QFuture<Result<QStringList>> LocalInbox::agents()
{
    return notYet<QStringList>();
}

QFuture<Result<void>> LocalInbox::saveDraft(ConversationId, ThreadDraft)
{
    return notYet<void>();
}

QFuture<Result<QList<ThreadDraft>>> LocalInbox::drafts(ConversationId)
{
    return notYet<QList<ThreadDraft>>();
}

QFuture<Result<std::optional<qint64>>> LocalInbox::pricePerPart(ConversationId, SenderId)
{
    return notYet<std::optional<qint64>>();
}

QFuture<Result<QList<SavedView>>> LocalInbox::savedViews()
{
    return notYet<QList<SavedView>>();
}

QFuture<Result<qint64>> LocalInbox::saveView(SavedView)
{
    return notYet<qint64>();
}

QFuture<Result<void>> LocalInbox::removeView(qint64)
{
    return notYet<void>();
}

} // namespace switchboard::workspace
