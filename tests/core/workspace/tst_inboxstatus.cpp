// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localinbox.h"
#include "tests/core/channels/twiliofixture.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;
using workspace::LocalInbox;
using workspace::SenderRow;
using workspace::SystemStatus;

namespace {

SystemStatus statusOf(LocalInbox &inbox)
{
    return valueOf(await(inbox.status()));
}

} // namespace

/// What the status bar and the list of senders say.
class InboxStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereIsNoProvider()
    {
        TestWorkspace workspace;
        workspace.execute(QStringLiteral("DELETE FROM sender"));
        workspace.execute(QStringLiteral("DELETE FROM provider"));
        LocalInbox inbox(*workspace);
        SystemStatus wanted;
        wanted.problem = QStringLiteral("no_provider");
        QCOMPARE(statusOf(inbox), wanted);
    }

    void countsWhatWaits()
    {
        TestWorkspace workspace;
        workspace.held(cleo, QStringLiteral("held"), QStringLiteral("quiet_hours"));
        workspace.doubted(ana, QStringLiteral("in doubt"));
        workspace.attempted(ana, QStringLiteral("on its way"));
        workspace.queue(ana, QStringLiteral("waits"), seconds(5));
        workspace.taken(ben, QStringLiteral("sent"), SmsStatus::sent);
        workspace.pause(QStringLiteral("suspended"));
        LocalInbox inbox(*workspace);
        const SystemStatus status = statusOf(inbox);
        QCOMPARE(status.queued, 2);
        QCOMPARE(status.held, 1);
        QCOMPARE(status.inDoubt, 1);
        QCOMPARE(status.provider, QStringLiteral("Twilio"));
        QCOMPARE(status.problem, QStringLiteral("suspended"));
        QVERIFY(status.isReachable && !status.isPractice);
        QCOMPARE(status.lastPollAt, Timestamp{});
    }

    void saysHowTheProviderIsDoing_data()
    {
        QTest::addColumn<int>("http");
        QTest::addColumn<bool>("isReachable");
        QTest::addColumn<QString>("problem");
        QTest::newRow("nobody answers") << 0 << false << QStringLiteral("unreachable");
        QTest::newRow("it refuses the credentials") << 401 << true << QStringLiteral("provider");
        QTest::newRow("all is well") << 200 << true << QString();
    }

    void saysHowTheProviderIsDoing()
    {
        QFETCH(int, http);
        TestHttpServer provider([http](const HttpRequest &, int) {
            return http == 200 ? ok({{QStringLiteral("messages"), QJsonArray()}}) : twilioError(http, 20003);
        });
        TestWorkspace workspace;
        if (http > 0)
            workspace.useProvider(provider.url().toString());
        LocalInbox inbox(*workspace);
        bool isTold = false;
        connect(&inbox, &LocalInbox::statusChanged, this, [&isTold] { isTold = true; });
        QTRY_VERIFY(isTold);
        const SystemStatus status = statusOf(inbox);
        QTEST(status.isReachable, "isReachable");
        QTEST(status.problem, "problem");
        QCOMPARE(status.lastPollAt, http == 200 ? workspace.clock().now() : Timestamp{});
    }

    void saysThatAllIsPractice()
    {
        TestWorkspace workspace;
        workspace.useProvider(QStringLiteral("http://127.0.0.1:9"), true);
        workspace.pause();
        LocalInbox inbox(*workspace);
        QVERIFY(statusOf(inbox).isPractice);
        QVERIFY(valueOf(await(inbox.senders())).value(0).isPractice);
    }

    void saysWhatHoldsOfAllAccounts_data()
    {
        QTest::addColumn<bool>("isFirstPractice");
        QTest::addColumn<bool>("isSecondPractice");
        QTest::addColumn<QString>("paused");
        QTest::addColumn<bool>("isPractice");
        QTest::newRow("practice before a real one") << true << false << QString() << false;
        QTest::newRow("a real one before practice") << false << true << QString() << false;
        QTest::newRow("practice alone") << true << true << QString() << true;
        QTest::newRow("the second one is paused") << false << false << QStringLiteral("suspended") << false;
    }

    void saysWhatHoldsOfAllAccounts()
    {
        QFETCH(bool, isFirstPractice);
        QFETCH(bool, isSecondPractice);
        QFETCH(QString, paused);
        TestWorkspace workspace;
        workspace.useProvider(QStringLiteral("http://127.0.0.1:9"), isFirstPractice);
        const auto added = workspace.write([=](store::Transaction &transaction) -> Result<void> {
            store::Provider second;
            second.kind = QStringLiteral("twilio");
            second.accountSid = second.user = sidNumber(2, QLatin1StringView("AC"));
            second.secret = QByteArrayLiteral("test-secret");
            second.isPractice = isSecondPractice;
            const auto id = putProvider(transaction, second);
            return id ? pauseProvider(transaction, *id, paused) : Result<void>(id.error());
        });
        QVERIFY(added.ok());
        workspace.execute(QStringLiteral("DELETE FROM sender")); // asks nobody how they are
        LocalInbox inbox(*workspace);
        const SystemStatus status = statusOf(inbox);
        QTEST(status.isPractice, "isPractice");
        QTEST(status.problem, "paused");
        QCOMPARE(status.provider, QStringLiteral("Twilio"));
    }

    void listsWhatTextsGoOutFrom()
    {
        TestWorkspace workspace;
        const auto add = [&workspace](const QString &name, const QString &address, const QString &service) {
            store::Sender sender;
            sender.provider = workspace.provider();
            sender.name = name;
            sender.address = address;
            sender.service = service;
            return valueOf(
                workspace.write([sender](store::Transaction &transaction) { return putSender(transaction, sender); }));
        };
        const QString serviceId = QStringLiteral("MG0123456789abcdef0123456789abcdef");
        const SenderId service = add(QStringLiteral("Pool"), {}, serviceId);
        add(QStringLiteral("Short"), QStringLiteral("55501"), {});
        workspace.pause();
        LocalInbox inbox(*workspace);
        const auto rows = valueOf(await(inbox.senders()));
        QStringList lines;
        for (const SenderRow &row : rows)
            lines.append(row.name + QStringLiteral(" | ") + row.formattedAddress);
        QCOMPARE(lines, (QStringList{QStringLiteral("Main line | (512) 555-0100"),
                                     QStringLiteral("Pool | ") + serviceId, QStringLiteral("Short | 55501")}));
        QCOMPARE(rows.at(0).sender, workspace.sender());
        QCOMPARE(rows.at(1).sender, service);
        QVERIFY(!rows.at(0).isPractice);
    }
};

SWITCHBOARD_TEST(InboxStatusTest)
#include "tst_inboxstatus.moc"
