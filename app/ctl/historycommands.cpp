// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/asking.h"
#include "app/ctl/commands.h"
#include "app/ctl/story.h"
#include "core/workspace/history.h"
#include "core/workspace/historyexport.h"
#include "core/workspace/historysearch.h"

#include <QCoro/QCoroFuture>
#include <QFile>

#include <cstdio>

namespace switchboard::ctl {

namespace {

using workspace::HistoryRow;
using workspace::MessageStory;

struct HistoryOptions
{
    std::string what;
    std::vector<std::string> words; ///< of a search: one argument or several
    int limit = 50;
    std::string format; ///< of a search: empty as --json says, "csv", or "json" for one array
};

QCoro::Task<int> show(Session *session, HistoryOptions options)
{
    const MessageId id = MessageId::fromString(QString::fromStdString(options.what));
    if (!id)
        co_return session->fail({ErrorCode::invalidInput,
                                 QStringLiteral("a message id is a positive number"),
                                 {},
                                 false,
                                 Place{{}, 0, 0, QStringLiteral("id")}});
    auto reading = openAndAsk(session, [id](Session &at) { return workspace::messageStory(at.store(), id); });
    const Answered<MessageStory> story = co_await reading;
    if (!story)
        co_return story.status;
    session->out().answer(toJson(*story), pageOf(*story));
    co_return ExitStatus::done;
}

void tell(const Output &out, const QList<HistoryRow> &rows)
{
    for (const HistoryRow &row : rows)
        out.answer(toJson(row), lineOf(row));
}

QCoro::Task<int> thread(Session *session, HistoryOptions options)
{
    auto reading = openAndAsk(session, [options](Session &at) {
        return workspace::conversationHistory(at.store(), QString::fromStdString(options.what), options.limit);
    });
    const Answered<QList<HistoryRow>> rows = co_await reading;
    if (!rows)
        co_return rows.status;
    tell(session->out(), *rows);
    co_return ExitStatus::done;
}

/// The rows of an export, to stdout.
Result<void> tellTable(const QList<workspace::HistoryLine> &lines, bool isCsv)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return Error{ErrorCode::storage, QStringLiteral("nothing can be written here"), out.errorString()};
    const QStringList &columns = workspace::historyColumns();
    const auto writer = isCsv ? workspace::makeCsvWriter(&out, columns) : workspace::makeJsonWriter(&out, columns);
    if (const Result<void> written = writer->write(lines); !written)
        return written;
    return writer->finish();
}

QCoro::Task<int> search(Session *session, HistoryOptions options)
{
    QStringList words;
    for (const std::string &word : options.words)
        words.append(QString::fromStdString(word));
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    workspace::HistorySearch searching(session->workspace(), words.join(u' '), options.limit);
    if (!options.format.empty()) {
        auto found = searching.startLines();
        const Result<QList<workspace::HistoryLine>> lines = co_await found;
        const Result<void> told = lines ? tellTable(*lines, options.format == "csv") : Result<void>(lines.error());
        co_return told ? session->ended(ExitStatus::done) : session->fail(told.error());
    }
    auto found = searching.start();
    const Result<QList<HistoryRow>> rows = co_await found;
    if (!rows)
        co_return session->fail(rows.error());
    tell(session->out(), *rows);
    if (rows->isEmpty())
        session->out().note(QCoreApplication::translate("Ctl", "Nothing was found."));
    co_return session->ended(ExitStatus::done);
}

} // namespace

void addHistory(Commands &commands)
{
    CLI::App *group = commands.group("history", "what was said, and what became of it");
    addHistoryImport(commands, group);
    auto options = std::make_shared<HistoryOptions>();
    CLI::App *searching =
        commands.add(group, "search",
                     "finds messages by words, \"phrases\", pre*, *part*, AND, OR, NOT and conditions:\n"
                     "from: to: with: channel: status: before: after: campaign: template: agent: error: has: tag:",
                     "history search 'house OR flat status:delivered after:2026-11'");
    searching->add_option("query", options->words,
                          "what to look for; nothing for everything; \"-- -word\" where it begins with a minus");
    searching->add_option("--limit", options->limit, "at most so many, newest first")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    searching->add_option("--format", options->format, "csv, or json for one array, with the columns of an export")
        ->check(CLI::IsMember({"csv", "json"}));
    commands.onRun(searching, [options](Session *session) { return search(session, *options); });
    CLI::App *showing = commands.add(group, "show", "the whole timeline of a message with verdicts and reasons",
                                     "history show 7301234567890123");
    showing->add_option("id", options->what, "the message's id")->required();
    commands.onRun(showing, [options](Session *session) { return show(session, *options); });
    CLI::App *reading = commands.add(group, "thread", "a conversation, oldest first", "history thread +15125550142");
    reading->add_option("conversation", options->what, "its id, or an address")->required();
    reading->add_option("--limit", options->limit, "the newest so many")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    commands.onRun(reading, [options](Session *session) { return thread(session, *options); });
}

} // namespace switchboard::ctl
