// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbound.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/media.h"
#include "core/store/schema.h"
#include "core/store/suppressions.h"
#include "core/text/smsencoding.h"

namespace switchboard::store {

namespace {

/// Whoever was added after the erasure may be the same person again, and had nothing of the address before.
constexpr QLatin1StringView erasedSince(
    "SELECT 1 FROM erased x WHERE x.token = ? AND x.at >= ? AND NOT EXISTS (SELECT 1 FROM endpoint e "
    "JOIN endpoint_owner o ON o.endpoint_id = e.id JOIN contact c ON c.id = o.contact_id WHERE e.token = x.token "
    "AND o.from_at <= ? AND (o.to_at IS NULL OR o.to_at > ?) AND c.created_at <= x.at AND c.erased_at IS NULL)");

/// False where the reference was stored before. No message makes a 0.
Result<bool> claimReference(Transaction &transaction, const InboundText &text, MessageId message)
{
    const Result<int> claimed = transaction.db().execute(
        QLatin1StringView("INSERT INTO inbound_reference (provider_id, reference, message_id) VALUES (?, ?, ?) "
                          "ON CONFLICT (provider_id, reference) DO NOTHING"),
        text.provider, text.reference, message.value);
    return claimed ? Result<bool>(*claimed > 0) : Result<bool>(claimed.error());
}

Result<void> insertMessage(Transaction &transaction, const InboundText &text, const StoredInbound &stored)
{
    const seal::Vault &vault = transaction.vault();
    const QByteArray body = text.body.isEmpty()
                                ? QByteArray()
                                : vault.sealText(cell(Table::message, Column::body, stored.message.value), text.body);
    const Result<int> written = transaction.db().execute(
        QLatin1StringView(
            "INSERT INTO message (id, conversation_id, endpoint_id, contact_id, sender_id, channel, direction, "
            "body, created_at, due_at, expires_at, segments, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0)"),
        stored.message, stored.conversation, stored.endpoint, stored.contact, text.sender, Channel::sms,
        Direction::inbound, body, text.at, text.at, text::smsParts(text.body).segments);
    return written ? Result<void>() : Result<void>(written.error());
}

/// What comes from an address that an agent blocked is spam, whichever conversation it finds.
Result<void> keepBlockedAside(Transaction &transaction, const Address &from, ConversationId conversation)
{
    const Result<bool> blocked = isBlocked(transaction.db(), transaction.vault(), from);
    if (!blocked)
        return blocked.error();
    if (!*blocked)
        return {};
    const Result<int> marked = transaction.db().execute(
        QLatin1StringView("UPDATE conversation SET is_spam = 1 WHERE id = ? AND is_spam = 0"), conversation);
    return marked ? Result<void>() : Result<void>(marked.error());
}

} // namespace

Result<bool> isOfErased(Transaction &transaction, const Address &from, Timestamp at)
{
    for (int version = seal::Vault::addressFormVersion; version > 0; --version) {
        Result<Rows> rows =
            transaction.db().select(erasedSince, transaction.vault().addressToken(from, version), at, at, at);
        if (!rows)
            return rows.error();
        if (rows->next())
            return true;
    }
    return false;
}

Result<std::optional<StoredInbound>> storeInbound(Transaction &transaction, const InboundText &text)
{
    const Result<bool> isWithheld = isOfErased(transaction, text.from, text.at);
    if (!isWithheld)
        return isWithheld.error();
    StoredInbound stored;
    if (!*isWithheld)
        stored.message = transaction.context().ids->nextAt<MessageId>(text.at);
    const Result<bool> isNew = claimReference(transaction, text, stored.message);
    if (!isNew)
        return isNew.error();
    if (!*isNew)
        return std::optional<StoredInbound>();
    if (*isWithheld)
        return std::optional(stored);

    const Result<EndpointId> endpoint = findOrAddEndpoint(transaction, text.from);
    if (!endpoint)
        return endpoint.error();
    stored.endpoint = *endpoint;
    const Result<ContactId> contact = ownerOf(transaction.db(), *endpoint, text.at);
    if (!contact)
        return contact.error();
    stored.contact = *contact;
    const Result<ConversationId> conversation = conversationFor(transaction, *contact, *endpoint);
    if (!conversation)
        return conversation.error();
    stored.conversation = *conversation;
    if (const Result<void> written = insertMessage(transaction, text, stored); !written)
        return written.error();
    for (qsizetype i = 0; i < text.media.size(); ++i) {
        if (const Result<void> kept = addWaitingMedia(transaction, stored.message, int(i), text.media.at(i).contentType,
                                                      text.media.at(i).source);
            !kept)
            return kept.error();
    }
    Event event;
    event.kind = EventKind::messageReceived;
    event.at = text.at;
    event.message = stored.message;
    event.contact = stored.contact;
    event.conversation = stored.conversation;
    event.reference = text.reference;
    event.status = SmsStatus::received;
    if (const Result<Event> appended = Ledger(transaction).append(std::move(event)); !appended)
        return appended.error();
    if (const Result<void> kept = keepBlockedAside(transaction, text.from, stored.conversation); !kept)
        return kept.error();
    return std::optional(stored);
}

Result<QSet<QString>> knownInbound(Database &database, ProviderId provider, const QStringList &among)
{
    QSet<QString> known;
    for (const QString &reference : among) {
        Result<Rows> rows = database.select(
            QLatin1StringView("SELECT 1 FROM inbound_reference WHERE provider_id = ? AND reference = ?"), provider,
            reference);
        if (!rows)
            return rows.error();
        if (rows->next())
            known.insert(reference);
    }
    return known;
}

Result<Timestamp> pollCursor(Database &database, SenderId sender)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT since FROM poll_cursor WHERE sender_id = ?"), sender);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->time(0) : Timestamp{};
}

Result<void> movePollCursor(Transaction &transaction, SenderId sender, Timestamp since)
{
    const Result<int> moved = transaction.db().execute(
        QLatin1StringView(
            "INSERT INTO poll_cursor (sender_id, since, polled_at) VALUES (?, ?, ?) "
            "ON CONFLICT (sender_id) DO UPDATE SET since = excluded.since, polled_at = excluded.polled_at"),
        sender, since, transaction.now());
    return moved ? Result<void>() : Result<void>(moved.error());
}

Result<Timestamp> lastPollAt(Database &database)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT MAX(polled_at) FROM poll_cursor"));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->time(0) : Timestamp{};
}

} // namespace switchboard::store
