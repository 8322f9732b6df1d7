// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/importing.h"

#include "core/workspace/searchfollower.h"
#include "tests/bench/store/figures.h"
#include "tests/bench/store/plainpeer.h"
#include "tests/support/sampleworld/maker.h"
#include "tests/support/sampleworld/sampleworld.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

namespace switchboard::bench {

namespace {

constexpr int batchSize = 50'000;
constexpr int batchesOfATurn = 5;

struct Spent
{
    double wallMs = 0;
    double cpuMs = 0;

    void add(const Watch &watch)
    {
        wallMs += watch.wallMs();
        cpuMs += watch.cpuMs();
    }
    void print(const char *what, int messages) const
    {
        std::printf("  %-36s %8.0f/s, %6.1f s, CPU %6.1f us a message\n", what, messages / wallMs * 1e3, wallMs / 1e3, cpuMs * 1e3 / messages);
    }
};

std::unique_ptr<test::WorldMaker> begunWorld(int messages, const QTemporaryDir &place)
{
    auto maker = std::make_unique<test::WorldMaker>(
        test::MakerOptions{place.filePath(QStringLiteral("workspace")), place.filePath(QStringLiteral("key")), messages, 1, test::sampleWorldNow, {}});
    orFatal(maker->begin());
    return maker;
}

double megabytes(const QString &file)
{
    return double(QFileInfo(file).size() + QFileInfo(file + QStringLiteral("-wal")).size()) / 1e6;
}

} // namespace

void measureImport(int messages, const QString &folder)
{
    const QTemporaryDir place(folder + QStringLiteral("/bench-import-XXXXXX"));
    const auto maker = begunWorld(messages, place);
    PlainPeer peer(place.filePath(QStringLiteral("plain.db")));
    Spent ours;
    Spent plain;
    qint64 events = 0;
    for (bool isMore = true; isMore;) {
        // Made up before, so that only what is done with it counts.
        QList<QList<store::PastMessage>> turn;
        for (int i = 0; i < batchesOfATurn && isMore; ++i) {
            turn.append(maker->next(batchSize));
            isMore = turn.constLast().size() == batchSize;
            for (const store::PastMessage &message : std::as_const(turn.last()))
                events += 1 + message.steps.size();
        }
        {
            const Watch watch;
            for (const QList<store::PastMessage> &batch : std::as_const(turn))
                peer.load(batch);
            plain.add(watch);
        }
        const Watch watch;
        store::PastFeed feed(maker->store(), false);
        for (QList<store::PastMessage> &batch : turn)
            orFatal(feed.add(std::move(batch)));
        orFatal(feed.finish());
        ours.add(watch);
    }
    const int people = int(maker->plot().joinedAt.size());
    std::printf("import of %d messages of %d people, %.2f events each, in turns of %d\n", messages, people, double(events) / messages, batchSize * batchesOfATurn);
    ours.print("sealed, through the ledger", messages);
    plain.print("plain SQLite with FTS5", messages);
    maker->close();
    std::printf("  on disk: ours %.0f MB without the search file, plain %.0f MB with its index\n",
                megabytes(place.filePath(QStringLiteral("workspace/store.db"))), megabytes(place.filePath(QStringLiteral("plain.db"))));
}

void measureIndexing(int messages, const QString &folder)
{
    const QTemporaryDir place(folder + QStringLiteral("/bench-index-XXXXXX"));
    const auto maker = begunWorld(messages, place);
    QList<QList<store::PastMessage>> batches;
    while (batches.isEmpty() || batches.constLast().size() == batchSize)
        batches.append(maker->next(batchSize));
    auto follower = std::make_unique<workspace::SearchFollower>(maker->store());
    orFatal(follower->waitUntilCurrent(std::chrono::minutes(10)));
    const Watch watch;
    store::PastFeed feed(maker->store(), false);
    for (QList<store::PastMessage> &batch : batches)
        orFatal(feed.add(std::move(batch)));
    orFatal(feed.finish());
    const double imported = watch.wallMs();
    orFatal(follower->waitUntilCurrent(std::chrono::hours(2)));
    const double indexed = watch.wallMs();
    std::printf("import of %d messages with the search file following it\n", messages);
    std::printf("  all stored after %.1f s, all found after %.1f s: %.2f times; CPU %.1f s\n", imported / 1e3, indexed / 1e3, indexed / imported, watch.cpuMs() / 1e3);
    follower.reset();
    maker->close();
    std::printf("  search file %.0f MB\n", megabytes(workspace::SearchFollower::filePath(place.filePath(QStringLiteral("workspace")))));
}

} // namespace switchboard::bench
