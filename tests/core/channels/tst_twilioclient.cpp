// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/channels/twiliofixture.h"
#include "core/channels/twilio/form.h"
#include "tests/support/manualclock.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTest>

using namespace switchboard;
using namespace switchboard::channels;
using namespace switchboard::channels::twilio;
using namespace switchboard::test;

namespace {

HttpReply raw(int status, const QByteArray &body, const QByteArray &type = "application/json")
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.contentType = type;
    return reply;
}

HttpReply with(HttpReply reply, const QByteArray &name, const QByteArray &value)
{
    reply.headers.append({name, value});
    return reply;
}

HttpReply cut(HttpReply reply, qsizetype at)
{
    reply.cutAt = at;
    return reply;
}

QByteArray field(const HttpRequest &request, const QString &name)
{
    const Result<FormFields> form = parseForm(request.body);
    for (const auto &[known, value] : *form) {
        if (known == name)
            return value.toUtf8();
    }
    return "(absent)";
}

} // namespace

class TwilioClientTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();

private Q_SLOTS:
    void postsTheFormThatTwilioAsksFor()
    {
        TestHttpServer server([](const HttpRequest &, int) { return created(); });
        const auto client = makeClient(server, m_clock);
        Submission message = submission(QStringLiteral("Café & 1+1=2 😀\nend"));
        message.service = sidNumber(7, QLatin1StringView("MG"));
        message.mediaUrls = {QStringLiteral("https://example.com/a.png"), QStringLiteral("https://example.com/b.png?x=1&y")};
        message.statusCallback = QStringLiteral("https://example.com/status");
        message.smartEncoded = true;
        message.validity = seconds(600);
        message.sendAt = fromMs(1'800'000'000'000);
        const SubmitOutcome outcome = finish(client->submit(message, {}));
        QCOMPARE(toText(outcome), QStringLiteral("submitted %1 queued").arg(messageSid));
        QCOMPARE(std::get<Submitted>(outcome).segments, 1);

        QCOMPARE(server.requests().size(), 1);
        const HttpRequest &request = server.requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(QString::fromUtf8(request.target), QStringLiteral("/2010-04-01/Accounts/%1/Messages.json").arg(accountSid));
        const QByteArray pair = accountSid.toUtf8() + ":test-secret";
        QCOMPARE(request.header("Authorization"), QByteArray("Basic " + pair.toBase64()));
        QCOMPARE(request.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(request.header("Content-Length").toInt(), request.body.size());
        QCOMPARE(request.body,
                 QByteArray("To=%2B14155550142&From=%2B14155550100&MessagingServiceSid=MG00000000000000000000000000000007"
                            "&Body=Caf%C3%A9+%26+1%2B1%3D2+%F0%9F%98%80%0Aend"
                            "&MediaUrl=https%3A%2F%2Fexample.com%2Fa.png&MediaUrl=https%3A%2F%2Fexample.com%2Fb.png%3Fx%3D1%26y"
                            "&StatusCallback=https%3A%2F%2Fexample.com%2Fstatus&SmartEncoded=true&ValidityPeriod=600"
                            "&ScheduleType=fixed&SendAt=2027-01-15T08%3A00%3A00Z"));
    }

    void everyAnswerHasItsOutcome_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, const HttpReply &reply, const char *outcome) {
            QTest::newRow(name) << reply << QString::fromLatin1(outcome);
        };
        const char *doubt = "in doubt: bad_answer";
        row("201 is submitted", created(), "submitted SM00000000000000000000000000000001 queued");
        row("200 counts as well", raw(200, toBytes(messageJson())), "submitted SM00000000000000000000000000000001 queued");
        QJsonObject odd = messageJson();
        odd[QStringLiteral("status")] = QStringLiteral("teleported");
        row("an unknown status is still submitted", raw(201, toBytes(odd)), "submitted SM00000000000000000000000000000001 ");
        row("an invalid number is refused for good", twilioError(400, 21211), "refused 21211 http 400 permanent");
        row("an opted-out person is a matter of compliance", twilioError(400, 21610), "refused 21610 http 400 compliance");
        row("a full queue may be tried later", twilioError(400, 21611), "refused 21611 http 400 retry");
        row("a sender that cannot send is configuration", twilioError(400, 21606), "refused 21606 http 400 configuration");
        row("a code we do not know takes its range's default", twilioError(400, 21799), "refused 21799 http 400 configuration");
        row("wrong credentials are configuration", twilioError(401, 20003), "refused 20003 http 401 configuration");
        row("401 that asks to sign in", with(twilioError(401, 20003), "WWW-Authenticate", "Basic realm=\"Twilio API\""),
            "refused 20003 http 401 configuration");
        row("403 is configuration whatever its code", twilioError(403, 21211), "refused 21211 http 403 configuration");
        row("an unknown account is configuration", twilioError(404, 20404), "refused 20404 http 404 configuration");
        row("too many requests may be tried again", twilioError(429, 20429), "refused 20429 http 429 retry");
        row("429 without a body", raw(429, {}), "refused 0 http 429 retry");
        row("403 in HTML, from a proxy", raw(403, "<html>no</html>", "text/html"), "refused 0 http 403 configuration");
        row("400 in HTML", raw(400, "<html>no</html>", "text/html"), "refused 0 http 400 permanent");
        row("problem JSON of the newer kind",
            raw(400, "{\"type\":\"t\",\"title\":\"Bad\",\"status\":400,\"code\":21610}", "application/problem+json"),
            "refused 21610 http 400 compliance");
        row("a refusal whose body is cut off is still a no", cut(twilioError(400, 21211), 120), "refused 0 http 400 permanent");
        row("a server's error inside a 400 is doubt", twilioError(400, 20500), "in doubt: server_error");
        row("408 leaves it open", raw(408, {}), "in doubt: timeout");
        row("500 leaves it open", raw(500, {}), "in doubt: server_error");
        row("500 with a code leaves it open", twilioError(500, 20500), "in doubt: server_error");
        row("503 in HTML leaves it open", raw(503, "<html>", "text/html"), "in doubt: server_error");
        row("502 cut off", cut(raw(502, "0123456789"), 80), "in doubt: server_error");
        row("a redirect is not followed", with(raw(302, {}), "Location", "/elsewhere"), doubt);
        row("307 is not followed either", with(raw(307, {}), "Location", "/elsewhere"), doubt);
        row("closed without an answer", HttpReply::closing(), "in doubt: connection_lost");
        row("closed inside the status line", cut(created(), 7), "in doubt: connection_lost");
        row("closed inside the body", cut(created(), 200), "in doubt: connection_lost");
        row("201 without a body", raw(201, {}), doubt);
        row("204", raw(204, {}), doubt);
        row("201 in HTML", raw(201, "<html>hello</html>", "text/html"), doubt);
        row("truncated JSON", raw(201, toBytes(messageJson()).chopped(5)), doubt);
        row("a JSON array", raw(201, "[1]"), doubt);
        row("broken UTF-8", raw(201, toBytes(messageJson()).replace("Hello", "He\xff\xfe")), doubt);
        row("NULs", raw(201, QByteArray(500, '\0')), doubt);
        row("a NUL inside the sid", raw(201, toBytes(messageJson()).replace("SM0000", QByteArray("SM\0\0\0\0", 6))), doubt);
        QJsonObject bare = messageJson();
        bare.remove(QStringLiteral("sid"));
        row("no sid", raw(201, toBytes(bare)), doubt);
        bare[QStringLiteral("sid")] = 7;
        row("a number as sid", raw(201, toBytes(bare)), doubt);
        bare[QStringLiteral("sid")] = QStringLiteral("SMxyz");
        row("a sid that is none", raw(201, toBytes(bare)), doubt);
        bare = messageJson();
        bare[QStringLiteral("status")] = 5;
        row("a status of a wrong type", raw(201, toBytes(bare)), doubt);
        row("more than 1 MiB", raw(201, toBytes(messageJson()) + QByteArray(2 << 20, ' ')), doubt);
        row("10 MB of rubbish", raw(201, QByteArray(10'000'000, 'x')), doubt);
    }

    void everyAnswerHasItsOutcome()
    {
        QFETCH(const HttpReply, reply);
        QFETCH(const QString, outcome);
        TestHttpServer server([reply](const HttpRequest &, int) { return reply; });
        const auto client = makeClient(server, m_clock);
        QCOMPARE(toText(finish(client->submit(submission(), {}))), outcome);
        QCOMPARE(server.requests().size(), 1);
    }

    void theProvidersWordsCarryNoAddresses()
    {
        TestHttpServer server([](const HttpRequest &, int) { return with(twilioError(429, 20429), "Retry-After", "7"); });
        const auto client = makeClient(server, m_clock);
        const SubmitOutcome outcome = finish(client->submit(submission(), {}));
        QCOMPARE(std::get<Refused>(outcome).message, QStringLiteral("refused for [number]"));
        QCOMPARE(std::get<Refused>(outcome).retryAfter, milliseconds(7000));
    }

    // The first promise: whatever the connection does, a message is on the wire once.
    void aLostConnectionNeverSendsTwice_data()
    {
        QTest::addColumn<bool>("isReused");
        QTest::addColumn<int>("bytesAnswered");
        for (const bool reused : {false, true}) {
            for (const int bytes : {0, 7, 60, 400}) {
                QTest::addRow("%s connection, %d bytes of the answer", reused ? "reused" : "fresh", bytes)
                    << reused << bytes;
            }
        }
    }

    void aLostConnectionNeverSendsTwice()
    {
        QFETCH(const bool, isReused);
        QFETCH(const int, bytesAnswered);
        const int first = isReused ? 1 : 0;
        TestHttpServer server([&](const HttpRequest &, int index) {
            return index < first ? created() : cut(created(), bytesAnswered);
        });
        const auto client = makeClient(server, m_clock);
        if (isReused)
            QVERIFY(toText(finish(client->submit(submission(), {}))).startsWith(u"submitted"));
        server.clearRequests();
        QCOMPARE(toText(finish(client->submit(submission(), {}))), QStringLiteral("in doubt: connection_lost"));
        QTest::qWait(150); // a repeat would come now: nothing else can show that none does
        QCOMPARE(server.requests().size(), 1);
    }

    void manyLostConnectionsAtOnceSendEachMessageOnce()
    {
        // GIVEN a server that answers some and drops the others, at random
        TestHttpServer server([](const HttpRequest &request, int) {
            return request.body.contains("lose") ? HttpReply::closing() : created();
        });
        const auto client = makeClient(server, m_clock);
        // WHEN 300 messages leave together
        std::vector<std::shared_ptr<std::optional<SubmitOutcome>>> all;
        for (int i = 0; i < 300; ++i) {
            const QString word = i % 3 == 0 ? QStringLiteral("lose") : QStringLiteral("keep");
            all.push_back(started(client->submit(submission(word + QString::number(i)), {})));
        }
        for (const auto &kept : all)
            QTRY_VERIFY_WITH_TIMEOUT(kept->has_value(), 20'000);
        // THEN each was seen at most once, and every outcome is true
        QHash<QByteArray, int> seen;
        for (const HttpRequest &request : server.requests())
            ++seen[field(request, QStringLiteral("Body"))];
        for (int i = 0; i < 300; ++i) {
            const bool lost = i % 3 == 0;
            const int times = seen.value((lost ? "lose" : "keep") + QByteArray::number(i));
            const QString text = toText(**all[size_t(i)]);
            QVERIFY2(times <= 1, qPrintable(text));
            if (text.startsWith(u"submitted"))
                QCOMPARE(times, 1);
            else if (text.startsWith(u"not submitted"))
                QCOMPARE(times, 0);
            else
                QVERIFY2(lost && text == u"in doubt: connection_lost", qPrintable(text));
        }
    }

    void aConnectionClosedWhileItRestedIsReplacedWithoutDoubt()
    {
        TestHttpServer server([](const HttpRequest &, int) { return created(); });
        const auto client = makeClient(server, m_clock);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(toText(finish(client->submit(submission(), {}))).startsWith(u"submitted"));
            server.dropConnections();
            QTest::qWait(20);
        }
        QCOMPARE(server.requests().size(), 5);
        QCOMPARE(server.connectionCount(), 5);
    }

    void nobodyListens()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        ClientOptions options;
        options.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort()));
        closed.close();
        const auto client = std::move(*TwilioClient::make(credentials(), options, m_clock));
        QCOMPARE(toText(finish(client->submit(submission(), {}))), QStringLiteral("not submitted: unreachable"));
        const Result<RemoteMessage> message = finish(client->fetch(messageSid, {}));
        QCOMPARE(message.error().code, ErrorCode::unreachable);
        QVERIFY(message.error().retryable);
    }

    void aHostThatDoesNotExist()
    {
        ClientOptions options;
        options.baseUrl = QUrl(QStringLiteral("https://switchboard.invalid"));
        const auto client = std::move(*TwilioClient::make(credentials(), options, m_clock));
        QCOMPARE(toText(finish(client->submit(submission(), {}))), QStringLiteral("not submitted: unreachable"));
    }

    void noAnswerInTimeIsDoubt()
    {
        const auto clock = std::make_shared<ManualClock>();
        TestHttpServer server([](const HttpRequest &, int) { return HttpReply::silent(); });
        const auto client = makeClient(server, clock);
        const auto sent = started(client->submit(submission(), {}));
        const auto read = started(client->fetch(messageSid, {}));
        QTRY_COMPARE(server.requests().size(), 2);
        clock->advance(milliseconds(29'900));
        QTest::qWait(30);
        QVERIFY(!sent->has_value());
        clock->advance(milliseconds(200));
        QTRY_VERIFY(sent->has_value() && read->has_value());
        QCOMPARE(toText(**sent), QStringLiteral("in doubt: timeout"));
        QCOMPARE((*read)->error().code, ErrorCode::timeout);
    }

    void aMessageThatWaitedForAConnectionInVainWasNotSubmitted()
    {
        const auto clock = std::make_shared<ManualClock>();
        TestHttpServer server([](const HttpRequest &, int) { return HttpReply::silent(); });
        ClientOptions options;
        options.connections = 6;
        const auto client = makeClient(server, clock, options);
        std::vector<std::shared_ptr<std::optional<SubmitOutcome>>> all;
        for (int i = 0; i < 8; ++i)
            all.push_back(started(client->submit(submission(), {})));
        QTRY_COMPARE(server.requests().size(), 6);
        clock->advance(milliseconds(31'000));
        int doubts = 0;
        int kept = 0;
        for (const auto &one : all) {
            QTRY_VERIFY(one->has_value());
            doubts += toText(**one) == u"in doubt: timeout";
            kept += toText(**one) == u"not submitted: unreachable";
        }
        QCOMPARE(doubts, 6);
        QCOMPARE(kept, 2);
        QCOMPARE(server.requests().size(), 6);
    }

    void aStopBeforeItLeftSubmitsNothing()
    {
        TestHttpServer server([](const HttpRequest &, int) { return created(); });
        const auto client = makeClient(server, m_clock);
        std::stop_source stopped;
        stopped.request_stop();
        QCOMPARE(toText(finish(client->submit(submission(), stopped.get_token()))), QStringLiteral("not submitted: closed"));
        std::stop_source soon;
        const auto sent = started(client->submit(submission(), soon.get_token()));
        soon.request_stop();
        QTRY_VERIFY(sent->has_value());
        QCOMPARE(toText(**sent), QStringLiteral("not submitted: closed"));
        QTest::qWait(50);
        QCOMPARE(server.requests().size(), 0);
    }

    void afterAStopAnAnswerStillCountsForTenSeconds()
    {
        const auto clock = std::make_shared<ManualClock>();
        TestHttpServer server([](const HttpRequest &, int index) {
            HttpReply late = created();
            late.delay = milliseconds(100);
            return index == 0 ? late : HttpReply::silent();
        });
        const auto client = makeClient(server, clock);
        std::stop_source stop;
        const auto answered = started(client->submit(submission(), stop.get_token()));
        QTRY_COMPARE(server.requests().size(), 1);
        const auto silent = started(client->submit(submission(), stop.get_token()));
        QTRY_COMPARE(server.requests().size(), 2);
        stop.request_stop();
        QCoreApplication::processEvents(); // the stop reaches both before the clock moves
        QTRY_VERIFY(answered->has_value());
        QVERIFY(toText(**answered).startsWith(u"submitted"));
        QVERIFY(!silent->has_value());
        clock->advance(milliseconds(10'001));
        QTRY_VERIFY(silent->has_value());
        QCOMPARE(toText(**silent), QStringLiteral("in doubt: closed"));
    }

    void refusesBeforeSending_data()
    {
        QTest::addColumn<Submission>("message");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, int code, const std::function<void(Submission &)> &change) {
            Submission message = submission();
            change(message);
            QTest::newRow(name) << message << code;
        };
        row("nobody to send to", 21604, [](Submission &m) { m.to.normal.clear(); });
        row("an email address", 21211, [](Submission &m) { m.to = {AddressKind::email, QStringLiteral("a@example.com")}; });
        row("no sender", 21603, [](Submission &m) { m.from.clear(); });
        row("nothing to say", 21602, [](Submission &m) { m.body.clear(); });
        row("a local file", 21620, [](Submission &m) { m.mediaUrls = {QStringLiteral("file:///tmp/a.png")}; });
        row("a picture over plain http", 21620, [](Submission &m) { m.mediaUrls = {QStringLiteral("http://example.com/a")}; });
        row("eleven pictures", 21623, [](Submission &m) { m.mediaUrls.fill(QStringLiteral("https://example.com/a"), 11); });
        row("valid for no time", 21624, [](Submission &m) { m.validity = seconds(0); });
        row("valid for too long", 21624, [](Submission &m) { m.validity = seconds(36'001); });
        row("scheduled without a service would leave at once", 35118,
            [](Submission &m) { m.sendAt = fromMs(1'800'000'000'000); });
    }

    void refusesBeforeSending()
    {
        QFETCH(const Submission, message);
        QFETCH(const int, code);
        TestHttpServer server([](const HttpRequest &, int) { return created(); });
        const auto client = makeClient(server, m_clock);
        const SubmitOutcome outcome = finish(client->submit(message, {}));
        QVERIFY(std::holds_alternative<Refused>(outcome));
        QCOMPARE(std::get<Refused>(outcome).code, code);
        QCOMPARE(server.connectionCount(), 0);
    }

    void badSettingsMakeNoClient_data()
    {
        QTest::addColumn<Credentials>("given");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("field");
        const QString https = QStringLiteral("https://api.twilio.com");
        const QString key = sidNumber(1, QLatin1StringView("SK"));
        QTest::newRow("the account with its token") << credentials() << https << QString();
        QTest::newRow("an API key") << Credentials{accountSid, key, "s"} << https << QString();
        QTest::newRow("no account id") << Credentials{QStringLiteral("AC1"), accountSid, "s"} << https << QStringLiteral("account");
        QTest::newRow("a user of another kind") << Credentials{accountSid, messageSid, "s"} << https << QStringLiteral("user");
        QTest::newRow("no secret") << Credentials{accountSid, accountSid, {}} << https << QStringLiteral("secret");
        for (const char *good : {"http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1", "https://example.com/proxy/"})
            QTest::addRow("%s serves", good) << credentials() << QString::fromLatin1(good) << QString();
        for (const char *bad : {"http://example.com", "http://192.0.2.1", "ftp://127.0.0.1", "", "https://", "example.com",
                                "https://u:p@example.com", "https://example.com?x=1", "https://example.com#f",
                                "http://localhost.example.com"})
            QTest::addRow("base '%s' is refused", bad) << credentials() << QString::fromLatin1(bad) << QStringLiteral("base-url");
    }

    void badSettingsMakeNoClient()
    {
        QFETCH(const Credentials, given);
        QFETCH(const QString, base);
        QFETCH(const QString, field);
        ClientOptions options;
        options.baseUrl = QUrl(base);
        const auto client = TwilioClient::make(given, options, m_clock);
        QCOMPARE(client.ok(), field.isEmpty());
        if (!client)
            QCOMPARE(client.error().place.field, field);
    }

    void aBaseWithAPathKeepsIt()
    {
        TestHttpServer server([](const HttpRequest &, int) { return created(); });
        ClientOptions options;
        options.baseUrl = server.url().resolved(QUrl(QStringLiteral("/proxy/")));
        const auto client = std::move(*TwilioClient::make(credentials(), options, m_clock));
        QVERIFY(toText(finish(client->submit(submission(), {}))).startsWith(u"submitted"));
        QVERIFY(server.requests().first().target.startsWith("/proxy/2010-04-01/Accounts/AC"));
    }

    void callsOutliveTheirClient()
    {
        TestHttpServer server([](const HttpRequest &, int) { return created(); });
        auto client = makeClient(server, m_clock);
        const auto sent = started(client->submit(submission(), {}));
        client.reset();
        QTRY_VERIFY(sent->has_value());
        QVERIFY(toText(**sent).startsWith(u"submitted"));
    }

    void connectionsArePlenty()
    {
        // GIVEN a provider that takes 150 ms for each message
        TestHttpServer server([](const HttpRequest &, int) {
            HttpReply slow = created();
            slow.delay = milliseconds(150);
            return slow;
        });
        const auto client = makeClient(server, m_clock);
        std::vector<std::shared_ptr<std::optional<SubmitOutcome>>> all;
        for (int i = 0; i < 240; ++i)
            all.push_back(started(client->submit(submission(), {})));
        for (const auto &kept : all)
            QTRY_VERIFY_WITH_TIMEOUT(kept->has_value(), 20'000);
        // THEN all connections that the options allow are used, four times a manager's six
        QCOMPARE(server.connectionCount(), 24);
    }
};

SWITCHBOARD_TEST(TwilioClientTest)
#include "tst_twilioclient.moc"
