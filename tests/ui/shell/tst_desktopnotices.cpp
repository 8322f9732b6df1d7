// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shell/fakedesk.h"
#include "tests/ui/shell/notificationserver.h"
#include "tests/ui/shell/shellfixture.h"
#include "tests/ui/support/privatebus.h"
#include "ui/shell/desktopnotices.h"
#include "ui/shell/traydesk.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace switchboard;
using shell::DesktopNotices;
using test::NotificationServer;

namespace {

const shell::Notice fromMarisol{test::marisol, QStringLiteral("Marisol V."), QStringLiteral("A new message")};
const shell::Notice fromPriya{test::priya, QStringLiteral("Priya"), QStringLiteral("A new message")};

struct Desktop
{
    explicit Desktop(test::PrivateBus &bus) : server(bus.connection(QStringLiteral("server"))), notices(bus.connection(QStringLiteral("us")), otherwise) {}

    NotificationServer server;
    test::FakeDesk otherwise;
    DesktopNotices notices;
};

} // namespace

/// Notices by the desktop's own service, on a bus of the test's own.
class DesktopNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<test::PrivateBus>();
        if (!m_bus->isRunning())
            QSKIP(m_bus->problem().constData());
    }
    void cleanup() { m_bus.reset(); }

    void aNoticeSaysWhoAndLeadsSomewhere()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 1);
        const NotificationServer::Notified &notified = at.server.notified.constFirst();
        QCOMPARE(notified.app, QStringLiteral("Switchboard"));
        QCOMPARE(notified.replaces, 0U);
        QCOMPARE(notified.icon, QStringLiteral("switchboard"));
        QCOMPARE(notified.summary, QStringLiteral("Marisol V."));
        QCOMPARE(notified.body, QStringLiteral("A new message"));
        QCOMPARE(notified.actions, (QStringList{QStringLiteral("default"), QStringLiteral("Open")}));
        QCOMPARE(notified.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("switchboard"));
        QVERIFY(at.otherwise.shown.isEmpty());
    }

    void onlyWhatTheServiceCanIsAskedOfIt_data()
    {
        QTest::addColumn<QStringList>("abilities");
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("hasAction");
        const auto list = [](const char *words) { return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts); };
        QTest::newRow("markup is escaped") << list("actions body body-markup") << QStringLiteral("a &lt;b&gt; &amp; c") << true;
        QTest::newRow("plain text stays plain") << list("actions body") << QStringLiteral("a <b> & c") << true;
        QTest::newRow("no body") << list("actions") << QString() << true;
        QTest::newRow("nothing but a title") << QStringList() << QString() << false;
    }

    void onlyWhatTheServiceCanIsAskedOfIt()
    {
        QFETCH(const QStringList, abilities);
        QFETCH(const bool, hasAction);
        NotificationServer server(m_bus->connection(QStringLiteral("server")), abilities);
        QVERIFY(server.come());
        test::FakeDesk otherwise;
        DesktopNotices notices(m_bus->connection(QStringLiteral("us")), otherwise);
        notices.show({test::marisol, QStringLiteral("<Marisol>"), QStringLiteral("a <b> & c")});
        QTRY_COMPARE(server.notified.size(), 1);
        QCOMPARE(server.notified.constFirst().summary, QStringLiteral("<Marisol>")); // never markup
        QTEST(server.notified.constFirst().body, "body");
        QCOMPARE(!server.notified.constFirst().actions.isEmpty(), hasAction);
    }

    void oneConversationHasOneNotice()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        at.notices.show(fromMarisol);
        at.notices.show(fromPriya);
        QTRY_COMPARE(at.server.notified.size(), 2);
        at.notices.show({test::marisol, QStringLiteral("Marisol V."), QStringLiteral("2 new messages")});
        QTRY_COMPARE(at.server.notified.size(), 3);
        QCOMPARE(at.server.notified.at(2).replaces, at.server.notified.at(0).id);
        QCOMPARE(at.server.notified.at(1).replaces, 0U);
        QCOMPARE(at.server.asked, 1);
    }

    void whatComesBeforeTheAnswerTakesItsPlaceToo()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        at.notices.show(fromPriya); // now it is known what the service can
        QTRY_COMPARE(at.server.notified.size(), 1);
        at.notices.show(fromMarisol);
        for (const char *text : {"2 new messages", "3 new messages"})
            at.notices.show({test::marisol, QStringLiteral("Marisol V."), QString::fromLatin1(text)});
        QTRY_COMPARE(at.server.notified.size(), 3);
        QCOMPARE(at.server.notified.at(2).body, QStringLiteral("3 new messages"));
        QCOMPARE(at.server.notified.at(2).replaces, at.server.notified.at(1).id);
    }

    void anyOfThemOpensItsOwnConversation()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        QSignalSpy pressed(&at.notices, &shell::NoticeDesk::noticePressed);
        at.notices.show(fromMarisol);
        at.notices.show(fromPriya);
        QTRY_COMPARE(at.server.notified.size(), 2);
        at.server.press(at.server.notified.at(0).id, QStringLiteral("leave-7"));
        QTRY_COMPARE(pressed.size(), 1);
        QCOMPARE(pressed[0][0].value<ConversationId>(), test::marisol);
        QCOMPARE(pressed[0][1].toString(), QStringLiteral("leave-7"));
        at.server.press(at.server.notified.at(1).id);
        QTRY_COMPARE(pressed.size(), 2);
        QCOMPARE(pressed[1][0].value<ConversationId>(), test::priya);
        QCOMPARE(pressed[1][1].toString(), QString());
        at.server.press(4711); // of another program
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 3);
        QCOMPARE(pressed.size(), 2);
        QCOMPARE(at.server.notified.at(2).replaces, 0U);
    }

    void whatIsClosedBeforeTheAnswerIsClosedByIt()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        at.notices.show(fromPriya);
        at.notices.close(test::priya); // it was never there
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 1);
        QCOMPARE(at.server.notified.constFirst().summary, QStringLiteral("Marisol V."));
        at.notices.show(fromPriya);
        at.notices.close(test::priya);
        QTRY_COMPARE(at.server.closed.size(), 1);
        QCOMPARE(at.server.closed.at(0), at.server.notified.at(1).id);
        at.notices.close(test::marisol);
        QTRY_COMPARE(at.server.closed.size(), 2);
        QCOMPARE(at.server.closed.at(1), at.server.notified.at(0).id);
    }

    void whatAPersonDismissedIsNotReplaced()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 1);
        QSignalSpy told(&at.server, &NotificationServer::NotificationClosed);
        at.server.dismiss(at.server.notified.at(0).id);
        at.notices.show(fromPriya); // told after it
        QTRY_COMPARE(at.server.notified.size(), 2);
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 3);
        QCOMPARE(at.server.notified.at(2).replaces, 0U);
    }

    void withoutAServiceTheTrayIsUsed()
    {
        Desktop at(*m_bus);
        QSignalSpy pressed(&at.notices, &shell::NoticeDesk::noticePressed);
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.otherwise.shown, QStringList{QStringLiteral("Marisol V. | A new message")});
        Q_EMIT at.otherwise.noticePressed(test::marisol, {});
        QCOMPARE(pressed.size(), 1);
        // One that comes later is found.
        QVERIFY(at.server.come());
        at.notices.show(fromPriya);
        QTRY_COMPARE(at.server.notified.size(), 1);
        QCOMPARE(at.otherwise.shown.size(), 1);
    }

    void aServiceThatRefusesLeavesItToTheTray()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        at.server.refuseNext();
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.otherwise.shown, QStringList{QStringLiteral("Marisol V. | A new message")});
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 1);
    }

    /// Longer than most calls are waited for.
    void aServiceThatAnswersLateHasOneNotice()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        at.server.holdAnswers();
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 1);
        QTest::qWait(6'000);
        QVERIFY(at.otherwise.shown.isEmpty());
        at.notices.close(test::marisol);
        at.server.answer();
        QTRY_COMPARE(at.server.closed, QList<uint>{at.server.notified.constFirst().id});
    }

    void aServiceThatGoesBeforeItAnswersLeavesItToTheTray()
    {
        Desktop at(*m_bus);
        auto doomed = std::make_unique<NotificationServer>(m_bus->connection(QStringLiteral("doomed")));
        QVERIFY(doomed->come());
        doomed->holdAnswers();
        at.notices.show(fromMarisol);
        QTRY_COMPARE(doomed->notified.size(), 1);
        doomed.reset();
        QDBusConnection::disconnectFromBus(m_bus->connection(QStringLiteral("doomed")).name());
        QTRY_COMPARE(at.otherwise.shown, QStringList{QStringLiteral("Marisol V. | A new message")});
    }

    void aSignalOfAnotherProgramIsNotTheService()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        QSignalSpy pressed(&at.notices, &shell::NoticeDesk::noticePressed);
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 1);
        const uint id = at.server.notified.constFirst().id;
        const QString name = QStringLiteral("org.freedesktop.Notifications");
        QDBusMessage forged = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/Notifications"), name, QStringLiteral("ActionInvoked"));
        forged.setArguments({id, QStringLiteral("default")});
        QVERIFY(m_bus->connection(QStringLiteral("stranger")).send(forged));
        at.notices.show(fromPriya); // behind the signal
        QTRY_COMPARE(at.server.notified.size(), 2);
        QTest::qWait(100);
        QCOMPARE(pressed.size(), 0);
        at.server.press(id);
        QTRY_COMPARE(pressed.size(), 1);
    }

    void anotherServiceIsAskedAnew()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 1);
        at.server.leave();
        NotificationServer second(m_bus->connection(QStringLiteral("second")), {});
        QVERIFY(second.come());
        at.notices.show(fromPriya); // behind what the bus tells of the two
        QTRY_COMPARE(at.server.notified.size() + second.notified.size() + at.otherwise.shown.size(), 2);
        at.notices.show(fromMarisol);
        QTRY_VERIFY(!second.notified.isEmpty() && second.notified.constLast().summary == QStringLiteral("Marisol V."));
        QCOMPARE(second.notified.constLast().replaces, 0U);
        QVERIFY(second.asked > 0);
        QVERIFY(second.notified.constLast().actions.isEmpty());
    }

    /// From a message that comes to a thread that is read.
    void aNoticeGoesWhenItsConversationWasRead()
    {
        test::ShellWindow ui;
        QWidget window; // never shown: not looked at
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        shell::Notifier notifier(ui.inbox, at.notices, ui.state, window);
        QSignalSpy asked(&notifier, &shell::Notifier::conversationAsked);
        ui.inbox.receive(test::priya, QStringLiteral("the gate code is 4711"));
        ui.inbox.receive(test::marisol, QStringLiteral("hello"));
        QTRY_COMPARE(at.server.notified.size(), 2);
        for (const NotificationServer::Notified &notified : std::as_const(at.server.notified))
            QCOMPARE(notified.body, QStringLiteral("A new message")); // what they say is told on demand only
        at.server.press(at.server.notified.at(0).id, QStringLiteral("leave"));
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ConversationId>(), test::priya);
        QCOMPARE(asked[0][1].toString(), QStringLiteral("leave"));
        ui.inbox.markRead(test::marisol);
        QTRY_VERIFY(at.server.closed.contains(at.server.notified.at(1).id));
    }

    void withNeitherNothingBreaks()
    {
        widgets::Theme theme;
        shell::TrayDesk tray(theme);
        DesktopNotices notices(QDBusConnection(QString()), tray);
        tray.setUnread(3);
        notices.show(fromMarisol);
        notices.close(test::marisol);
        QVERIFY(!tray.isThere());
        QVERIFY(!QApplication::activePopupWidget());
    }

    void aBusThatGoesAwayLeavesItToTheTray()
    {
        Desktop at(*m_bus);
        QVERIFY(at.server.come());
        at.notices.show(fromMarisol);
        QTRY_COMPARE(at.server.notified.size(), 1);
        m_bus.reset();
        at.notices.show(fromPriya);
        QTRY_COMPARE(at.otherwise.shown, QStringList{QStringLiteral("Priya | A new message")});
    }

private:
    std::unique_ptr<test::PrivateBus> m_bus;
};

SWITCHBOARD_TEST(DesktopNoticesTest)
#include "tst_desktopnotices.moc"
