// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/channel.h"
#include "core/store/transaction.h"

#include <QList>

namespace switchboard::store {

/// An account at a provider. Everything but its id and kind is sealed in the store.
struct Provider
{
    ProviderId id;
    QString kind; ///< "twilio"
    QString accountSid;
    QString user;         ///< AC… or SK…
    QByteArray secret;    ///< auth token or API secret
    QByteArray authToken; ///< to verify webhooks; may equal `secret`
    QString baseUrl;
    bool isPractice = false;
    QString pausedReason; ///< stable word; empty where it may send
};

/// A number or service that messages go out from.
struct Sender
{
    SenderId id;
    ProviderId provider;
    Channel channel = Channel::sms;
    QString name;
    QString address;                     ///< E.164, short code or alphanumeric; empty for a pure service
    QString service;                     ///< Messaging Service id, or empty
    qint64 ratePerThousand = 0;          ///< segments per 1,000 s; 0: no limit of ours
    bool providerAnswersKeywords = true; ///< HELP, STOP and START are answered at the provider
    bool isDefault = false;
    bool isRetired = false;     ///< nothing new goes out from it; what did keeps its name, and is still followed
    qint64 priceMicros = 8'300; ///< estimate of one segment, for the spend limit

    /// What messages from it carry as their origin: the address, else the service.
    QString identity() const { return address.isEmpty() ? service : address; }

    /// Whether `text` is its address or its service; an empty one names none, though either may be empty.
    bool isNamed(const QString &text) const { return !text.isEmpty() && (address == text || service == text); }
};

Result<QList<Provider>> allProviders(Database &database, const seal::Vault &vault);
Result<QList<Sender>> allSenders(Database &database, const seal::Vault &vault);

/// The reason of an account that a person paused; nothing else takes its place, and nobody else ends it.
inline constexpr QLatin1StringView pausedByHand("by_hand");

/// Adds it, or replaces the one of the same id and lets it send again, unless a person paused it.
Result<ProviderId> putProvider(Transaction &transaction, Provider provider);

/// Adds it, or replaces the one with the same identity at the same provider.
Result<SenderId> putSender(Transaction &transaction, Sender sender);

/// Where it was the default, the next of its channel is. notFound where there is no such sender.
Result<void> retireSender(Transaction &transaction, SenderId sender);

/// Everything of that provider waits while `reason` is not empty. An empty one ends any.
Result<void> pauseProvider(Transaction &transaction, ProviderId provider, const QString &reason);

} // namespace switchboard::store
