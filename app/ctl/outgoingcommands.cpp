// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/asking.h"
#include "app/ctl/commands.h"
#include "app/ctl/sentences.h"
#include "core/workspace/outgoing.h"

namespace switchboard::ctl {

namespace {

using workspace::DoubtRow;

struct MessageOptions
{
    std::string id;
    bool all = false;
};

/// None where it is no id; told then.
MessageId idFrom(const Session &session, const MessageOptions &options)
{
    const MessageId id = MessageId::fromString(QString::fromStdString(options.id));
    if (!id)
        session.out().error({ErrorCode::invalidInput,
                             QStringLiteral("a message id is a positive number"),
                             {},
                             false,
                             Place{{}, 0, 0, QStringLiteral("id")}});
    return id;
}

QCoro::Task<int> cancel(Session *session, MessageOptions options)
{
    const MessageId id = idFrom(*session, options);
    if (!id)
        co_return ExitStatus::usage;
    auto canceling = openAndAsk(session, [id](Session &at) { return workspace::cancelMessage(at.store(), id); });
    const Answered<Done> canceled = co_await canceling;
    if (!canceled)
        co_return canceled.status;
    session->out().answer(
        {{QStringLiteral("message"), id.toString()}, {QStringLiteral("fate"), QStringLiteral("canceled")}},
        QCoreApplication::translate("Ctl", "%1 is taken back; it never left.").arg(id.toString()));
    co_return ExitStatus::done;
}

QCoro::Task<int> listDoubts(Session *session)
{
    constexpr int most = 10'000;
    auto reading = openAndAsk(session, [](Session &at) { return workspace::doubts(at.store(), most); });
    const Answered<QList<DoubtRow>> rows = co_await reading;
    if (!rows)
        co_return rows.status;
    for (const DoubtRow &row : *rows) {
        const QString what = row.needsPerson ? QCoreApplication::translate("Ctl", "needs your decision")
                                             : QCoreApplication::translate("Ctl", "still being looked for");
        session->out().answer(
            {{QStringLiteral("message"), row.message.toString()},
             {QStringLiteral("to"), row.to},
             {QStringLiteral("body"), row.body},
             {QStringLiteral("opened_at"), toIso(row.openedAt)},
             {QStringLiteral("needs_person"), row.needsPerson}},
            QStringLiteral("%1  %2  %3  %4  %5")
                .arg(row.message.toString(), toIso(row.openedAt), row.to, what, row.body.simplified()));
    }
    if (rows->isEmpty())
        session->out().note(QCoreApplication::translate("Ctl", "Nothing is in doubt."));
    co_return ExitStatus::done;
}

QCoro::Task<int> decide(Session *session, MessageOptions options, bool resend)
{
    const MessageId id = idFrom(*session, options);
    if (!id)
        co_return ExitStatus::usage;
    auto deciding =
        openAndAsk(session, [id, resend](Session &at) { return workspace::decideDoubt(at.store(), id, resend); });
    const Answered<Done> decided = co_await deciding;
    if (!decided)
        co_return decided.status;
    session->out().answer({{QStringLiteral("message"), id.toString()},
                           {QStringLiteral("decision"), resend ? QStringLiteral("resend") : QStringLiteral("leave")}},
                          resend ? QCoreApplication::translate("Ctl", "%1 waits to leave again.").arg(id.toString())
                                 : QCoreApplication::translate("Ctl", "%1 is left as it is.").arg(id.toString()));
    co_return ExitStatus::done;
}

QCoro::Task<int> listHeld(Session *session)
{
    constexpr int most = 10'000;
    auto reading = openAndAsk(session, [](Session &at) { return workspace::heldMessages(at.store(), most); });
    const Answered<QList<store::HeldMessage>> rows = co_await reading;
    if (!rows)
        co_return rows.status;
    for (const store::HeldMessage &row : *rows) {
        const bool needsPerson = row.heldUntil == store::untilReleased;
        session->out().answer(
            {{QStringLiteral("message"), row.message.toString()},
             {QStringLiteral("to"), row.to.normal},
             {QStringLiteral("body"), row.body},
             {QStringLiteral("created_at"), toIso(row.createdAt)},
             {QStringLiteral("due_at"), toIso(row.dueAt)},
             {QStringLiteral("readable"), row.isReadable},
             {QStringLiteral("reason"), row.reason},
             {QStringLiteral("held_until"), needsPerson ? QJsonValue() : QJsonValue(toIso(row.heldUntil))}},
            QStringLiteral("%1  %2  %3  %4  %5")
                .arg(row.message.toString(), toIso(row.createdAt), row.to.normal, reasonText(row.reason),
                     row.isReadable ? row.body.simplified() : QCoreApplication::translate("Ctl", "(cannot be read)")));
    }
    if (rows->isEmpty())
        session->out().note(QCoreApplication::translate("Ctl", "Nothing is held."));
    if (rows->size() == most)
        session->out().problem(QCoreApplication::translate("Ctl", "These are the first %1; there are more.").arg(most));
    co_return ExitStatus::done;
}

QCoro::Task<int> releaseAll(Session *session)
{
    auto releasing = openAndAsk(session, [](Session &at) { return workspace::releaseRestored(at.store()); });
    const Answered<qint64> released = co_await releasing;
    if (!released)
        co_return released.status;
    session->out().answer({{QStringLiteral("released"), *released}},
                          QCoreApplication::translate("Ctl", "%1 texts wait to leave.").arg(*released));
    co_return ExitStatus::done;
}

QCoro::Task<int> release(Session *session, MessageOptions options)
{
    const MessageId id = idFrom(*session, options);
    if (!id)
        co_return ExitStatus::usage;
    auto releasing = openAndAsk(session, [id](Session &at) { return workspace::releaseMessage(at.store(), id); });
    const Answered<Done> released = co_await releasing;
    if (!released)
        co_return released.status;
    session->out().answer({{QStringLiteral("message"), id.toString()}, {QStringLiteral("released"), true}},
                          QCoreApplication::translate("Ctl", "%1 waits to leave.").arg(id.toString()));
    co_return ExitStatus::done;
}

void addHeld(Commands &commands)
{
    auto options = std::make_shared<MessageOptions>();
    CLI::App *group =
        commands.group("held", "messages that are kept back until something changes, or until you say so");
    commands.onRun(commands.add(group, "list", "all that are held, and why", "held list"),
                   [](Session *session) { return listHeld(session); });
    CLI::App *one =
        commands.add(group, "release",
                     "puts it back to the queue; policies decide anew. One that a restore holds may have left\n"
                     "before: the person may get it twice. Let a worker run first, so that whoever opted out\n"
                     "since the backup is known",
                     "held release 7301234567890123");
    CLI::Option *id = one->add_option("id", options->id, "the message's id");
    one->add_flag("--restored", options->all, "all that a restore holds")->excludes(id);
    commands.onRun(
        one, [options](Session *session) { return options->all ? releaseAll(session) : release(session, *options); });
}

} // namespace

void addOutgoing(Commands &commands)
{
    auto options = std::make_shared<MessageOptions>();
    CLI::App *canceling =
        commands.add(&commands.root(), "cancel", "takes back a message that has not left", "cancel 7301234567890123");
    canceling->add_option("id", options->id, "the message's id")->required();
    commands.onRun(canceling, [options](Session *session) { return cancel(session, *options); });

    addHeld(commands);

    CLI::App *group = commands.group("doubt", "messages of which nobody knows whether they were taken");
    commands.onRun(commands.add(group, "list", "all that are in doubt", "doubt list"),
                   [](Session *session) { return listDoubts(session); });
    CLI::App *again =
        commands.add(group, "resend", "sends it again: the person may get it twice", "doubt resend 7301234567890123");
    again->add_option("id", options->id, "the message's id")->required();
    commands.onRun(again, [options](Session *session) { return decide(session, *options, true); });
    CLI::App *leave =
        commands.add(group, "leave", "leaves it: the person may never get it", "doubt leave 7301234567890123");
    leave->add_option("id", options->id, "the message's id")->required();
    commands.onRun(leave, [options](Session *session) { return decide(session, *options, false); });
}

} // namespace switchboard::ctl
