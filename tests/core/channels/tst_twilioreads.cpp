// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/channels/twiliofixture.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
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

HttpReply redirect(const QByteArray &to)
{
    HttpReply reply;
    reply.status = 307;
    reply.headers.append({"Location", to});
    return reply;
}

QString accountPath()
{
    return QStringLiteral("/2010-04-01/Accounts/") + accountSid;
}

QJsonObject page(const QStringList &sids, const QString &next)
{
    QJsonArray messages;
    for (const QString &sid : sids)
        messages.append(messageJson(sid));
    return {{QStringLiteral("messages"), messages},
            {QStringLiteral("next_page_uri"), next.isEmpty() ? QJsonValue() : QJsonValue(next)}};
}

} // namespace

class TwilioReadsTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();

    QByteArray target(const TestHttpServer &server, int index = 0) const
    {
        QByteArray path = server.requests().value(index).target;
        return path.replace(accountPath().toUtf8(), "{account}");
    }

private Q_SLOTS:
    void fetchesOneMessage()
    {
        TestHttpServer server([](const HttpRequest &, int) { return ok(messageJson()); });
        const auto client = makeClient(server, m_clock);
        const Result<RemoteMessage> message = finish(client->fetch(messageSid, {}));
        QVERIFY(message.ok());
        QCOMPARE(message->sid, messageSid);
        QCOMPARE(server.requests().first().method, QByteArray("GET"));
        QCOMPARE(target(server), "{account}/Messages/" + messageSid.toUtf8() + ".json");
        QCOMPARE(server.requests().first().header("Accept"), QByteArray("application/json"));
    }

    void listsWithFiltersAndFollowsThePages()
    {
        const QString next = accountPath() + QStringLiteral("/Messages.json?PageSize=2&Page=1&PageToken=PASM%2B1");
        TestHttpServer server([next](const HttpRequest &, int index) {
            return ok(index == 0 ? page({sidNumber(1), sidNumber(2)}, next) : page({sidNumber(3)}, {}));
        });
        const auto client = makeClient(server, m_clock);
        ListFilter filter;
        filter.to = QStringLiteral("+14155550142");
        filter.from = QStringLiteral("+14155550100");
        filter.sentAfter = fromMs(1'800'000'000'000);
        filter.sentBefore = fromMs(1'800'000'060'000);
        filter.pageSize = 2;
        const Result<MessagePage> first = finish(client->list(filter, {}));
        QVERIFY(first.ok());
        QCOMPARE(first->messages.size(), 2);
        QCOMPARE(first->nextPage, next);
        QCOMPARE(target(server), QByteArray("{account}/Messages.json?To=%2B14155550142&From=%2B14155550100"
                                            "&DateSent%3E=2027-01-15T08%3A00%3A00Z&DateSent%3C=2027-01-15T08%3A01%3A00Z"
                                            "&PageSize=2"));
        const Result<MessagePage> second = finish(client->nextPage(first->nextPage, {}));
        QCOMPARE(second->messages.first().sid, sidNumber(3));
        QVERIFY(second->nextPage.isEmpty());
        QCOMPARE(server.requests().at(1).target, next.toUtf8());
    }

    void neverFollowsAPageElsewhere_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::newRow("another host") << QStringLiteral("https://example.com/2010-04-01/Accounts/x");
        QTest::newRow("another host without a scheme") << QStringLiteral("//example.com/2010-04-01");
        QTest::newRow("another account")
            << QStringLiteral("/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json?Page=1");
        QTest::newRow("another resource") << accountPath() + QStringLiteral("/Calls.json?Page=1");
        QTest::newRow("nothing") << QString();
    }

    void neverFollowsAPageElsewhere()
    {
        QFETCH(const QString, uri);
        TestHttpServer server([](const HttpRequest &, int) { return ok(page({}, {})); });
        const auto client = makeClient(server, m_clock);
        QCOMPARE(finish(client->nextPage(uri, {})).error().detail, QStringLiteral("bad_answer"));
        QCOMPARE(server.connectionCount(), 0);
    }

    void cancelsRedactsAndRemoves()
    {
        TestHttpServer server([](const HttpRequest &request, int) {
            return request.method == "DELETE" ? raw(204, {}) : ok(messageJson());
        });
        const auto client = makeClient(server, m_clock);
        QVERIFY(finish(client->cancel(messageSid, {})).ok());
        QVERIFY(finish(client->redact(messageSid, {})).ok());
        QVERIFY(finish(client->remove(messageSid, {})).ok());
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(server.requests().at(0).body, QByteArray("Status=canceled"));
        QCOMPARE(server.requests().at(1).body, QByteArray("Body="));
        QCOMPARE(server.requests().at(2).method, QByteArray("DELETE"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(target(server, i), "{account}/Messages/" + messageSid.toUtf8() + ".json");
    }

    void refusalsOfReadsKeepTwiliosCode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<bool>("isRetryable");
        QTest::newRow("too late to cancel") << 400 << 30409 << ErrorCode::provider << false;
        QTest::newRow("too early to delete") << 400 << 20009 << ErrorCode::provider << true;
        QTest::newRow("not found") << 404 << 20404 << ErrorCode::notFound << false;
        QTest::newRow("wrong credentials") << 401 << 20003 << ErrorCode::provider << false;
        QTest::newRow("too many requests") << 429 << 20429 << ErrorCode::provider << true;
        QTest::newRow("a server's error") << 500 << 20500 << ErrorCode::provider << true;
        QTest::newRow("no code at all") << 503 << 0 << ErrorCode::provider << true;
    }

    void refusalsOfReadsKeepTwiliosCode()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        QFETCH(const ErrorCode, error);
        QFETCH(const bool, isRetryable);
        TestHttpServer server([&](const HttpRequest &, int) { return twilioError(status, code); });
        const auto client = makeClient(server, m_clock);
        const Result<void> removed = finish(client->remove(messageSid, {}));
        QVERIFY(!removed.ok());
        QCOMPARE(removed.error().code, error);
        QCOMPARE(removed.error().detail, code == 0 ? QString() : QString::number(code));
        QCOMPARE(removed.error().retryable, isRetryable);
        QVERIFY(!removed.error().message.contains(QStringLiteral("555")));
        QCOMPARE(finish(client->cancel(messageSid, {})).error().code, error);
    }

    void malformedAnswersToReadsAreErrors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("field");
        const QString bad = QStringLiteral("bad_answer");
        QTest::newRow("nothing") << QByteArray() << bad << QString();
        QTest::newRow("HTML") << QByteArray("<html></html>") << bad << QString();
        QTest::newRow("broken UTF-8") << QByteArray("{\"messages\":[{\"sid\":\"\xff\"}]}") << bad << QString();
        QTest::newRow("NULs") << QByteArray(100, '\0') << bad << QString();
        QTest::newRow("truncated") << toBytes(page({messageSid}, {})).chopped(3) << bad << QString();
        QTest::newRow("no list in it") << QByteArray("{}") << bad << QStringLiteral("messages");
        QTest::newRow("an entry that is no object")
            << QByteArray("{\"messages\":[7]}") << bad << QStringLiteral("messages[0].sid");
        QTest::newRow("a next page that is a number")
            << QByteArray("{\"messages\":[],\"next_page_uri\":7}") << bad << QStringLiteral("next_page_uri");
        QTest::newRow("10 MB") << QByteArray(10'000'000, ' ') << QStringLiteral("too_large") << QString();
    }

    void malformedAnswersToReadsAreErrors()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, detail);
        QFETCH(const QString, field);
        TestHttpServer server([body](const HttpRequest &, int) { return raw(200, body); });
        const auto client = makeClient(server, m_clock);
        const Result<MessagePage> list = finish(client->list({}, {}));
        QVERIFY(!list.ok());
        QCOMPARE(list.error().code, ErrorCode::provider);
        QCOMPARE(list.error().detail, detail);
        QCOMPARE(list.error().place.field, field);
        QVERIFY(!finish(client->fetch(messageSid, {})).ok());
        QVERIFY(!finish(client->mediaList(messageSid, {})).ok());
        QVERIFY(!finish(client->account({})).ok());
    }

    void anythingThatIsNoMessageIdIsRefusedHere()
    {
        TestHttpServer server([](const HttpRequest &, int) { return ok(messageJson()); });
        const auto client = makeClient(server, m_clock);
        for (const QString &sid : {QString(), QStringLiteral("SM1"), QStringLiteral("../Calls"), accountSid}) {
            QCOMPARE(finish(client->fetch(sid, {})).error().place.field, QStringLiteral("sid"));
            QCOMPARE(finish(client->cancel(sid, {})).error().place.field, QStringLiteral("sid"));
            QCOMPARE(finish(client->redact(sid, {})).error().place.field, QStringLiteral("sid"));
            QCOMPARE(finish(client->remove(sid, {})).error().place.field, QStringLiteral("sid"));
            QCOMPARE(finish(client->mediaList(sid, {})).error().place.field, QStringLiteral("sid"));
        }
        QCOMPARE(server.connectionCount(), 0);
    }

    void downloadsMediaThroughARedirectWithoutHandingOutTheCredentials()
    {
        const QString me = sidNumber(5, QLatin1StringView("ME"));
        const QString uri = accountPath() + QStringLiteral("/Messages/") + messageSid + QStringLiteral("/Media/") + me;
        TestHttpServer storage([](const HttpRequest &, int) { return raw(200, QByteArray("\x89PNG\0x", 6), "image/png"); });
        TestHttpServer server([&](const HttpRequest &request, int) {
            if (!request.target.endsWith("Media.json"))
                return redirect(storage.url().toEncoded() + "/bucket/x?sig=1%2B2");
            return ok({{QStringLiteral("media_list"),
                        QJsonArray{QJsonObject{{QStringLiteral("sid"), me},
                                               {QStringLiteral("content_type"), QStringLiteral("image/png")},
                                               {QStringLiteral("uri"), QString(uri + QStringLiteral(".json"))}}}}});
        });
        const auto client = makeClient(server, m_clock);
        const Result<QList<RemoteMedia>> list = finish(client->mediaList(messageSid, {}));
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first(), (RemoteMedia{me, QStringLiteral("image/png"), uri}));
        const Result<MediaContent> media = finish(client->downloadMedia(list->first().uri, {}));
        QVERIFY(media.ok());
        QCOMPARE(media->bytes, QByteArray("\x89PNG\0x", 6));
        QCOMPARE(media->contentType, QStringLiteral("image/png"));
        QVERIFY(!server.requests().at(1).header("Authorization").isEmpty());
        QCOMPARE(storage.requests().first().target, QByteArray("/bucket/x?sig=1%2B2"));
        QVERIFY(storage.requests().first().header("Authorization").isEmpty());
        // An absolute address of our own account serves as well, as webhooks give it.
        QVERIFY(finish(client->downloadMedia(server.url().toString() + uri, {})).ok());
    }

    void aRedirectOutOfTheAccountGetsNoCredentialsOnTheSameHostEither()
    {
        const QString uri = accountPath() + QStringLiteral("/Messages/") + messageSid + QStringLiteral("/Media/ME1");
        TestHttpServer server([](const HttpRequest &request, int) {
            return request.target.startsWith("/stored/") ? raw(200, "bytes", "image/png") : redirect("/stored/x");
        });
        const auto client = makeClient(server, m_clock);
        QVERIFY(finish(client->downloadMedia(uri, {})).ok());
        QVERIFY(!server.requests().at(0).header("Authorization").isEmpty());
        QVERIFY(server.requests().at(1).header("Authorization").isEmpty());
    }

    void mediaThatCannotBeHad_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("detail");
        QTest::newRow("a redirect in a circle") << QByteArray("self") << QStringLiteral("bad_answer");
        QTest::newRow("a redirect to plain http") << QByteArray("http://192.0.2.1/x") << QStringLiteral("bad_answer");
        QTest::newRow("a redirect to a file") << QByteArray("file:///etc/passwd") << QStringLiteral("bad_answer");
        QTest::newRow("a redirect to nowhere") << QByteArray() << QStringLiteral("bad_answer");
    }

    void mediaThatCannotBeHad()
    {
        QFETCH(const QByteArray, location);
        QFETCH(const QString, detail);
        TestHttpServer server([location](const HttpRequest &request, int) {
            return redirect(location == "self" ? request.target : location);
        });
        const auto client = makeClient(server, m_clock);
        const QString uri = accountPath() + QStringLiteral("/Messages/") + messageSid + QStringLiteral("/Media/ME1");
        const Result<MediaContent> media = finish(client->downloadMedia(uri, {}));
        QVERIFY(!media.ok());
        QCOMPARE(media.error().detail, detail);
        QVERIFY(server.requests().size() <= 6);
    }

    void mediaHasALimitAndStaysInTheAccount()
    {
        TestHttpServer server([](const HttpRequest &, int) { return raw(200, QByteArray(3'000'000, 'x'), "image/png"); });
        ClientOptions options;
        options.mediaLimit = 1'000'000;
        const auto client = makeClient(server, m_clock, options);
        const QString uri = accountPath() + QStringLiteral("/Messages/") + messageSid + QStringLiteral("/Media/ME1.json");
        QCOMPARE(finish(client->downloadMedia(uri, {})).error().detail, QStringLiteral("too_large"));
        QVERIFY(server.requests().first().target.endsWith("/Media/ME1"));
        for (const char *elsewhere : {"https://example.com/x", "/other", "", "file:///etc/passwd"})
            QCOMPARE(finish(client->downloadMedia(QString::fromLatin1(elsewhere), {})).error().code, ErrorCode::invalidInput);
        QCOMPARE(server.requests().size(), 1);
    }

    void tellsWhatTheCredentialsOpen()
    {
        TestHttpServer server([](const HttpRequest &, int) {
            return ok({{QStringLiteral("sid"), accountSid},
                       {QStringLiteral("friendly_name"), QStringLiteral("Practice")},
                       {QStringLiteral("status"), QStringLiteral("active")},
                       {QStringLiteral("type"), QStringLiteral("Trial")}});
        });
        const auto client = makeClient(server, m_clock);
        const Result<AccountInfo> account = finish(client->account({}));
        QVERIFY(account.ok());
        QCOMPARE(*account, (AccountInfo{accountSid, QStringLiteral("Practice"), QStringLiteral("active"), QStringLiteral("Trial"), false}));
        QCOMPARE(target(server), QByteArray("{account}.json"));
    }

    void aLimitedKeyIsToldFromAWrongOne()
    {
        bool works = true;
        TestHttpServer server([&works](const HttpRequest &request, int) {
            const bool list = request.target.contains("Messages.json");
            return list && works ? ok(page({}, {})) : twilioError(401, 20003);
        });
        ClientOptions options;
        options.baseUrl = server.url();
        const Credentials key{accountSid, sidNumber(9, QLatin1StringView("SK")), "secret"};
        const auto client = std::move(*TwilioClient::make(key, options, m_clock));
        Result<AccountInfo> account = finish(client->account({}));
        QVERIFY(account.ok());
        QVERIFY(account->limitedKey);
        QCOMPARE(account->sid, accountSid);
        works = false;
        account = finish(client->account({}));
        QCOMPARE(account.error().detail, QStringLiteral("20003"));
        // The account's own token gets no second chance.
        server.clearRequests();
        QVERIFY(!finish(makeClient(server, m_clock)->account({})).ok());
        QCOMPARE(server.requests().size(), 1);
    }

    void aStopEndsReadsAtOnce()
    {
        TestHttpServer server([](const HttpRequest &, int) { return HttpReply::silent(); });
        const auto client = makeClient(server, m_clock);
        std::stop_source stop;
        const auto read = started(client->list({}, stop.get_token()));
        QTRY_COMPARE(server.requests().size(), 1);
        stop.request_stop();
        QTRY_VERIFY(read->has_value());
        QCOMPARE((*read)->error().code, ErrorCode::closed);
    }

    void anUntrustedCertificateIsFatal()
    {
        TestHttpServer server([](const HttpRequest &, int) { return created(); }, serverTls());
        const auto client = makeClient(server, m_clock);
        QCOMPARE(toText(finish(client->submit(submission(), {}))), QStringLiteral("not submitted: tls"));
        const Result<MessagePage> list = finish(client->list({}, {}));
        QCOMPARE(list.error().detail, QStringLiteral("tls"));
        QVERIFY(!list.error().retryable);
        QCOMPARE(server.requests().size(), 0);
    }

    void aTrustedCertificateServesAndAtMostOnceHoldsThere()
    {
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.addCaCertificate(serverTls().localCertificate());
        QSslConfiguration::setDefaultConfiguration(trusting);
        TestHttpServer server([](const HttpRequest &, int index) { return index == 1 ? HttpReply::closing() : created(); },
                              serverTls());
        const auto client = makeClient(server, m_clock);
        QSslConfiguration::setDefaultConfiguration(before);
        QVERIFY(toText(finish(client->submit(submission(), {}))).startsWith(u"submitted"));
        QCOMPARE(toText(finish(client->submit(submission(), {}))), QStringLiteral("in doubt: connection_lost"));
        QTest::qWait(150);
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(toText(finish(client->submit(submission(), {}))).startsWith(u"submitted"));
    }

private:
    static QSslConfiguration serverTls()
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        const QByteArray pem = readPem();
        tls.setLocalCertificate(QSslCertificate(pem));
        tls.setPrivateKey(QSslKey(pem, QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        return tls;
    }

    static QByteArray readPem();
};

// A self-signed certificate for 127.0.0.1 that nobody trusts, valid to 2126; made for this test alone.
QByteArray TwilioReadsTest::readPem()
{
    return QByteArrayLiteral(R"(
-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIULAauMM+IRxmbFVvm+yBMidPcdcYwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMjEzNDQxMFoYDzIxMjYxMDI5
MTM0NDEwWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARbRKQmQg4qypnHHmfNO/Swd+UAjQWS/7B486dDcdmUZ7UiLBcet3lH
iYn1OvRpy35ejW7iXopBFgLsk0q5WhpZo2QwYjAdBgNVHQ4EFgQU6SUnWhU+C+Wr
9CaTNxaUwYsyfAkwHwYDVR0jBBgwFoAU6SUnWhU+C+Wr9CaTNxaUwYsyfAkwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IH+wKAKnl7PMHSpXvY8Z34opQKx7NFfTONvq1iYpRgVQAiEA+FTgpsJSBBwVokzF
zFb0EzadOWHHim1iOD3tRD5qYfE=
-----END CERTIFICATE-----
-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIFgopyQzKtwq1J0MzT7rFrLL0csA6phhs50qlKpjU7hGoAoGCCqGSM49
AwEHoUQDQgAEW0SkJkIOKsqZxx5nzTv0sHflAI0Fkv+wePOnQ3HZlGe1IiwXHrd5
R4mJ9Tr0act+Xo1u4l6KQRYC7JNKuVoaWQ==
-----END EC PRIVATE KEY-----
)");
}

SWITCHBOARD_TEST(TwilioReadsTest)
#include "tst_twilioreads.moc"
