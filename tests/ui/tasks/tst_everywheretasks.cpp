// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/tasktest.h"

namespace switchboard::test {

/// What is done wherever one is.
class EverywhereTasks : public TaskTest
{
    Q_OBJECT

private Q_SLOTS:
    void doesACommandFromThePalette();
    void findsAPersonInThePalette();
    void changesAShortcut();
};

namespace {
const QString threads = QStringLiteral("Conversations");
const QString messages = QStringLiteral("Messages");
const QString query = QStringLiteral("What to do, or whom to find");
const QString hits = QStringLiteral("What was found");
const QString ann = QStringLiteral("Ann Example");
} // namespace

void EverywhereTasks::doesACommandFromThePalette()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(currentRowOf(threads).contains(ann));
    press("Ctrl+K");
    TRY(focusName() == query);
    type(QStringLiteral("mark done"));
    TRY(currentRowOf(hits).startsWith(QStringLiteral("Mark as done")));
    press("Return");
    TRY_SHOWS(QStringLiteral("Ann Example is done"));
    TRY(rowsOf(threads).value(0).startsWith(QStringLiteral("Ann Example, done")));
    TRY(desk.row(ann, ThreadFilter::done).isDone);
    QVERIFY(!desk.row(ann).conversation);
}

void EverywhereTasks::findsAPersonInThePalette()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("Ctrl+2"); // from another place than the one it ends in
    TRY_SHOWS(QStringLiteral("4 found"));
    press("Ctrl+K");
    TRY(focusName() == query);
    type(QStringLiteral("ben sa"));
    TRY(rowsOf(hits).join(u'\n').contains(QStringLiteral("Ben Sample")));
    for (int i = 0; i < 12 && !currentRowOf(hits).contains(QStringLiteral("Ben Sample")); ++i)
        press("Down");
    TRY(currentRowOf(hits).contains(QStringLiteral("Ben Sample")));
    press("Return");
    TRY(currentRowOf(threads).contains(QStringLiteral("Ben Sample")));
    TRY(rowsOf(messages).join(u'\n').contains(QStringLiteral("Shall I bring the signed papers by?")));
    TRY(desk.unread(QStringLiteral("Ben Sample")) == 0);
    QCOMPARE(desk.unread(ann), 1);
}

void EverywhereTasks::changesAShortcut()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(currentRowOf(threads).contains(ann));
    press("?");
    TRY(focusName() == QStringLiteral("Find a command or a key"));
    type(QStringLiteral("mark as done"));
    TRY_SHOWS(QStringLiteral("Mark as done, key E"));
    press("Tab");
    TRY(focusName() == QStringLiteral("Mark as done, key E"));
    press("Return");
    TRY_SHOWS(QStringLiteral("Press the new key"));
    press("Y");
    TRY_SHOWS(QStringLiteral("“Mark as done” is Y now."));
    press("Escape");
    TRY_HIDES(QStringLiteral("Find a command or a key"));
    press("E");
    press("Y");
    TRY_SHOWS(QStringLiteral("Ann Example is done"));
    // Had E done it too, Y would have opened it again.
    TRY(desk.row(ann, ThreadFilter::done).isDone);
    desk.reopen();
    TRY(rowsOf(threads).size() == 3);
    press("J");
    TRY(currentRowOf(threads).contains(QStringLiteral("Ben Sample")));
    press("Y");
    TRY_SHOWS(QStringLiteral("Ben Sample is done"));
}

SWITCHBOARD_TASKS("Everywhere", EverywhereTasks)

} // namespace switchboard::test

#include "tst_everywheretasks.moc"
