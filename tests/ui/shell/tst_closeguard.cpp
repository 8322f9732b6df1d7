// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/closeguard.h"
#include "ui/widgets/sheet.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace switchboard;
using test::ShellWindow;

namespace {

struct Guarded : ShellWindow
{
    Guarded()
    {
        QObject::connect(&window.commands(), &shell::WindowActions::quitAsked, &guard, &shell::CloseGuard::quit);
        show();
    }
    void wait(int queued)
    {
        workspace::SystemStatus status;
        status.queued = queued;
        inbox.setStatus(status);
    }
    widgets::Sheet *sheet() const
    {
        const QList<widgets::Sheet *> sheets = window.findChildren<widgets::Sheet *>();
        for (widgets::Sheet *each : sheets) {
            if (each->isVisibleTo(&window))
                return each;
        }
        return nullptr;
    }
    void answer(const char *button) const { sheet()->findChild<QPushButton *>(QString::fromLatin1(button))->click(); }

    bool hasTray = false;
    shell::CloseGuard guard{{theme, times, actions, undo, state}, inbox, window, [this] { return hasTray; }};
    QSignalSpy left{&guard, &shell::CloseGuard::left};
};

} // namespace

/// What happens when the window is closed.
class CloseGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNothingWaitsItCloses()
    {
        Guarded ui;
        ui.window.close();
        QTRY_COMPARE(ui.left.size(), 1);
        QVERIFY(!ui.window.isVisible());
    }

    void whatHasNotLeftIsTold_data()
    {
        QTest::addColumn<int>("queued");
        QTest::addColumn<QString>("told");
        QTest::newRow("one") << 1 << QStringLiteral("1 text has not left yet: It leaves when Switchboard runs again.");
        QTest::newRow("two") << 2 << QStringLiteral("2 texts have not left yet: They leave when Switchboard runs again.");
    }

    void whatHasNotLeftIsTold()
    {
        QFETCH(const int, queued);
        Guarded ui;
        ui.wait(queued);
        ui.window.close();
        QTRY_VERIFY(ui.sheet());
        QTEST(QString(ui.sheet()->accessibleName() + QStringLiteral(": ") + ui.sheet()->accessibleDescription()), "told");
        QVERIFY(ui.window.isVisible());
        ui.window.close(); // again: still the same question
        ui.answer("no");
        QTRY_VERIFY(!ui.sheet());
        QCOMPARE(ui.left.size(), 0);
        ui.window.close();
        QTRY_VERIFY(ui.sheet());
        ui.answer("yes");
        QCOMPARE(ui.left.size(), 1);
        QVERIFY(!ui.window.isVisible());
    }

    void itGoesOnInTheTrayWhereThePersonWantsIt()
    {
        Guarded ui;
        ui.hasTray = true;
        ui.wait(2);
        QAction *stays = ui.actions.action(QStringLiteral("app.staysInTray"));
        QVERIFY(!stays->isChecked());
        stays->trigger();
        ui.window.close();
        QVERIFY(!ui.window.isVisible());
        QCOMPARE(ui.left.size(), 0);
        QVERIFY(!ui.sheet());
        // To quit is to quit, and the question is asked where it can be seen.
        ui.guard.quit();
        QTRY_VERIFY(ui.sheet());
        QVERIFY(ui.window.isVisible());
        ui.answer("no");
        // A tray that is gone would keep a window that nobody can find.
        ui.hasTray = false;
        ui.wait(0);
        ui.window.close();
        QTRY_COMPARE(ui.left.size(), 1);
    }

    void aStoreThatDoesNotAnswerIsTold()
    {
        Guarded ui;
        ui.inbox.holdAnswers(true);
        ui.window.close();
        QTRY_VERIFY(ui.sheet());
        QCOMPARE(ui.sheet()->accessibleName(), QStringLiteral("It is not known whether texts still wait"));
        QVERIFY(ui.window.isVisible());
        ui.answer("yes");
        QCOMPARE(ui.left.size(), 1);
        QVERIFY(!ui.window.isVisible());
    }

    void aStoreThatFailsIsTold()
    {
        Guarded ui;
        ui.wait(2);
        ui.inbox.failNext(QStringLiteral("status"), {ErrorCode::storage, QStringLiteral("disk I/O error")});
        ui.window.close();
        QTRY_VERIFY(ui.sheet());
        QCOMPARE(ui.sheet()->accessibleName(), QStringLiteral("It is not known whether texts still wait"));
        ui.answer("no");
        QTRY_VERIFY(!ui.sheet());
        QCOMPARE(ui.left.size(), 0);
    }

    void quitIsAskedByItsKey()
    {
        Guarded ui;
        ui.press(Qt::Key_Q, Qt::ControlModifier);
        QTRY_COMPARE(ui.left.size(), 1);
    }

    void theTraysMenuIsInTheWordsOfTheTable()
    {
        Guarded ui;
        const QMenu *menu = ui.window.commands().makeTrayMenu(&ui.window);
        QStringList words;
        for (const QAction *action : menu->actions())
            words.append(action->isSeparator() ? QStringLiteral("-") : action->text());
        QCOMPARE(words.join(u'|'), QStringLiteral("Open Switchboard|New conversation|Notifications|-|Quit"));
        QSignalSpy wanted(&ui.window.commands(), &shell::WindowActions::windowWanted);
        QSignalSpy conversation(&ui.window.commands(), &shell::WindowActions::conversationWanted);
        menu->actions().at(0)->trigger();
        menu->actions().at(1)->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(conversation.size(), 1);
        QVERIFY(menu->actions().at(2)->isChecked());
        menu->actions().at(2)->trigger();
        QVERIFY(!ui.state.value(widgets::statekey::notifies, true).toBool());
        menu->actions().at(4)->trigger();
        QTRY_COMPARE(ui.left.size(), 1);
    }
};

SWITCHBOARD_TEST(CloseGuardTest)
#include "tst_closeguard.moc"
