// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/providers.h"

#include "core/store/ledger.h"
#include "core/store/schema.h"

#include <QCborMap>
#include <QCborValue>

namespace switchboard::store {

namespace {

QByteArray packed(const Provider &provider)
{
    return QCborMap{{QStringLiteral("account"), provider.accountSid}, {QStringLiteral("user"), provider.user},
                    {QStringLiteral("secret"), provider.secret},      {QStringLiteral("token"), provider.authToken},
                    {QStringLiteral("url"), provider.baseUrl},        {QStringLiteral("practice"), provider.isPractice}}
        .toCborValue()
        .toCbor();
}

void unpack(const QByteArray &bytes, Provider &provider)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    provider.accountSid = map[QStringLiteral("account")].toString();
    provider.user = map[QStringLiteral("user")].toString();
    provider.secret = map[QStringLiteral("secret")].toByteArray();
    provider.authToken = map[QStringLiteral("token")].toByteArray();
    provider.baseUrl = map[QStringLiteral("url")].toString();
    provider.isPractice = map[QStringLiteral("practice")].toBool();
}

QByteArray packed(const Sender &sender)
{
    return QCborMap{
        {QStringLiteral("name"), sender.name},         {QStringLiteral("address"), sender.address},
        {QStringLiteral("service"), sender.service},   {QStringLiteral("keywords"), sender.providerAnswersKeywords},
        {QStringLiteral("price"), sender.priceMicros}, {QStringLiteral("retired"), sender.isRetired}}
        .toCborValue()
        .toCbor();
}

void unpack(const QByteArray &bytes, Sender &sender)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    sender.name = map[QStringLiteral("name")].toString();
    sender.address = map[QStringLiteral("address")].toString();
    sender.service = map[QStringLiteral("service")].toString();
    sender.providerAnswersKeywords = map[QStringLiteral("keywords")].toBool(true);
    sender.priceMicros = map[QStringLiteral("price")].toInteger(sender.priceMicros);
    sender.isRetired = map[QStringLiteral("retired")].toBool();
}

Result<void> tell(Transaction &transaction, const QString &what, qint64 id)
{
    Event event;
    event.kind = EventKind::providerChanged;
    event.reference = what;
    event.amount = id;
    const Result<Event> appended = Ledger(transaction).append(event);
    return appended ? Result<void>() : Result<void>(appended.error());
}

} // namespace

Result<QList<Provider>> allProviders(Database &database, const seal::Vault &vault)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT id, kind, config, paused_reason FROM provider ORDER BY id"));
    if (!rows)
        return rows.error();
    QList<Provider> providers;
    while (rows->next()) {
        Provider provider;
        provider.id = rows->id<ProviderId>(0);
        provider.kind = rows->text(1);
        const Result<QByteArray> config =
            vault.open(cell(Table::provider, Column::config, provider.id.value), rows->blob(2));
        if (!config)
            return config.error();
        unpack(*config, provider);
        provider.pausedReason = rows->text(3);
        providers.append(provider);
    }
    return providers;
}

Result<QList<Sender>> allSenders(Database &database, const seal::Vault &vault)
{
    Result<Rows> rows = database.select(QLatin1StringView(
        "SELECT id, provider_id, channel, config, rate_milli, is_default FROM sender ORDER BY is_default DESC, id"));
    if (!rows)
        return rows.error();
    QList<Sender> senders;
    while (rows->next()) {
        Sender sender;
        sender.id = rows->id<SenderId>(0);
        sender.provider = rows->id<ProviderId>(1);
        sender.channel = rows->as<Channel>(2);
        const Result<QByteArray> config =
            vault.open(cell(Table::sender, Column::config, sender.id.value), rows->blob(3));
        if (!config)
            return config.error();
        unpack(*config, sender);
        sender.ratePerThousand = rows->integer(4);
        sender.isDefault = rows->integer(5) != 0;
        senders.append(sender);
    }
    return senders;
}

Result<ProviderId> putProvider(Transaction &transaction, Provider provider)
{
    if (!provider.id)
        provider.id = transaction.newId<ProviderId>();
    const Result<int> written = transaction.db().execute(
        QLatin1StringView("INSERT INTO provider (id, kind, config, created_at) VALUES (?, ?, ?, ?) "
                          "ON CONFLICT (id) DO UPDATE SET config = excluded.config, "
                          "paused_reason = CASE WHEN paused_reason = ? THEN paused_reason END"),
        provider.id, provider.kind,
        transaction.vault().seal(cell(Table::provider, Column::config, provider.id.value), packed(provider)),
        transaction.now(), QString(pausedByHand));
    if (!written)
        return written.error();
    if (const Result<void> told = tell(transaction, QStringLiteral("provider"), provider.id.value); !told)
        return told.error();
    return provider.id;
}

Result<SenderId> putSender(Transaction &transaction, Sender sender)
{
    Database &db = transaction.db();
    const seal::Token token = transaction.vault().textToken(u"sender", sender.identity());
    {
        Result<Rows> rows = db.select(QLatin1StringView("SELECT id FROM sender WHERE provider_id = ? AND token = ?"),
                                      sender.provider, token);
        if (!rows)
            return rows.error();
        sender.id = rows->next() ? rows->id<SenderId>(0) : transaction.newId<SenderId>();
    }
    if (sender.isDefault) {
        const Result<int> cleared =
            db.execute(QLatin1StringView("UPDATE sender SET is_default = 0 WHERE channel = ?"), sender.channel);
        if (!cleared)
            return cleared.error();
    }
    const Result<int> written = db.execute(
        QLatin1StringView(
            "INSERT INTO sender (id, provider_id, channel, token, config, rate_milli, next_free_at, is_default) "
            "VALUES (?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT (id) DO UPDATE SET config = excluded.config, "
            "rate_milli = excluded.rate_milli, is_default = excluded.is_default"),
        sender.id, sender.provider, sender.channel, token,
        transaction.vault().seal(cell(Table::sender, Column::config, sender.id.value), packed(sender)),
        sender.ratePerThousand, sender.isDefault);
    if (!written)
        return written.error();
    if (const Result<void> told = tell(transaction, QStringLiteral("sender"), sender.id.value); !told)
        return told.error();
    return sender.id;
}

Result<void> retireSender(Transaction &transaction, SenderId id)
{
    Result<QList<Sender>> senders = allSenders(transaction.db(), transaction.vault());
    if (!senders)
        return senders.error();
    const auto retired =
        std::find_if(senders->begin(), senders->end(), [id](const Sender &each) { return each.id == id; });
    if (retired == senders->end())
        return Error{ErrorCode::notFound, QStringLiteral("no such sender"), id.toString()};
    const bool wasDefault = std::exchange(retired->isDefault, false);
    retired->isRetired = true;
    if (const Result<SenderId> put = putSender(transaction, *retired); !put)
        return put.error();
    const auto next = std::find_if(senders->begin(), senders->end(), [&](const Sender &each) {
        return each.channel == retired->channel && !each.isRetired;
    });
    if (!wasDefault || next == senders->end())
        return {};
    next->isDefault = true;
    const Result<SenderId> put = putSender(transaction, *next);
    return put ? Result<void>() : Result<void>(put.error());
}

Result<void> pauseProvider(Transaction &transaction, ProviderId provider, const QString &reason)
{
    const Result<int> written = transaction.db().execute(
        QLatin1StringView("UPDATE provider SET paused_reason = ? WHERE id = ? AND COALESCE(paused_reason, '') <> ? "
                          "AND (? = 0 OR COALESCE(paused_reason, '') <> ?)"),
        nullable(reason), provider, reason.isNull() ? QStringLiteral("") : reason, int(!reason.isEmpty()),
        QString(pausedByHand));
    if (!written)
        return written.error();
    if (*written == 0)
        return {};
    return tell(transaction, reason.isEmpty() ? QStringLiteral("resumed") : reason, provider.value);
}

} // namespace switchboard::store
