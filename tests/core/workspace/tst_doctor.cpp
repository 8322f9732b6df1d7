// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit.h"
#include "core/store/media.h"
#include "core/workspace/doctor.h"
#include "tests/core/channels/twiliofixture.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace switchboard;
using namespace switchboard::test;
using workspace::examine;
using workspace::Finding;

namespace {

using Change = std::function<void(TestWorkspace &workspace)>;

/// Each check with its word, as "check word"; what is not well is marked.
QStringList examined(TestWorkspace &workspace, bool fix = false)
{
    QStringList lines;
    for (const Finding &finding : valueOf(await(examine(*workspace, fix), std::chrono::seconds(60))))
        lines.append(QString(finding.check) + u' ' + finding.word
                     + (finding.isWell ? QString() : QStringLiteral(" !")));
    return lines;
}

QStringList valuesOf(TestWorkspace &workspace, QLatin1StringView check)
{
    for (const Finding &finding : valueOf(await(examine(*workspace, false))))
        if (finding.check == check)
            return finding.values;
    return {};
}

QString flagsPath(const TestWorkspace &workspace)
{
    return policy::Flags::filePath(workspace.folder());
}

/// A picture that the store says is kept, whose file is nowhere.
void keepMissingPicture(TestWorkspace &workspace)
{
    const MessageId message =
        workspace.receive(ana, QStringLiteral("see"), {{QStringLiteral("image/png"), QStringLiteral("/one")}}).message;
    const seal::Vault vault = workspace.store().vault();
    const auto media = valueOf(workspace.read([=](store::Database &db) { return store::mediaOf(db, vault, message); }));
    const MediaId id = media.value(0).id;
    const auto kept = workspace.write([id](store::Transaction &transaction) {
        return store::mediaKept(transaction, id, QString(64, u'a'), 3, QStringLiteral("image/png"));
    });
    QVERIFY(kept.ok());
}

void changeAnEventByHand(TestWorkspace &workspace)
{
    workspace.receive(ana, QStringLiteral("hello"));
    const auto linked =
        workspace.write([](store::Transaction &transaction) { return store::audit::extend(transaction, 1'000); });
    QVERIFY(valueOf(linked) > 0);
    workspace.execute(QStringLiteral("UPDATE event SET amount = amount + 1 WHERE position = 1"));
}

} // namespace

/// What is found when somebody asks whether a workspace is well.
class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshWorkspaceLacksOnlyItsProvider()
    {
        TestWorkspace workspace;
        QCOMPARE(examined(workspace),
                 (QStringList{QStringLiteral("store ok"), QStringLiteral("keys ok"), QStringLiteral("flags ok"),
                              QStringLiteral("clock ok"), QStringLiteral("queue ok"), QStringLiteral("audit ok"),
                              QStringLiteral("media ok"), QStringLiteral("search ok"),
                              QStringLiteral("provider unreachable !")}));
        QCOMPARE(valuesOf(workspace, QLatin1StringView("keys")), QStringList(QStringLiteral("keyfile, recovery")));
    }

    void findsWhatIsWrong_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *sentence, const char *finding, const Change &change) {
            QTest::newRow(sentence) << change << QString::fromLatin1(finding);
        };
        const auto execute = [](const char *sql) {
            return Change([sql](auto &workspace) { workspace.execute(QString::fromLatin1(sql)); });
        };
        row("the store's file is gone", "store unreadable !",
            [](auto &workspace) { QVERIFY(QFile::remove(store::Store::filePath(workspace.folder()))); });
        row("the keys are gone with it", "keys unreadable !",
            [](auto &workspace) { QVERIFY(QFile::remove(store::Store::filePath(workspace.folder()))); });
        row("the list of files is gone with it", "media unreadable !",
            [](auto &workspace) { QVERIFY(QFile::remove(store::Store::filePath(workspace.folder()))); });
        row("there is no recovery code", "keys no_recovery !", execute("DELETE FROM key_wrap WHERE kind = 'recovery'"));
        row("there are no flags", "flags unreadable !",
            [](auto &workspace) { QVERIFY(QFile::remove(flagsPath(workspace))); });
        row("the flags are no JSON", "flags unreadable !",
            [](auto &workspace) { writeFile(flagsPath(workspace), QByteArrayLiteral("channel.sms = true")); });
        row("a flag is neither on nor off", "flags unreadable !",
            [](auto &workspace) { writeFile(flagsPath(workspace), QByteArrayLiteral(R"({"channel.sms": "yes"})")); });
        row("texts are switched off", "flags sms_off !",
            [](auto &workspace) { writeFile(flagsPath(workspace), QByteArrayLiteral(R"({"channel.sms": false})")); });
        row("the clock is years behind", "clock too_early !",
            [](auto &workspace) { workspace.clock().setNow(fromMs(1'500'000'000'000)); });
        row("the clock was set back", "clock set_back !",
            [](auto &workspace) { workspace.clock().setNow(workspace.clock().now() - std::chrono::minutes(6)); });
        row("the clock is a little behind", "clock ok",
            [](auto &workspace) { workspace.clock().setNow(workspace.clock().now() - std::chrono::minutes(4)); });
        row("a doubt waits for a person", "queue doubt !", [](auto &workspace) {
            const Attempted doubt = workspace.doubted(ana, QStringLiteral("hello"));
            workspace.outbox(
                [&](store::Outbox &outbox) { return outbox.needsPerson(doubt.attempt, QStringLiteral("no_answer")); });
        });
        row("a doubt that time may settle", "queue ok",
            [](auto &workspace) { workspace.doubted(ana, QStringLiteral("hello")); });
        row("a text waits for hours", "queue stuck !", [](auto &workspace) {
            workspace.queue(ana, QStringLiteral("hello"));
            workspace.clock().advance(std::chrono::hours(2));
        });
        row("a text waits for its time", "queue ok", [](auto &workspace) {
            workspace.queue(ana, QStringLiteral("hello"), std::chrono::hours(3));
            workspace.clock().advance(std::chrono::hours(2));
        });
        row("somebody changed the store by hand", "audit broken !", changeAnEventByHand);
        row("a picture is missing", "media missing !", keepMissingPicture);
        row("nobody can be asked", "provider none !", [](auto &workspace) {
            workspace.execute(QStringLiteral("DELETE FROM sender"));
            workspace.execute(QStringLiteral("DELETE FROM provider"));
        });
        row("an account that cannot be right", "provider refused !",
            [](auto &workspace) { workspace.useProvider(QStringLiteral("http://api.example.com")); });
    }

    void findsWhatIsWrong()
    {
        QFETCH(Change, change);
        QFETCH(QString, finding);
        TestWorkspace workspace;
        change(workspace);
        const QStringList findings = examined(workspace);
        QVERIFY2(findings.contains(finding), qPrintable(findings.join(QStringLiteral(", "))));
    }

    void saysHowTheProviderIsDoing_data()
    {
        QTest::addColumn<int>("http");
        QTest::addColumn<QString>("pausedFor");
        QTest::addColumn<QString>("finding");
        QTest::newRow("all is well") << 200 << QString() << QStringLiteral("provider ok");
        QTest::newRow("it refuses") << 401 << QString() << QStringLiteral("provider refused !");
        QTest::newRow("it waits for better credentials")
            << 200 << QStringLiteral("credentials") << QStringLiteral("provider paused !");
    }

    void saysHowTheProviderIsDoing()
    {
        QFETCH(int, http);
        QFETCH(QString, pausedFor);
        TestHttpServer provider([http](const HttpRequest &, int) {
            return http == 200 ? ok({{QStringLiteral("sid"), accountSid},
                                     {QStringLiteral("friendly_name"), QStringLiteral("Sample")},
                                     {QStringLiteral("status"), QStringLiteral("active")},
                                     {QStringLiteral("type"), QStringLiteral("Full")}})
                               : twilioError(http, 20003);
        });
        TestWorkspace workspace;
        workspace.useProvider(provider.url().toString());
        if (!pausedFor.isEmpty())
            workspace.pause(pausedFor);
        QTEST(examined(workspace).constLast(), "finding");
    }

    void saysHowMuchIsMissing()
    {
        TestWorkspace workspace;
        keepMissingPicture(workspace);
        QCOMPARE(valuesOf(workspace, QLatin1StringView("media")),
                 (QStringList{QStringLiteral("1"), QStringLiteral("1")}));
    }

    void mendsTheStatesThatDiffer()
    {
        TestWorkspace workspace;
        const MessageId message = workspace.receive(ana, QStringLiteral("hello")).message;
        QVERIFY(examined(workspace, true).contains(QStringLiteral("states ok")));
        workspace.execute(
            QStringLiteral("UPDATE message_state SET intent = 9 WHERE message_id = %1").arg(message.toString()));
        QVERIFY(examined(workspace, true).contains(QStringLiteral("states mended !")));
        QVERIFY(examined(workspace, true).contains(QStringLiteral("states ok")));
    }

    void tellsWhatCannotBeLookedAt()
    {
        TestWorkspace workspace;
        workspace.store().close();
        QCOMPARE(examined(workspace, true),
                 (QStringList{QStringLiteral("store ok"), QStringLiteral("keys ok"), QStringLiteral("flags ok"),
                              QStringLiteral("clock unreadable !"), QStringLiteral("queue unreadable !"),
                              QStringLiteral("audit unreadable !"), QStringLiteral("media ok"),
                              QStringLiteral("states unreadable !"), QStringLiteral("search behind !"),
                              QStringLiteral("provider unreadable !")}));
    }
};

SWITCHBOARD_TEST(DoctorTest)
#include "tst_doctor.moc"
