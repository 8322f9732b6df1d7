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

/// How long pictures that do not get fewer are waited for: the fetcher comes round every 5 s and tries one that is in
/// trouble again after 10 and 20 more, then ever more seldom.
constexpr milliseconds picturePatience = std::chrono::seconds(30);

/// What there still is to do, as a look finds it.
struct Left
{
    workspace::Unsettled texts;
    int pictures = 0; ///< that may be fetched now
};

/// Tells how long it is worth waiting for pictures.
class PictureWait
{
public:
    /// False where there are none, and where their number has been the same for too long.
    bool goesOn(int pictures, milliseconds now)
    {
        if (pictures != m_pictures)
            m_changedAt = now;
        m_pictures = pictures;
        return pictures > 0 && now - m_changedAt < picturePatience;
    }

private:
    int m_pictures = 0;
    milliseconds m_changedAt{0}; ///< since boot
};

QJsonObject toJson(const Left &left)
{
    const workspace::Unsettled &texts = left.texts;
    return {{QStringLiteral("queued"), texts.queued},
            {QStringLiteral("held"), texts.held},
            {QStringLiteral("to_release"), texts.toRelease},
            {QStringLiteral("attempting"), texts.attempting},
            {QStringLiteral("in_doubt"), texts.inDoubt},
            {QStringLiteral("needs_person"), texts.needsPerson},
            {QStringLiteral("without_status"), texts.withoutStatus},
            {QStringLiteral("pictures"), left.pictures}};
}

QCoro::Task<Result<Left>> look(Session *session)
{
    auto counting = workspace::unsettled(session->store());
    const Result<workspace::Unsettled> texts = co_await counting;
    if (!texts)
        co_return texts.error();
    Left left{*texts};
    if (session->workspace().flags().isOn(policy::Flags::inboundMedia)) {
        auto seeking = session->store().read([](store::Database &db) { return store::fetchableMedia(db); });
        const Result<int> pictures = co_await seeking;
        if (!pictures)
            co_return pictures.error();
        left.pictures = *pictures;
    }
    co_return left;
}

/// Returns once nothing has been on its way for so many seconds, or at a request to stop.
QCoro::Task<Result<Left>> untilIdle(Session *session, int idleSeconds)
{
    const auto clock = std::make_shared<SystemClock>();
    std::optional<milliseconds> idleSince;
    PictureWait pictures;
    for (;;) {
        auto looking = look(session);
        const Result<Left> left = co_await looking;
        if (!left || session->isStopped())
            co_return left;
        const milliseconds now = clock->sinceBoot();
        const bool isForPictures = pictures.goesOn(left->pictures, now);
        if (!left->texts.isIdle() || isForPictures)
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
    const Result<Left> left = co_await waiting;
    if (!left)
        co_return session->fail(left.error());
    const workspace::Unsettled &texts = left->texts;
    session->out().answer(
        toJson(*left), QCoreApplication::translate("Ctl", "Nothing is on its way: %1 held, %2 in doubt for a person.")
                           .arg(texts.held)
                           .arg(texts.needsPerson));
    co_return session->serviceEnded(texts.needsPerson > 0 ? ExitStatus::failures : ExitStatus::done);
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
        ->add_option(
            "--until-idle", options->idleSeconds,
            "ends once nothing was queued, leaving, in doubt, without a final status or a picture to fetch for so "
            "many seconds; pictures that do not come are waited for at most 30 s")
        ->check(CLI::Range(0, 86'400));
    commands.onRun(command, [options](Session *session) { return work(session, *options); });
}

} // namespace switchboard::ctl
