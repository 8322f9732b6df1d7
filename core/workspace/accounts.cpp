// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/accounts.h"

#include "core/channels/twilio/client.h"
#include "core/channels/twilio/remotemessage.h"
#include "core/store/settings.h"
#include "core/text/addresses.h"
#include "core/workspace/settings.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

namespace switchboard::workspace {

namespace {

using channels::twilio::AccountInfo;
using channels::twilio::ClientOptions;
using channels::twilio::TwilioClient;

ProviderRow shown(const store::Provider &provider)
{
    return {provider.id,      provider.kind,       provider.accountSid,  provider.user,
            provider.baseUrl, provider.isPractice, provider.pausedReason};
}

Result<std::shared_ptr<TwilioClient>> clientFor(const store::Provider &provider, std::shared_ptr<const Clock> clock)
{
    ClientOptions options;
    options.connections = 1;
    if (!provider.baseUrl.isEmpty())
        options.baseUrl = QUrl(provider.baseUrl, QUrl::StrictMode);
    return TwilioClient::make({provider.accountSid, provider.user, provider.secret}, options, std::move(clock));
}

store::Provider providerFrom(const TwilioAccount &account)
{
    store::Provider provider;
    provider.kind = QStringLiteral("twilio");
    provider.accountSid = account.accountSid;
    provider.user = account.user.isEmpty() ? account.accountSid : account.user;
    provider.secret = account.secret;
    provider.authToken =
        account.authToken.isEmpty() && provider.user == provider.accountSid ? account.secret : account.authToken;
    provider.baseUrl = account.baseUrl;
    provider.isPractice = account.isPractice;
    return provider;
}

Result<QString> regionOf(store::Database &db, const seal::Vault &vault)
{
    Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
    if (!stored)
        return stored.error();
    return Settings(std::move(*stored)).text(setting::region);
}

/// A phone number in E.164; a short code, a name or a service id as it is.
QString normalIdentity(const QString &text, const QString &region)
{
    const bool isShortCode =
        text.size() <= 6 && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    if (isShortCode)
        return text;
    const Result<text::ParsedPhone> phone = text::parsePhone(text, region);
    return phone ? phone->address.normal : text;
}

Result<store::Sender> senderNamed(store::Transaction &transaction, const QString &identity)
{
    const Result<QString> region = regionOf(transaction.db(), transaction.vault());
    if (!region)
        return region.error();
    const Result<QList<store::Sender>> senders = store::allSenders(transaction.db(), transaction.vault());
    if (!senders)
        return senders.error();
    const QString wanted = normalIdentity(identity, *region);
    const store::Sender *retired = nullptr;
    for (const store::Sender &sender : *senders) {
        if (sender.isNamed(wanted) && !sender.isRetired)
            return sender;
        if (sender.isNamed(wanted) && !retired)
            retired = &sender;
    }
    if (retired)
        return *retired;
    return Error{ErrorCode::notFound, QStringLiteral("no such sender"), identity};
}

QCoro::Task<> probe(QList<store::Provider> providers, std::shared_ptr<const Clock> clock,
                    std::shared_ptr<QPromise<Result<QList<ProviderProbe>>>> promise)
{
    QList<ProviderProbe> probes;
    for (const store::Provider &provider : providers) {
        ProviderProbe found{shown(provider), {}, {}, {}, false, {}};
        const Result<std::shared_ptr<TwilioClient>> client = clientFor(provider, clock);
        if (!client) {
            found.problem = client.error();
        } else {
            auto asking = (*client)->account({});
            const Result<AccountInfo> account = co_await asking;
            if (account) {
                found.accountName = account->name;
                found.status = account->status;
                found.type = account->type;
                found.isLimitedKey = account->limitedKey;
            } else {
                found.problem = account.error();
            }
        }
        probes.append(found);
    }
    promise->addResult(Result<QList<ProviderProbe>>(std::move(probes)));
    promise->finish();
}

QCoro::Task<> probeRead(QFuture<Result<QList<store::Provider>>> reading, std::shared_ptr<const Clock> clock,
                        std::shared_ptr<QPromise<Result<QList<ProviderProbe>>>> promise)
{
    const Result<QList<store::Provider>> providers = co_await reading;
    if (!providers) {
        promise->addResult(Result<QList<ProviderProbe>>(providers.error()));
        promise->finish();
        co_return;
    }
    auto probing = probe(*providers, clock, promise);
    co_await probing;
}

} // namespace

QFuture<Result<ProviderId>> putTwilio(store::Store &store, TwilioAccount account)
{
    const store::Provider wanted = providerFrom(account);
    const auto usable = clientFor(wanted, store.context().clock);
    if (!usable)
        return QtFuture::makeReadyFuture(Result<ProviderId>(usable.error()));
    return store.write([wanted](store::Transaction &transaction) -> Result<ProviderId> {
        const Result<QList<store::Provider>> known = store::allProviders(transaction.db(), transaction.vault());
        if (!known)
            return known.error();
        store::Provider provider = wanted;
        for (const store::Provider &other : *known) {
            if (other.kind == provider.kind && other.accountSid == provider.accountSid)
                provider.id = other.id;
        }
        return store::putProvider(transaction, provider);
    });
}

QFuture<Result<QList<ProviderRow>>> providerRows(store::Store &store)
{
    const seal::Vault vault = store.vault();
    return store.read([vault](store::Database &db) -> Result<QList<ProviderRow>> {
        const Result<QList<store::Provider>> providers = store::allProviders(db, vault);
        if (!providers)
            return providers.error();
        QList<ProviderRow> rows;
        for (const store::Provider &provider : *providers)
            rows.append(shown(provider));
        return rows;
    });
}

QFuture<Result<QList<ProviderProbe>>> testProviders(store::Store &store, ProviderId only)
{
    auto promise = std::make_shared<QPromise<Result<QList<ProviderProbe>>>>();
    promise->start();
    QFuture<Result<QList<ProviderProbe>>> future = promise->future();
    const seal::Vault vault = store.vault();
    const auto asked = [vault, only](store::Database &db) {
        Result<QList<store::Provider>> providers = store::allProviders(db, vault);
        if (providers && only)
            providers->removeIf([only](const store::Provider &each) { return each.id != only; });
        return providers;
    };
    probeRead(store.read(asked), store.context().clock, promise);
    return future;
}

QFuture<Result<ProviderProbe>> tryAccount(store::Store &store, TwilioAccount account)
{
    auto promise = std::make_shared<QPromise<Result<QList<ProviderProbe>>>>();
    promise->start();
    QFuture<Result<QList<ProviderProbe>>> future = promise->future();
    probe({providerFrom(account)}, store.context().clock, promise);
    return future.then([](const Result<QList<ProviderProbe>> &probes) {
        return probes ? Result<ProviderProbe>(probes->constFirst()) : Result<ProviderProbe>(probes.error());
    });
}

Result<SenderId> storeSender(store::Transaction &transaction, store::Sender sender)
{
    const Result<QString> region = regionOf(transaction.db(), transaction.vault());
    if (!region)
        return region.error();
    sender.address = normalIdentity(sender.address, *region);
    if (sender.identity().trimmed().isEmpty())
        return Error{ErrorCode::invalidInput, QStringLiteral("a sender needs a number or a service"),
                     QStringLiteral("empty"), false, Place{{}, 0, 0, QStringLiteral("sender")}};
    if (!sender.provider) {
        const Result<QList<store::Provider>> providers = store::allProviders(transaction.db(), transaction.vault());
        if (!providers)
            return providers.error();
        if (providers->isEmpty())
            return Error{ErrorCode::notFound, QStringLiteral("there is no provider yet"),
                         QStringLiteral("no_provider")};
        sender.provider = providers->constFirst().id;
    }
    if (!sender.isDefault) {
        const Result<QList<store::Sender>> others = store::allSenders(transaction.db(), transaction.vault());
        if (!others)
            return others.error();
        // The first one of a channel is its default; who is it already stays it.
        sender.isDefault = std::none_of(others->cbegin(), others->cend(), [&](const store::Sender &other) {
            return other.channel == sender.channel && other.isDefault && other.identity() != sender.identity();
        });
    }
    return store::putSender(transaction, sender);
}

QFuture<Result<SenderId>> putSender(store::Store &store, store::Sender sender)
{
    return store.write([sender](store::Transaction &transaction) { return storeSender(transaction, sender); });
}

QFuture<Result<QList<store::Sender>>> senderList(store::Store &store)
{
    const seal::Vault vault = store.vault();
    return store.read([vault](store::Database &db) { return store::allSenders(db, vault); });
}

QFuture<Result<SenderId>> setDefaultSender(store::Store &store, QString identity)
{
    return store.write([identity](store::Transaction &transaction) -> Result<SenderId> {
        Result<store::Sender> sender = senderNamed(transaction, identity);
        if (!sender)
            return sender.error();
        sender->isDefault = true;
        sender->isRetired = false;
        return store::putSender(transaction, *sender);
    });
}

QFuture<Result<SenderId>> editSender(store::Store &store, QString identity, std::function<void(store::Sender &)> edit)
{
    return store.write([identity, edit](store::Transaction &transaction) -> Result<SenderId> {
        Result<store::Sender> known = senderNamed(transaction, identity);
        if (!known && known.error().code != ErrorCode::notFound)
            return known.error();
        store::Sender sender;
        if (known)
            sender = std::move(*known);
        else
            (identity.startsWith(QLatin1StringView("MG")) ? sender.service : sender.address) = identity;
        sender.isRetired = false;
        edit(sender);
        return storeSender(transaction, std::move(sender));
    });
}

QFuture<Result<SenderId>> retireSender(store::Store &store, QString identity)
{
    return store.write([identity](store::Transaction &transaction) -> Result<SenderId> {
        const Result<store::Sender> sender = senderNamed(transaction, identity);
        if (!sender)
            return sender.error();
        const Result<void> retired = store::retireSender(transaction, sender->id);
        return retired ? Result<SenderId>(sender->id) : Result<SenderId>(retired.error());
    });
}

QFuture<Result<void>> pauseAccount(store::Store &store, ProviderId account, bool isPaused)
{
    return store.write([account, isPaused](store::Transaction &transaction) -> Result<void> {
        const Result<QList<store::Provider>> accounts = store::allProviders(transaction.db(), transaction.vault());
        if (!accounts)
            return accounts.error();
        const bool isThere = std::any_of(accounts->cbegin(), accounts->cend(),
                                         [account](const store::Provider &each) { return each.id == account; });
        if (!isThere)
            return Error{ErrorCode::notFound, QStringLiteral("no such account"), account.toString()};
        return store::pauseProvider(transaction, account, isPaused ? QString(pausedByHand) : QString());
    });
}

} // namespace switchboard::workspace
