// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/asking.h"
#include "app/ctl/commands.h"
#include "core/workspace/accounts.h"

#include <optional>

namespace switchboard::ctl {

namespace {

struct SenderOptions
{
    std::string identity;
    std::optional<std::string> name = {};
    std::optional<double> rate = {}; ///< segments a second
    std::optional<std::string> answers = {};
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
            {QStringLiteral("default"), sender.isDefault},
            {QStringLiteral("retired"), sender.isRetired}};
}

QString lineOf(const store::Sender &sender)
{
    QString text = sender.identity();
    if (!sender.name.isEmpty())
        text += QStringLiteral(" (%1)").arg(sender.name);
    if (sender.isDefault)
        text += QCoreApplication::translate("Ctl", ", the default one");
    if (sender.isRetired)
        text += QCoreApplication::translate("Ctl", ", not used any more");
    if (sender.ratePerThousand > 0)
        text += QCoreApplication::translate("Ctl", ", %1 segments a second").arg(double(sender.ratePerThousand) / 1000);
    if (!sender.providerAnswersKeywords)
        text += QCoreApplication::translate("Ctl", ", STOP, START and HELP are answered here");
    return text;
}

/// What is not said stays as it is kept.
void apply(const SenderOptions &options, store::Sender &sender)
{
    if (options.name)
        sender.name = QString::fromStdString(*options.name);
    if (options.rate)
        sender.ratePerThousand = qint64(*options.rate * 1000);
    if (options.answers)
        sender.providerAnswersKeywords = *options.answers == "provider";
    sender.isDefault = sender.isDefault || options.isDefault;
}

/// Tells of a sender that was kept.
QCoro::Task<int> keep(Session *session, QFuture<Result<SenderId>> (*put)(Session &, const SenderOptions &),
                      SenderOptions options, QString text)
{
    auto putting = openAndAsk(session, [put, options](Session &at) { return put(at, options); });
    const Answered<SenderId> id = co_await putting;
    if (!id)
        co_return id.status;
    session->out().answer({{QStringLiteral("sender"), id->toString()}}, text);
    co_return ExitStatus::done;
}

QCoro::Task<int> add(Session *session, const SenderOptions &options)
{
    return keep(
        session,
        [](Session &at, const SenderOptions &wanted) {
            return workspace::editSender(at.store(), QString::fromStdString(wanted.identity),
                                         [wanted](store::Sender &sender) { apply(wanted, sender); });
        },
        options,
        QCoreApplication::translate("Ctl", "Texts may go out from %1.").arg(QString::fromStdString(options.identity)));
}

QCoro::Task<int> makeDefault(Session *session, const SenderOptions &options)
{
    return keep(
        session,
        [](Session &at, const SenderOptions &wanted) {
            return workspace::setDefaultSender(at.store(), QString::fromStdString(wanted.identity));
        },
        options, QCoreApplication::translate("Ctl", "It is the default sender now."));
}

QCoro::Task<int> retire(Session *session, const SenderOptions &options)
{
    return keep(
        session,
        [](Session &at, const SenderOptions &wanted) {
            return workspace::retireSender(at.store(), QString::fromStdString(wanted.identity));
        },
        options,
        QCoreApplication::translate(
            "Ctl", "No new text goes out from it; what waits still does. \"sender add\" brings it back."));
}

QCoro::Task<int> list(Session *session)
{
    return answerList(
        session, [](Session &at) { return workspace::senderList(at.store()); }, toJson, lineOf);
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
    adding->add_option("--rate", options->rate, "segments a second; 0 for no limit of ours")
        ->check(CLI::Range(0.0, 10'000.0));
    adding->add_option("--answers-keywords", options->answers, "who answers STOP, START and HELP; a new one: provider")
        ->check(CLI::IsMember({"provider", "us"}));
    adding->add_flag("--default", options->isDefault, "texts go out from it when nothing else is said");
    commands.onRun(adding, [options](Session *session) { return add(session, *options); });
    commands.onRun(commands.add(group, "list", "the senders", "sender list --json"),
                   [](Session *session) { return list(session); });
    CLI::App *choosing = commands.add(group, "default", "makes one the default", "sender default +15125550100");
    choosing->add_option("identity", options->identity, "number or Messaging Service id")->required();
    commands.onRun(choosing, [options](Session *session) { return makeDefault(session, *options); });
    CLI::App *retiring =
        commands.add(group, "remove", "nothing new goes out from it; what did keeps its name, and is still followed",
                     "sender remove +15125550100");
    retiring->add_option("identity", options->identity, "number or Messaging Service id")->required();
    commands.onRun(retiring, [options](Session *session) { return retire(session, *options); });
}

} // namespace switchboard::ctl
