// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shell/fakedesk.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/notifier.h"
#include "ui/shell/traydesk.h"

#include <QSignalSpy>

using namespace switchboard;
using test::ShellWindow;

namespace {

struct Desk
{
    ShellWindow ui;
    QWidget window; // never shown: not looked at
    test::FakeDesk desk;
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

    void aNoteOfTheTeamIsNotWhatTheySaid()
    {
        Desk desk;
        desk.ui.state.set(widgets::statekey::showsText, true);
        desk.ui.inbox.receive(test::marisol, QStringLiteral("running late"));
        desk.ui.inbox.addNote(test::marisol, QStringLiteral("always late"));
        QTRY_COMPARE(desk.desk.shown, QStringList{QStringLiteral("Marisol V. | A new message")});
    }

    void eachConversationHasItsOwnNotice()
    {
        Desk desk;
        desk.ui.inbox.receive(test::marisol, QStringLiteral("one"));
        desk.ui.inbox.receive(test::priya, QStringLiteral("two"));
        desk.ui.inbox.receive(test::marisol, QStringLiteral("three"));
        QTRY_COMPARE(desk.desk.shown.size(), 2);
        QCOMPARE(desk.desk.shown, (QStringList{QStringLiteral("Priya K. | A new message"), QStringLiteral("Marisol V. | 2 new messages")}));
        QCOMPARE(desk.desk.conversations, (QList<ConversationId>{test::priya, test::marisol}));
        desk.ui.inbox.receive(test::marisol, QStringLiteral("four"));
        QTRY_COMPARE(desk.desk.shown.value(2), QStringLiteral("Marisol V. | 3 new messages"));
    }

    void ofManyConversationsThereIsOneNotice()
    {
        Desk desk;
        for (const ConversationId conversation : {test::marisol, test::priya, test::hector, test::carol})
            desk.ui.inbox.receive(conversation, QStringLiteral("hello"));
        desk.ui.inbox.receive(test::hector, QStringLiteral("hello again"));
        QTRY_COMPARE(desk.desk.shown, QStringList{QStringLiteral("5 new messages | The newest is from Hector M..")});
        QCOMPARE(desk.desk.conversations, QList<ConversationId>{{}});
        QSignalSpy asked(&desk.notifier, &shell::Notifier::conversationAsked);
        Q_EMIT desk.desk.noticePressed({}, {});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ConversationId>(), test::hector);
        QVERIFY(desk.desk.closed.contains(ConversationId{}));
    }

    void theOneForManyStaysUntilTheyAreRead()
    {
        Desk desk;
        const QList<ConversationId> all{test::marisol, test::priya, test::hector, test::carol};
        for (const ConversationId conversation : all)
            desk.ui.inbox.receive(conversation, QStringLiteral("hello"));
        QTRY_COMPARE(desk.desk.shown.size(), 1);
        for (const ConversationId conversation : all) {
            QVERIFY(!desk.desk.closed.contains(ConversationId{}));
            desk.ui.inbox.markRead(conversation);
            QTRY_VERIFY(desk.desk.closed.contains(conversation));
        }
        QVERIFY(desk.desk.closed.contains(ConversationId{}));
        for (const ConversationId conversation : all)
            desk.ui.inbox.receive(conversation, QStringLiteral("hello again"));
        QTRY_COMPARE(desk.desk.shown.value(1), QStringLiteral("4 new messages | The newest is from Carol & Dev."));
    }

    void theOneForManyAssignmentsGoesTooWhenTheyAreRead()
    {
        Desk desk;
        const QList<ConversationId> all{test::marisol, test::priya, test::hector, test::carol};
        for (const ConversationId conversation : all)
            Q_EMIT desk.ui.inbox.summoned(conversation, workspace::Summons::assignment, QStringLiteral("Casey"));
        QTRY_COMPARE(desk.desk.shown, QStringList{QStringLiteral("News in 4 conversations | The newest is from Carol & Dev.")});
        for (const ConversationId conversation : all)
            desk.ui.inbox.markRead(conversation);
        QTRY_VERIFY(desk.desk.closed.contains(ConversationId{}));
    }

    void pressingItOpensTheThread()
    {
        Desk desk;
        QSignalSpy asked(&desk.notifier, &shell::Notifier::conversationAsked);
        desk.ui.inbox.receive(test::priya, QStringLiteral("hello"));
        QTRY_COMPARE(desk.desk.shown.size(), 1);
        Q_EMIT desk.desk.noticePressed(test::priya, QStringLiteral("leave"));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ConversationId>(), test::priya);
        QCOMPARE(asked[0][1].toString(), QStringLiteral("leave"));
        QCOMPARE(desk.desk.closed, QList<ConversationId>{test::priya});
    }

    void whatWasReadNeedsNoNotice()
    {
        Desk desk;
        desk.ui.inbox.receive(test::priya, QStringLiteral("hello"));
        desk.ui.inbox.markRead(test::priya); // before it could be told
        desk.ui.inbox.receive(test::marisol, QStringLiteral("hello"));
        QTRY_COMPARE(desk.desk.shown, QStringList{QStringLiteral("Marisol V. | A new message")});
        desk.ui.inbox.markRead(test::marisol);
        QTRY_VERIFY(desk.desk.closed.contains(test::marisol));
        desk.ui.inbox.receive(test::marisol, QStringLiteral("hello again")); // counted anew
        QTRY_COMPARE(desk.desk.shown.value(1), QStringLiteral("Marisol V. | A new message"));
    }

    void whatComesWhileItIsLookedUpKeepsTheNotice()
    {
        Desk desk;
        desk.ui.inbox.receive(test::marisol, QStringLiteral("hello"));
        QTRY_COMPARE(desk.desk.shown.size(), 1);
        desk.ui.inbox.holdAnswers(true);
        const auto read = desk.ui.inbox.markRead(test::marisol);
        desk.ui.inbox.answer(0);
        QCOMPARE(desk.ui.inbox.waitingCount(), 1); // whether it is read
        Q_EMIT desk.ui.inbox.messageCame(test::marisol, {});
        desk.ui.inbox.holdAnswers(false);
        desk.ui.inbox.answerAll();
        QTRY_COMPARE(desk.desk.shown.size(), 2);
        QVERIFY(desk.desk.closed.isEmpty());
    }

    void aColleagueWhoWantsSomethingIsTold()
    {
        Desk desk;
        Q_EMIT desk.ui.inbox.summoned(test::priya, workspace::Summons::mention, QStringLiteral("Blake"));
        QTRY_COMPARE(desk.desk.shown.value(0), QStringLiteral("Priya K. | Blake named you in a note"));
        Q_EMIT desk.ui.inbox.summoned(test::marisol, workspace::Summons::assignment, QStringLiteral("Casey"));
        QTRY_COMPARE(desk.desk.shown.value(1), QStringLiteral("Marisol V. | Casey assigned this conversation to you"));
        desk.ui.state.set(widgets::statekey::notifies, false);
        Q_EMIT desk.ui.inbox.summoned(test::hector, workspace::Summons::mention, QStringLiteral("Blake"));
        desk.ui.state.set(widgets::statekey::notifies, true);
        desk.ui.inbox.receive(test::marisol, QStringLiteral("hello"));
        QTRY_COMPARE(desk.desk.shown.value(2), QStringLiteral("Marisol V. | A new message"));
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
