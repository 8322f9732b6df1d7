// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/asking.h"
#include "app/ctl/commands.h"
#include "core/text/when.h"
#include "core/workspace/history.h"
#include "core/workspace/inbox.h"

#include <QTimeZone>

namespace switchboard::ctl {

namespace {

using workspace::ThreadRow;

struct ListOptions
{
    ThreadFilter filter = ThreadFilter::open;
    std::string channel;
    std::string assignee;
    std::string tag;
    bool isOldestFirst = false;
    int limit = 50;
};

struct ChangeOptions
{
    std::vector<std::string> conversations; ///< ids or addresses
    std::string words;                      ///< a name, a time, a text
};

QJsonValue timeOrNothing(Timestamp time)
{
    return time == Timestamp{} ? QJsonValue() : QJsonValue(toIso(time));
}

QJsonObject toJson(const ThreadRow &row)
{
    return {{QStringLiteral("conversation"), row.conversation.toString()},
            {QStringLiteral("contact"), row.contact ? QJsonValue(row.contact.toString()) : QJsonValue()},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("preview"), row.preview},
            {QStringLiteral("channel"), QString(name(row.lastChannel))},
            {QStringLiteral("direction"), QString(name(row.lastDirection))},
            {QStringLiteral("fate"), row.lastFate},
            {QStringLiteral("at"), toIso(row.lastAt)},
            {QStringLiteral("unread"), row.unread},
            {QStringLiteral("assignee"), row.assignee},
            {QStringLiteral("waits_since"), timeOrNothing(row.waitsSince)},
            {QStringLiteral("snoozed_until"), timeOrNothing(row.snoozedUntil)},
            {QStringLiteral("done"), row.isDone},
            {QStringLiteral("spam"), row.isSpam},
            {QStringLiteral("opted_out"), row.isOptedOut},
            {QStringLiteral("mention"), row.hasMention},
            {QStringLiteral("draft"), row.draft}};
}

QString lineOf(const ThreadRow &row)
{
    const QString unread = row.unread > 0 ? QCoreApplication::translate("Ctl", "%1 unread").arg(row.unread)
                                          : QCoreApplication::translate("Ctl", "read");
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(row.conversation.toString(), toIso(row.lastAt), row.title, unread,
             row.assignee.isEmpty() ? QStringLiteral("-") : row.assignee, row.preview);
}

QCoro::Task<int> list(Session *session, ListOptions options)
{
    ThreadQuery query;
    query.filter = options.filter;
    query.order = options.isOldestFirst ? ThreadOrder::oldestFirst : ThreadOrder::newestFirst;
    query.channel = channelFromName(QString::fromStdString(options.channel));
    query.assignee = QString::fromStdString(options.assignee);
    query.tag = QString::fromStdString(options.tag);
    auto waking = openAndAsk(session, [](Session &at) { return workspace::wakeSnoozed(at.store()); });
    const Answered<qint64> woken = co_await waking;
    if (!woken)
        co_return woken.status;
    auto reading = workspace::threadRows(session->store(), query, options.limit, {});
    const Answered<QList<ThreadRow>> rows = answered(*session, co_await reading);
    if (!rows)
        co_return rows.status;
    for (const ThreadRow &row : *rows)
        session->out().answer(toJson(row), lineOf(row));
    if (rows->isEmpty())
        session->out().note(QCoreApplication::translate("Ctl", "Nothing is there."));
    co_return ExitStatus::done;
}

/// Finds every conversation, or tells which one there is not.
QCoro::Task<Answered<QList<ConversationId>>> named(Session *session, std::vector<std::string> conversations)
{
    QList<ConversationId> found;
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return Answered<QList<ConversationId>>(opened);
    for (const std::string &each : conversations) {
        auto finding = workspace::conversationNamed(session->store(), QString::fromStdString(each));
        const Answered<ConversationId> id = answered(*session, co_await finding);
        if (!id)
            co_return Answered<QList<ConversationId>>(id.status);
        found.append(*id);
    }
    co_return found;
}

/// One change of all of them, or of none; each is answered as it is then.
QCoro::Task<int> change(Session *session, ChangeOptions options, ConversationChange what)
{
    auto finding = named(session, options.conversations);
    const Answered<QList<ConversationId>> conversations = co_await finding;
    if (!conversations)
        co_return conversations.status;
    QList<ConversationStep> steps;
    for (const ConversationId each : *conversations)
        steps.append({each, what});
    auto changing = workspace::changeConversations(session->store(), steps);
    const Answered<QList<ConversationStep>> changed = answered(*session, co_await changing);
    if (!changed)
        co_return changed.status;
    for (const ConversationId each : *conversations) {
        auto reading = workspace::threadRow(session->store(), each);
        const Answered<ThreadRow> row = answered(*session, co_await reading);
        if (!row)
            co_return row.status;
        session->out().answer(toJson(*row), lineOf(*row));
    }
    co_return ExitStatus::done;
}

QCoro::Task<int> snooze(Session *session, ChangeOptions options)
{
    const Result<Timestamp> until =
        text::parseWhen(QString::fromStdString(options.words), session->clock()->now(), QTimeZone::systemTimeZone());
    if (!until) {
        Error error = until.error();
        error.place.field = QStringLiteral("until");
        co_return session->fail(error);
    }
    ConversationChange what;
    what.snoozedUntil = *until;
    what.isDone = false;
    auto changing = change(session, options, what);
    co_return co_await changing;
}

QCoro::Task<int> note(Session *session, ChangeOptions options)
{
    auto finding = named(session, options.conversations);
    const Answered<QList<ConversationId>> conversations = co_await finding;
    if (!conversations)
        co_return conversations.status;
    const ConversationId conversation = conversations->constFirst();
    auto adding = workspace::addThreadNote(session->store(), conversation, QString::fromStdString(options.words));
    const Answered<Done> added = answered(*session, co_await adding);
    if (!added)
        co_return added.status;
    session->out().answer({{QStringLiteral("conversation"), conversation.toString()}, {QStringLiteral("noted"), true}},
                          QCoreApplication::translate("Ctl", "Noted."));
    co_return ExitStatus::done;
}

void addList(Commands &commands, CLI::App *group)
{
    static const std::map<std::string, ThreadFilter> filters{
        {"open", ThreadFilter::open},       {"unread", ThreadFilter::unread}, {"mine", ThreadFilter::mine},
        {"snoozed", ThreadFilter::snoozed}, {"done", ThreadFilter::done},     {"spam", ThreadFilter::spam}};
    auto options = std::make_shared<ListOptions>();
    CLI::App *listing =
        commands.add(group, "list", "conversations as the inbox shows them", "inbox list --filter unread --tag buyer");
    listing->add_option("--filter", options->filter, "open, unread, mine, snoozed, done or spam")
        ->transform(CLI::CheckedTransformer(filters).description(""));
    listing->add_option("--channel", options->channel, "of the newest message")
        ->check(CLI::IsMember({"sms", "email", "voice"}));
    listing->add_option("--assignee", options->assignee, "whose they are");
    listing->add_option("--tag", options->tag, "of the person");
    listing->add_flag("--oldest", options->isOldestFirst, "who waits longest for an answer first");
    listing->add_option("--limit", options->limit, "at most so many")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    commands.onRun(listing, [options](Session *session) { return list(session, *options); });
}

} // namespace

void addInbox(Commands &commands)
{
    CLI::App *group = commands.group("inbox", "conversations: who waits, whose they are, what is done");
    addList(commands, group);
    auto options = std::make_shared<ChangeOptions>();
    const auto add = [&](const char *name, const char *what, const char *example, Commands::Run run) {
        CLI::App *one = commands.add(group, name, what, example);
        one->add_option("conversation", options->conversations, "ids or addresses")->required();
        commands.onRun(one, std::move(run));
        return one;
    };
    add("assign", "gives conversations to an agent", "inbox assign +15125550142 --to Sam",
        [options](Session *session) {
            ConversationChange what;
            what.assignee = QString::fromStdString(options->words);
            return change(session, *options, what);
        })
        ->add_option("--to", options->words, "the agent's name; an empty one gives them back to everybody")
        ->required();
    add("snooze", "puts conversations away until a time, or until somebody writes there",
        "inbox snooze +15125550142 --until 'tomorrow 9'",
        [options](Session *session) { return snooze(session, *options); })
        ->add_option("--until", options->words, "ISO 8601, or words such as \"tue 9\" and \"in 3 h\"")
        ->required();
    add("done", "marks conversations as done", "inbox done +15125550142", [options](Session *session) {
        ConversationChange what;
        what.isDone = true;
        return change(session, *options, what);
    });
    add("reopen", "takes back done and snoozed", "inbox reopen +15125550142", [options](Session *session) {
        ConversationChange what;
        what.isDone = false;
        what.snoozedUntil = Timestamp{};
        return change(session, *options, what);
    });
    CLI::App *noting = add("note", "writes a note for the team; whoever is named after an @ is told",
                           "inbox note +15125550142 --text '@Sam wants a garden'",
                           [options](Session *session) { return note(session, *options); });
    noting->get_option("conversation")->expected(1);
    noting->add_option("--text", options->words, "the note")->required();
}

} // namespace switchboard::ctl
