// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/outgoing.h"

#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/messages.h"
#include "core/store/outbox.h"
#include "core/store/providers.h"
#include "core/store/reports.h"
#include "core/store/restored.h"
#include "core/store/settings.h"
#include "core/text/addresses.h"
#include "core/workspace/localinbox.h"
#include "core/workspace/settings.h"

#include <QUrl>

namespace switchboard::workspace {

namespace {

Error refusedField(const QString &field, const QString &what, const QString &detail)
{
    return {ErrorCode::invalidInput, what, detail, false, Place{{}, 0, 0, field}};
}

std::optional<Error> flawOf(const QString &media)
{
    const QUrl url(media, QUrl::StrictMode);
    if (!media.contains(QLatin1StringView("://")))
        return refusedField(QStringLiteral("media"), QStringLiteral("a local file has no public address"),
                            QStringLiteral("media_local"));
    if (!url.isValid() || url.scheme() != QLatin1StringView("https") || url.host().isEmpty())
        return refusedField(QStringLiteral("media"), QStringLiteral("media is fetched over https only"),
                            QStringLiteral("media_scheme"));
    return {};
}

Result<SenderId> senderFor(store::Transaction &transaction, const QString &from, const QString &region)
{
    if (from.isEmpty())
        return SenderId{};
    const Result<QList<store::Sender>> senders = store::allSenders(transaction.db(), transaction.vault());
    if (!senders)
        return senders.error();
    const Result<text::ParsedPhone> phone = text::parsePhone(from, region);
    for (const store::Sender &sender : *senders) {
        const bool isIt = sender.isNamed(from) || (phone && sender.isNamed(phone->address.normal));
        if (isIt && sender.channel == Channel::sms && !sender.isRetired)
            return sender.id;
    }
    return Error{ErrorCode::notFound, QStringLiteral("no such sender"), QStringLiteral("unknown_sender"), false,
                 Place{{}, 0, 0, QStringLiteral("from")}};
}

Result<MessageId> storeText(store::Transaction &transaction, const TextOrder &order)
{
    Result<QMap<QString, QString>> stored = store::allSettings(transaction.db(), transaction.vault());
    if (!stored)
        return stored.error();
    const QString region = Settings(std::move(*stored)).text(setting::region);
    const Result<text::ParsedPhone> to = text::parsePhone(order.to, region);
    if (!to) {
        Error error = to.error();
        error.place.field = QStringLiteral("to");
        return error;
    }
    const Result<SenderId> sender = senderFor(transaction, order.from, region);
    if (!sender)
        return sender.error();
    const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, to->address);
    if (!endpoint)
        return endpoint.error();
    Draft draft;
    draft.endpoint = *endpoint;
    draft.sender = *sender;
    draft.body = order.body;
    draft.mediaUrls = order.media;
    draft.dueAt = order.dueAt;
    return queueSms(transaction, std::move(draft));
}

/// Texts that a provider took in the last 72 hours and has said nothing final of.
Result<int> withoutStatus(store::Database &db, const seal::Vault &vault, Timestamp now)
{
    const Result<QList<store::Sender>> senders = store::allSenders(db, vault);
    if (!senders)
        return senders.error();
    int count = 0;
    for (const store::Sender &sender : *senders) {
        const Result<QStringList> references =
            store::unfinishedReferences(db, sender.id, now - std::chrono::hours(72), now + std::chrono::hours(24));
        if (!references)
            return references.error();
        count += int(references->size());
    }
    return count;
}

} // namespace

QFuture<Result<MessageId>> orderText(store::Store &store, TextOrder order)
{
    for (const QString &media : std::as_const(order.media)) {
        if (const std::optional<Error> flaw = flawOf(media))
            return QtFuture::makeReadyFuture(Result<MessageId>(*flaw));
    }
    return store.write([order](store::Transaction &transaction) { return storeText(transaction, order); });
}

QFuture<Result<MessageState>> stateOf(store::Store &store, MessageId message)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) -> Result<MessageState> {
        const Result<Message> found = store::message(db, vault, message);
        if (!found)
            return found.error();
        return found->state;
    });
}

QFuture<Result<QList<DoubtRow>>> doubts(store::Store &store, int limit)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) -> Result<QList<DoubtRow>> {
        const Result<QList<store::DoubtfulAttempt>> attempts = store::doubtfulAttempts(db, vault, limit);
        if (!attempts)
            return attempts.error();
        QList<DoubtRow> rows;
        for (const store::DoubtfulAttempt &attempt : *attempts)
            rows.append({attempt.message, attempt.to.normal, attempt.body, attempt.openedAt, attempt.needsPerson});
        return rows;
    });
}

QFuture<Result<void>> decideDoubt(store::Store &store, MessageId message, bool resend)
{
    return store.write(
        [=](store::Transaction &transaction) { return store::Outbox(transaction).decide(message, resend); });
}

QFuture<Result<QList<store::HeldMessage>>> heldMessages(store::Store &store, int limit)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) { return store::heldMessages(db, vault, limit); });
}

QFuture<Result<void>> releaseMessage(store::Store &store, MessageId message)
{
    return store.write([=](store::Transaction &transaction) { return store::Outbox(transaction).release(message); });
}

QFuture<Result<qint64>> releaseRestored(store::Store &store)
{
    return store.write([](store::Transaction &transaction) { return store::releaseRestored(transaction); });
}

QFuture<Result<void>> cancelMessage(store::Store &store, MessageId message)
{
    return store.write([=](store::Transaction &transaction) {
        return store::Outbox(transaction).cancel(message, QStringLiteral("taken_back"));
    });
}

QFuture<Result<Unsettled>> unsettled(store::Store &store)
{
    const seal::Vault vault = store.vault();
    const Timestamp now = store.clock().now();
    return store.read([=](store::Database &db) -> Result<Unsettled> {
        const Result<store::OutboxCounts> counts = store::outboxCounts(db);
        if (!counts)
            return counts.error();
        const Result<int> open = withoutStatus(db, vault, now);
        if (!open)
            return open.error();
        const Result<QList<store::DoubtfulAttempt>> doubtful = store::doubtfulAttempts(db, vault, 10'000);
        if (!doubtful)
            return doubtful.error();
        Unsettled all{counts->queued, counts->held, counts->toRelease, counts->attempting, 0, 0, *open};
        for (const store::DoubtfulAttempt &attempt : *doubtful)
            ++(attempt.needsPerson ? all.needsPerson : all.inDoubt);
        return all;
    });
}

} // namespace switchboard::workspace
