// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/providers.h"
#include "core/store/store.h"

#include <QFuture>

#include <functional>

namespace switchboard::workspace {

/// What somebody types in of a Twilio account.
struct TwilioAccount
{
    QString accountSid;
    QString user;         ///< empty: the account itself
    QByteArray secret;    ///< auth token, or the secret of the API key
    QByteArray authToken; ///< to verify webhooks; empty: `secret` where the user is the account
    QString baseUrl;      ///< empty: Twilio
    bool isPractice = false;
};

/// What may be shown of a provider: no secret.
struct ProviderRow
{
    ProviderId id;
    QString kind;
    QString accountSid;
    QString user;
    QString baseUrl;
    bool isPractice = false;
    QString pausedReason;
};

/// What a test of a provider found.
struct ProviderProbe
{
    ProviderRow provider;
    QString accountName;
    QString status; ///< as the provider words it; empty where the key may not ask
    QString type;   ///< "Full", "Trial"; empty as above
    bool isLimitedKey = false;
    std::optional<Error> problem;
};

/// Adds the account, or replaces the one with the same id and lets it send again, unless a person paused it.
/// invalidInput, with the field in its place, for what cannot be right.
QFuture<Result<ProviderId>> putTwilio(store::Store &store, TwilioAccount account);
QFuture<Result<QList<ProviderRow>>> providerRows(store::Store &store);

/// Asks a provider, or each of them, whether the credentials work, through the calling thread's event loop.
QFuture<Result<QList<ProviderProbe>>> testProviders(store::Store &store, ProviderId only = {});

/// The same for an account that is not kept (yet).
QFuture<Result<ProviderProbe>> tryAccount(store::Store &store, TwilioAccount account);

/// Adds a sender, or replaces the one with the same identity. A sender without a provider gets the only one there
/// is: notFound where there is none. Its address becomes E.164; service ids, short codes and names stay as they are.
QFuture<Result<SenderId>> putSender(store::Store &store, store::Sender sender);
/// The same within a write operation.
Result<SenderId> storeSender(store::Transaction &transaction, store::Sender sender);
QFuture<Result<QList<store::Sender>>> senderList(store::Store &store);

/// The number or service that texts go out from when nothing else is said, in use again where it was retired; notFound
/// where it is not one of ours.
QFuture<Result<SenderId>> setDefaultSender(store::Store &store, QString identity);

/// Takes the sender of that identity as it is kept, retired or not, or a new one, and keeps it as `edit` leaves it, in
/// use. Fails as putSender() does.
QFuture<Result<SenderId>> editSender(store::Store &store, QString identity, std::function<void(store::Sender &)> edit);

/// It is no choice any more; editSender() brings it back. What waits to leave from it does. notFound as above.
QFuture<Result<SenderId>> retireSender(store::Store &store, QString identity);

using store::pausedByHand;

/// Nothing of that account is sent or fetched, or again. notFound where there is none.
QFuture<Result<void>> pauseAccount(store::Store &store, ProviderId account, bool isPaused);

} // namespace switchboard::workspace
