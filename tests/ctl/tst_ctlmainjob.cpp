// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrun.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace switchboard::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

/// The reply comes when the text has long been delivered.
constexpr auto scenarioWithPicture = R"({"delivery": {"finalMs": 50, "sentMs": 50, "sendingMs": 50},
    "replies": [{"text": "the house", "mediaUrls": ["https://example.com/house.png"], "afterMs": 3000}]})";

} // namespace

class CtlMainJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsDeliveredAnsweredAndFound()
    {
        const SandboxProgram sandbox(R"({"delivery": {"finalMs": 100, "sentMs": 50, "sendingMs": 50, "queuedMs": 50, "priceMs": 50},
            "replies": [{"text": "Saturday suits us", "afterMs": 200}]})");
        const CtlWorkspace workspace(sandbox.url());
        writeFile(workspace.beside(QStringLiteral("people.csv")), "Name,Mobile\nZoe Sample,+15125550177\n");
        const CtlRun import = workspace.run({QStringLiteral("contacts"), QStringLiteral("import"), workspace.beside(QStringLiteral("people.csv"))});
        QCOMPARE(import.status, 0);
        QCOMPARE(import.object().value(QStringLiteral("added")).toInt(), 1);

        const CtlRun sent = workspace.run({QStringLiteral("send"), QStringLiteral("sms"), QStringLiteral("--to"), QStringLiteral("(512) 555-0177"),
                                           QStringLiteral("--text"), QStringLiteral("Which day for the viewing?"), QStringLiteral("--wait")});
        QVERIFY2(sent.status == 0, sent.err.constData());
        QCOMPARE(sent.object().value(QStringLiteral("fate")).toString(), QStringLiteral("delivered"));
        QCOMPARE(sent.object().value(QStringLiteral("person")).toString(), QStringLiteral("Zoe Sample"));
        const QString id = sent.object().value(QStringLiteral("message")).toString();

        QCOMPARE(workspace.run(words("worker --until-idle 4")).status, 0);
        const CtlRun reply = workspace.run(words("history search saturday status:received from:Zoe"));
        QCOMPARE(reply.objects().size(), 1);
        QCOMPARE(reply.object().value(QStringLiteral("body")).toString(), QStringLiteral("Saturday suits us"));
        QCOMPARE(workspace.run(words("history search viewing OR saturday")).objects().size(), 2);
        QCOMPARE(workspace.run({QStringLiteral("history"), QStringLiteral("search"), QStringLiteral("--"), QStringLiteral("-saturday")}).objects().size(), 1);
        QCOMPARE(workspace.run({QStringLiteral("history"), QStringLiteral("thread"), QStringLiteral("+15125550177")}).objects().size(), 2);

        const CtlRun story = workspace.run({QStringLiteral("history"), QStringLiteral("show"), id});
        QStringList events;
        for (const QJsonValue &event : story.object().value(QStringLiteral("timeline")).toArray())
            events.append(event.toObject().value(QStringLiteral("event")).toString());
        for (const char *wanted : {"message_queued", "attempt_opened", "attempt_accepted", "status_reported"})
            QVERIFY2(events.contains(QLatin1StringView(wanted)), wanted);
    }

    void whoOptedOutIsNotWrittenTo()
    {
        const SandboxProgram sandbox(R"({"replies": [{"text": "STOP", "afterMs": 100}]})");
        const CtlWorkspace workspace(sandbox.url());
        const QStringList send{QStringLiteral("send"), QStringLiteral("sms"), QStringLiteral("--to"), QStringLiteral("+15125550142"),
                               QStringLiteral("--text"), QStringLiteral("Hello"), QStringLiteral("--wait")};
        QCOMPARE(workspace.run(send).status, 0);
        QCOMPARE(workspace.run(words("worker --until-idle 4")).status, 0);
        const CtlRun blocked = workspace.run(send);
        QCOMPARE(blocked.status, 3);
        QCOMPARE(blocked.object().value(QStringLiteral("fate")).toString(), QStringLiteral("blocked"));
        QCOMPARE(blocked.object().value(QStringLiteral("reason")).toString(), QStringLiteral("opted_out"));
        QVERIFY(blocked.err.contains("opt_out block"));
    }

    void aWorkerWaitsForThePictures()
    {
        const SandboxProgram sandbox(scenarioWithPicture);
        const CtlWorkspace workspace(sandbox.url());
        QCOMPARE(workspace.run(words("send sms --to +15125550142 --text Hello --wait")).status, 0);
        const CtlRun worked = workspace.run(words("worker --until-idle 4"));
        QCOMPARE(worked.status, 0);
        // Counted before any other run could fetch it.
        QCOMPARE(QDir(workspace.folder() + QStringLiteral("/media")).entryList(QDir::Files).size(), 1);
        QCOMPARE(worked.objects().constLast().value(QStringLiteral("pictures")).toInt(-1), 0);
        QCOMPARE(workspace.run(words("history search house")).objects().size(), 1);
    }

    void aWorkerDoesNotWaitForEverForPictures_data()
    {
        QTest::addColumn<bool>("isSwitchedOff");
        QTest::addColumn<int>("longestMs");
        QTest::newRow("they are not to be fetched") << true << 25'000;
        QTest::newRow("they cannot be kept") << false << 55'000;
    }

    void aWorkerDoesNotWaitForEverForPictures()
    {
        QFETCH(bool, isSwitchedOff);
        QFETCH(int, longestMs);
        const SandboxProgram sandbox(scenarioWithPicture);
        const CtlWorkspace workspace(sandbox.url());
        if (isSwitchedOff)
            writeFile(workspace.folder() + QStringLiteral("/flags.json"), R"({"channel.sms": true, "sms.inbound_media": false})");
        else
            writeFile(workspace.folder() + QStringLiteral("/media"), "in the way");
        QCOMPARE(workspace.run(words("send sms --to +15125550142 --text Hello --wait")).status, 0);
        QElapsedTimer watch;
        watch.start();
        const CtlRun worked = workspace.run(words("worker --until-idle 4"));
        QCOMPARE(worked.status, 0);
        QVERIFY2(watch.elapsed() < longestMs, qPrintable(QString::number(watch.elapsed())));
        QCOMPARE(worked.objects().constLast().value(QStringLiteral("pictures")).toInt(-1), isSwitchedOff ? 0 : 1);
        QCOMPARE(workspace.run(words("history search house")).objects().size(), 1);
    }

    void aSwitchedOffChannelHoldsTheText()
    {
        const SandboxProgram sandbox;
        const CtlWorkspace workspace(sandbox.url());
        writeFile(workspace.folder() + QStringLiteral("/flags.json"), R"({"channel.sms": false})");
        const CtlRun held = workspace.run(words("send sms --to +15125550142 --text Hello --wait"));
        QCOMPARE(held.status, 3);
        QCOMPARE(held.object().value(QStringLiteral("reason")).toString(), QStringLiteral("channel_off"));
    }

    void aSandboxThatIsDownIsUnreachable()
    {
        SandboxProgram sandbox;
        const CtlWorkspace workspace(sandbox.url());
        QCOMPARE(workspace.run(words("provider test")).status, 0);
        sandbox.end();
        QCOMPARE(workspace.run(words("provider test")).status, 5);
        const CtlRun sent = workspace.run(words("send sms --to +15125550142 --text Hello --wait --timeout 3"));
        QCOMPARE(sent.status, 5);
        QCOMPARE(sent.object().value(QStringLiteral("fate")).toString(), QStringLiteral("queued"));
    }

    void aTextForLaterCanBeTakenBack()
    {
        const CtlWorkspace workspace;
        const CtlRun stored = workspace.run(words("send sms --to +15125550142 --text Later --at 2099-01-01T09:00:00Z"));
        QCOMPARE(stored.status, 0);
        QCOMPARE(stored.object().value(QStringLiteral("fate")).toString(), QStringLiteral("queued"));
        const QString id = stored.object().value(QStringLiteral("message")).toString();
        QCOMPARE(workspace.run({QStringLiteral("cancel"), id}).status, 0);
        QCOMPARE(workspace.run({QStringLiteral("cancel"), id}).status, 3);
    }
};

SWITCHBOARD_TEST(CtlMainJobTest)
#include "tst_ctlmainjob.moc"
