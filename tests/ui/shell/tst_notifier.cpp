// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/notifier.h"
#include "ui/shell/traydesk.h"

#include <QSignalSpy>

using namespace switchboard;
using test::ShellWindow;

namespace {

class FakeDesk : public shell::NoticeDesk
{
public:
    void show(const QString &title, const QString &text) override { shown.append(title + QStringLiteral(" | ") + text); }
    void setUnread(int count) override { unread = count; }

    QStringList shown;
    int unread = 0;
};

struct Desk
{
    ShellWindow ui;
    QWidget window; // never shown: not looked at
    FakeDesk desk;
    shell::Notifier notifier{ui.inbox, desk, ui.state, window};
};

} // namespace

class NotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoWroteAndNotWhat()
    {
        Desk desk;
        desk.ui.inbox.receive(test::marisol, QStringLiteral("the gate code is 4711"));
        QTRY_COMPARE(desk.desk.shown, QStringList{QStringLiteral("Marisol V. | A new message")});
    }

    void tellsWhatWhereThePersonWantsIt()
    {
        Desk desk;
        desk.ui.state.set(widgets::statekey::showsText, true);
        desk.ui.inbox.receive(test::marisol, QStringLiteral("running\nlate"));
        QTRY_COMPARE(desk.desk.shown, QStringList{QStringLiteral("Marisol V. | running late")});
    }

    void severalMakeOneNotice()
    {
        Desk desk;
        desk.ui.inbox.receive(test::marisol, QStringLiteral("one"));
        desk.ui.inbox.receive(test::priya, QStringLiteral("two"));
        desk.ui.inbox.receive(test::hector, QStringLiteral("three"));
        QTRY_COMPARE(desk.desk.shown.size(), 1);
        QCOMPARE(desk.desk.shown.constFirst(), QStringLiteral("3 new messages | The newest is from Hector M.."));
    }

    void pressingItOpensTheThread()
    {
        Desk desk;
        QSignalSpy asked(&desk.notifier, &shell::Notifier::conversationAsked);
        Q_EMIT desk.desk.noticePressed(); // nothing was shown yet
        QCOMPARE(asked.size(), 0);
        desk.ui.inbox.receive(test::priya, QStringLiteral("hello"));
        QTRY_COMPARE(desk.desk.shown.size(), 1);
        Q_EMIT desk.desk.noticePressed();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ConversationId>(), test::priya);
    }

    void isQuietWhereItIsOffOrTheWindowIsLookedAt()
    {
        Desk desk;
        desk.ui.state.set(widgets::statekey::notifies, false);
        desk.ui.inbox.receive(test::priya, QStringLiteral("one"));
        desk.ui.state.set(widgets::statekey::notifies, true);
        desk.window.show();
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.ui.inbox.receive(test::priya, QStringLiteral("two"));
        desk.window.hide();
        QTRY_VERIFY(!desk.window.isActiveWindow());
        desk.ui.inbox.receive(test::marisol, QStringLiteral("three"));
        QTRY_COMPARE(desk.desk.shown, QStringList{QStringLiteral("Marisol V. | A new message")});
    }

    void aPersonWhoCannotBeReadIsSomebody()
    {
        Desk desk;
        desk.ui.inbox.failNext(QStringLiteral("person"), Error{ErrorCode::storage, QStringLiteral("disk I/O error")});
        desk.ui.inbox.receive(test::marisol, QStringLiteral("hello"));
        QTRY_COMPARE(desk.desk.shown, QStringList{QStringLiteral("Somebody | A new message")});
    }

    void withoutATrayNothingHappens()
    {
        widgets::Theme theme;
        shell::TrayDesk desk(theme);
        desk.setUnread(3);
        desk.show(QStringLiteral("Marisol V."), QStringLiteral("A new message"));
        QVERIFY(!QApplication::activePopupWidget());
    }

    void theIconHasTheNumber()
    {
        widgets::Theme theme;
        const QImage none = shell::TrayDesk::picture(theme, 0, 64).toImage();
        const QImage seven = shell::TrayDesk::picture(theme, 7, 64).toImage();
        const QImage many = shell::TrayDesk::picture(theme, 120, 64).toImage();
        QVERIFY(none != seven);
        QVERIFY(seven != many);
        QCOMPARE(shell::TrayDesk::picture(theme, 99, 64).toImage(), many);
    }
};

SWITCHBOARD_TEST(NotifierTest)
#include "tst_notifier.moc"
