// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/rig.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <random>

using namespace switchboard;
using test::CrashRig;
using test::Fates;

namespace {

/// A provider on a bad day: late lists, lost answers with and without acceptance, 429, 5xx.
QJsonObject badDay(int seed)
{
    return {
        {QStringLiteral("seed"), seed},
        {QStringLiteral("faults"),
         QJsonObject{{QStringLiteral("latencyMs"), QJsonArray{200, 4000}},
                     {QStringLiteral("tooManyRequests"), 0.02},
                     {QStringLiteral("serverErrorBefore"), 0.01},
                     {QStringLiteral("serverErrorAfter"), 0.01},
                     {QStringLiteral("closeBefore"), 0.01},
                     {QStringLiteral("closeAfter"), 0.01},
                     {QStringLiteral("hangAfter"), 0.005}}},
        {QStringLiteral("delivery"),
         QJsonObject{{QStringLiteral("listDelayMs"), QJsonArray{0, 60'000}},
                     {QStringLiteral("staleReads"), 0.05},
                     {QStringLiteral("undelivered"), QJsonObject{{QStringLiteral("30003"), 0.03}, {QStringLiteral("30005"), 0.02}}}}},
    };
}

void report(const Fates &fates)
{
    QStringList parts;
    for (auto it = fates.byFate.cbegin(); it != fates.byFate.cend(); ++it)
        parts.append(QStringLiteral("%1 %2").arg(it.value()).arg(it.key()));
    parts.sort();
    qInfo().noquote() << fates.messages << "messages:" << parts.join(QStringLiteral(", "));
    for (const QString &problem : fates.problems.mid(0, 20))
        qWarning().noquote() << problem;
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtRandomPointsNothingIsLostAndNothingSentTwice()
    {
        const int points = std::max(1, qEnvironmentVariable("SWITCHBOARD_CRASH_POINTS", QStringLiteral("16")).toInt());
        const quint32 random = QRandomGenerator::global()->generate();
        qInfo() << "points:" << points << "seed of the last point:" << random;
        CrashRig rig(badDay(1));
        constexpr int messages = 2'000;
        rig.queue(messages, 20);
        for (int point = 0; point < points; ++point) {
            // Fixed seeds, and one that is new each time.
            std::mt19937 generator(point + 1 < points ? quint32(point + 1) : random);
            // Early kills meet the start, late ones the middle of the sending.
            const int waitMs = std::uniform_int_distribution<int>(0, 700)(generator);
            rig.startEngine();
            QTest::qSleep(waitMs);
            QVERIFY(rig.isEngineRunning());
            rig.killEngine();
            if (rig.acceptedCount() >= rig.queuedCount() * 9 / 10)
                rig.queue(200, 20); // so that later points still meet a queue that is not empty
        }
        rig.startEngine();
        QVERIFY(rig.settle(std::chrono::minutes(4)));
        rig.stopEngine();
        const Fates fates = rig.fates();
        report(fates);
        QVERIFY(fates.messages >= messages);
        QCOMPARE(fates.withFate, fates.messages);
        QVERIFY(fates.problems.isEmpty());
    }

    void aFullDiskStopsNothingForGood()
    {
        CrashRig rig(badDay(2));
        rig.queue(300, 20);
        const QString flag = QDir(rig.folder()).filePath(QStringLiteral("../full"));
        rig.startEngine({QStringLiteral("LD_PRELOAD=" FULLDISK_LIBRARY), QStringLiteral("SWITCHBOARD_FULL_DISK_FLAG=") + flag,
                         QStringLiteral("SWITCHBOARD_FULL_DISK_FOLDER=") + rig.folder()});
        QTRY_VERIFY_WITH_TIMEOUT(rig.acceptedCount() > 20, 20'000);
        fill(flag);
        QTest::qSleep(500);
        const int meanwhile = rig.acceptedCount();
        QTest::qSleep(700);
        // What could not be recorded did not leave.
        QCOMPARE(rig.acceptedCount(), meanwhile);
        QVERIFY(rig.isEngineRunning());
        QVERIFY(QFile::remove(flag));
        finish(rig, 300);
    }

    void aLockedDatabaseStopsNothingForGood()
    {
        CrashRig rig(badDay(3));
        rig.queue(300, 20);
        rig.startEngine();
        QTRY_VERIFY_WITH_TIMEOUT(rig.acceptedCount() > 20, 20'000);
        {
            auto db = store::Database::open(store::Store::filePath(rig.folder()), store::Database::Mode::readWrite);
            QVERIFY(bool(db));
            QVERIFY((*db)->executeOnce(QStringLiteral("BEGIN IMMEDIATE")));
            QTest::qSleep(6'000); // longer than a writer waits
            QVERIFY((*db)->executeOnce(QStringLiteral("ROLLBACK")));
        }
        QVERIFY(rig.isEngineRunning());
        finish(rig, 300);
    }

    void anOutageOfTheNetworkLosesNothing()
    {
        QJsonObject scenario = badDay(4);
        // From the start of the sandbox, on its own clock.
        scenario.insert(QStringLiteral("outages"), QJsonArray{QJsonObject{{QStringLiteral("fromMs"), 120'000}, {QStringLiteral("toMs"), 400'000}}});
        CrashRig rig(scenario);
        rig.queue(300, 20);
        rig.startEngine();
        finish(rig, 300);
    }

    void aClockSetBackAnHourChangesNothing()
    {
        CrashRig rig(badDay(5));
        rig.queue(300, 20);
        const QString shift = QDir(rig.folder()).filePath(QStringLiteral("../shift"));
        rig.startEngine({QStringLiteral("SWITCHBOARD_CLOCK_SHIFT_FILE=") + shift});
        QTRY_VERIFY_WITH_TIMEOUT(rig.acceptedCount() > 20, 20'000);
        fill(shift, "-3600000");
        QTest::qSleep(300);
        rig.killEngine();
        rig.startEngine({QStringLiteral("SWITCHBOARD_CLOCK_SHIFT_FILE=") + shift});
        QTest::qSleep(2'000);
        // And set right again, as a time server does.
        fill(shift, "0");
        finish(rig, 300);
    }

private:
    static void fill(const QString &path, const QByteArray &content = "x")
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(content) > 0);
    }

    static void finish(CrashRig &rig, int messages)
    {
        QVERIFY(rig.settle(std::chrono::minutes(3)));
        rig.stopEngine();
        const Fates fates = rig.fates();
        report(fates);
        QCOMPARE(fates.messages, messages);
        QCOMPARE(fates.withFate, messages);
        QVERIFY(fates.problems.isEmpty());
    }
};

SWITCHBOARD_TEST(CrashTest)
#include "tst_crash.moc"
