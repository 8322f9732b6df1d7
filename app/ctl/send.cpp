// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "app/ctl/sentences.h"
#include "app/ctl/story.h"
#include "core/base/sleep.h"
#include "core/workspace/history.h"
#include "core/workspace/outgoing.h"

#include <QCoro/QCoroFuture>

namespace switchboard::ctl {

namespace {

struct SendOptions
{
    std::string to;
    std::string from;
    std::string text;
    std::vector<std::string> media;
    std::string at;
    bool isWaiting = false;
    int timeoutSeconds = 300;
};

constexpr milliseconds lookEvery{100};
constexpr seconds leaveWithin{30};

/// ISO 8601; without a zone it is the time of this computer.
Result<Timestamp> timeFrom(const std::string &text)
{
    if (text.empty())
        return Timestamp{};
    const QDateTime time = QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs);
    if (!time.isValid())
        return Error{ErrorCode::invalidInput,
                     QStringLiteral("a time such as 2026-11-30T09:00 or 2026-11-30T15:00:00Z is expected"),
                     {},
                     false,
                     Place{{}, 0, 0, QStringLiteral("at")}};
    return fromMs(time.toMSecsSinceEpoch());
}

Result<workspace::TextOrder> orderFrom(const SendOptions &options)
{
    workspace::TextOrder order;
    order.to = QString::fromStdString(options.to);
    order.from = QString::fromStdString(options.from);
    order.body = QString::fromStdString(options.text);
    for (const std::string &media : options.media)
        order.media.append(QString::fromStdString(media));
    const Result<Timestamp> due = timeFrom(options.at);
    if (!due)
        return due.error();
    order.dueAt = *due;
    return order;
}

/// Left our queue, or never will by itself.
bool hasLeft(const MessageState &state)
{
    return hasFate(state) || state.intent == IntentState::submitted || state.intent == IntentState::held;
}

/// What keeps a message that is held for a reason of policy: no amount of waiting changes it soon.
bool isAtRest(const MessageState &state)
{
    return hasFate(state) || state.intent == IntentState::held;
}

/// Looks until `isEnough`, `limit` or a request to stop; the value is the last state seen.
QCoro::Task<Result<MessageState>> follow(Session *session, MessageId message, bool (*isEnough)(const MessageState &),
                                         seconds limit)
{
    const auto clock = std::make_shared<SystemClock>();
    const milliseconds end = clock->sinceBoot() + limit;
    for (;;) {
        auto asking = workspace::stateOf(session->store(), message);
        const Result<MessageState> state = co_await asking;
        if (!state || isEnough(*state) || session->isStopped() || clock->sinceBoot() >= end)
            co_return state;
        session->out().progress(fateText(QString(fate(*state))), 0, 0);
        auto pause = sleepFor(clock, lookEvery, session->stop());
        co_await pause;
    }
}

bool didNotLeaveForLackOfProvider(const workspace::MessageStory &story)
{
    const bool isWaiting = story.row.message.state.intent == IntentState::queued;
    return isWaiting
           && std::any_of(story.timeline.cbegin(), story.timeline.cend(), [](const workspace::TimelineEntry &entry) {
                  return entry.kind == EventKind::attemptNotSubmitted;
              });
}

/// The exit status of what became of a message.
int statusOf(const workspace::MessageStory &story)
{
    const MessageState &state = story.row.message.state;
    if (state.intent == IntentState::held || state.intent == IntentState::blocked)
        return ExitStatus::refused;
    if (didNotLeaveForLackOfProvider(story))
        return ExitStatus::unreachable;
    const bool hasFailed = state.intent == IntentState::failed || state.intent == IntentState::expired
                           || state.intent == IntentState::inDoubt || state.status == SmsStatus::failed
                           || state.status == SmsStatus::undelivered;
    return hasFailed ? ExitStatus::failures : ExitStatus::done;
}

QCoro::Task<int> tellOutcome(Session *session, MessageId message)
{
    auto reading = workspace::messageStory(session->store(), message);
    const Result<workspace::MessageStory> story = co_await reading;
    if (!story)
        co_return session->fail(story.error());
    session->out().endProgress();
    const MessageState &state = story->row.message.state;
    QString text = QStringLiteral("%1: %2").arg(message.toString(), fateText(QString(fate(state))));
    if (!state.reason.isEmpty())
        text += QStringLiteral(" — ") + reasonText(state.reason);
    if (state.errorCode != 0)
        text += QStringLiteral(" — ") + codeText(state.errorCode);
    session->out().answer(toJson(*story), text);
    const int status = statusOf(*story);
    if (status == ExitStatus::refused)
        session->out().problem(pageOf(*story));
    if (status == ExitStatus::unreachable)
        session->out().problem(QCoreApplication::translate(
            "Ctl", "The provider cannot be reached; the text stays stored and leaves with the next worker or console. "
                   "Check the network and the base URL with \"provider test\"."));
    co_return status;
}

QCoro::Task<int> send(Session *session, SendOptions options)
{
    const Result<workspace::TextOrder> order = orderFrom(options);
    if (!order)
        co_return session->fail(order.error());
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    auto storing = workspace::orderText(session->store(), *order);
    const Result<MessageId> message = co_await storing;
    if (!message)
        co_return session->fail(message.error());
    const bool isForLater = order->dueAt > session->clock()->now();
    if (isForLater && !options.isWaiting) {
        session->out().note(QCoreApplication::translate("Ctl", "It leaves at %1, when a worker or the console runs.")
                                .arg(toIso(order->dueAt)));
    } else {
        session->workspace().startEngine();
        const seconds limit = options.isWaiting ? seconds(options.timeoutSeconds) : leaveWithin;
        auto following = follow(session, *message, options.isWaiting ? isAtRest : hasLeft, limit);
        const Result<MessageState> state = co_await following;
        if (!state)
            co_return session->fail(state.error());
        if (options.isWaiting && !isAtRest(*state) && !session->isStopped())
            session->out().note(
                QCoreApplication::translate(
                    "Ctl", "No final status within %1 s; it is followed on by the next worker or console.")
                    .arg(options.timeoutSeconds));
    }
    auto telling = tellOutcome(session, *message);
    const int status = co_await telling;
    co_return session->ended(status);
}

} // namespace

void addSend(Commands &commands)
{
    CLI::App *group = commands.group("send", "sends a message through the gate");
    auto options = std::make_shared<SendOptions>();
    CLI::App *sms = commands.add(group, "sms", "stores a text and sends it; says what became of it",
                                 "send sms --to +15125550142 --text 'See you at ten' --wait");
    sms->add_option("--to", options->to, "the recipient's number; an unknown one is fine")->required();
    sms->add_option("--from", options->from, "a number or service of ours (default: the default sender)");
    sms->add_option("--text", options->text, "what to say");
    sms->add_option("--media", options->media, "a public https:// address; more than once for several");
    sms->add_option("--at", options->at, "not before this time, e.g. 2026-11-30T09:00");
    sms->add_flag("--wait", options->isWaiting, "follows it to its final status");
    sms->add_option("--timeout", options->timeoutSeconds, "seconds that --wait waits")
        ->check(CLI::Range(1, 86'400))
        ->capture_default_str();
    commands.onRun(sms, [options](Session *session) { return send(session, *options); });
}

} // namespace switchboard::ctl
