// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/rig.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace switchboard;
using namespace switchboard::sandbox;
using namespace switchboard::sandbox::test;

class SandboxFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFaultDoesWhatItSays_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("accepted");
        QTest::newRow("429 is not processed") << QByteArray("tooManyRequests") << 429 << 0;
        QTest::newRow("a server error before acceptance") << QByteArray("serverErrorBefore") << 502 << 0;
        QTest::newRow("a server error after acceptance") << QByteArray("serverErrorAfter") << 502 << 1;
        QTest::newRow("closed without acceptance") << QByteArray("closeBefore") << 0 << 0;
        QTest::newRow("closed after acceptance") << QByteArray("closeAfter") << 0 << 1;
        QTest::newRow("never answered without acceptance") << QByteArray("hangBefore") << 0 << 0;
        QTest::newRow("never answered after acceptance") << QByteArray("hangAfter") << 0 << 1;
    }

    void eachFaultDoesWhatItSays()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, status);
        QFETCH(int, accepted);
        Rig rig(R"({"faults": {"serverErrorStatus": 502, ")" + fault + R"(": 1}})");
        QElapsedTimer timer;
        timer.start();
        const QByteArray form = "To=%2B15125550142&From=%2B15125550100&Body=x";
        const Answer answer = rig.ask("POST", messages, form, "application/x-www-form-urlencoded", 300);
        QCOMPARE(answer.status, status);
        QCOMPARE(timer.elapsed() >= 300, fault.startsWith("hang"));
        QCOMPARE(rig.count("accepted"), accepted);
        QCOMPARE(rig.log("accepted").size(), accepted);
        QCOMPARE(rig.count(QByteArray("fault." + fault).constData()), 1);
        if (status == 429)
            QCOMPARE(answer.code(), 20429);
    }

    void theSameSeedGivesTheSameFaultsWhateverTheOrder()
    {
        const QByteArray scenario = R"({"seed": 11, "faults": {"tooManyRequests": 0.3, "serverErrorBefore": 0.2}})";
        const auto run = [&scenario](bool backwards) {
            Rig rig(scenario);
            QMap<int, int> statuses;
            for (int i = 0; i < 40; ++i) {
                const int who = backwards ? 39 - i : i;
                statuses[who] = rig.send("x", "+15125550" + QByteArray::number(100 + who)).status;
            }
            return statuses;
        };
        const QMap<int, int> forwards = run(false);
        QCOMPARE(run(true), forwards);
        QVERIFY(forwards.values().contains(429) && forwards.values().contains(500) && forwards.values().contains(201));
    }

    void aRuleHoldsForItsNumberAndAFewTimes()
    {
        Rig rig(R"({"rules": [{"to": "+1512555014?", "times": 2, "faults": {"serverErrorBefore": 1, "serverErrorStatus": 503}}]})");
        QCOMPARE(rig.send("x").code(), 20503);
        QCOMPARE(rig.send("x").status, 503);
        QCOMPARE(rig.send("x").status, 201);
        QCOMPARE(rig.send("x", "+15125550143").status, 503);
        QCOMPARE(rig.send("x", "+15125550150").status, 201);
    }

    void readsFailOnTheirOwn()
    {
        Rig rig(R"({"readFaults": {"tooManyRequests": 1}})");
        QCOMPARE(rig.send("x").status, 201);
        QCOMPARE(rig.get(messages).status, 429);
    }

    void latencyIsOnTheClock()
    {
        Rig rig(R"({"faults": {"latencyMs": 5000}})");
        const QByteArray form = "To=%2B15125550142&From=%2B15125550100&Body=x";
        QCOMPARE(rig.ask("POST", messages, form, "application/x-www-form-urlencoded", 200).status, 0);
        QCOMPARE(rig.count("accepted"), 1); // taken at once, answered late
        QScopedPointer<QThread> mover(QThread::create([&rig] {
            QThread::msleep(100);
            rig.advance(milliseconds(5001));
        }));
        mover->start();
        QCOMPARE(rig.ask("POST", messages, form).status, 201);
        mover->wait();
    }

    void tooManyAtOnceAre429()
    {
        Rig rig(R"({"account": {"maxConcurrency": 1}, "faults": {"latencyMs": 5000}})");
        const QByteArray form = "To=%2B15125550142&From=%2B15125550100&Body=x";
        QCOMPARE(rig.ask("POST", messages, form, "application/x-www-form-urlencoded", 100).status, 0);
        QScopedPointer<QThread> mover(QThread::create([&rig] {
            QThread::msleep(100);
            rig.advance(milliseconds(5001));
        }));
        mover->start();
        QCOMPARE(rig.ask("POST", messages, form).status, 429);
        mover->wait();
    }

    void aListShowsAMessageLate()
    {
        Rig rig(R"({"delivery": {"listDelayMs": 30000}})");
        const QString sid = rig.send("x").text("sid");
        const auto listed = [&rig] { return rig.get(messages).json().value(QStringLiteral("messages")).toArray().size(); };
        QCOMPARE(listed(), 0);
        QCOMPARE(rig.get(account + "/Messages/" + sid.toLatin1() + ".json").status, 200);
        rig.advance(milliseconds(29'999));
        QCOMPARE(listed(), 0);
        rig.advance(milliseconds(1));
        QCOMPARE(listed(), 1);
    }

    void anOutageRefusesConnectionsAndEnds()
    {
        Rig rig(R"({"outages": [{"fromMs": 10000, "toMs": 20000}]})");
        QCOMPARE(rig.send("x").status, 201);
        rig.advance(milliseconds(10'000));
        QTRY_COMPARE(rig.send("x").status, 0);
        rig.advance(milliseconds(10'000));
        QTRY_COMPARE(rig.send("x").status, 201);
    }

    void anOutageMayAnswer503()
    {
        Rig rig(R"({"outages": [{"fromMs": 0, "toMs": 20000, "as": "503"}]})");
        QTRY_COMPARE(rig.send("x").status, 503);
        QCOMPARE(rig.get("/_sandbox/stats").status, 200);
        rig.advance(milliseconds(20'000));
        QTRY_COMPARE(rig.send("x").status, 201);
    }

    void anotherScenarioTakesOverAndABadOneDoesNot()
    {
        Rig rig;
        QCOMPARE(rig.control("scenario", R"({"faults": {"tooManyRequests": 1}})").status, 200);
        QCOMPARE(rig.send("x").status, 429);
        const Answer refused = rig.control("scenario", R"({"faults": {"oops": 1}})");
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.text("error").contains(u"faults.oops"));
        QCOMPARE(rig.send("x").status, 429);
    }
};

SWITCHBOARD_TEST(SandboxFaultsTest)
#include "tst_faults.moc"
