// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/inboxkeys.h"

namespace switchboard::test {

/// What is done with a conversation.
class InboxTasks : public TaskTest
{
    Q_OBJECT

private Q_SLOTS:
    void answersAnUnreadText();
    void marksAThreadDoneAndTakesItBack();
    void snoozesTillTuesday();
    void findsASnoozedThreadAndWakesIt();
    void assignsAThread();
    void blocksANumberAndUnblocksIt();
    void putsSpamAway();
    void marksThreeThreadsDoneAtOnce();
    void showsOnlyUnreadThreads();
    void keepsAView();
};

void InboxTasks::answersAnUnreadText()
{
    TaskDesk &desk = sitDown();
    TRY_SHOWS(QStringLiteral("Could we see the house on Friday at ten?"));
    desk.receive(QStringLiteral("+15125550117"), QStringLiteral("Are you there?"));
    TRY(rowsOf(threads).value(0).contains(QStringLiteral("Are you there?")));
    press("J");
    TRY(rowsOf(messages).join(u'\n').contains(QStringLiteral("Are you there?")));
    press("R");
    TRY(focusName() == QStringLiteral("Text message"));
    type(QStringLiteral("Yes, I am. Come at three."));
    press("Ctrl+Return");
    TRY(newestMessage().contains(QStringLiteral("Come at three., Delivered")));
    TRY(desk.items(QStringLiteral("Ben Sample")).last().state.status == SmsStatus::delivered);
    QCOMPARE(desk.unread(QStringLiteral("Ben Sample")), 0);
}

void InboxTasks::marksAThreadDoneAndTakesItBack()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(!currentRowOf(threads).isEmpty());
    QVERIFY(currentRowOf(threads).contains(ann));
    press("E");
    TRY_SHOWS(QStringLiteral("Ann Example is done"));
    TRY(desk.row(ann, ThreadFilter::done).isDone);
    press("Ctrl+Z");
    TRY_SHOWS(QStringLiteral("Taken back: Ann Example is done"));
    TRY(desk.row(ann).conversation && !desk.row(ann).isDone);
    TRY(currentRowOf(threads).contains(ann));
}

void InboxTasks::snoozesTillTuesday()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("J");
    press("H");
    TRY(focusName() == QStringLiteral("When, in plain words"));
    type(QStringLiteral("tue 9"));
    TRY_SHOWS(QStringLiteral("Enter to snooze"));
    press("Return");
    TRY_SHOWS(QStringLiteral("Ann Example sleeps until"));
    TRY(desk.row(ann, ThreadFilter::snoozed).conversation);
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(toMs(desk.row(ann, ThreadFilter::snoozed).snoozedUntil));
    QCOMPARE(until.date().dayOfWeek(), 2);
    QCOMPARE(until.time(), QTime(9, 0));
}

void InboxTasks::findsASnoozedThreadAndWakesIt()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("J");
    press("H");
    TRY(focusName() == QStringLiteral("When, in plain words"));
    type(QStringLiteral("in 3 days"));
    TRY_SHOWS(QStringLiteral("Enter to snooze"));
    press("Return");
    TRY(desk.row(ann, ThreadFilter::snoozed).conversation);
    DO(command(QStringLiteral("snoozed"), QStringLiteral("Show snoozed")));
    TRY(rowsOf(threads).size() == 1);
    QVERIFY(rowsOf(threads).constFirst().contains(ann));
    QVERIFY(rowsOf(threads).constFirst().contains(QStringLiteral("snoozed until")));
    press("J");
    TRY(currentRowOf(threads).contains(ann));
    press("H");
    TRY(focusName() == QStringLiteral("When, in plain words"));
    press("Tab");
    TRY(focusName() == QStringLiteral("Wake it now"));
    press("Return");
    TRY_SHOWS(QStringLiteral("Ann Example is awake"));
    TRY(desk.row(ann).conversation && desk.row(ann).snoozedUntil == Timestamp());
    QVERIFY(!desk.row(ann, ThreadFilter::snoozed).conversation);
    DO(command(QStringLiteral("show open"), QStringLiteral("Show open")));
    TRY(rowsOf(threads).size() == 4 && rowsOf(threads).constFirst().contains(ann));
    QVERIFY(!rowsOf(threads).constFirst().contains(QStringLiteral("snoozed")));
}

void InboxTasks::assignsAThread()
{
    TaskDesk &desk = sitDown();
    orFatal(await(desk.inbox().change({{desk.row(ben).conversation, {.assignee = QStringLiteral("Jordan")}}})), "Jordan's");
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(currentRowOf(threads).contains(ann));
    press("A");
    TRY(menuEntry() == QStringLiteral("Avery") && screen().contains(QStringLiteral("Jordan")));
    press("Down");
    QCOMPARE(menuEntry(), QStringLiteral("Jordan"));
    press("Return");
    TRY_SHOWS(QStringLiteral("Ann Example is assigned to Jordan"));
    TRY(desk.row(ann).assignee == QStringLiteral("Jordan"));
    TRY(currentRowOf(threads).contains(QStringLiteral("assigned to Jordan")));
}

void InboxTasks::blocksANumberAndUnblocksIt()
{
    TaskDesk &desk = sitDown();
    const ConversationId conversation = desk.row(ann).conversation;
    const auto isBlocked = [&] { return orFatal(await(desk.inbox().person(conversation)), "person").isSuppressed; };
    TRY(rowsOf(threads).size() == 4);
    QVERIFY(!isBlocked());
    press("J");
    TRY(rowsOf(messages).join(u'\n').contains(QStringLiteral("on Friday at ten?")));
    DO(command(QStringLiteral("block"), QStringLiteral("Block the number")));
    TRY_SHOWS(QStringLiteral("Ann Example is blocked"));
    TRY(isBlocked());
    TRY_SHOWS(QStringLiteral("This number is blocked. Unblock it to write to it again."));
    press("R");
    TRY(focusName() == QStringLiteral("Text message"));
    type(QStringLiteral("No, it is sold."));
    press("Ctrl+Return");
    QCOMPARE(focusText(), QStringLiteral("No, it is sold."));
    DO(command(QStringLiteral("unblock"), QStringLiteral("Unblock the number")));
    TRY_SHOWS(QStringLiteral("Ann Example is not blocked any more"));
    TRY_HIDES(QStringLiteral("This number is blocked."));
    QVERIFY(!isBlocked());
    press("Ctrl+Return");
    TRY(newestMessage().contains(QStringLiteral("No, it is sold., Delivered")));
    const QList<workspace::ThreadItem> items = orFatal(await(desk.inbox().thread(conversation, 50, {})), "thread");
    QCOMPARE(items.size(), 2); // the first Ctrl+Return has stored nothing
    QCOMPARE(items.last().state.status, SmsStatus::delivered);
}

void InboxTasks::putsSpamAway()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(currentRowOf(threads).contains(ann));
    press("!");
    TRY_SHOWS(QStringLiteral("Ann Example is spam"));
    TRY(desk.row(ann, ThreadFilter::spam).isSpam);
    QVERIFY(!desk.row(ann).conversation);
    DO(command(QStringLiteral("show spam"), QStringLiteral("Show spam")));
    TRY(rowsOf(threads).size() == 1);
    QVERIFY(rowsOf(threads).constFirst().contains(ann));
    DO(command(QStringLiteral("show open"), QStringLiteral("Show open")));
    TRY(rowsOf(threads).size() == 3);
    QVERIFY(!rowsOf(threads).join(u'\n').contains(ann));
}

void InboxTasks::marksThreeThreadsDoneAtOnce()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(currentRowOf(threads).contains(ann));
    press("Shift+Down", 2);
    TRY_SHOWS(QStringLiteral("3 conversations chosen"));
    press("E");
    TRY_SHOWS(QStringLiteral("3 conversations are done"));
    for (const QString &title : {ann, ben, QStringLiteral("Carla Muster")})
        TRY(desk.row(title, ThreadFilter::done).isDone);
    QCOMPARE(orFatal(await(desk.inbox().counts()), "counts").open, 1);
    QVERIFY(desk.row(QStringLiteral("Dmitri Testov")).conversation);
    DO(command(QStringLiteral("show open"), QStringLiteral("Show open")));
    TRY(rowsOf(threads).size() == 1);
    QVERIFY(rowsOf(threads).constFirst().contains(QStringLiteral("Dmitri Testov")));
}

void InboxTasks::showsOnlyUnreadThreads()
{
    TaskDesk &desk = sitDown();
    const auto unread = [&] { return orFatal(await(desk.inbox().counts()), "counts").unread; };
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(unread() == 3);
    DO(command(QStringLiteral("show unread"), QStringLiteral("Show unread")));
    TRY(rowsOf(threads).size() == 3);
    QVERIFY(!rowsOf(threads).join(u'\n').contains(ann));
    int left = 3;
    for (const char *words : {"bring the signed papers by?", "The survey came today", "Is the flat on Sample Street"}) {
        press("J");
        TRY(rowsOf(messages).join(u'\n').contains(QString::fromLatin1(words)));
        --left; // this one alone is read, and stays in its place
        TRY(rowsOf(threads).filter(QStringLiteral("1 unread")).size() == left);
        TRY(unread() == left);
        if (left > 0)
            QVERIFY(currentRowOf(threads).contains(QString::fromLatin1(words)));
    }
    TRY_SHOWS(QStringLiteral("Nothing unread"));
}

void InboxTasks::keepsAView()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(currentRowOf(threads).contains(ann));
    TRY(desk.unread(ann) == 0);
    DO(command(QStringLiteral("show unread"), QStringLiteral("Show unread")));
    TRY(rowsOf(threads).size() == 3);
    press("V");
    TRY(menuEntry() == QStringLiteral("Save this view…"));
    press("Return");
    TRY(focusName() == QStringLiteral("Name"));
    type(QStringLiteral("To answer"));
    press("Return");
    const auto views = [&] { return orFatal(await(desk.inbox().savedViews()), "views"); };
    TRY(views().size() == 1);
    QCOMPARE(views().constFirst().name, QStringLiteral("To answer"));
    QCOMPARE(views().constFirst().query.filter, ThreadFilter::unread);
    TRY(screen().contains(QStringLiteral("To answer")));
    DO(command(QStringLiteral("show open"), QStringLiteral("Show open")));
    TRY(rowsOf(threads).size() == 4);
    TRY_HIDES(QStringLiteral("To answer"));
    press("V");
    TRY(menuEntry() == QStringLiteral("To answer"));
    press("Return");
    TRY(rowsOf(threads).size() == 3);
    QVERIFY(!rowsOf(threads).join(u'\n').contains(ann));
}

SWITCHBOARD_TASKS("Inbox", InboxTasks)

} // namespace switchboard::test

#include "tst_inboxtasks.moc"
