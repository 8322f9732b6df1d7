// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/suppressions.h"

#include "core/store/ledger.h"

namespace switchboard::store {

namespace {

Result<void> tell(Transaction &transaction, EventKind kind, Channel channel, const QString &reason, MessageId message,
                  ContactId contact)
{
    Event event;
    event.kind = kind;
    event.contact = contact;
    event.amount = qint64(channel);
    event.reference = reason;
    // The message is named in the data: a policy event does not change the state of the text that caused it.
    if (message)
        event.data = QByteArray("{\"message\":\"") + QByteArray::number(message.value) + "\"}";
    const Result<Event> appended = Ledger(transaction).append(event);
    return appended ? Result<void>() : Result<void>(appended.error());
}

} // namespace

Result<std::optional<Suppression>> suppression(Database &database, const seal::Vault &vault, const Address &address,
                                               Channel channel)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT since, reason, message_id FROM suppression WHERE token = ? AND channel IN (?, ?) "
                          "ORDER BY channel LIMIT 1"),
        vault.suppressionToken(address), everyChannel, channel);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<Suppression>();
    return std::optional(Suppression{rows->time(0), rows->text(1), rows->id<MessageId>(2)});
}

Result<bool> suppress(Transaction &transaction, const Address &address, Channel channel, const QString &reason,
                      MessageId message, ContactId contact)
{
    const Result<int> written = transaction.db().execute(
        QLatin1StringView("INSERT INTO suppression (token, channel, since, reason, message_id) VALUES (?, ?, ?, ?, ?) "
                          "ON CONFLICT (token, channel) DO NOTHING"),
        transaction.vault().suppressionToken(address), channel, transaction.now(), reason, message);
    if (!written)
        return written.error();
    if (*written == 0)
        return false;
    if (const Result<void> told = tell(transaction, EventKind::suppressed, channel, reason, message, contact); !told)
        return told.error();
    return true;
}

Result<bool> liftSuppression(Transaction &transaction, const Address &address, Channel channel, const QString &reason,
                             MessageId message, ContactId contact)
{
    const Result<int> removed =
        transaction.db().execute(QLatin1StringView("DELETE FROM suppression WHERE token = ? AND channel = ?"),
                                 transaction.vault().suppressionToken(address), channel);
    if (!removed)
        return removed.error();
    if (*removed == 0)
        return false;
    if (const Result<void> told = tell(transaction, EventKind::suppressionLifted, channel, reason, message, contact);
        !told)
        return told.error();
    return true;
}

Result<bool> isBlocked(Database &database, const seal::Vault &vault, const Address &address)
{
    const Result<std::optional<Suppression>> found = suppression(database, vault, address, everyChannel);
    return found ? Result<bool>(found->has_value()) : Result<bool>(found.error());
}

Result<bool> setBlocked(Transaction &transaction, const Address &address, bool isBlocked, ContactId contact)
{
    const QString reason(blockedReason);
    return isBlocked ? suppress(transaction, address, everyChannel, reason, {}, contact)
                     : liftSuppression(transaction, address, everyChannel, reason, {}, contact);
}

} // namespace switchboard::store
