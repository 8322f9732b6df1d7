// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/rail.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/toast.h"

#include <QMenu>
#include <QPromise>
#include <QSignalSpy>
#include <QSplitter>

using namespace switchboard;
using test::ShellWindow;

namespace {

widgets::UndoList::TakeBack answering(Result<void> answer)
{
    return [answer] {
        QPromise<Result<void>> promise;
        promise.start();
        promise.addResult(answer);
        promise.finish();
        return promise.future();
    };
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageIsMadeWhenSomebodyGoesThere()
    {
        ShellWindow ui;
        ui.show();
        QVERIFY(ui.inboxPage);
        QVERIFY(!ui.historyPage);
        ui.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(ui.historyPage);
        QVERIFY(ui.historyPage->isVisible());
        QVERIFY(ui.historyPage->hasFocus());
        const auto *page = ui.historyPage;
        ui.press(Qt::Key_1, Qt::ControlModifier);
        ui.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(ui.historyPage, page);
    }

    void theLastPlaceAndTheSizeAreKept()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("console.ini"));
        QSize size;
        {
            ShellWindow ui(false, file);
            ui.show({1111, 777});
            ui.window.goTo(shell::Place::history);
            size = ui.window.size();
            ui.window.close();
        }
        ShellWindow ui(false, file);
        ui.window.restore();
        QCOMPARE(ui.window.size(), size);
        QCOMPARE(ui.window.place(), shell::Place::history);
        QVERIFY(!ui.inboxPage);
    }

    void aDamagedStateStartsAtTheFirstPlace()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("console.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\ngeometry=@ByteArray(nonsense)\nplace=nowhere\n[palette]\nrecent=x, y, @Invalid()\n[shortcuts]\napp.palette=\x01\n");
        file.close();
        ShellWindow ui(false, path);
        ui.show();
        QCOMPARE(ui.window.place(), shell::Place::inbox);
        ui.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(ui.palette());
    }

    void theRailShowsWhatWaits()
    {
        ShellWindow ui;
        ui.show();
        ui.window.setCount(shell::Place::inbox, 3);
        const auto buttons = ui.window.findChildren<shell::RailButton *>();
        QCOMPARE(buttons.constFirst()->accessibleDescription(), QStringLiteral("3 waiting"));
        ui.inboxPage->setCount(2);
        QCOMPARE(buttons.constFirst()->accessibleDescription(), QStringLiteral("2 waiting"));
        QCOMPARE(buttons.constFirst()->toolTip(), QStringLiteral("Inbox (Ctrl 1)"));
        QVERIFY(ui.actions.setShortcut(QStringLiteral("go.inbox"), QKeySequence(QStringLiteral("Alt+1"))));
        QCOMPARE(buttons.constFirst()->toolTip(), QStringLiteral("Inbox (Alt 1)"));
        QVERIFY(!buttons.at(2)->isEnabled());
        QCOMPARE(buttons.at(2)->toolTip(), QStringLiteral("Campaigns comes in a later version"));
    }

    void theTitleHasThePlaceAndWhatIsUnread()
    {
        ShellWindow ui;
        QCOMPARE(ui.window.windowTitle(), QStringLiteral("Switchboard"));
        ui.show();
        QCOMPARE(ui.window.windowTitle(), QStringLiteral("Inbox - Switchboard"));
        ui.window.setCount(shell::Place::inbox, 3);
        QCOMPARE(ui.window.windowTitle(), QStringLiteral("(3) Inbox - Switchboard"));
        ui.window.goTo(shell::Place::history);
        QCOMPARE(ui.window.windowTitle(), QStringLiteral("(3) History - Switchboard"));
        ui.inboxPage->setCount(1);
        QCOMPARE(ui.window.windowTitle(), QStringLiteral("(1) History - Switchboard"));
        ui.inboxPage->setCount(0);
        QCOMPARE(ui.window.windowTitle(), QStringLiteral("History - Switchboard"));
    }

    void typingInTheSearchFieldIsHandedOn()
    {
        ShellWindow ui;
        ui.show();
        QSignalSpy typed(&ui.window, &shell::MainWindow::searchTyped);
        QSignalSpy entered(&ui.window, &shell::MainWindow::searchEntered);
        ui.inboxPage->setFocus();
        ui.press(Qt::Key_F, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        ui.type(QStringLiteral("roof"));
        QTRY_COMPARE(typed.size(), 1);
        QCOMPARE(typed[0][0].toString(), QStringLiteral("roof"));
        QVERIFY(field->hasFocus());
        ui.press(Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered[0][0].toString(), QStringLiteral("roof"));
        QCOMPARE(field->text(), QString());
        ui.press(Qt::Key_F, Qt::ControlModifier);
        ui.type(QStringLiteral("x"));
        ui.press(Qt::Key_Escape);
        QVERIFY(ui.inboxPage->hasFocus());
        QCOMPARE(field->text(), QString());
    }

    void withoutAHistoryTheSearchIsGreyAndSaysWhy()
    {
        ShellWindow ui;
        ui.window.setSearchable(false);
        ui.show();
        auto *field = ui.window.findChild<shell::TopBar *>()->findChild<QLineEdit *>();
        QVERIFY(!field->isEnabled());
        QCOMPARE(field->toolTip(), QStringLiteral("Search comes in a later version"));
        ui.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!field->hasFocus());
    }

    void whatWasDoneIsToldAndTakenBack()
    {
        ShellWindow ui;
        ui.show();
        auto *toast = ui.window.findChild<widgets::Toast *>();
        QVERIFY(!toast->isVisible());
        ui.undo.push(QStringLiteral("Marisol V. is done"), answering({}));
        QCOMPARE(toast->sentence(), QStringLiteral("Marisol V. is done"));
        QVERIFY(toast->button()->isVisible());
        ui.inboxPage->setFocus();
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(toast->sentence(), QStringLiteral("Taken back: Marisol V. is done"));
        QVERIFY(!toast->button()->isVisible());
        QVERIFY(!ui.actions.action(QStringLiteral("app.undo"))->isEnabled());
    }

    void whatCouldNotBeTakenBackIsToldWithTheReason()
    {
        ShellWindow ui;
        ui.show();
        auto *toast = ui.window.findChild<widgets::Toast *>();
        ui.undo.push(QStringLiteral("Marisol V. is done"), answering(Error{ErrorCode::storage, QStringLiteral("disk full")}));
        toast->button()->click();
        QTRY_VERIFY2(toast->sentence().startsWith(QStringLiteral("Not taken back: Marisol V. is done.")), qPrintable(toast->sentence()));
        QVERIFY(ui.actions.action(QStringLiteral("app.undo"))->isEnabled());
    }

    void inAFieldControlZIsOfTheText()
    {
        ShellWindow ui;
        ui.show();
        ui.undo.push(QStringLiteral("Marisol V. is done"), answering({}));
        ui.inboxPage->field->setFocus();
        ui.type(QStringLiteral("abc"));
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.inboxPage->field->text(), QString());
        QVERIFY(ui.undo.canUndo());
    }

    void theMenuIsMadeOfTheTable()
    {
        ShellWindow ui;
        ui.show();
        QMenu *menu = ui.window.findChild<shell::TopBar *>()->menuButton()->menu();
        Q_EMIT menu->aboutToShow();
        QStringList lines;
        for (const QAction *action : menu->actions()) {
            lines.append(action->isSeparator() ? QStringLiteral("-") : action->text());
            if (action->menu()) {
                for (const QAction *inner : action->menu()->actions())
                    lines.append(QStringLiteral("  ") + inner->text());
            }
        }
        QCOMPARE(lines.join(u'\n'), QStringLiteral("Inbox\n"
                                                   "  Mark as done\n"
                                                   "  Reply\n"
                                                   "  Snooze, choose a time\n"
                                                   "Window\n"
                                                   "  Commands\n"
                                                   "  Search everything\n"
                                                   "  Undo\n"
                                                   "  Go on in the tray when closed\n"
                                                   "Look\n"
                                                   "  Look as the system\n"
                                                   "  Light\n"
                                                   "  Dark\n"
                                                   "Notifications\n"
                                                   "  Notifications\n"
                                                   "  Message text in notifications\n"
                                                   "Help\n"
                                                   "  All shortcuts\n"
                                                   "  About Switchboard\n"
                                                   "Go to\n"
                                                   "  Inbox\n"
                                                   "  History\n"
                                                   "  Settings\n"
                                                   "-\n"
                                                   "Settings\n"
                                                   "Quit"));
        Q_EMIT menu->aboutToShow(); // each time anew
        QCOMPARE(menu->actions().size(), 9);
    }

    void theLookIsChosenAndKept()
    {
        ShellWindow ui;
        ui.show();
        ui.actions.action(QStringLiteral("look.dark"))->trigger();
        QVERIFY(ui.theme.isDark());
        QCOMPARE(ui.state.value(widgets::statekey::look).toString(), QStringLiteral("dark"));
        QVERIFY(ui.actions.action(QStringLiteral("look.dark"))->isChecked());
        QVERIFY(!ui.actions.action(QStringLiteral("look.light"))->isChecked());
        ui.actions.action(QStringLiteral("look.dark"))->trigger();
        QVERIFY(ui.actions.action(QStringLiteral("look.dark"))->isChecked());
    }

    void theStatusBarSaysHowTheMachineStands()
    {
        ShellWindow ui;
        ui.show();
        shell::StatusBar &bar = ui.window.statusBar();
        bar.setStatus({.provider = QStringLiteral("Twilio"), .isReachable = false, .problem = {}, .queued = 4, .held = 3, .inDoubt = 1,
                       .lastPollAt = ui.clock->now() - std::chrono::seconds(2), .isPractice = false,
                       .providers = {{QStringLiteral("Twilio"), true, {}}, {QStringLiteral("Email"), false, {}}, {QStringLiteral("Voice"), true, QStringLiteral("low_balance")}}});
        ui.window.setAgent(QStringLiteral("Avery"));
        ui.inboxPage->setPersonZone("America/New_York");
        QCOMPARE(bar.texts().join(QStringLiteral(" | ")),
                 QStringLiteral("Twilio ok | Email does not answer | Voice: low balance | Queue 4 | Held 3 | In doubt 1 | Recipient 15:05 EST | Store sealed | Synced 2 s ago | Avery, agent"));
        ui.window.goTo(shell::Place::history);
        QVERIFY(!bar.texts().join(u' ').contains(QStringLiteral("Recipient")));
        bar.setUnknown(QStringLiteral("closed"));
        QCOMPARE(bar.texts().constFirst(), QStringLiteral("Status unknown"));
    }

    void itsItemsLeadSomewhere()
    {
        ShellWindow ui;
        ui.show();
        shell::StatusBar &bar = ui.window.statusBar();
        bar.setStatus({.provider = QStringLiteral("Twilio"), .isReachable = true, .problem = {}, .queued = 4, .held = 3, .inDoubt = 1});
        QSignalSpy held(&bar, &shell::StatusBar::heldAsked);
        QSignalSpy doubt(&bar, &shell::StatusBar::doubtAsked);
        QSignalSpy queue(&bar, &shell::StatusBar::queueAsked);
        QSignalSpy providers(&bar, &shell::StatusBar::providersAsked);
        for (auto *item : bar.findChildren<shell::StatusItem *>())
            item->click();
        QCOMPARE(held.size(), 1);
        QCOMPARE(doubt.size(), 1);
        QCOMPARE(queue.size(), 1);
        QCOMPARE(providers.size(), 1);
    }

    void unreadIsCountedForTheRail()
    {
        ShellWindow ui;
        ui.show();
        shell::StatusController controller(ui.inbox, ui.window.statusBar());
        QSignalSpy unread(&controller, &shell::StatusController::unreadChanged);
        QTRY_COMPARE(unread.size(), 1);
        const int before = unread[0][0].toInt();
        ui.inbox.receive(test::hector, QStringLiteral("hello"));
        QTRY_COMPARE(unread.size(), 2);
        QCOMPARE(unread[1][0].toInt(), before + 1);
    }

    void paneWidthsAreKept()
    {
        ShellWindow ui;
        const auto make = [&] { return std::make_unique<widgets::PaneLayout>(ui.theme, new QWidget, new QWidget, new QWidget); };
        const auto splitterOf = [](const auto &panes) { return panes->template findChild<QSplitter *>(); };
        auto panes = make();
        panes->keepIn(ui.state, QStringLiteral("panes/test"));
        panes->resize(1440, 700);
        panes->show();
        QSplitter *splitter = splitterOf(panes);
        splitter->setSizes({400, 740, 300});
        Q_EMIT splitter->splitterMoved(400, 1);
        const QList<int> sizes = splitter->sizes();
        panes = make();
        panes->keepIn(ui.state, QStringLiteral("panes/test"));
        panes->resize(1440, 700);
        panes->show();
        QTRY_COMPARE(splitterOf(panes)->sizes().first(), sizes.first());
        QCOMPARE(splitterOf(panes)->sizes().last(), sizes.last());
        ui.state.set(QStringLiteral("panes/test/list"), QStringLiteral("-17"));
        ui.state.set(QStringLiteral("panes/test/context"), 99999);
        panes = make();
        panes->keepIn(ui.state, QStringLiteral("panes/test"));
        panes->resize(1440, 700);
        panes->show();
        QTRY_VERIFY(splitterOf(panes)->sizes().at(1) >= 420);
        QVERIFY(splitterOf(panes)->sizes().first() >= 280);
    }

    void staysSmall()
    {
        const QByteArray source = test::readAll(test::sourcePath(QStringLiteral("ui/shell/mainwindow.cpp")));
        QVERIFY(source.count('\n') < 400);
        QVERIFY(!source.contains("ui/inbox") && !source.contains("ui/history"));
    }
};

SWITCHBOARD_TEST(MainWindowTest)
#include "tst_mainwindow.moc"
