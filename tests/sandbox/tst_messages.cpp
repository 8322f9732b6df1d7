// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/rig.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace switchboard;
using namespace switchboard::sandbox::test;

class SandboxMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentMessageIsAnsweredAsTwilioDoes()
    {
        Rig rig;
        const Answer answer = rig.send("Hello \"Ann\"\n\xf0\x9f\x91\x8d");
        QCOMPARE(answer.status, 201);
        const QJsonObject json = answer.json();
        const QString sid = answer.text("sid");
        QVERIFY(sid.startsWith(u"SM") && sid.size() == 34);
        QCOMPARE(answer.text("body"), QString::fromUtf8("Hello \"Ann\"\n\xf0\x9f\x91\x8d"));
        QCOMPARE(answer.text("status"), QStringLiteral("queued"));
        QCOMPARE(answer.text("direction"), QStringLiteral("outbound-api"));
        QCOMPARE(answer.text("num_segments"), QStringLiteral("1"));
        QCOMPARE(answer.text("num_media"), QStringLiteral("0"));
        QCOMPARE(answer.text("date_created"), QStringLiteral("Fri, 15 Jan 2027 08:00:00 +0000"));
        for (const char *empty : {"price", "price_unit", "date_sent", "error_code", "error_message", "messaging_service_sid"})
            QVERIFY2(json.value(QString::fromLatin1(empty)).isNull(), empty);
        QCOMPARE(answer.text("uri"), QString::fromLatin1(account) + u"/Messages/" + sid + u".json");
    }

    void itsLogIsWrittenBeforeTheAnswer()
    {
        Rig rig;
        const Answer answer = rig.send("Hello");
        const QList<QJsonObject> log = rig.log("accepted");
        QCOMPARE(log.size(), 1);
        QCOMPARE(log[0].value(QStringLiteral("sid")).toString(), answer.text("sid"));
        QCOMPARE(log[0].value(QStringLiteral("to")).toString().toLatin1(), person);
        QCOMPARE(log[0].value(QStringLiteral("body")).toString(), QStringLiteral("Hello"));
        QCOMPARE(log[0].value(QStringLiteral("accepted_at")).toInteger(), toMs(rig.now()));
    }

    void aServiceChoosesItsNumberLater()
    {
        Rig rig(R"({"account": {"services": {"MG00000000000000000000000000000001": ["+15125550101", "+15125550102"]}}})");
        const Answer answer = rig.post(messages, "To=%2B15125550142&Body=x&MessagingServiceSid=" + service);
        QCOMPARE(answer.status, 201);
        QVERIFY(answer.json().value(QStringLiteral("from")).isNull());
        QCOMPARE(answer.text("num_segments"), QStringLiteral("0"));
        QCOMPARE(answer.text("status"), QStringLiteral("accepted"));
        QVERIFY(rig.reaches(answer.text("sid"), QStringLiteral("queued")));
        const Answer later = rig.get(account + "/Messages/" + answer.text("sid").toLatin1() + ".json");
        QVERIFY(later.text("from").startsWith(u"+1512555010"));
        QCOMPARE(later.text("num_segments"), QStringLiteral("1"));
    }

    void requestsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<int>("code");
        const QByteArray from = "&From=%2B15125550100";
        const QByteArray to = "To=%2B15125550142";
        QTest::newRow("no To") << "Body=x" + from << 21604;
        QTest::newRow("an empty To") << "To=&Body=x" + from << 21604;
        QTest::newRow("a To without plus") << "To=15125550142&Body=x" + from << 21211;
        QTest::newRow("a To with letters") << "To=%2B1512555014x&Body=x" + from << 21211;
        QTest::newRow("a US number that is too short") << "To=%2B1512555014&Body=x" + from << 21211;
        QTest::newRow("To is From") << "To=%2B15125550100&Body=x" + from << 21211;
        QTest::newRow("neither body nor media") << to + from << 21619;
        QTest::newRow("an empty body") << to + from + "&Body=" << 21602;
        QTest::newRow("1600 characters are allowed") << to + from + "&Body=" + QByteArray("%C3%A9").repeated(1600) << 0;
        QTest::newRow("1601 characters are not") << to + from + "&Body=" + QByteArray(1601, 'a') << 21617;
        QTest::newRow("no From") << to + "&Body=x" << 21603;
        QTest::newRow("a From that is nonsense") << to + "&Body=x&From=%2B%2B1" << 21212;
        QTest::newRow("a From of somebody else") << to + "&Body=x&From=%2B15125550111" << 21606;
        QTest::newRow("a service that is no sid") << to + "&Body=x&MessagingServiceSid=MG1" << 21705;
        QTest::newRow("an unknown service") << to + "&Body=x&MessagingServiceSid=MG" + QByteArray(32, '9') << 21701;
        QTest::newRow("a service without numbers") << to + "&Body=x&MessagingServiceSid=MG00000000000000000000000000000002" << 21704;
        QTest::newRow("a From outside the service") << to + from + "&Body=x&MessagingServiceSid=" + service << 21711;
        QTest::newRow("ten media are allowed") << to + from + QByteArray("&MediaUrl=https://example.com/a.png").repeated(10) << 0;
        QTest::newRow("eleven media are not") << to + from + QByteArray("&MediaUrl=https://example.com/a.png").repeated(11) << 21623;
        QTest::newRow("a media URL that is none") << to + from + "&MediaUrl=picture" << 21620;
        QTest::newRow("a callback that is no URL") << to + from + "&Body=x&StatusCallback=nowhere" << 21609;
        QTest::newRow("a validity of nothing") << to + from + "&Body=x&ValidityPeriod=0" << 21624;
        QTest::newRow("a schedule without a time") << to + "&Body=x&ScheduleType=fixed&MessagingServiceSid=" + service << 35111;
        QTest::newRow("a schedule in the past")
            << to + "&Body=x&ScheduleType=fixed&SendAt=2020-01-01T00:00:00Z&MessagingServiceSid=" + service << 35114;
        QTest::newRow("broken UTF-8") << to + from + "&Body=%FF" << 20001;
        QTest::newRow("a broken escape") << to + from + "&Body=%4" << 20001;
        QTest::newRow("a NUL") << to + from + "&Body=a%00b" << 20001;
    }

    void requestsAreChecked()
    {
        QFETCH(QByteArray, form);
        QFETCH(int, code);
        Rig rig(R"({"account": {"senders": ["+15125550100"], "services": {"MG00000000000000000000000000000001": ["+15125550101"],
                                                                       "MG00000000000000000000000000000002": []}}})");
        const Answer answer = rig.post(messages, form);
        QCOMPARE(answer.status, code == 0 ? 201 : 400);
        QCOMPARE(answer.code(), code);
        QCOMPARE(rig.count("accepted"), code == 0 ? 1 : 0);
        if (code == 0)
            return;
        QCOMPARE(answer.json().value(QStringLiteral("status")).toInt(), 400);
        QCOMPARE(answer.text("more_info"), QStringLiteral("https://www.twilio.com/docs/errors/%1").arg(code));
        QVERIFY(!answer.text("message").isEmpty());
    }

    void theTestNumbersGiveTheirErrors()
    {
        const QString file = switchboard::test::sharedPath(QStringLiteral("reference/data/twilio_magic_numbers.json"));
        if (file.isEmpty())
            QSKIP("../shared is absent");
        const QJsonObject magic = QJsonDocument::fromJson(switchboard::test::readAll(file)).object();
        Rig rig;
        const auto check = [&rig](const QJsonObject &numbers, bool isTo) {
            for (auto it = numbers.begin(); it != numbers.end(); ++it) {
                if (!it.key().startsWith(u'+'))
                    continue;
                const QByteArray number = it.key().toLatin1().toPercentEncoding();
                const QByteArray from = isTo ? QByteArray("%2B15005550006") : number;
                const QByteArray to = isTo ? number : person.toPercentEncoding();
                const int code = rig.post(messages, "To=" + to + "&From=" + from + "&Body=x").code();
                if (code != it.value().toInt())
                    return QStringLiteral("%1 gave %2").arg(it.key()).arg(code);
            }
            return QString();
        };
        QCOMPARE(check(magic.value(QStringLiteral("sms_to")).toObject(), true), QString());
        QCOMPARE(check(magic.value(QStringLiteral("sms_from")).toObject(), false), QString());
    }

    void onlyTheAccountGetsIn_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        const QByteArray sid = "AC00000000000000000000000000000001";
        QTest::newRow("the token opens messages") << sid + ":token" << messages << 200;
        QTest::newRow("the token opens the account") << sid + ":token" << account + ".json" << 200;
        QTest::newRow("a key opens messages") << QByteArray("SK00000000000000000000000000000001:secret") << messages << 200;
        QTest::newRow("a key does not open the account") << QByteArray("SK00000000000000000000000000000001:secret") << account + ".json" << 401;
        QTest::newRow("a wrong token") << sid + ":other" << messages << 401;
        QTest::newRow("a wrong key") << QByteArray("SK1:secret") << messages << 401;
        QTest::newRow("no colon") << sid << messages << 401;
        QTest::newRow("another account") << sid + ":token" << QByteArray("/2010-04-01/Accounts/AC00000000000000000000000000000002/Messages.json") << 401;
        QTest::newRow("an unknown resource") << sid + ":token" << account + "/Oranges.json" << 404;
        QTest::newRow("an unknown message") << sid + ":token" << account + "/Messages/SM00000000000000000000000000000001.json" << 404;
        QTest::newRow("another version") << sid + ":token" << QByteArray("/2011-01-01/Accounts") << 404;
    }

    void onlyTheAccountGetsIn()
    {
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        Rig rig;
        rig.authorization = "Basic " + user.toBase64();
        const Answer answer = rig.get(path);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), status == 401 ? 20003 : status == 404 ? 20404 : 0);
    }

    void aListPagesFromTheNewest()
    {
        Rig rig;
        QStringList sent;
        for (int i = 0; i < 7; ++i)
            sent.prepend(rig.send("m" + QByteArray::number(i)).text("sid"));
        QStringList seen;
        QString uri = QString::fromLatin1(messages) + u"?PageSize=3";
        QStringList previous;
        while (!uri.isEmpty()) {
            const QJsonObject page = rig.get(uri.toLatin1()).json();
            const QJsonArray list = page.value(QStringLiteral("messages")).toArray();
            for (const QJsonValue entry : list)
                seen.append(entry.toObject().value(QStringLiteral("sid")).toString());
            QCOMPARE(page.value(QStringLiteral("end")).toInt() - page.value(QStringLiteral("start")).toInt() + 1, list.size());
            previous.append(page.value(QStringLiteral("previous_page_uri")).toString());
            uri = page.value(QStringLiteral("next_page_uri")).toString();
            rig.send("arrives meanwhile"); // must neither repeat nor hide an entry
        }
        QCOMPARE(seen, sent);
        QCOMPARE(previous.size(), 3);
        const QJsonArray back = rig.get(previous[2].toLatin1()).json().value(QStringLiteral("messages")).toArray();
        QCOMPARE(back.size(), 3);
        QCOMPARE(back[0].toObject().value(QStringLiteral("sid")).toString(), sent[3]);
    }

    void aListFilters_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << QByteArray() << 3;
        QTest::newRow("by To") << QByteArray("To=%2B15125550142") << 2;
        QTest::newRow("by From") << QByteArray("From=%2B15125550142") << 0;
        QTest::newRow("by both") << QByteArray("To=%2B15125550143&From=%2B15125550100") << 1;
        QTest::newRow("sent on the day; what is queued has no such date") << QByteArray("DateSent=2027-01-15") << 2;
        QTest::newRow("sent from the day on") << QByteArray("DateSent%3E=2027-01-15") << 2;
        QTest::newRow("sent from the next day on") << QByteArray("DateSent%3E=2027-01-16") << 0;
        QTest::newRow("sent up to the day") << QByteArray("DateSent%3C=2027-01-15") << 2;
        QTest::newRow("sent up to the day before") << QByteArray("DateSent%3C=2027-01-14") << 0;
        QTest::newRow("sent from a second on") << QByteArray("DateSent%3E=2027-01-15T08:00:00Z") << 2;
        QTest::newRow("sent from a later second on") << QByteArray("DateSent%3E=2027-01-15T09:00:00Z") << 0;
        QTest::newRow("a page size of one") << QByteArray("PageSize=1") << 1;
        QTest::newRow("the second page by its number") << QByteArray("PageSize=2&Page=1") << 1;
    }

    void aListFilters()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, count);
        Rig rig;
        const QString first = rig.send("one").text("sid");
        const QString second = rig.send("two", "+15125550143").text("sid");
        QVERIFY(rig.reaches(first, QStringLiteral("delivered")));
        QVERIFY(rig.reaches(second, QStringLiteral("delivered")));
        rig.send("three");
        const Answer answer = rig.get(messages + '?' + query);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(QStringLiteral("messages")).toArray().size(), count);
    }

    void aListRefusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("code");
        QTest::newRow("a page of 1001") << QByteArray("PageSize=1001") << 20007;
        QTest::newRow("a page of nothing") << QByteArray("PageSize=0") << 20001;
        QTest::newRow("a page that is no number") << QByteArray("Page=x") << 20001;
        QTest::newRow("an unknown token") << QByteArray("PageToken=PASM1") << 21481;
        QTest::newRow("a short token") << QByteArray("PageToken=P") << 21481;
        QTest::newRow("a date that is none") << QByteArray("DateSent%3E=yesterday") << 20001;
        QTest::newRow("broken UTF-8") << QByteArray("To=%FF") << 20001;
    }

    void aListRefusesNonsense()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, code);
        Rig rig;
        const Answer answer = rig.get(messages + '?' + query);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), code);
    }

    void aQueuedMessageCanBeCanceledAndASentOneCannot()
    {
        Rig rig;
        const QString sid = rig.send("x").text("sid");
        const QByteArray path = account + "/Messages/" + sid.toLatin1() + ".json";
        QCOMPARE(rig.post(path, "Status=canceled").text("status"), QStringLiteral("canceled"));
        rig.advance(milliseconds(60'000));
        QTest::qWait(20);
        QCOMPARE(rig.statusOf(sid), QStringLiteral("canceled"));
        const QString late = rig.send("y").text("sid");
        QVERIFY(rig.reaches(late, QStringLiteral("delivered")));
        const Answer refused = rig.post(account + "/Messages/" + late.toLatin1() + ".json", "Status=canceled");
        QCOMPARE(refused.code(), 30409);
        QCOMPARE(rig.statusOf(late), QStringLiteral("delivered"));
    }

    void aScheduledMessageWaitsForItsTime()
    {
        Rig rig;
        const QByteArray at = toIso(rig.now() + seconds(3600)).toLatin1();
        const QString sid = rig.post(messages, "To=%2B15125550142&Body=x&ScheduleType=fixed&SendAt=" + at + "&MessagingServiceSid=" + service).text("sid");
        QCOMPARE(rig.statusOf(sid), QStringLiteral("scheduled"));
        rig.advance(seconds(3590));
        QTest::qWait(20);
        QCOMPARE(rig.statusOf(sid), QStringLiteral("scheduled"));
        rig.advance(seconds(10));
        QVERIFY(rig.reaches(sid, QStringLiteral("delivered")));
    }

    void aBodyCanBeEmptiedButNotChanged()
    {
        Rig rig;
        const QByteArray path = account + "/Messages/" + rig.send("secret").text("sid").toLatin1() + ".json";
        QCOMPARE(rig.post(path, "Body=other").status, 400);
        QCOMPARE(rig.get(path).text("body"), QStringLiteral("secret"));
        QCOMPARE(rig.post(path, "Body=").status, 200);
        QCOMPARE(rig.get(path).text("body"), QString());
    }

    void onlyAFinalMessageCanBeDeleted()
    {
        Rig rig;
        const QString sid = rig.send("x").text("sid");
        const QByteArray path = account + "/Messages/" + sid.toLatin1() + ".json";
        QCOMPARE(rig.ask("DELETE", path).code(), 20009);
        QVERIFY(rig.reaches(sid, QStringLiteral("delivered")));
        QCOMPARE(rig.ask("DELETE", path).status, 204);
        QCOMPARE(rig.get(path).status, 404);
        QCOMPARE(rig.get(messages).json().value(QStringLiteral("messages")).toArray().size(), 0);
    }

    void mediaAreRedirectedToAPlaceThatRefusesThePassword()
    {
        Rig rig;
        const Answer inbound = rig.control("inbound", R"({"from": "+15125550142", "to": "+15125550100", "body": "look",
            "media": [{"contentType": "image/gif", "data": "R0lGODlh"}]})");
        QCOMPARE(inbound.status, 201);
        const QByteArray path = account + "/Messages/" + inbound.text("sid").toLatin1() + "/Media";
        QVERIFY(inbound.text("sid").startsWith(u"MM"));
        const QJsonArray list = rig.get(path + ".json").json().value(QStringLiteral("media_list")).toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].toObject().value(QStringLiteral("content_type")).toString(), QStringLiteral("image/gif"));
        const QByteArray sid = list[0].toObject().value(QStringLiteral("sid")).toString().toLatin1();
        const Answer redirect = rig.get(path + '/' + sid);
        QCOMPARE(redirect.status, 307);
        const qsizetype at = redirect.head.indexOf("Location: ") + 10;
        const QByteArray stored = redirect.head.mid(at, redirect.head.indexOf("\r\n", at) - at);
        QCOMPARE(rig.get(stored).status, 400);
        QCOMPARE(rig.count("leakedAuthorization"), 1);
        rig.authorization.clear();
        const Answer bytes = rig.get(stored);
        QCOMPARE(bytes.status, 200);
        QCOMPARE(bytes.body, QByteArray("GIF89a"));
    }

    void identicalTextsAreTwoMessages()
    {
        Rig rig;
        QVERIFY(rig.send("same").text("sid") != rig.send("same").text("sid"));
        QCOMPARE(rig.count("accepted"), 2);
        QCOMPARE(rig.count("identical"), 1);
    }

    void theBodyIsAlteredAsAProviderDoes()
    {
        Rig rig(R"({"account": {"trial": true}})");
        const Answer answer = rig.send("\xe2\x80\x9chi\xe2\x80\x9d", person, "&SmartEncoded=true");
        QCOMPARE(answer.text("body"), QStringLiteral("Sent from your Twilio trial account - \"hi\""));
        QCOMPARE(rig.log("accepted")[0].value(QStringLiteral("body")).toString(), QStringLiteral("“hi”"));
    }
};

SWITCHBOARD_TEST(SandboxMessagesTest)
#include "tst_messages.moc"
