// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/httpparser.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard::sandbox;

class SandboxHttpParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMalformedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray host = "Host: localhost\r\n";
        QTest::newRow("no spaces in the request line") << QByteArray("GET\r\n\r\n") << 400;
        QTest::newRow("no method") << " / HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("a method that is no token") << "G(T / HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("a space in the target") << "GET /a b HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("a target without a slash") << "GET a HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("a NUL in the target") << QByteArray("GET /a\0b HTTP/1.1\r\n", 19) + host + "\r\n" << 400;
        QTest::newRow("raw UTF-8 in the target") << "GET /\xc3\xa9 HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("HTTP/2.0") << "GET / HTTP/2.0\r\n" + host + "\r\n" << 505;
        QTest::newRow("not HTTP at all") << QByteArray("EHLO mail.example.com now\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("a header without a colon") << "GET / HTTP/1.1\r\n" + host + "nonsense\r\n\r\n" << 400;
        QTest::newRow("a space before the colon") << "GET / HTTP/1.1\r\n" + host + "A : b\r\n\r\n" << 400;
        QTest::newRow("a folded header") << "GET / HTTP/1.1\r\n" + host + "A: b\r\n c\r\n\r\n" << 400;
        QTest::newRow("a NUL in a header") << "GET / HTTP/1.1\r\n" + host + QByteArray("A: b\0c\r\n\r\n", 10) << 400;
        QTest::newRow("a bare line feed in a header") << "GET / HTTP/1.1\r\n" + host + "A: b\nC: d\r\n\r\n" << 400;
        QTest::newRow("a negative length") << "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n" << 400;
        QTest::newRow("a length that is no number") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 1x\r\n\r\n" << 400;
        QTest::newRow("an empty length") << "POST / HTTP/1.1\r\n" + host + "Content-Length:\r\n\r\n" << 400;
        QTest::newRow("a length above all integers")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n" << 400;
        QTest::newRow("two lengths that differ")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n" << 400;
        QTest::newRow("chunks") << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n" << 501;
        QTest::newRow("a body above the limit") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 101\r\n\r\n" << 413;
        QTest::newRow("an endless header") << "GET / HTTP/1.1\r\n" + host + "A: " + QByteArray(2000, 'x') << 431;
    }

    void whatIsMalformedIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        HttpParser parser({.headBytes = 1000, .bodyBytes = 100});
        parser.feed(bytes);
        HttpRequest request;
        QCOMPARE(parser.next(request), HttpParser::Outcome::refused);
        QCOMPARE(parser.refusedStatus(), status);
        QVERIFY(!parser.refusedReason().isEmpty());
        parser.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(parser.next(request), HttpParser::Outcome::refused); // and never comes back to life
    }

    void requestsAreCutAtAnyByte()
    {
        const QByteArray stream = "\r\nPOST /a?b=c HTTP/1.1\r\nHost: x\r\nCONTENT-LENGTH: 5\r\n\r\nhello"
                                  "GET http://127.0.0.1:80/abs HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
                                  "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        for (qsizetype step = 1; step <= stream.size(); ++step) {
            HttpParser parser{HttpLimits{}};
            QStringList seen;
            HttpRequest request;
            for (qsizetype at = 0; at < stream.size(); at += step) {
                parser.feed(QByteArrayView(stream).sliced(at, std::min(step, stream.size() - at)));
                while (parser.next(request) == HttpParser::Outcome::request) {
                    seen.append(QString::fromLatin1(request.method + ' ' + request.path + ' ' + request.query + ' ' + request.body)
                                + (request.keepAlive ? u" keep" : u" close"));
                }
            }
            QCOMPARE(seen, QStringList({QStringLiteral("POST /a b=c hello keep"), QStringLiteral("GET /abs   keep"),
                                        QStringLiteral("GET /   close")}));
            QVERIFY(!parser.isInsideRequest());
        }
    }
};

SWITCHBOARD_TEST(SandboxHttpParserTest)
#include "tst_httpparser.moc"
