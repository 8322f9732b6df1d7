// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/rig.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using namespace switchboard::sandbox;
using namespace switchboard::sandbox::test;

class SandboxHttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pipelinedRequestsAreAnsweredInTheirOrder()
    {
        Rig rig;
        QByteArray bytes;
        for (int i = 0; i < 50; ++i)
            bytes += post(rig, "m" + QByteArray::number(i), i < 49);
        const QByteArray answers = rig.raw(bytes);
        QCOMPARE(answers.count("HTTP/1.1 201 Created"), 50);
        qsizetype at = 0;
        for (int i = 0; i < 50; ++i) {
            at = answers.indexOf(QByteArray("\"body\":\"m" + QByteArray::number(i) + '"'), at);
            QVERIFY2(at >= 0, qPrintable(QString::number(i)));
        }
        QCOMPARE(rig.count("accepted"), 50);
    }

    void aSlowAnswerHoldsThoseBehindIt()
    {
        Rig rig(R"({"rules": [{"bodyHas": "slow", "faults": {"hangAfter": 1}}]})");
        const QByteArray answers = rig.raw(post(rig, "first", true) + post(rig, "slow", true) + post(rig, "third", false), 300);
        QCOMPARE(answers.count("HTTP/1.1 201 Created"), 1);
        QCOMPARE(rig.count("accepted"), 3);
    }

    void aConnectionIsKept()
    {
        Rig rig;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, rig.port());
        QVERIFY(socket.waitForConnected(5000));
        for (int i = 0; i < 3; ++i) {
            socket.write(post(rig, "x", true));
            QByteArray answer;
            while (!answer.endsWith('}') && socket.waitForReadyRead(5000))
                answer += socket.readAll();
            QVERIFY(answer.startsWith("HTTP/1.1 201 Created\r\n"));
        }
    }

    void aRequestMayComeInSmallPieces()
    {
        Rig rig;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, rig.port());
        QVERIFY(socket.waitForConnected(5000));
        for (const char c : post(rig, "piece by piece", false)) {
            socket.write(&c, 1);
            socket.waitForBytesWritten(1000);
        }
        QByteArray answer;
        while (socket.waitForReadyRead(5000))
            answer += socket.readAll();
        QVERIFY(answer.contains("piece by piece"));
    }

    void aClientThatStallsIsEnded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("says nothing") << QByteArray() << QByteArray();
        QTest::newRow("stops inside the header") << QByteArray("POST / HTTP/1.1\r\nHo") << QByteArray("HTTP/1.1 408");
        QTest::newRow("stops inside the body")
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc") << QByteArray("HTTP/1.1 408");
    }

    void aClientThatStallsIsEnded()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, answer);
        Rig rig("{}", {.requestMs = 100, .idleMs = 100});
        QElapsedTimer timer;
        timer.start();
        const QByteArray got = rig.raw(bytes, 5000);
        QVERIFY(timer.elapsed() < 4000);
        QVERIFY(got.startsWith(answer));
        QCOMPARE(got.isEmpty(), answer.isEmpty());
    }

    void tenMegabytesAreRefusedAndTheClientHearsIt()
    {
        Rig rig("{}", {.requestMs = 2000});
        const Answer answer = rig.post(messages, "Body=" + QByteArray(10'000'000, 'a'));
        QCOMPARE(answer.status, 413);
        QCOMPARE(rig.send("still alive").status, 201);
    }

    void malformedHttpIsRefusedAndTheServerLives()
    {
        Rig rig("{}", {.requestMs = 200});
        QVERIFY(rig.raw("nonsense\r\n\r\n").startsWith("HTTP/1.1 400 "));
        QVERIFY(rig.raw(QByteArray("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 28)).startsWith("HTTP/1.1 400 "));
        QCOMPARE(rig.send("still alive").status, 201);
    }

    void aGoAheadIsGivenToWhoWaitsForIt()
    {
        Rig rig;
        const QByteArray request = post(rig, "x", false);
        const qsizetype split = request.indexOf("\r\n\r\n");
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, rig.port());
        QVERIFY(socket.waitForConnected(5000));
        socket.write(request.first(split) + "\r\nExpect: 100-continue\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(5000));
        QCOMPARE(socket.readAll(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        socket.write(request.sliced(split + 4));
        QVERIFY(socket.waitForReadyRead(5000));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 201 "));
    }

    void clientsThatLeaveDoNoHarm()
    {
        Rig rig(R"({"faults": {"latencyMs": 1000}})");
        for (int i = 0; i < 20; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, rig.port());
            QVERIFY(socket.waitForConnected(5000));
            socket.write(post(rig, "x", true));
            socket.waitForBytesWritten(1000);
            socket.abort();
        }
        rig.advance(milliseconds(1000));
        QTRY_VERIFY(rig.get("/_sandbox/stats").status == 200);
    }

private:
    static QByteArray post(const Rig &rig, const QByteArray &body, bool keepAlive)
    {
        const QByteArray form = "To=%2B15125550142&From=%2B15125550100&Body=" + body.toPercentEncoding();
        return "POST " + messages + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + rig.authorization
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + QByteArray::number(form.size())
            + (keepAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n") + form;
    }
};

SWITCHBOARD_TEST(SandboxHttpServerTest)
#include "tst_httpserver.moc"
