// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "core/workspace/accounts.h"

#include <QCoro/QCoroFuture>

namespace switchboard::ctl {

namespace {

struct SenderOptions
{
    std::string identity;
    std::string name;
    double rate = 0;
    std::string answers = "provider";
    bool isDefault = false;
};

QJsonObject toJson(const store::Sender &sender)
{
    return {{QStringLiteral("sender"), sender.id.toString()},
            {QStringLiteral("identity"), sender.identity()},
            {QStringLiteral("name"), sender.name},
            {QStringLiteral("provider"), sender.provider.toString()},
            {QStringLiteral("channel"), QString(name(sender.channel))},
            {QStringLiteral("segments_per_second"), double(sender.ratePerThousand) / 1000},
            {QStringLiteral("answers_keywords"),
             sender.providerAnswersKeywords ? QStringLiteral("provider") : QStringLiteral("us")},
            {QStringLiteral("default"), sender.isDefault}};
}

QString lineOf(const store::Sender &sender)
{
    QString text = sender.identity();
    if (!sender.name.isEmpty())
        text += QStringLiteral(" (%1)").arg(sender.name);
    if (sender.isDefault)
        text += QCoreApplication::translate("Ctl", ", the default one");
    if (sender.ratePerThousand > 0)
        text += QCoreApplication::translate("Ctl", ", %1 segments a second").arg(double(sender.ratePerThousand) / 1000);
    if (!sender.providerAnswersKeywords)
        text += QCoreApplication::translate("Ctl", ", STOP, START and HELP are answered here");
    return text;
}

store::Sender senderFrom(const SenderOptions &options)
{
    store::Sender sender;
    const QString identity = QString::fromStdString(options.identity);
    (identity.startsWith(QLatin1StringView("MG")) ? sender.service : sender.address) = identity;
    sender.name = QString::fromStdString(options.name);
    sender.ratePerThousand = qint64(options.rate * 1000);
    sender.providerAnswersKeywords = options.answers == "provider";
    sender.isDefault = options.isDefault;
    return sender;
}

QCoro::Task<int> add(Session *session, SenderOptions options)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    const store::Sender sender = senderFrom(options);
    auto putting = workspace::putSender(session->store(), sender);
    const Result<SenderId> id = co_await putting;
    if (!id)
        co_return session->fail(id.error());
    session->out().answer({{QStringLiteral("sender"), id->toString()}},
                          QCoreApplication::translate("Ctl", "Texts may go out from %1.").arg(sender.identity()));
    co_return ExitStatus::done;
}

QCoro::Task<int> list(Session *session)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    auto reading = workspace::senderList(session->store());
    const Result<QList<store::Sender>> senders = co_await reading;
    if (!senders)
        co_return session->fail(senders.error());
    for (const store::Sender &sender : *senders)
        session->out().answer(toJson(sender), lineOf(sender));
    co_return ExitStatus::done;
}

QCoro::Task<int> makeDefault(Session *session, SenderOptions options)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    auto putting = workspace::setDefaultSender(session->store(), QString::fromStdString(options.identity));
    const Result<SenderId> id = co_await putting;
    if (!id)
        co_return session->fail(id.error());
    session->out().answer({{QStringLiteral("sender"), id->toString()}},
                          QCoreApplication::translate("Ctl", "It is the default sender now."));
    co_return ExitStatus::done;
}

} // namespace

void addSender(Commands &commands)
{
    CLI::App *group = commands.group("sender", "numbers and services that texts go out from");
    auto options = std::make_shared<SenderOptions>();
    CLI::App *adding = commands.add(group, "add", "adds a number or a Messaging Service (MG…), or changes it",
                                    "sender add +15125550100 --rate 1 --answers-keywords provider");
    adding->add_option("identity", options->identity, "number, short code, name or Messaging Service id")->required();
    adding->add_option("--name", options->name, "what people call it");
    adding->add_option("--rate", options->rate, "segments a second; 0 for no limit of ours")->check(CLI::Range(0.0, 10'000.0));
    adding->add_option("--answers-keywords", options->answers, "who answers STOP, START and HELP")
        ->check(CLI::IsMember({"provider", "us"}))->capture_default_str();
    adding->add_flag("--default", options->isDefault, "texts go out from it when nothing else is said");
    commands.onRun(adding, [options](Session *session) { return add(session, *options); });
    commands.onRun(commands.add(group, "list", "the senders", "sender list --json"), [](Session *session) { return list(session); });
    CLI::App *choosing = commands.add(group, "default", "makes one the default", "sender default +15125550100");
    choosing->add_option("identity", options->identity, "number or Messaging Service id")->required();
    commands.onRun(choosing, [options](Session *session) { return makeDefault(session, *options); });
}

} // namespace switchboard::ctl
