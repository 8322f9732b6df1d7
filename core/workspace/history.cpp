// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/history.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/media.h"
#include "core/store/messages.h"
#include "core/store/people/contacts.h"
#include "core/store/providers.h"
#include "core/store/settings.h"
#include "core/text/addresses.h"
#include "core/workspace/settings.h"

namespace switchboard::workspace {

namespace {

Result<QString> senderIdentity(store::Database &db, const seal::Vault &vault, SenderId id)
{
    const Result<QList<store::Sender>> senders = store::allSenders(db, vault);
    if (!senders)
        return senders.error();
    for (const store::Sender &sender : *senders) {
        if (sender.id == id)
            return sender.identity();
    }
    return QString();
}

Result<MessageStory> storyOf(store::Database &db, const seal::Vault &vault, MessageId id)
{
    Result<Message> message = store::message(db, vault, id);
    if (!message)
        return message.error();
    Result<HistoryRow> row = historyRow(db, vault, std::move(*message));
    if (!row)
        return row.error();
    MessageStory story{std::move(*row), {}, {}};
    const Result<QList<store::MediaRow>> media = store::mediaOf(db, vault, id);
    if (!media)
        return media.error();
    for (const store::MediaRow &file : *media)
        story.media.append(file.contentType);
    const Result<QList<Event>> events = store::LedgerReader(db, vault).ofMessage(id);
    if (!events)
        return events.error();
    for (const Event &event : *events)
        story.timeline.append(
            {event.at, event.kind, event.attempt, event.status, event.code, event.reference, event.data,
             event.amount});
    return story;
}

/// The conversation of a person, else the newest with an endpoint; none where there is none.
Result<ConversationId> conversationWith(store::Database &db, ContactId contact, EndpointId endpoint)
{
    const Result<ConversationId> own =
        contact ? store::conversationOf(db, contact) : Result<ConversationId>(ConversationId{});
    return own && !*own ? store::conversationOf(db, endpoint) : own;
}

Result<ConversationId> conversationNamed(store::Database &db, const seal::Vault &vault, const QString &which,
                                         Timestamp now)
{
    if (const ConversationId id = ConversationId::fromString(which); id && store::conversation(db, id))
        return id;
    Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
    if (!stored)
        return stored.error();
    const Result<text::ParsedAddress> address =
        text::parseAddress(which, Settings(std::move(*stored)).text(setting::region));
    if (!address)
        return address.error();
    const Result<EndpointId> endpoint = store::findEndpoint(db, vault, address->address);
    if (!endpoint)
        return endpoint.error();
    const Error none{ErrorCode::notFound, QStringLiteral("no conversation with this address"),
                     QStringLiteral("no_conversation")};
    if (!*endpoint)
        return none;
    const Result<ContactId> owner = store::ownerOf(db, *endpoint, now);
    if (!owner)
        return owner.error();
    const Result<ConversationId> found = conversationWith(db, *owner, *endpoint);
    return found && !*found ? Result<ConversationId>(none) : found;
}

} // namespace

Result<HistoryRow> historyRow(store::Database &db, const seal::Vault &vault, Message message)
{
    HistoryRow row;
    const Result<Address> address = store::endpointAddress(db, vault, message.endpoint);
    if (address)
        row.address = address->normal;
    else if (address.error().code != ErrorCode::notFound)
        return address.error();
    if (message.contact) {
        const Result<Contact> person = store::contact(db, vault, message.contact);
        if (person)
            row.person = person->name;
        else if (person.error().code != ErrorCode::notFound)
            return person.error();
    }
    Result<QString> sender = senderIdentity(db, vault, message.sender);
    if (!sender)
        return sender.error();
    row.sender = std::move(*sender);
    row.message = std::move(message);
    return row;
}

QFuture<Result<MessageStory>> messageStory(store::Store &store, MessageId message)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) { return storyOf(db, vault, message); });
}

QFuture<Result<ConversationId>> conversationNamed(store::Store &store, QString which)
{
    const seal::Vault vault = store.vault();
    const Timestamp now = store.clock().now();
    return store.read([=](store::Database &db) { return conversationNamed(db, vault, which, now); });
}

QFuture<Result<QList<HistoryRow>>> conversationHistory(store::Store &store, QString which, int limit)
{
    const seal::Vault vault = store.vault();
    const Timestamp now = store.clock().now();
    return store.read([=](store::Database &db) -> Result<QList<HistoryRow>> {
        const Result<ConversationId> conversation = conversationNamed(db, vault, which, now);
        if (!conversation)
            return conversation.error();
        const Result<QList<Message>> messages = store::thread(db, vault, *conversation, limit, {});
        if (!messages)
            return messages.error();
        QList<HistoryRow> rows;
        for (const Message &message : *messages) {
            Result<HistoryRow> row = historyRow(db, vault, message);
            if (!row)
                return row.error();
            rows.append(std::move(*row));
        }
        return rows;
    });
}

} // namespace switchboard::workspace
