// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/tasktest.h"

namespace switchboard::test {

/// What is done with a conversation.
class InboxTasks : public TaskTest
{
    Q_OBJECT

private Q_SLOTS:
    void answersAnUnreadText();
    void marksAThreadDoneAndTakesItBack();
    void snoozesTillTuesday();
};

namespace {
const QString threads = QStringLiteral("Conversations");
const QString messages = QStringLiteral("Messages");
const QString ann = QStringLiteral("Ann Example");
} // namespace

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
    TRY(rowsOf(messages).last().contains(QStringLiteral("Come at three., Delivered")));
    TRY(desk.items(QStringLiteral("Ben Sample")).last().state.status == SmsStatus::delivered);
    QCOMPARE(desk.row(QStringLiteral("Ben Sample")).unread, 0);
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

SWITCHBOARD_TASKS("Inbox", InboxTasks)

} // namespace switchboard::test

#include "tst_inboxtasks.moc"
