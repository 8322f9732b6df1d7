// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localinbox.h"

#include "core/base/whenready.h"
#include "core/store/conversationchanges.h"
#include "core/store/conversations.h"
#include "core/store/drafts.h"
#include "core/store/endpoints.h"
#include "core/store/inbound.h"
#include "core/store/ledger.h"
#include "core/store/outbox.h"
#include "core/store/outboxreads.h"
#include "core/store/prices.h"
#include "core/store/settings.h"
#include "core/text/addresses.h"
#include "core/workspace/inbox.h"
#include "core/workspace/inboxnews.h"
#include "core/workspace/personcard.h"
#include "core/workspace/savedviews.h"
#include "core/workspace/textnumbers.h"

namespace switchboard::workspace {

namespace {

Result<Settings> settingsOf(store::Database &db, const seal::Vault &vault)
{
    Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
    if (!stored)
        return stored.error();
    return Settings(std::move(*stored));
}

QString shownName(const store::Provider &provider)
{
    return provider.kind == QLatin1StringView("twilio") ? QStringLiteral("Twilio") : provider.kind;
}

/// Each account with what its last polls found.
QList<ProviderStatus> eachStatus(const QList<store::Provider> &providers, const QList<delivery::ProviderHealth> &health)
{
    QList<ProviderStatus> all;
    for (const store::Provider &provider : providers) {
        ProviderStatus status{shownName(provider), true, provider.pausedReason};
        for (const delivery::ProviderHealth &polled : health) {
            if (polled.provider != provider.id)
                continue;
            status.isReachable = polled.isReachable;
            if (status.problem.isEmpty())
                status.problem = polled.problem;
        }
        all.append(status);
    }
    return all;
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
    status.provider = shownName(told);
    status.problem = told.pausedReason;
    status.isPractice =
        std::all_of(providers.cbegin(), providers.cend(), [](const store::Provider &each) { return each.isPractice; });
    return status;
}

/// The one that was asked for, else the default one for texts; notFound where there is none.
Result<store::Sender> textSender(store::Database &db, const seal::Vault &vault, SenderId wanted)
{
    const Result<QList<store::Sender>> senders = store::allSenders(db, vault);
    if (!senders)
        return senders.error();
    for (const store::Sender &sender : *senders) {
        if (sender.channel == Channel::sms && !sender.isRetired && (!wanted || sender.id == wanted))
            return sender;
    }
    return Error{ErrorCode::notFound, QStringLiteral("there is no sender to send from"), QStringLiteral("no_sender")};
}

} // namespace

Result<MessageId> queueSms(store::Transaction &transaction, Draft draft)
{
    const seal::Vault &vault = transaction.vault();
    const Result<Settings> settings = settingsOf(transaction.db(), vault);
    if (!settings)
        return settings.error();
    const Result<store::Sender> chosen = textSender(transaction.db(), vault, draft.sender);
    if (!chosen)
        return chosen.error();
    draft.sender = chosen->id;
    draft.body = draft.body.normalized(QString::NormalizationForm_C);
    if (draft.body.trimmed().isEmpty())
        draft.body.clear(); // the outbox refuses it where there is no media either
    if (draft.author.isEmpty())
        draft.author = settings->text(setting::agent);
    return store::Outbox(transaction).enqueue(draft, chosen->identity());
}

LocalInbox::LocalInbox(Workspace &workspace, QObject *parent)
    : InboxService(parent), m_workspace(workspace), m_watch(workspace.store(), std::chrono::seconds(1)),
      m_waker(workspace.store())
{
    connect(&m_watch, &LedgerWatch::eventsSeen, this, &LocalInbox::takeEvents);
    connect(&m_watch, &LedgerWatch::started, &m_waker, &SnoozeWaker::look);
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
    InboxNews news;
    for (const Event &event : events)
        take(event, news);
    for (const ConversationId conversation : std::as_const(news.conversations))
        Q_EMIT conversationChanged(conversation);
    Q_EMIT statusChanged();
    if (news.areCountsOld)
        Q_EMIT countsChanged();
    if (news.isSnoozeOld)
        m_waker.look();
    if (!news.hasMore())
        return;
    const seal::Vault vault = m_workspace.store().vault();
    whenReady(this, m_workspace.store().read([=](store::Database &db) { return found(db, vault, news); }),
              [this](const Result<FoundNews> &found) {
                  if (!found)
                      return;
                  for (const ConversationId conversation : found->conversations)
                      Q_EMIT conversationChanged(conversation);
                  for (const auto &[conversation, message] : found->came)
                      Q_EMIT messageCame(conversation, message);
                  for (const FoundNews::Call &call : found->calls)
                      Q_EMIT summoned(call.conversation, call.why, call.by);
              });
}

QFuture<Result<QList<ThreadRow>>> LocalInbox::threads(ThreadQuery query, int limit, ConversationCursor before)
{
    m_waker.lookIfDue();
    return threadRows(m_workspace.store(), std::move(query), limit, before);
}

QFuture<Result<ThreadRow>> LocalInbox::row(ConversationId conversation)
{
    return threadRow(m_workspace.store(), conversation);
}

QFuture<Result<ThreadCounts>> LocalInbox::counts()
{
    m_waker.lookIfDue();
    return threadCounts(m_workspace.store());
}

QFuture<Result<QList<ThreadItem>>> LocalInbox::thread(ConversationId conversation, int limit, MessageCursor before)
{
    return threadItems(m_workspace.store(), conversation, limit, before);
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
            entries.append({event.at, event.kind, event.attempt, event.status, event.code, event.reference, event.data,
                            event.amount});
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
            if (sender.isRetired)
                continue;
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
        status.providers = eachStatus(*providers, health);
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

QFuture<Result<MessageId>> LocalInbox::sendSms(ConversationId conversation, SenderId sender, EndpointId to,
                                               QString body)
{
    return m_workspace.store().write([=](store::Transaction &transaction) -> Result<MessageId> {
        const Result<ConversationId> living = store::livingConversation(transaction, conversation);
        if (!living)
            return living.error();
        const Result<EndpointId> target = textTarget(transaction.db(), transaction.vault(), *living, to);
        if (!target)
            return target.error();
        const Result<Settings> settings = settingsOf(transaction.db(), transaction.vault());
        if (!settings)
            return settings.error();
        Draft draft;
        draft.conversation = *living;
        draft.endpoint = *target;
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
    return m_workspace.store().write([=](store::Transaction &transaction) -> Result<void> {
        const Result<Settings> settings = settingsOf(transaction.db(), transaction.vault());
        if (!settings)
            return settings.error();
        return store::markRead(transaction, conversation, settings->text(setting::agent));
    });
}

QFuture<Result<QList<ConversationStep>>> LocalInbox::change(QList<ConversationStep> steps)
{
    return changeConversations(m_workspace.store(), std::move(steps));
}

QFuture<Result<void>> LocalInbox::addNote(ConversationId conversation, QString body)
{
    return addThreadNote(m_workspace.store(), conversation, std::move(body));
}

QFuture<Result<QStringList>> LocalInbox::agents()
{
    return agentNames(m_workspace.store());
}

QFuture<Result<void>> LocalInbox::saveDraft(ConversationId conversation, ThreadDraft draft)
{
    const store::DraftRow row{draft.isNote ? 0 : int(draft.channel), draft.sender, draft.body, {}, draft.to};
    QFuture<Result<void>> saving = m_workspace.store().write(
        [=](store::Transaction &transaction) { return store::saveDraft(transaction, conversation, row); });
    // A draft is no event, so nobody else tells of it.
    whenReady(this, saving, [this, conversation](const Result<void> &saved) {
        if (saved)
            Q_EMIT conversationChanged(conversation);
    });
    return saving;
}

QFuture<Result<QList<ThreadDraft>>> LocalInbox::drafts(ConversationId conversation)
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) -> Result<QList<ThreadDraft>> {
        const Result<QList<store::DraftRow>> rows = store::draftsOf(db, vault, conversation);
        if (!rows)
            return rows.error();
        QList<ThreadDraft> drafts;
        for (const store::DraftRow &row : *rows)
            drafts.append({row.kind == 0 ? Channel::sms : Channel(row.kind), row.kind == 0, row.sender, row.body,
                           row.savedAt, row.to});
        return drafts;
    });
}

QFuture<Result<std::optional<qint64>>> LocalInbox::pricePerPart(ConversationId conversation, SenderId sender,
                                                                EndpointId to)
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) -> Result<std::optional<qint64>> {
        const Result<store::ConversationRow> row = store::conversation(db, conversation);
        if (!row)
            return row.error();
        const Result<TextNumbers> numbers = textNumbers(db, vault, *row, {});
        if (!numbers)
            return numbers.error();
        const Result<store::Sender> from = textSender(db, vault, sender);
        if (!from)
            return from.error();
        const TextNumber *number = numbers->find(to);
        return store::pricePerPart(db, vault, from->id, number ? number->address : Address());
    });
}

QFuture<Result<QList<SavedView>>> LocalInbox::savedViews()
{
    return workspace::savedViews(m_workspace.store());
}

QFuture<Result<qint64>> LocalInbox::saveView(SavedView view)
{
    return workspace::saveView(m_workspace.store(), std::move(view));
}

QFuture<Result<void>> LocalInbox::removeView(qint64 id)
{
    return workspace::removeView(m_workspace.store(), id);
}

} // namespace switchboard::workspace
