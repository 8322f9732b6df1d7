// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/practice.h"

#include "app/ctl/exitstatus.h"
#include "core/workspace/accounts.h"
#include "core/workspace/people/contactimporter.h"
#include "core/workspace/settings.h"
#include "core/workspace/settingwriter.h"

#include <QCoreApplication>
#include <QCoro/QCoroFuture>

/// Resources of a static library are not linked by themselves. Outside any namespace, as the macro asks.
static void useSampleResource()
{
    Q_INIT_RESOURCE(sample);
}

namespace switchboard::ctl {

namespace {

/// The account that the sandbox plays when its scenario names none (docs/sandbox.md).
workspace::TwilioAccount sandboxAccount(const QString &baseUrl)
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

} // namespace

QCoro::Task<int> furnishPractice(Session *session, QString baseUrl)
{
    store::Store &store = session->store();
    auto putting = workspace::putTwilio(store, sandboxAccount(baseUrl));
    const Result<ProviderId> provider = co_await putting;
    if (!provider)
        co_return session->fail(provider.error());
    auto adding = workspace::putSender(store, practiceSender(*provider));
    const Result<SenderId> sender = co_await adding;
    if (!sender)
        co_return session->fail(sender.error());
    auto naming =
        workspace::setSetting(store, QString(workspace::setting::organisation), QStringLiteral("Sample Homes"));
    const Result<void> named = co_await naming;
    if (!named)
        co_return session->fail(named.error());
    useSampleResource();
    workspace::ImportOptions options;
    options.file = QStringLiteral(":/sample/people.csv");
    options.source = QStringLiteral("sample");
    workspace::ContactImporter importer(store, options);
    auto importing = importer.start();
    const Result<workspace::ImportReport> report = co_await importing;
    if (!report)
        co_return session->fail(report.error());
    session->out().note(
        QCoreApplication::translate("Ctl", "%1 sample people are in, and texts go to the sandbox at %2.")
            .arg(QString::number(report->added), baseUrl));
    co_return ExitStatus::done;
}

} // namespace switchboard::ctl
