// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Durable dispatch against Twilio's official Node package, which stores nothing, side by side on one loopback
// sink: every text of ours is stored before it leaves and its answer after. Rounds alternate; medians count.
#include "core/store/endpoints.h"
#include "core/store/outbox.h"
#include "core/store/outboxreads.h"
#include "core/store/providers.h"
#include "core/store/settings.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <sys/resource.h>

using namespace switchboard;

#ifndef BENCH_SINK
int main()
{
    std::puts("dispatch: skipped, the sink and the peer of the shared folder (perf/sms) are not here");
    return 0;
}
#else

namespace {

struct Figure
{
    double perSecond = 0;
    double cpuMs = 0; ///< processor time a message, user and system
};

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Runs this thread's event loop, asleep between events: processEvents() with a time spins.
void pause(milliseconds length)
{
    QEventLoop loop;
    QTimer::singleShot(length, &loop, &QEventLoop::quit);
    loop.exec();
}

template<class T>
T must(QFuture<Result<T>> future)
{
    while (!future.isFinished())
        pause(milliseconds(1));
    Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(*result);
}

Result<int> prepare(store::Transaction &transaction, const QString &url, int count, int concurrency)
{
    store::Provider provider;
    provider.kind = QStringLiteral("twilio");
    provider.accountSid = QStringLiteral("AC00000000000000000000000000000001");
    provider.user = provider.accountSid;
    provider.secret = "token";
    provider.baseUrl = url;
    const Result<ProviderId> id = store::putProvider(transaction, provider);
    if (!id)
        return id.error();
    store::Sender sender;
    sender.provider = *id;
    sender.address = QStringLiteral("+14155550100");
    sender.isDefault = true;
    const Result<SenderId> senderId = store::putSender(transaction, sender);
    if (!senderId)
        return senderId.error();
    for (const auto &[key, value] : {std::pair(workspace::setting::concurrency, QString::number(concurrency)),
                                     std::pair(workspace::setting::pollSeconds, QStringLiteral("3600"))}) {
        if (const Result<void> put = store::putSetting(transaction, QString(key), value); !put)
            return put.error();
    }
    for (int i = 0; i < count; ++i) {
        const Address to{AddressKind::phone, QStringLiteral("+1415555%1").arg(i % 10000, 4, 10, QLatin1Char('0'))};
        const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, to);
        if (!endpoint)
            return endpoint.error();
        Draft draft;
        draft.endpoint = *endpoint;
        draft.sender = *senderId;
        draft.body = QStringLiteral("Hello Ann %1, your appointment is on Tuesday at 10:30. Reply C to confirm or R to reschedule.").arg(i);
        const Result<MessageId> queued = store::Outbox(transaction).enqueue(draft, sender.address);
        if (!queued)
            return queued.error();
    }
    return count;
}

Figure ours(const QString &url, int count, int concurrency)
{
    QTemporaryDir folder;
    const auto clock = std::make_shared<SystemClock>();
    const QString place = folder.filePath(QStringLiteral("w"));
    (void)must(workspace::Workspace::create(place, workspace::Keeper::keyFile, folder.filePath(QStringLiteral("key")), clock));
    const auto workspace = must(workspace::Workspace::open(place, {}, clock));
    (void)must(workspace->store().write([=](store::Transaction &transaction) { return prepare(transaction, url, count, concurrency); }));
    QElapsedTimer timer;
    timer.start();
    const double before = cpuSeconds();
    workspace->startEngine();
    // Done when the outbox is empty: every answer is stored.
    for (;;) {
        const store::OutboxCounts counts = must(workspace->store().read([](store::Database &db) { return store::outboxCounts(db); }));
        if (counts.queued + counts.attempting + counts.inDoubt + counts.held == 0)
            break;
        pause(milliseconds(10));
        if (timer.elapsed() > 120'000)
            qFatal("not done after two minutes");
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const double cpu = cpuSeconds() - before;
    workspace->close();
    return {count / seconds, cpu * 1000 / count};
}

Figure peer(const QString &url, int count, int concurrency)
{
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_PATH"), QStringLiteral(BENCH_NPM));
    node.setProcessEnvironment(environment);
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"), {QStringLiteral(BENCH_PEER), url, QString::number(count), QString::number(concurrency)});
    if (!node.waitForFinished(120'000) || node.exitCode() != 0)
        qFatal("the peer failed: are the npm packages installed (packaging/npm-install.sh)?");
    const QJsonObject told = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    return {told[QStringLiteral("per_s")].toDouble(), told[QStringLiteral("cpu_us_per_msg")].toDouble() / 1000};
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

class Sink
{
public:
    Sink(int port, int delayMs) : m_url(QStringLiteral("http://127.0.0.1:%1").arg(port))
    {
        m_process.start(QStringLiteral(BENCH_SINK), {QString::number(port), QString::number(delayMs)});
        if (!m_process.waitForStarted(5'000) || m_process.waitForFinished(300))
            qFatal("the sink did not start");
    }
    ~Sink()
    {
        m_process.terminate();
        m_process.waitForFinished(5'000);
    }
    const QString &url() const { return m_url; }

private:
    QProcess m_process;
    QString m_url;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 5;
    constexpr int count = 5'000;
    {
        const Sink sink(4520, 0);
        QList<double> rates, cpus, peerRates, peerCpus, ratios, cpuRatios;
        for (int round = 0; round < rounds; ++round) {
            const Figure theirs = peer(sink.url(), count, 10);
            const Figure mine = ours(sink.url(), count, 48);
            rates.append(mine.perSecond);
            cpus.append(mine.cpuMs);
            peerRates.append(theirs.perSecond);
            peerCpus.append(theirs.cpuMs);
            ratios.append(mine.perSecond / theirs.perSecond);
            cpuRatios.append(mine.cpuMs / theirs.cpuMs);
            std::printf("round %d: ours %.0f/s %.3f ms, twilio-node %.0f/s %.3f ms\n", round + 1, mine.perSecond, mine.cpuMs,
                        theirs.perSecond, theirs.cpuMs);
            std::fflush(stdout);
        }
        std::printf("durable dispatch, fast sink, %d texts: ours %.0f/s, %.3f ms CPU; twilio-node (stores nothing) %.0f/s, %.3f ms CPU\n",
                    count, median(rates), median(cpus), median(peerRates), median(peerCpus));
        std::printf("ratio of rates %.2f (wanted 1.5, aim 2), of CPU %.2f (wanted 0.75, aim 0.60)\n", median(ratios), median(cpuRatios));
    }
    {
        const Sink sink(4521, 150);
        const Figure mine = ours(sink.url(), 1'000, 48);
        std::printf("durable dispatch, sink with 150 ms latency: %.0f/s (wanted 100)\n", mine.perSecond);
    }
    return 0;
}
#endif
