// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/history/historyfixture.h"
#include "ui/history/jumppopover.h"
#include "ui/history/monthbars.h"
#include "ui/history/namesheet.h"
#include "ui/history/savedstrip.h"
#include "ui/history/sumspopover.h"
#include "ui/widgets/sheet.h"

#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>

using namespace switchboard;
using test::HistoryWindow;

namespace {

QString bodyInPane(const HistoryWindow &ui)
{
    return ui.pane->plainText();
}

} // namespace

class HistoryPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byKeyboardAloneAMessageOfTwoYearsAgoIsFoundAndItsThreadOpened()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.table->setFocus();
        ui.press(Qt::Key_Slash);
        QTRY_VERIFY(ui.isInField());
        ui.type(QStringLiteral("before:2024-07 checklist"));
        QTRY_COMPARE(ui.model->rowCount(), 1);
        QCOMPARE(ui.field->chips(), (QList<widgets::QueryChip>{{QStringLiteral("before"), QStringLiteral("2024-07")}}));
        ui.press(Qt::Key_Down);
        QTRY_VERIFY(ui.isInTable());
        QSignalSpy asked(ui.page, &history::HistoryPage::conversationAsked);
        QTRY_VERIFY(!bodyInPane(ui).isEmpty());
        ui.press(Qt::Key_T);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().at(1).value<MessageId>(), ui.model->keyAt(0).id);
    }

    void whoIsCalledSoIsOfferedAndPressingShowsAllWithThem()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.list->setQuery(QStringLiteral("marisol"));
        QTRY_VERIFY(ui.page->findChild<widgets::Button *>(QStringLiteral("person")));
        auto *chip = ui.page->findChild<widgets::Button *>(QStringLiteral("person"));
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->text(), QStringLiteral("Marisol V."));
        chip->click();
        QTRY_COMPARE(ui.model->query(), QStringLiteral("with:\"Marisol V.\""));
        QTRY_VERIFY(ui.isInTable());
        QTRY_VERIFY(!ui.page->findChild<widgets::Button *>(QStringLiteral("person")));
    }

    void theSearchOfTheWindowIsTheSearchOfThisPlace()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.table->setFocus();
        ui.press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(ui.isInField());
        ui.page->takeSearch(QStringLiteral("status:held closing"));
        QCOMPARE(ui.field->query(), QStringLiteral("status:held closing"));
        QTRY_VERIFY(ui.model->query() == ui.field->query() && ui.model->rowCount() > 0);
        QCOMPARE(ui.model->lineAt(0)->fate, QStringLiteral("held"));
    }

    void theSearchOfTheWindowKeepsTheKeyItWasGiven()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        QVERIFY(ui.actions.setShortcut(QStringLiteral("app.search"), QKeySequence(QStringLiteral("Ctrl+Y"))));
        ui.table->setFocus();
        ui.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!ui.isInField());
        ui.press(Qt::Key_Y, Qt::ControlModifier);
        QTRY_VERIFY(ui.isInField());
    }

    void enterOpensTheStoryAndEscapeComesBackStepByStep()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.table->setFocus();
        ui.press(Qt::Key_J);
        ui.press(Qt::Key_J);
        QCOMPARE(ui.table->currentIndex().row(), 1);
        QTRY_VERIFY(ui.pane->isVisible());
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(ui.pane->isAncestorOf(QApplication::focusWidget()));
        ui.press(Qt::Key_K);
        QCOMPARE(ui.table->currentIndex().row(), 0);
        ui.press(Qt::Key_Escape);
        QTRY_VERIFY(!ui.pane->isVisible());
        QVERIFY(ui.isInTable());
        ui.press(Qt::Key_Escape);
        QTRY_VERIFY(ui.isInField());
    }

    void aMessageIsCopiedWithItsWholeStory()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.table->setFocus();
        ui.table->selectRowAt(6);
        QTRY_VERIFY(ui.actions.action(QStringLiteral("history.copy"))->isEnabled());
        QTRY_VERIFY(bodyInPane(ui).contains(QStringLiteral("Attempt 2")));
        QVERIFY(ui.isInTable());
        ui.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(QStringLiteral("To Lena S. (512) 555-01")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral("The closing date can move")));
        QVERIFY(copied.contains(QStringLiteral("Attempt 2: Delivered")));
    }

    void whatIsWrongWithASearchIsSaidAndUnderlinedAndTheRowsStay()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        auto *problem = ui.list->findChild<history::QueryProblem *>();
        ui.field->focusText();
        ui.type(QStringLiteral("closing (mail"));
        QVERIFY(!problem->isVisible()); // it is still being typed
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(problem->isVisible());
        QCOMPARE(problem->sentence(), QStringLiteral("A bracket is open. Close it."));
        QCOMPARE(problem->marked(), QStringLiteral("(mail"));
        QVERIFY(ui.model->rowCount() > 0);
        ui.type(QStringLiteral(")"));
        QTRY_VERIFY(!problem->isVisible());
        QTRY_COMPARE(ui.model->query(), QStringLiteral("closing (mail)"));
    }

    void aProblemShowsByItselfWhenNothingIsTypedForAWhile()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.field->focusText();
        ui.type(QStringLiteral("\"closing"));
        QTRY_VERIFY(ui.list->findChild<history::QueryProblem *>()->isVisible());
    }

    void aFailedSearchKeepsRowsAndWordsAndCanBeTriedAgain()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.service.script.failNext(QStringLiteral("matches"), {ErrorCode::storage, QStringLiteral("disk")});
        ui.list->setQuery(QStringLiteral("checklist"));
        auto *trouble = ui.bar("trouble");
        QTRY_VERIFY(trouble->isVisible());
        QCOMPARE(ui.model->rowCount(), 318);
        QCOMPARE(ui.field->query(), QStringLiteral("checklist"));
        trouble->findChild<widgets::Button *>()->click();
        QTRY_COMPARE(ui.model->query(), QStringLiteral("checklist"));
        QVERIFY(!trouble->isVisible());
    }

    void whereNothingCanBeReadAtAllItSaysWhatToDo()
    {
        HistoryWindow ui;
        ui.service.script.failAll(Error{ErrorCode::storage, QStringLiteral("disk")});
        ui.show();
        auto *error = ui.list->findChild<widgets::ErrorState *>();
        QTRY_VERIFY(error->isVisible());
        ui.service.script.failAll(std::nullopt);
        test::addSampleHistory(ui.service);
        error->findChild<widgets::Button *>(QStringLiteral("retry"))->click();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        QVERIFY(!error->isVisible());
    }

    void nothingFoundSaysWhatToTry()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        ui.list->setQuery(QStringLiteral("after:2027-01 status:held zebra"));
        auto *empty = ui.list->findChild<widgets::EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->title(), QStringLiteral("Nothing was found"));
        QVERIFY(empty->accessibleDescription().contains(QStringLiteral("Widen the dates")));
        QVERIFY(empty->accessibleDescription().contains(QStringLiteral("condition")));
        empty->button()->click();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        QVERIFY(ui.field->query().isEmpty());
    }

    void theFootSaysHowManyWhichAndWhatTheyComeTo()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show({1440, 900});
        ui.list->setQuery(QStringLiteral("after:2026-11-16"));
        const QString words = QStringLiteral("18 found | rows 1 to 18 | ");
        QTRY_VERIFY2(ui.footWords().startsWith(words) && ui.footWords().contains(QStringLiteral("Delivered 5")), qPrintable(ui.footWords()));
        QVERIFY2(ui.footWords().endsWith(QStringLiteral("$0.24")), qPrintable(ui.footWords()));
        QCOMPARE(ui.list->head().exportButton().text(), QStringLiteral("Export 18"));
    }

    void ofAMillionTheSumsSayWhatTheyAreOf()
    {
        HistoryWindow ui;
        ui.service.madeUpRows = 1'000'000;
        ui.show();
        QTRY_VERIFY(ui.footWords().startsWith(QStringLiteral("1,000,000 found | rows 1 to ")));
        QTRY_VERIFY2(ui.footWords().contains(QStringLiteral("of the newest 100,000:   Delivered 57,000")), qPrintable(ui.footWords()));
        QCOMPARE(ui.page->summary(), QStringLiteral("1,000,000 messages since 2024"));
    }

    void throughAMillionByKeyboardNoMoreIsFetchedThanIsSeen()
    {
        HistoryWindow ui;
        ui.service.madeUpRows = 1'000'000;
        ui.show();
        QTRY_VERIFY(ui.model->isWhole());
        ui.table->setFocus();
        const auto cost = [&ui](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            ui.service.linesAsked = 0;
            ui.press(key, modifiers);
            QTRY_VERIFY(ui.model->lineAt(ui.table->firstVisibleRow()) && ui.model->lineAt(ui.table->lastVisibleRow()));
            QVERIFY2(ui.service.linesAsked <= 128, qPrintable(QString::number(ui.service.linesAsked)));
        };
        cost(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(ui.table->currentIndex().row(), 999'999);
        cost(Qt::Key_PageUp);
        cost(Qt::Key_PageUp);
        cost(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(ui.table->currentIndex().row(), 0);
        cost(Qt::Key_PageDown);
    }

    void whatIsChosenInTheSumsNarrowsTheSearch()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.table->setFocus();
        ui.press(Qt::Key_S);
        auto *sums = ui.window.findChild<history::SumsPopover *>();
        QTRY_VERIFY(sums && sums->isVisible());
        Q_EMIT sums->conditionChosen(QStringLiteral("status"), QStringLiteral("held"));
        QTRY_COMPARE(ui.model->query(), QStringLiteral("status:held"));
        Q_EMIT sums->conditionChosen(QStringLiteral("status"), QStringLiteral("blocked"));
        QTRY_COMPARE(ui.model->query(), QStringLiteral("status:blocked"));
        Q_EMIT sums->monthChosen(QDate(2026, 11, 1));
        QTRY_COMPARE(ui.model->query(), QStringLiteral("status:blocked after:2026-11 before:2026-12"));
        QVERIFY(sums->isVisible());
        ui.press(Qt::Key_Escape);
        QTRY_VERIFY(!ui.window.findChild<history::SumsPopover *>());
    }

    void monthsAreWalkedThroughByKeyboard()
    {
        widgets::Theme theme;
        history::MonthBars bars(theme, {{QDate(2026, 3, 1), 5}, {QDate(2026, 6, 1), 9}});
        QSignalSpy chosen(&bars, &history::MonthBars::chosen);
        bars.show();
        bars.setFocus();
        QTRY_VERIFY(bars.hasFocus());
        QTest::keyClick(&bars, Qt::Key_Left);
        QCOMPARE(bars.accessibleDescription(), QStringLiteral("May 2026: 0"));
        QTest::keyClick(&bars, Qt::Key_Home);
        QTest::keyClick(&bars, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toDate(), QDate(2026, 3, 1));
    }

    void aSearchIsSavedRunAgainRemovedAndBroughtBack()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.list->setQuery(QStringLiteral("status:held"));
        ui.press(Qt::Key_S, Qt::ControlModifier);
        auto *sheet = ui.window.findChild<history::NameSheet *>();
        QTRY_VERIFY(sheet && sheet->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        ui.press(Qt::Key_Return);
        QVERIFY(sheet->isVisible()); // it wants a name
        ui.type(QStringLiteral("What waits"));
        ui.press(Qt::Key_Return);
        QTRY_COMPARE(ui.service.saved.size(), 4);
        QCOMPARE(ui.service.saved.last().query, QStringLiteral("status:held"));
        QTRY_COMPARE(ui.undo.newest(), QStringLiteral("The search “What waits” is saved"));
        auto &strip = ui.list->head().saved();
        Q_EMIT strip.chosen(ui.service.saved[0]);
        QTRY_COMPARE(ui.model->query(), QStringLiteral("status:undelivered after:2026-11"));
        Q_EMIT strip.removeAsked(ui.service.saved[0]);
        QTRY_COMPARE(ui.service.saved.size(), 3);
        QTRY_VERIFY(ui.undo.newest().contains(QStringLiteral("removed")));
        ui.undo.undo();
        QTRY_COMPARE(ui.service.saved.size(), 4);
        QCOMPARE(ui.service.saved.last().name, QStringLiteral("Undelivered this month"));
    }

    void savedSearchesTellHowManyTheyFind()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        const auto texts = [&ui] {
            QStringList texts;
            for (const auto *chip : ui.list->head().saved().findChildren<widgets::Button *>()) {
                if (chip->isCheckable())
                    texts.append(chip->text());
            }
            return texts;
        };
        QTRY_COMPARE(texts().value(0), QStringLiteral("Undelivered this month  3"));
    }

    void columnsAndOrderAreFoundAgainAtTheNextStart()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        ui.table->setColumnShown(QStringLiteral("campaign"), false);
        ui.table->setColumnShown(QStringLiteral("sender"), true);
        ui.list->setOrder(workspace::HistoryOrder::bestFirst);
        history::HistoryModel model(ui.service, ui.times);
        history::ResultList again(ui.theme, model, ui.state);
        QVERIFY(!again.shownColumns().contains(QStringLiteral("campaign")));
        QVERIFY(again.shownColumns().contains(QStringLiteral("sender")));
        QCOMPARE(again.order(), workspace::HistoryOrder::bestFirst);
    }

    void whatPeopleSearchForIsNotKeptOnDisk()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        ui.list->setQuery(QStringLiteral("from:Marisol roof"));
        ui.table->setColumnShown(QStringLiteral("campaign"), false);
        QTRY_COMPARE(ui.model->query(), QStringLiteral("from:Marisol roof"));
        const QStringList keys = ui.state.keysBelow(QStringLiteral("history"));
        QCOMPARE(keys, QStringList{QStringLiteral("columns")});
        QVERIFY(!ui.state.value(QStringLiteral("history/columns")).toString().contains(QStringLiteral("roof")));
    }

    void aDayIsJumpedToInAMillionRows()
    {
        HistoryWindow ui;
        ui.service.madeUpRows = 1'000'000;
        ui.show();
        QTRY_VERIFY(ui.model->isWhole());
        ui.table->setFocus();
        ui.press(Qt::Key_G, Qt::ControlModifier);
        auto *jump = ui.window.findChild<history::JumpPopover *>();
        QTRY_VERIFY(jump && jump->isVisible());
        ui.type(QStringLiteral("3 march 2026"));
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(ui.isInTable());
        const int row = ui.table->currentIndex().row();
        QCOMPARE(ui.times.dateOf(ui.model->keyAt(row).at), QDate(2026, 3, 3));
        QCOMPARE(ui.times.dateOf(ui.model->keyAt(row - 1).at), QDate(2026, 3, 4));
        QCOMPARE(ui.table->firstVisibleRow(), row);
    }

    void aJumpWaitsForKeysThatAreStillComing()
    {
        HistoryWindow ui;
        ui.service.madeUpRows = 100'000;
        ui.show();
        QTRY_VERIFY(ui.model->isWhole());
        QTRY_VERIFY(ui.footWords().contains(QStringLiteral("of the newest")));
        ui.service.script.hold(true);
        ui.list->setQuery(QStringLiteral("closing"));
        ui.service.script.answer(0);
        QTRY_COMPARE(ui.service.script.waitingCount(), 1);
        ui.service.script.answer(0);
        QTRY_COMPARE(ui.model->rowCount(), 200);
        ui.press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(ui.window.findChild<history::JumpPopover *>());
        ui.type(QStringLiteral("2026-10-25"));
        ui.press(Qt::Key_Return);
        QVERIFY(ui.table->currentIndex().row() < 200);
        ui.service.script.hold(false);
        ui.service.script.answerAll();
        QTRY_VERIFY(ui.table->currentIndex().row() > 200);
        QCOMPARE(ui.times.dateOf(ui.model->keyAt(ui.table->currentIndex().row()).at), QDate(2026, 10, 25));
    }

    void whatIsShownIsExported()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QString suggested;
        ui.page->setFileChooser([&suggested](QWidget *, const QString &suggestion, const std::function<void(const QString &)> &take) {
            suggested = suggestion;
            take(QStringLiteral("/nowhere/out.csv"));
        });
        ui.list->setQuery(QStringLiteral("status:held"));
        QTRY_COMPARE(ui.model->query(), QStringLiteral("status:held"));
        ui.press(Qt::Key_E, Qt::ControlModifier);
        auto *sheet = ui.window.findChild<history::ExportSheet *>();
        QTRY_VERIFY(sheet && sheet->isVisible());
        sheet->findChild<widgets::Button *>(QStringLiteral("write"))->click();
        QCOMPARE(suggested, QStringLiteral("history.csv"));
        auto *result = sheet->findChild<widgets::MessageBar *>();
        QTRY_VERIFY(result->isVisible());
        QCOMPARE(result->message(), QStringLiteral("318 rows written to out.csv."));
        QCOMPARE(ui.service.exports.size(), 1);
        const auto &what = ui.service.exports.first();
        QCOMPARE(what.query, QStringLiteral("status:held"));
        QCOMPARE(what.columns.first(), QStringLiteral("time"));
        QVERIFY(!what.columns.contains(QStringLiteral("sender")));
    }

    void anExportIsStoppedAndNothingIsLeft()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        ui.page->setFileChooser([](QWidget *, const QString &, const std::function<void(const QString &)> &take) { take(QStringLiteral("/nowhere/out.csv")); });
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.service.script.hold(true);
        ui.press(Qt::Key_E, Qt::ControlModifier);
        auto *sheet = ui.window.findChild<history::ExportSheet *>();
        QTRY_VERIFY(sheet && sheet->isVisible());
        sheet->findChild<widgets::Button *>(QStringLiteral("write"))->click();
        auto *progress = sheet->findChild<widgets::Progress *>();
        QTRY_VERIFY(progress->isVisible() && progress->part() > 0.2);
        ui.press(Qt::Key_Escape);
        QVERIFY(sheet->isVisible()); // not while it runs
        progress->cancelButton()->click();
        ui.service.script.answerAll();
        auto *result = sheet->findChild<widgets::MessageBar *>();
        QTRY_VERIFY(result->isVisible());
        QCOMPARE(result->message(), QStringLiteral("Stopped. Nothing was written."));
    }

    void guessesAndAnUnfinishedIndexAreTold()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.service.guesses = {QStringLiteral("closng -> closing")};
        ui.service.isIndexing = true;
        ui.show();
        QTRY_VERIFY(ui.bar("guesses")->isVisible());
        QCOMPARE(ui.bar("guesses")->message(), QStringLiteral("Showing results for “closing” in the place of “closng”."));
        QVERIFY(ui.bar("indexing")->isVisible());
        ui.service.isIndexing = false;
        ui.service.guesses.clear();
        Q_EMIT ui.service.indexProgressed(1);
        QTRY_VERIFY(!ui.bar("indexing")->isVisible());
        QTRY_VERIFY(!ui.bar("guesses")->isVisible());
    }

    void completionsComeFromTheServiceAndDaysFromTheCalendar()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        ui.field->focusText();
        ui.type(QStringLiteral("status:un"));
        QTRY_VERIFY(ui.service.script.calls().contains(QStringLiteral("suggestions status:un")));
        auto *offers = ui.window.findChild<widgets::CompletionList *>();
        QTRY_VERIFY(offers && offers->isOpen());
        ui.press(Qt::Key_Tab);
        QTRY_COMPARE(ui.field->query(), QStringLiteral("status:undelivered"));
        ui.type(QStringLiteral("after:yes"));
        QTRY_VERIFY(offers->isOpen());
        ui.press(Qt::Key_Tab);
        QTRY_COMPARE(ui.field->query(), QStringLiteral("status:undelivered after:2026-11-16"));
    }

    void whatHappensMeanwhileIsShown()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.table->selectRowAt(9);
        QTRY_VERIFY(bodyInPane(ui).contains(QStringLiteral("Held")));
        ui.service.rows[9].fate = QStringLiteral("delivered");
        Q_EMIT ui.service.changed();
        QTRY_VERIFY(bodyInPane(ui).contains(QStringLiteral("Delivered")));
        QCOMPARE(ui.table->currentIndex().row(), 9);
    }

    void whatWasErasedIsSaidToBeGone()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.service.script.failNext(QStringLiteral("story"), {ErrorCode::notFound, QStringLiteral("gone")});
        ui.table->selectRowAt(2);
        auto *gone = ui.pane->findChild<widgets::EmptyState *>();
        QTRY_VERIFY(gone->isVisible());
        ui.table->selectRowAt(3);
        QTRY_VERIFY(!gone->isVisible());
    }

    void inANarrowWindowTheStoryLiesOverTheRowsWhenItIsOpened()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show({1100, 760});
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.table->setFocus();
        ui.press(Qt::Key_J);
        QVERIFY(!ui.pane->isVisible());
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(ui.pane->isVisible());
        QCOMPARE(ui.pane->parentWidget(), ui.page);
        ui.window.resize(1440, 900);
        QTRY_VERIFY(ui.pane->parentWidget() != ui.page);
        QVERIFY(ui.pane->isVisible());
    }

    void bestFirstIsAskedForWhereItIsWanted()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show();
        QTRY_COMPARE(ui.model->rowCount(), 318);
        const QList<QAction *> orders = ui.list->head().orderButton().menu()->actions();
        orders[1]->trigger();
        QTRY_COMPARE(ui.model->order(), workspace::HistoryOrder::bestFirst);
        QCOMPARE(ui.list->head().orderButton().text(), QStringLiteral("Best first"));
        Q_EMIT ui.table->sortAsked(QStringLiteral("time"), Qt::DescendingOrder);
        QTRY_COMPARE(ui.model->order(), workspace::HistoryOrder::newestFirst);
    }
};

SWITCHBOARD_TEST(HistoryPageTest)
#include "tst_historypage.moc"
