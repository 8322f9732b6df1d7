// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/twilio/sendrequest.h"
#include "app/sandbox/twilio/webhooks.h"
#include "tests/sandbox/rig.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using namespace switchboard;
using namespace switchboard::sandbox;
using namespace switchboard::sandbox::test;

namespace {

/// Takes callbacks and answers 204.
class Receiver : public QTcpServer
{
public:
    struct Post
    {
        QByteArray signature;
        Form form;
    };

    Receiver()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            auto parser = std::make_shared<HttpParser>(HttpLimits{});
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, parser] {
                parser->feed(socket->readAll());
                HttpRequest request;
                while (parser->next(request) == HttpParser::Outcome::request) {
                    posts.push_back({request.header("x-twilio-signature"), *Form::parse(request.body)});
                    socket->write("HTTP/1.1 204 No Content\r\n\r\n");
                }
            });
        });
    }

    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()) + "/hook?a=1"; }

    QByteArrayList statuses() const
    {
        QByteArrayList words;
        for (const Post &post : posts)
            words.append(post.form.value("MessageStatus"));
        return words;
    }

    std::vector<Post> posts;
};

/// A person texts our number. The body is JSON text.
Answer text(const Rig &rig, const QByteArray &body)
{
    return rig.control("inbound", QByteArray(R"({"from": "+15125550142", "to": "+15125550100", "body": "BODY"})").replace("BODY", body));
}

QByteArray callback(const Receiver &receiver)
{
    return "&StatusCallback=" + receiver.url().toPercentEncoding();
}

} // namespace

class SandboxCarrierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageGoesThroughItsStatuses()
    {
        Rig rig;
        const QString sid = rig.send("x").text("sid");
        for (const char *status : {"queued", "sending", "sent", "delivered"})
            QVERIFY2(rig.reaches(sid, QString::fromLatin1(status), milliseconds(50)), status);
        QCOMPARE(rig.get(account + "/Messages/" + sid.toLatin1() + ".json").json().value(QStringLiteral("price")), QJsonValue());
        rig.advance(milliseconds(2000));
        QTRY_COMPARE(rig.get(account + "/Messages/" + sid.toLatin1() + ".json").text("price"), QStringLiteral("-0.00750"));
        QCOMPARE(rig.log("status").size(), 3);
    }

    void outcomesFollowTheScenario_data()
    {
        QTest::addColumn<QByteArray>("delivery");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("undelivered") << QByteArray(R"({"undelivered": {"30003": 1}})") << "undelivered" << 30003;
        QTest::newRow("failed") << QByteArray(R"({"failed": {"30007": 1}})") << "failed" << 30007;
        QTest::newRow("sent for ever") << QByteArray(R"({"sentForEver": 1})") << "sent" << 0;
        QTest::newRow("expired in the queue") << QByteArray(R"({"sendingMs": 120000})") << "failed" << 30036;
    }

    void outcomesFollowTheScenario()
    {
        QFETCH(QByteArray, delivery);
        QFETCH(QString, status);
        QFETCH(int, code);
        Rig rig(R"({"delivery": )" + delivery + "}");
        const QString sid = rig.send("x", person, "&ValidityPeriod=60").text("sid");
        QVERIFY(rig.reaches(sid, status, milliseconds(1000)));
        rig.advance(seconds(3600));
        QTest::qWait(20);
        const QJsonObject json = rig.get(account + "/Messages/" + sid.toLatin1() + ".json").json();
        QCOMPARE(json.value(QStringLiteral("status")).toString(), status);
        QCOMPARE(json.value(QStringLiteral("error_code")).toInt(), code);
        QCOMPARE(json.value(QStringLiteral("date_sent")).isNull(), status == u"failed");
    }

    void aReadMayBeStale()
    {
        Rig rig(R"({"delivery": {"staleReads": 0.5}})");
        const QString sid = rig.send("x").text("sid");
        QVERIFY(rig.reaches(sid, QStringLiteral("delivered")));
        QSet<QString> seen;
        for (int i = 0; i < 40; ++i)
            seen.insert(rig.statusOf(sid));
        QCOMPARE(seen, QSet<QString>({QStringLiteral("sent"), QStringLiteral("delivered")}));
    }

    void callbacksAreSignedAndInOrder()
    {
        Receiver receiver;
        Rig rig;
        const QString sid = rig.send("x", person, callback(receiver)).text("sid");
        for (const int count : {1, 2, 3}) {
            QVERIFY(rig.reaches(sid, QString::fromLatin1(std::array{"sending", "sent", "delivered"}[size_t(count) - 1])));
            QTRY_COMPARE(receiver.posts.size(), size_t(count));
        }
        QCOMPARE(receiver.statuses(), QByteArrayList({"sending", "sent", "delivered"}));
        for (const Receiver::Post &post : receiver.posts) {
            QCOMPARE(post.signature, twilioSignature("token", receiver.url(), post.form));
            QCOMPARE(QString::fromLatin1(post.form.value("MessageSid")), sid);
        }
        QTRY_COMPARE(rig.count("callbacksTaken"), 3);
    }

    void callbacksMayComeBackwardsTwiceOrNever_data()
    {
        QTest::addColumn<QByteArray>("delivery");
        QTest::addColumn<QByteArrayList>("statuses");
        QTest::newRow("backwards") << QByteArray(R"({"callbackReverse": 1})") << QByteArrayList({"delivered", "sent", "sending"});
        QTest::newRow("twice") << QByteArray(R"({"callbackRepeat": 1})")
                               << QByteArrayList({"delivered", "delivered", "sending", "sending", "sent", "sent"});
        QTest::newRow("never") << QByteArray(R"({"callbackLost": 1})") << QByteArrayList();
    }

    void callbacksMayComeBackwardsTwiceOrNever()
    {
        QFETCH(QByteArray, delivery);
        QFETCH(QByteArrayList, statuses);
        Receiver receiver;
        Rig rig(R"({"delivery": )" + delivery + "}");
        const QString sid = rig.send("x", person, callback(receiver)).text("sid");
        QVERIFY(rig.reaches(sid, QStringLiteral("delivered")));
        for (int i = 0; i < 100 && receiver.posts.size() < size_t(statuses.size()); ++i) {
            rig.advance(milliseconds(100));
            QTest::qWait(10);
        }
        QTest::qWait(50);
        QByteArrayList seen = receiver.statuses();
        if (qstrcmp(QTest::currentDataTag(), "twice") == 0)
            std::sort(seen.begin(), seen.end());
        QCOMPARE(seen, statuses);
    }

    void callbacksToOtherMachinesAreNotMade()
    {
        Rig rig;
        const QString sid = rig.send("x", person, "&StatusCallback=http://192.0.2.1/hook").text("sid");
        QVERIFY(rig.reaches(sid, QStringLiteral("delivered")));
        QTRY_COMPARE(rig.count("callbacksSkipped"), 3);
        QVERIFY(!isLoopbackUrl("http://127.0.0.1.example.com/"));
        QVERIFY(!isLoopbackUrl("http://127.0.0.1@example.com/"));
        QVERIFY(isLoopbackUrl("http://127.0.0.1:1/"));
    }

    void signaturesAgreeWithTheVectors()
    {
        const QString file = switchboard::test::sharedPath(QStringLiteral("reference/data/twilio_signature_vectors.json"));
        if (file.isEmpty())
            QSKIP("../shared is absent");
        int checked = 0;
        for (const QJsonValue row : QJsonDocument::fromJson(switchboard::test::readAll(file)).array()) {
            if (!row[QStringLiteral("params")].isObject() || !row[QStringLiteral("valid")].toBool())
                continue;
            Form form;
            const QJsonObject params = row[QStringLiteral("params")].toObject();
            for (auto it = params.begin(); it != params.end(); ++it) {
                const QJsonArray values = it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
                for (const QJsonValue value : values)
                    form.add(it.key().toUtf8(), value.toString().toUtf8());
            }
            const QByteArray token = row[QStringLiteral("auth_token")].toString().toUtf8();
            const QByteArray url = row[QStringLiteral("url_signed")].toString().toUtf8();
            QCOMPARE(twilioSignature(token, url, form), row[QStringLiteral("x_twilio_signature")].toString().toLatin1());
            ++checked;
        }
        QVERIFY(checked >= 5);
    }

    void aScriptedReplyComesAfterDelivery()
    {
        Receiver receiver;
        Rig rig(QByteArray(R"({"account": {"inboundUrl": "URL"},
                   "rules": [{"to": "+15125550142", "replies": [{"text": "Yes please", "afterMs": 5000}]}]})")
                    .replace("URL", receiver.url()));
        const QString sid = rig.send("Are you in?").text("sid");
        rig.send("Are you in?", "+15125550143");
        QVERIFY(rig.reaches(sid, QStringLiteral("delivered")));
        QCOMPARE(rig.count("inbound"), 0);
        rig.advance(milliseconds(5000));
        QTRY_COMPARE(receiver.posts.size(), size_t(1));
        QCOMPARE(receiver.posts[0].form.value("Body"), QByteArray("Yes please"));
        QCOMPARE(receiver.posts[0].form.value("From"), person);
        QCOMPARE(receiver.posts[0].signature, twilioSignature("token", receiver.url(), receiver.posts[0].form));
        const QJsonArray list = rig.get(messages + "?To=" + own.toPercentEncoding()).json().value(QStringLiteral("messages")).toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].toObject().value(QStringLiteral("direction")).toString(), QStringLiteral("inbound"));
        QCOMPARE(list[0].toObject().value(QStringLiteral("status")).toString(), QStringLiteral("received"));
    }

    void keywordsAreHeard_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("blocks");
        QTest::addColumn<int>("replies");
        QTest::newRow("STOP") << QByteArray("STOP") << true << 1;
        QTest::newRow("stop with spaces") << QByteArray(" stop\n") << true << 1;
        QTest::newRow("OptOut") << QByteArray("OptOut") << true << 1;
        QTest::newRow("STOPALL") << QByteArray("STOPALL") << true << 1;
        QTest::newRow("please stop is only a text") << QByteArray("please stop") << false << 0;
        QTest::newRow("STOP with a full stop is only a text") << QByteArray("STOP.") << false << 0;
        QTest::newRow("HELP") << QByteArray("Help") << false << 1;
        QTest::newRow("YES without an opt-out is only a text") << QByteArray("YES") << false << 0;
    }

    void keywordsAreHeard()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, blocks);
        QFETCH(int, replies);
        Rig rig;
        QCOMPARE(text(rig, body).status, 201);
        QCOMPARE(rig.send("x").code(), blocks ? 21610 : 0);
        QCOMPARE(rig.send("x", "+15125550143").code(), 0);
        QCOMPARE(rig.count("replies"), replies);
        const QJsonArray from = rig.get(messages + "?To=%2B15125550142").json().value(QStringLiteral("messages")).toArray();
        int seen = 0;
        for (const QJsonValue entry : from)
            seen += entry.toObject().value(QStringLiteral("direction")).toString() == u"outbound-reply" ? 1 : 0;
        QCOMPARE(seen, replies);
    }

    void startLiftsTheBlock()
    {
        Rig rig;
        text(rig, "STOP");
        text(rig, "STOP"); // the second is not answered
        QCOMPARE(rig.count("replies"), 1);
        QCOMPARE(rig.send("x").code(), 21610);
        text(rig, "unstop");
        QCOMPARE(rig.send("x").status, 201);
        QCOMPARE(rig.count("replies"), 2);
    }

    void anOptOutHoldsForTheWholeService()
    {
        Rig rig(R"({"account": {"services": {"MG00000000000000000000000000000001": ["+15125550101", "+15125550102"]}}})");
        rig.control("inbound", R"({"from": "+15125550142", "to": "+15125550101", "body": "STOP"})");
        const QByteArray form = "To=%2B15125550142&Body=x";
        QCOMPARE(rig.post(messages, form + "&MessagingServiceSid=" + service).code(), 21610);
        QCOMPARE(rig.post(messages, form + "&From=%2B15125550102").code(), 21610);
        QCOMPARE(rig.post(messages, form + "&From=%2B15125550100").status, 201);
    }

    void handlingOfOptOutsCanBeSwitchedOff_data()
    {
        QTest::addColumn<QByteArray>("handling");
        QTest::addColumn<int>("code");
        QTest::newRow("off neither blocks nor answers") << QByteArray("off") << 0;
        QTest::newRow("silent blocks") << QByteArray("silent") << 21610;
    }

    void handlingOfOptOutsCanBeSwitchedOff()
    {
        QFETCH(QByteArray, handling);
        QFETCH(int, code);
        Rig rig(QByteArray(R"({"account": {"optOut": {"default": "twilio", "+15125550100": "HOW"}}})")
                    .replace("HOW", handling));
        text(rig, "STOP");
        QCOMPARE(rig.send("x").code(), code);
        QCOMPARE(rig.count("replies"), 0);
    }

    void aBadInboundIsRefused()
    {
        Rig rig;
        QCOMPARE(rig.control("inbound", "{").status, 400);
        QCOMPARE(rig.control("inbound", R"({"from": "x", "to": "+15125550100", "body": "a"})").status, 400);
        QCOMPARE(rig.control("inbound", R"({"from": "+15125550142", "to": "+15125550100", "bodi": "a"})").status, 400);
        QCOMPARE(rig.control("oranges", "{}").status, 404);
        QCOMPARE(rig.count("inbound"), 0);
    }
};

SWITCHBOARD_TEST(SandboxCarrierTest)
#include "tst_carrier.moc"
