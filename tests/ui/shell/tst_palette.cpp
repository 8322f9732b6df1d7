// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/keysheet.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

using namespace switchboard;
using test::ShellWindow;

/// The palette, by keyboard alone.
class PaletteTest : public QObject
{
    Q_OBJECT

private:
    static void addPeople(ShellWindow &ui, int others = 0)
    {
        ui.people.add(QStringLiteral("Marisol V."), QStringLiteral("(512) 555-0142"));
        ui.people.add(QStringLiteral("Marcus A."), QStringLiteral("(210) 555-0118"));
        ui.people.add(QStringLiteral("Margo R."), QStringLiteral("(512) 555-0190"));
        for (int i = 0; i < others; ++i)
            ui.people.add(QStringLiteral("Zoe %1").arg(i, 2, 10, QLatin1Char('0')), QStringLiteral("(512) 555-%1").arg(1000 + i));
    }

    static void open(ShellWindow &ui)
    {
        ui.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(ui.palette());
    }

private Q_SLOTS:
    void controlKOpensItAndEscapeGivesTheFocusBack()
    {
        ShellWindow ui;
        ui.show();
        ui.inboxPage->field->setFocus();
        open(ui);
        QVERIFY(ui.palette()->edit()->hasFocus());
        ui.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(ui.listed(), QStringLiteral("closed"));
        QVERIFY(ui.inboxPage->field->hasFocus());
        open(ui);
        ui.press(Qt::Key_Escape);
        QCOMPARE(ui.listed(), QStringLiteral("closed"));
        QVERIFY(ui.inboxPage->field->hasFocus());
    }

    void anEmptyOneListsWhatCanBeDoneHere()
    {
        ShellWindow ui;
        ui.searches.saved = {{1, QStringLiteral("Failed this week"), QStringLiteral("status:failed")}};
        ui.show();
        open(ui);
        QTRY_COMPARE(ui.listed(), QStringLiteral("Do:\n"
                                                 "> Mark as done [E]\n"
                                                 "  Reply [R]\n"
                                                 "  Snooze, choose a time [H]\n"
                                                 "  Search everything [Ctrl F]\n"
                                                 "  Look as the system\n"
                                                 "  Light\n"
                                                 "  Dark\n"
                                                 "  Notifications\n"
                                                 "  Message text in notifications\n"
                                                 "  Go on in the tray when closed\n"
                                                 "  All shortcuts [?]\n"
                                                 "  About Switchboard\n"
                                                 "  Quit [Ctrl Q]\n"
                                                 "Places:\n"
                                                 "  Inbox [Ctrl 1]\n"
                                                 "  History [Ctrl 2]\n"
                                                 "  Settings [Ctrl ,]\n"
                                                 "Saved searches:\n"
                                                 "  Failed this week"));
    }

    void enterDoesWhatWasFound()
    {
        ShellWindow ui;
        ui.show();
        open(ui);
        ui.type(QStringLiteral("mdone"));
        QTRY_VERIFY2(ui.listed().startsWith(QStringLiteral("Do:\n> Mark as done [E]")), qPrintable(ui.listed()));
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.did, QStringList{QStringLiteral("inbox.done")});
        QCOMPARE(ui.listed(), QStringLiteral("closed"));
    }

    void anotherWordFindsItToo()
    {
        ShellWindow ui;
        ui.show();
        open(ui);
        ui.type(QStringLiteral("archive"));
        QVERIFY2(ui.listed().startsWith(QStringLiteral("Do:\n> Mark as done [E]")), qPrintable(ui.listed()));
    }

    void controlEnterDoesItAndStays()
    {
        ShellWindow ui;
        ui.show();
        open(ui);
        ui.type(QStringLiteral("reply"));
        ui.press(Qt::Key_Return, Qt::ControlModifier);
        ui.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(ui.did, (QStringList{QStringLiteral("inbox.reply"), QStringLiteral("inbox.reply")}));
        QVERIFY(ui.palette()->edit()->hasFocus());
        QCOMPARE(ui.palette()->edit()->text(), QStringLiteral("reply"));
    }

    void arrowsWalkOverHeadsAndRound()
    {
        ShellWindow ui;
        ui.show();
        open(ui);
        ui.type(QStringLiteral("history"));
        const QString first = QStringLiteral("Places:\n> History [Ctrl 2]\nSearch:\n  Search everything for “history”");
        const QString last = QStringLiteral("Places:\n  History [Ctrl 2]\nSearch:\n> Search everything for “history”");
        QCOMPARE(ui.listed(), first);
        ui.press(Qt::Key_Down);
        QCOMPARE(ui.listed(), last);
        ui.press(Qt::Key_Down);
        QCOMPARE(ui.listed(), first);
        ui.press(Qt::Key_Up);
        QCOMPARE(ui.listed(), last);
        ui.press(Qt::Key_Up);
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.window.place(), shell::Place::history);
    }

    void noShortcutActsBehindIt()
    {
        ShellWindow ui;
        ui.show();
        ui.inboxPage->setFocus();
        open(ui);
        ui.press(Qt::Key_2, Qt::ControlModifier);
        ui.press(Qt::Key_E);
        QCOMPARE(ui.window.place(), shell::Place::inbox);
        QCOMPARE(ui.did, QStringList());
        QCOMPARE(ui.palette()->edit()->text(), QStringLiteral("e"));
    }

    void plainWordsOfATimeAreOffered()
    {
        ShellWindow ui;
        ui.show();
        open(ui);
        ui.type(QStringLiteral("snooze thu 17:30"));
        QTRY_COMPARE(ui.listed().section(u'\n', 0, 2), QStringLiteral("Do:\n"
                                                                      "> Snooze Marisol V. until Thu 17:30\n"
                                                                      "  Snooze, choose a time [H]"));
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.did, QStringList{QStringLiteral("snoozed until Thu 17:30")});
    }

    void wordsThatAreNoTimeLeaveTheActionItself()
    {
        ShellWindow ui;
        addPeople(ui);
        ui.show();
        open(ui);
        ui.type(QStringLiteral("snooze marc"));
        QTRY_COMPARE(ui.listed(), QStringLiteral("Do:\n"
                                                 "> Snooze, choose a time [H]\n"
                                                 "People:\n"
                                                 "  Marcus A.\n"
                                                 "Search:\n"
                                                 "  Search everything for “snooze marc”"));
    }

    void peopleAreFoundAndChosen()
    {
        ShellWindow ui;
        addPeople(ui);
        ui.show();
        QSignalSpy chosen(&ui.window, &shell::MainWindow::personChosen);
        open(ui);
        ui.type(QStringLiteral("margo"));
        QTRY_VERIFY2(ui.listed().startsWith(QStringLiteral("People:\n> Margo R.")), qPrintable(ui.listed()));
        ui.press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(ui.people.person(chosen[0][0].value<ContactId>()).contact.name, QStringLiteral("Margo R."));
    }

    void tabShowsMorePeople()
    {
        ShellWindow ui;
        addPeople(ui, 12);
        ui.show();
        open(ui);
        ui.type(QStringLiteral("zoe"));
        QTRY_VERIFY2(ui.listed().contains(QStringLiteral("  Zoe 02\n  Show 9 more people [Tab]\n")), qPrintable(ui.listed()));
        QVERIFY(!ui.listed().contains(QStringLiteral("Zoe 03")));
        ui.press(Qt::Key_Tab);
        QVERIFY(ui.palette()->edit()->hasFocus());
        QVERIFY2(ui.listed().contains(QStringLiteral("  Zoe 11\n")), qPrintable(ui.listed()));
        QVERIFY(!ui.listed().contains(QStringLiteral("more people")));
    }

    void theAnswerToWhatIsTypedNowWins()
    {
        ShellWindow ui;
        addPeople(ui);
        ui.show();
        open(ui);
        ui.people.script.hold(true);
        ui.type(QStringLiteral("marc"));
        const int waiting = ui.people.script.waitingCount();
        QCOMPARE(waiting, 4);
        for (int i = waiting - 1; i >= 0; --i)
            ui.people.script.answer(i); // the newest first
        QTRY_COMPARE(ui.people.script.waitingCount(), 1); // one question for the lines of one answer
        ui.people.script.answerAll();
        QTRY_VERIFY2(ui.listed().contains(QStringLiteral("People:\n> Marcus A.\nSearch")), qPrintable(ui.listed()));
    }

    void theChoiceStaysWhenPeopleArrive()
    {
        ShellWindow ui;
        addPeople(ui);
        ui.show();
        open(ui);
        ui.people.script.hold(true);
        ui.type(QStringLiteral("mar"));
        ui.press(Qt::Key_Down);
        const QString chosen = ui.palette()->list()->currentIndex().data().toString();
        QVERIFY(!chosen.isEmpty());
        ui.people.script.hold(false);
        ui.people.script.answerAll();
        QTRY_VERIFY2(ui.listed().contains(QStringLiteral("People:")), qPrintable(ui.listed()));
        QCOMPARE(ui.palette()->list()->currentIndex().data().toString(), chosen);
    }

    void itWorksWithNobodyToAsk()
    {
        ShellWindow ui;
        ui.show();
        ui.window.setSources({});
        open(ui);
        ui.type(QStringLiteral("zzzz"));
        QCOMPARE(ui.listed(), QString());
        ui.press(Qt::Key_Return);
        ui.press(Qt::Key_Down);
        QVERIFY(ui.palette());
        ui.palette()->edit()->setText(QStringLiteral("reply"));
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.did, QStringList{QStringLiteral("inbox.reply")});
    }

    void aFailureOfPeopleLeavesTheRest()
    {
        ShellWindow ui;
        addPeople(ui);
        ui.show();
        ui.people.script.failAll(Error{ErrorCode::storage, QStringLiteral("disk I/O error")});
        open(ui);
        ui.type(QStringLiteral("mar"));
        QTRY_VERIFY2(ui.listed().startsWith(QStringLiteral("Do:\n> Mark as done [E]")), qPrintable(ui.listed()));
        QVERIFY(!ui.listed().contains(QStringLiteral("People")));
    }

    void recentlyUsedComesFirstAndNamesNobody()
    {
        ShellWindow ui;
        addPeople(ui);
        ui.show();
        for (const QString &text : {QStringLiteral("reply"), QStringLiteral("settings"), QStringLiteral("margo")}) {
            open(ui);
            ui.type(text);
            QTRY_VERIFY(ui.palette()->list()->currentIndex().isValid());
            if (text == QStringLiteral("margo"))
                QTRY_VERIFY(ui.listed().startsWith(QStringLiteral("People:\n>")));
            ui.press(Qt::Key_Return);
            ui.window.goTo(shell::Place::inbox);
        }
        open(ui);
        QCOMPARE(ui.listed().section(u'\n', 0, 3), QStringLiteral("Recently used:\n> Settings [Ctrl ,]\n  Reply [R]\nDo:"));
        QCOMPARE(ui.listed().count(QStringLiteral("Reply")), 1);
        QCOMPARE(ui.state.value(QStringLiteral("palette/recent")).toStringList(), (QStringList{QStringLiteral("go.settings"), QStringLiteral("inbox.reply")}));
    }

    void whatIsTypedCanBeSearchedFor()
    {
        ShellWindow ui;
        ui.searches.saved = {{1, QStringLiteral("Failed this week"), QStringLiteral("status:failed")}};
        ui.show();
        QSignalSpy asked(&ui.window, &shell::MainWindow::searchAsked);
        open(ui);
        ui.type(QStringLiteral("fail"));
        QTRY_COMPARE(ui.listed(), QStringLiteral("Search:\n> Failed this week\n  Search everything for “fail”"));
        ui.press(Qt::Key_Return);
        open(ui);
        ui.type(QStringLiteral("roof leak"));
        ui.press(Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("status:failed"));
        QCOMPARE(asked[1][0].toString(), QStringLiteral("roof leak"));
    }

    void whatNeedsNothingChosenIsFoundFromOtherPlaces()
    {
        ShellWindow ui;
        ui.show();
        QVERIFY(!ui.settingsPage);
        open(ui);
        QTRY_VERIFY(ui.settingsPage); // made meanwhile, so that it can say what is done there
        int ran = 0;
        const auto add = [&](const char *id, const char *name, bool isAnywhere) {
            return ui.actions.add(ui.settingsPage,
                                  {.id = QString::fromLatin1(id),
                                   .name = QString::fromLatin1(name),
                                   .section = QStringLiteral("Settings"),
                                   .shortcut = QKeySequence(Qt::Key_B),
                                   .isAnywhere = isAnywhere},
                                  [&] { ran += ui.window.place() == shell::Place::settings ? 1 : 100; });
        };
        QAction *backUp = add("settings.backUp", "Back up now", true);
        add("settings.other", "Back up this one", false); // of what is chosen there
        ui.type(QStringLiteral("back up"));
        QTRY_COMPARE(ui.listed().section(u'\n', 0, 2), QStringLiteral("Do:\n> Back up now\nSearch:"));
        ui.press(Qt::Key_Return);
        QTRY_COMPARE(ran, 1);
        QCOMPARE(ui.window.place(), shell::Place::settings);
        ui.window.goTo(shell::Place::inbox);
        backUp->setEnabled(false);
        open(ui);
        ui.type(QStringLiteral("back up"));
        QTRY_VERIFY(!ui.listed().contains(QStringLiteral("Back up")));
    }

    void aQuestionMarkOpensTheShortcuts()
    {
        ShellWindow ui;
        ui.show();
        open(ui);
        ui.press(Qt::Key_Question);
        QCOMPARE(ui.listed(), QStringLiteral("closed"));
        QTRY_VERIFY(ui.window.findChild<shell::KeySheet *>());
    }

    void whatIsChosenIsTold()
    {
        ShellWindow ui;
        ui.show();
        open(ui);
        ui.type(QStringLiteral("reply"));
        QCOMPARE(ui.palette()->edit()->accessibleDescription(), QStringLiteral("Reply, Inbox, R"));
    }

    void theModelKeepsItsContract()
    {
        shell::PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto row = [](const QString &key, shell::PaletteRowKind kind) {
            shell::PaletteRow one;
            one.kind = kind;
            one.key = one.text = key;
            return one;
        };
        const auto head = row(QStringLiteral("head"), shell::PaletteRowKind::head);
        const auto a = row(QStringLiteral("a"), shell::PaletteRowKind::entry);
        const auto b = row(QStringLiteral("b"), shell::PaletteRowKind::entry);
        model.setRows({head, a, b});
        model.setRows({head, b, a});
        QCOMPARE(model.choosable(-1, 1), 1);
        QCOMPARE(model.choosable(2, 1), 1);
        QCOMPARE(model.choosable(1, -1), 2);
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        model.setRows({head});
        QCOMPARE(model.choosable(-1, 1), -1);
        model.setRows({});
        QCOMPARE(model.choosable(-1, 1), -1);
    }
};

SWITCHBOARD_TEST(PaletteTest)
#include "tst_palette.moc"
