// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/endpoints.h"
#include "core/store/outbox.h"
#include "core/store/providers.h"
#include "tests/support/store/teststore.h"

namespace switchboard::test {

inline Address phone(const QString &e164)
{
    return {AddressKind::phone, e164};
}

/// A provider with one sender, +15125550100.
inline Result<SenderId> addSender(store::Transaction &transaction, qint64 ratePerThousand = 0)
{
    store::Provider provider;
    provider.kind = QStringLiteral("twilio");
    provider.accountSid = QStringLiteral("AC00000000000000000000000000000001");
    provider.user = provider.accountSid;
    provider.secret = "token";
    const Result<ProviderId> id = store::putProvider(transaction, provider);
    if (!id)
        return id.error();
    store::Sender sender;
    sender.provider = *id;
    sender.address = QStringLiteral("+15125550100");
    sender.ratePerThousand = ratePerThousand;
    sender.isDefault = true;
    return store::putSender(transaction, sender);
}

inline Result<MessageId> queue(store::Transaction &transaction, SenderId sender, const QString &to, const QString &body)
{
    const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, phone(to));
    if (!endpoint)
        return endpoint.error();
    Draft draft;
    draft.endpoint = *endpoint;
    draft.sender = sender;
    draft.body = body;
    return store::Outbox(transaction).enqueue(draft, QStringLiteral("+15125550100"));
}

/// Claims one, prepares and opens it; the attempt that is then on its way.
inline Result<store::OpenedAttempt> claimAndOpen(store::Transaction &transaction)
{
    store::Outbox outbox(transaction);
    const Result<QList<store::Claim>> claims = outbox.claim(1, std::chrono::minutes(1), transaction.context().clock->sinceBoot());
    if (!claims)
        return claims.error();
    if (claims->isEmpty())
        return Error{ErrorCode::notFound, QStringLiteral("nothing is due")};
    Result<store::OpenedAttempt> attempt = outbox.prepare(claims->constFirst());
    if (!attempt)
        return attempt;
    if (const Result<void> opened = outbox.open(claims->constFirst(), *attempt, "{}"); !opened)
        return opened.error();
    return attempt;
}

} // namespace switchboard::test
