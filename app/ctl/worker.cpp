// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "core/base/sleep.h"
#include "core/workspace/outgoing.h"

#include <QCoro/QCoroFuture>

namespace switchboard::ctl {

namespace {

struct WorkerOptions
{
    int idleSeconds = -1; ///< below 0: until somebody ends it
};

constexpr milliseconds lookEvery{200};

QJsonObject toJson(const workspace::Unsettled &left)
{
    return {{QStringLiteral("queued"), left.queued},
            {QStringLiteral("held"), left.held},
            {QStringLiteral("attempting"), left.attempting},
            {QStringLiteral("in_doubt"), left.inDoubt},
            {QStringLiteral("needs_person"), left.needsPerson},
            {QStringLiteral("without_status"), left.withoutStatus}};
}

/// Returns once nothing has been on its way for so many seconds, or at a request to stop.
QCoro::Task<Result<workspace::Unsettled>> untilIdle(Session *session, int idleSeconds)
{
    const auto clock = std::make_shared<SystemClock>();
    std::optional<milliseconds> idleSince;
    for (;;) {
        auto counting = workspace::unsettled(session->store());
        const Result<workspace::Unsettled> left = co_await counting;
        if (!left || session->isStopped())
            co_return left;
        const milliseconds now = clock->sinceBoot();
        if (!left->isIdle())
            idleSince.reset();
        else if (!idleSince)
            idleSince = now;
        if (idleSeconds >= 0 && idleSince && now - *idleSince >= seconds(idleSeconds))
            co_return left;
        auto pause = sleepFor(clock, lookEvery, session->stop());
        co_await pause;
    }
}

QCoro::Task<> untilStopped(Session *session)
{
    const auto clock = std::make_shared<SystemClock>();
    while (!session->isStopped()) {
        auto pause = sleepFor(clock, std::chrono::hours(1), session->stop());
        co_await pause;
    }
}

QCoro::Task<int> work(Session *session, WorkerOptions options)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    session->workspace().startEngine();
    session->workspace().startSearch();
    session->out().answer({{QStringLiteral("ready"), true}},
                          QCoreApplication::translate("Ctl", "Sending and asking. Ctrl+C ends it."));
    if (options.idleSeconds < 0) {
        auto waiting = untilStopped(session);
        co_await waiting;
        co_return session->serviceEnded(ExitStatus::done);
    }
    auto waiting = untilIdle(session, options.idleSeconds);
    const Result<workspace::Unsettled> left = co_await waiting;
    if (!left)
        co_return session->fail(left.error());
    session->out().answer(
        toJson(*left), QCoreApplication::translate("Ctl", "Nothing is on its way: %1 held, %2 in doubt for a person.")
                           .arg(left->held)
                           .arg(left->needsPerson));
    co_return session->serviceEnded(left->needsPerson > 0 ? ExitStatus::failures : ExitStatus::done);
}

} // namespace

void addWorker(Commands &commands)
{
    auto options = std::make_shared<WorkerOptions>();
    CLI::App *command = commands.add(&commands.root(), "worker",
                                     "sends, follows and receives without a window, until SIGINT (exit status 130) or\n"
                                     "SIGTERM (0); safe beside consoles and other workers",
                                     "worker --json");
    command
        ->add_option("--until-idle", options->idleSeconds,
                     "ends once nothing was queued, leaving, in doubt or without a final status for so many seconds")
        ->check(CLI::Range(0, 86'400));
    commands.onRun(command, [options](Session *session) { return work(session, *options); });
}

} // namespace switchboard::ctl
