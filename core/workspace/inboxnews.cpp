// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/inboxnews.h"

#include "core/store/conversations.h"
#include "core/store/settings.h"
#include "core/workspace/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace switchboard::workspace {

namespace {

QJsonObject dataOf(const Event &event)
{
    return QJsonDocument::fromJson(event.data).object();
}

void takeAssignment(const Event &event, InboxNews &news)
{
    const QJsonObject data = dataOf(event);
    news.assignments.removeIf(
        [&](const InboxNews::Assignment &earlier) { return earlier.conversation == event.conversation; });
    news.assignments.append({event.conversation, data.value(QLatin1StringView("to")).toString(),
                             data.value(QLatin1StringView("by")).toString()});
}

void takeNote(const Event &event, InboxNews &news)
{
    const store::NoteId note{dataOf(event).value(QLatin1StringView("note")).toString().toLongLong()};
    if (event.conversation && note)
        news.notes.append({event.conversation, note});
}

/// What was read meanwhile calls nobody any more.
Result<QList<FoundNews::Call>> callsOf(store::Database &db, const seal::Vault &vault, const InboxNews &news)
{
    QList<FoundNews::Call> calls;
    if (news.assignments.isEmpty() && news.notes.isEmpty())
        return calls;
    Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
    if (!stored)
        return stored.error();
    const QString agent = Settings(std::move(*stored)).text(setting::agent);
    if (agent.isEmpty())
        return calls;
    for (const InboxNews::Assignment &assignment : news.assignments) {
        if (assignment.to == agent && assignment.by != agent)
            calls.append({assignment.conversation, Summons::assignment, assignment.by});
    }
    for (const auto &[conversation, note] : news.notes) {
        const Result<std::optional<QString>> by = store::unseenMentionBy(db, vault, note, agent);
        if (!by)
            return by.error();
        if (*by)
            calls.append({conversation, Summons::mention, **by});
    }
    return calls;
}

} // namespace

void take(const Event &event, InboxNews &news)
{
    if (event.conversation)
        news.conversations.insert(event.conversation);
    else if (event.message)
        news.messages.insert(event.message);
    switch (event.kind) {
    case EventKind::messageReceived:
        news.came.append({event.conversation, event.message});
        news.areCountsOld = news.isSnoozeOld = true;
        break;
    case EventKind::noteAdded: takeNote(event, news); [[fallthrough]];
    case EventKind::contactChanged:
    case EventKind::suppressed:
    case EventKind::suppressionLifted:
        if (!event.conversation && event.contact)
            news.contacts.insert(event.contact);
        break;
    case EventKind::contactMerged:
    case EventKind::contactUnmerged:
    case EventKind::contactErased:
    case EventKind::endpointLinked:
    case EventKind::conversationStateChanged:
        if (event.contact)
            news.contacts.insert(event.contact);
        news.areCountsOld = news.isSnoozeOld = true;
        break;
    case EventKind::messageQueued:
    case EventKind::conversationRead: news.areCountsOld = true; break;
    case EventKind::conversationAssigned:
        takeAssignment(event, news);
        news.areCountsOld = true;
        break;
    default: break;
    }
}

Result<FoundNews> found(store::Database &db, const seal::Vault &vault, const InboxNews &news)
{
    FoundNews found;
    for (const MessageId message : news.messages) {
        const Result<ConversationId> conversation = store::conversationOf(db, message);
        if (!conversation)
            return conversation.error();
        found.conversations.insert(*conversation);
    }
    for (const ContactId contact : news.contacts) {
        const Result<ConversationId> conversation = store::conversationOf(db, contact);
        if (!conversation)
            return conversation.error();
        if (*conversation)
            found.conversations.insert(*conversation);
    }
    found.conversations -= news.conversations;
    for (const auto &[conversation, message] : news.came) {
        const Result<store::ConversationRow> row = store::conversation(db, conversation);
        if (!row)
            return row.error();
        if (!row->isSpam)
            found.came.append({conversation, message});
    }
    Result<QList<FoundNews::Call>> calls = callsOf(db, vault, news);
    if (!calls)
        return calls.error();
    found.calls = std::move(*calls);
    return found;
}

} // namespace switchboard::workspace
