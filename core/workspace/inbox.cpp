// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/inbox.h"

#include "core/store/agents.h"
#include "core/store/conversationchanges.h"
#include "core/store/media.h"
#include "core/store/messages.h"
#include "core/store/people/notes.h"
#include "core/store/settings.h"
#include "core/store/threadlist.h"
#include "core/text/addresses.h"
#include "core/workspace/settings.h"

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

ThreadRow rowFrom(const store::ThreadLine &line, const QString &region)
{
    const store::ConversationRow &conversation = line.conversation;
    ThreadRow row;
    row.conversation = conversation.id;
    row.contact = conversation.contact;
    row.title = !line.name.isEmpty()                      ? line.name
                : line.address.kind == AddressKind::phone ? text::formatPhone(line.address, region)
                                                          : line.address.normal;
    row.preview = oneLine(line.body);
    row.lastChannel = conversation.lastChannel;
    row.lastDirection = line.direction;
    row.lastFate = QString(fate(line.state));
    row.lastAt = conversation.lastAt;
    row.unread = conversation.unread;
    row.isOptedOut = line.isSuppressed;
    row.isBlocked = line.isBlocked;
    row.isDone = conversation.isDone;
    row.isSpam = conversation.isSpam;
    row.hasMention = line.hasMention;
    row.hasAttachment = line.hasAttachment;
    row.snoozedUntil = conversation.snoozedUntil;
    row.waitsSince = conversation.isDone ? Timestamp{} : conversation.waitsSince;
    row.assignee = conversation.assignee;
    row.draft = oneLine(line.draft);
    return row;
}

Result<ThreadItem> itemFrom(store::Database &db, const seal::Vault &vault, const Message &message, Timestamp now)
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

ThreadItem itemFrom(const store::Note &note)
{
    ThreadItem item;
    item.message = MessageId{note.id.value};
    item.isNote = true;
    item.direction = Direction::outbound;
    item.body = note.body;
    item.author = note.author;
    item.at = note.at;
    return item;
}

/// Messages and notes in one order. Of each there are as many as the whole may have, so that none is missing.
Result<QList<ThreadItem>> itemsOf(store::Database &db, const seal::Vault &vault, ConversationId conversation, int limit,
                                  MessageCursor before, Timestamp now)
{
    const Result<QList<Message>> messages = store::thread(db, vault, conversation, limit, before);
    if (!messages)
        return messages.error();
    const Result<QList<store::Note>> notes = store::notesIn(db, vault, conversation, limit, before);
    if (!notes)
        return notes.error();
    QList<ThreadItem> items;
    items.reserve(messages->size() + notes->size());
    for (const Message &message : *messages) {
        Result<ThreadItem> item = itemFrom(db, vault, message, now);
        if (!item)
            return item.error();
        items.append(std::move(*item));
    }
    for (const store::Note &note : *notes)
        items.append(itemFrom(note));
    if (notes->isEmpty())
        return items;
    std::sort(items.begin(), items.end(),
              [](const ThreadItem &a, const ThreadItem &b) { return a.cursor() < b.cursor(); });
    return items.last(std::min<qsizetype>(items.size(), limit));
}

/// Everybody whom a conversation or a person belongs to, and who works here.
Result<QStringList> agentsOf(store::Database &db, const QString &agent)
{
    Result<QStringList> names = store::agentNames(db);
    if (!names)
        return names;
    if (!agent.isEmpty() && !names->contains(agent))
        names->append(agent);
    std::sort(names->begin(), names->end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

} // namespace

QFuture<Result<QList<ThreadRow>>> threadRows(store::Store &store, ThreadQuery query, int limit,
                                             ConversationCursor before)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) -> Result<QList<ThreadRow>> {
        const Result<Settings> settings = settingsOf(db, vault);
        if (!settings)
            return settings.error();
        const Result<QList<store::ThreadLine>> lines =
            store::threads(db, vault, query, settings->text(setting::agent), limit, before);
        if (!lines)
            return lines.error();
        QList<ThreadRow> rows;
        rows.reserve(lines->size());
        for (const store::ThreadLine &line : *lines)
            rows.append(rowFrom(line, settings->text(setting::region)));
        return rows;
    });
}

QFuture<Result<ThreadRow>> threadRow(store::Store &store, ConversationId conversation)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) -> Result<ThreadRow> {
        const Result<Settings> settings = settingsOf(db, vault);
        if (!settings)
            return settings.error();
        const Result<store::ThreadLine> line =
            store::threadLine(db, vault, conversation, settings->text(setting::agent));
        return line ? Result<ThreadRow>(rowFrom(*line, settings->text(setting::region)))
                    : Result<ThreadRow>(line.error());
    });
}

QFuture<Result<ThreadCounts>> threadCounts(store::Store &store)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) -> Result<ThreadCounts> {
        const Result<Settings> settings = settingsOf(db, vault);
        return settings ? store::threadCounts(db, settings->text(setting::agent))
                        : Result<ThreadCounts>(settings.error());
    });
}

QFuture<Result<QList<ThreadItem>>> threadItems(store::Store &store, ConversationId conversation, int limit,
                                               MessageCursor before)
{
    const seal::Vault vault = store.vault();
    const Timestamp now = store.clock().now();
    return store.read([=](store::Database &db) { return itemsOf(db, vault, conversation, limit, before, now); });
}

QFuture<Result<QList<ConversationStep>>> changeConversations(store::Store &store, QList<ConversationStep> steps)
{
    return store.write([=](store::Transaction &transaction) -> Result<QList<ConversationStep>> {
        const Result<Settings> settings = settingsOf(transaction.db(), transaction.vault());
        if (!settings)
            return settings.error();
        return store::changeConversations(transaction, steps, settings->text(setting::agent));
    });
}

QFuture<Result<void>> addThreadNote(store::Store &store, ConversationId conversation, QString body)
{
    return store.write([=](store::Transaction &transaction) -> Result<void> {
        const Result<Settings> settings = settingsOf(transaction.db(), transaction.vault());
        if (!settings)
            return settings.error();
        const QString author = settings->text(setting::agent);
        const Result<QStringList> agents = agentsOf(transaction.db(), author);
        if (!agents)
            return agents.error();
        const Result<store::NoteId> added = store::addThreadNote(transaction, conversation, author, body, *agents);
        return added ? Result<void>() : Result<void>(added.error());
    });
}

QFuture<Result<QStringList>> agentNames(store::Store &store)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) -> Result<QStringList> {
        const Result<Settings> settings = settingsOf(db, vault);
        return settings ? agentsOf(db, settings->text(setting::agent)) : Result<QStringList>(settings.error());
    });
}

QFuture<Result<qint64>> wakeSnoozed(store::Store &store)
{
    return store.write([](store::Transaction &transaction) { return store::wakeSnoozed(transaction); });
}

} // namespace switchboard::workspace
