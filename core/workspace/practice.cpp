// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/practice.h"

#include "core/workspace/accounts.h"
#include "core/workspace/people/contactimporter.h"
#include "core/workspace/settings.h"
#include "core/workspace/settingwriter.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

/// Resources of a static library are not linked by themselves. Outside any namespace, as the macro asks.
static void useSampleResource()
{
    Q_INIT_RESOURCE(sample);
}

namespace switchboard::workspace {

namespace {

/// The account that the sandbox plays when its scenario names none (docs/sandbox.md).
TwilioAccount sandboxAccount(const QString &baseUrl)
{
    return {QStringLiteral("AC00000000000000000000000000000001"), {}, QByteArrayLiteral("token"), {}, baseUrl, true};
}

store::Sender practiceSender(ProviderId provider)
{
    store::Sender sender;
    sender.provider = provider;
    sender.name = QStringLiteral("Practice number");
    sender.address = QStringLiteral("+15125550100");
    sender.isDefault = true;
    return sender;
}

QCoro::Task<Result<qint64>> furnish(store::Store *store, QString baseUrl)
{
    auto putting = putTwilio(*store, sandboxAccount(baseUrl));
    const Result<ProviderId> provider = co_await putting;
    if (!provider)
        co_return provider.error();
    auto adding = putSender(*store, practiceSender(*provider));
    const Result<SenderId> sender = co_await adding;
    if (!sender)
        co_return sender.error();
    auto naming = setSetting(*store, QString(setting::organisation), QStringLiteral("Sample Homes"));
    const Result<void> named = co_await naming;
    if (!named)
        co_return named.error();
    useSampleResource();
    ImportOptions options;
    options.file = QStringLiteral(":/sample/people.csv");
    options.source = QStringLiteral("sample");
    ContactImporter importer(*store, options);
    auto importing = importer.start();
    const Result<ImportReport> report = co_await importing;
    if (!report)
        co_return report.error();
    co_return report->added;
}

QCoro::Task<> answer(store::Store *store, QString baseUrl, std::shared_ptr<QPromise<Result<qint64>>> promise)
{
    auto furnishing = furnish(store, baseUrl);
    Result<qint64> done = co_await furnishing;
    promise->addResult(std::move(done));
    promise->finish();
}

} // namespace

QFuture<Result<qint64>> furnishPractice(store::Store &store, QString baseUrl)
{
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    QFuture<Result<qint64>> future = promise->future();
    answer(&store, std::move(baseUrl), promise);
    return future;
}

QFuture<Result<ProviderId>> usePracticeSandbox(store::Store &store, QString baseUrl)
{
    return putTwilio(store, sandboxAccount(baseUrl));
}

} // namespace switchboard::workspace
