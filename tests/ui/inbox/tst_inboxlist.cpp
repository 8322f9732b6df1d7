// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/inbox/driveninbox.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/filterbar.h"
#include "ui/inbox/namepopover.h"
#include "ui/inbox/newconversation.h"
#include "ui/inbox/snoozepopover.h"
#include "ui/inbox/threadheader.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/states.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace switchboard;
using namespace std::chrono_literals;
using test::Driven;
using workspace::ThreadFilter;

namespace {

struct DrivenList : Driven
{
    void startAtMarisol()
    {
        start();
        openMarisol();
        list->setFocus();
    }
    inbox::ThreadListModel &threads() const { return *static_cast<inbox::ThreadListModel *>(list->model()); }
    ConversationId current() const { return find<inbox::ThreadListPane>()->current(); }
    const workspace::ThreadRow &row(ConversationId id) const { return service.conversation(id).row; }
    void trigger(const QString &menuOf, const QString &text) const
    {
        auto *menu = find<widgets::Button>(menuOf)->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text + QStringLiteral(" is not in the menu")));
    }
};

/// Opens the sheet for a new conversation with the focus in its field; the people that it offers, null where it does not open.
QAbstractItemModel *beginConversation(const DrivenList &ui)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    const auto field = [&ui] {
        const auto *sheet = ui.find<inbox::NewConversation>();
        return sheet ? sheet->findChild<QLineEdit *>() : nullptr;
    };
    const bool isOpen = QTest::qWaitFor([&field] { return field() && field()->hasFocus(); });
    return isOpen ? ui.find<inbox::NewConversation>()->findChild<QListView *>()->model() : nullptr;
}

} // namespace

class InboxListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doneKeepsTheRowInItsPlaceAndOpensTheNext()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.key(Qt::Key_E);
        QTRY_VERIFY(ui.row(test::marisol).isDone);
        QCOMPARE(ui.current(), test::priya);
        QTRY_VERIFY(ui.threads().isKept(test::marisol));
        QCOMPARE(ui.threads().rows().first().conversation, test::marisol);
        QTRY_COMPARE(ui.undo.newest(), QStringLiteral("Marisol V. is done"));
        ui.key(Qt::Key_Z);
        QTRY_VERIFY(!ui.row(test::marisol).isDone);
        QTRY_COMPARE(ui.current(), test::marisol);
        QTRY_VERIFY(!ui.threads().isKept(test::marisol));
    }

    void aFailureOfDoneIsToldAndTheRowStays()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.service.failNext(QStringLiteral("change"), {ErrorCode::storage, QStringLiteral("disk full")});
        ui.key(Qt::Key_E);
        auto *problem = ui.find<widgets::MessageBar>(QStringLiteral("problem"));
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->message().contains(QStringLiteral("Marisol V. is done")));
        QVERIFY(!ui.undo.canUndo());
        QVERIFY(!ui.threads().isKept(test::marisol));
    }

    void theLastOneThatIsDoneEmptiesTheList()
    {
        DrivenList ui;
        ui.startAtMarisol();
        for (int i = 0; i < test::openRows; ++i)
            ui.key(Qt::Key_E);
        auto *empty = ui.find<inbox::ThreadListPane>()->findChild<widgets::EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QTRY_COMPARE(ui.page->summary(), QStringLiteral("0 open"));
        QVERIFY(!ui.current());
    }

    void threeAreMarkedByKeysAndDoneTogether()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.key(Qt::Key_X);
        ui.key(Qt::Key_J);
        ui.key(Qt::Key_X);
        ui.key(Qt::Key_Down, Qt::ShiftModifier);
        auto *bulk = ui.find<inbox::BulkBar>();
        QTRY_VERIFY(bulk->isVisible());
        QCOMPARE(bulk->words(), QStringLiteral("3 conversations chosen"));
        QVERIFY(!ui.find<inbox::FilterBar>()->isVisible());
        ui.key(Qt::Key_E);
        QTRY_VERIFY(ui.row(test::terrence).isDone);
        QVERIFY(ui.row(test::marisol).isDone && ui.row(test::priya).isDone);
        QCOMPARE(ui.service.calls().filter(QStringLiteral("change")), QStringList{QStringLiteral("change 3")});
        QTRY_VERIFY(!bulk->isVisible());
        QTRY_COMPARE(ui.undo.newest(), QStringLiteral("3 conversations are done"));
        ui.undo.undo();
        QTRY_VERIFY(!ui.row(test::terrence).isDone && !ui.row(test::marisol).isDone && !ui.row(test::priya).isDone);
    }

    void escapeChoosesNone()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(ui.threads().marked().size(), test::openRows);
        ui.key(Qt::Key_Escape);
        QVERIFY(ui.threads().marked().isEmpty());
        QVERIFY(ui.find<inbox::FilterBar>()->isVisible());
    }

    void ctrlAndShiftMarkByMouse()
    {
        DrivenList ui;
        ui.startAtMarisol();
        const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(ui.list->viewport(), Qt::LeftButton, modifiers, ui.list->visualRect(ui.list->model()->index(row, 0)).center());
        };
        click(2, Qt::ControlModifier);
        QCOMPARE(ui.threads().marked(), (QList{test::marisol, test::terrence}));
        QCOMPARE(ui.current(), test::marisol);
        click(4, Qt::ShiftModifier);
        QCOMPARE(ui.threads().marked().size(), 5);
        click(1, {});
        QVERIFY(ui.threads().marked().isEmpty());
        QCOMPARE(ui.current(), test::priya);
    }

    void snoozesInPlainWords()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.key(Qt::Key_H);
        QTRY_VERIFY(ui.find<inbox::SnoozePopover>());
        auto *sheet = ui.find<inbox::SnoozePopover>();
        QTRY_VERIFY(sheet->findChild<QLineEdit *>()->hasFocus());
        ui.type(QStringLiteral("fri 9"));
        QCOMPARE(sheet->understood(), QStringLiteral("Friday 20 November at 09:00, Enter to snooze"));
        ui.key(Qt::Key_Return);
        QTRY_COMPARE(ui.times.nextMoment(ui.row(test::marisol).snoozedUntil), QStringLiteral("Fri 09:00"));
        QCOMPARE(ui.current(), test::priya);
        QTRY_COMPARE(ui.undo.newest(), QStringLiteral("Marisol V. sleeps until Fri 09:00"));
        QTRY_VERIFY(!ui.find<inbox::SnoozePopover>());
    }

    void whatIsNotUnderstoodSnoozesNothing()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.key(Qt::Key_H);
        QTRY_VERIFY(ui.find<inbox::SnoozePopover>());
        auto *sheet = ui.find<inbox::SnoozePopover>();
        QTRY_VERIFY(sheet->findChild<QLineEdit *>()->hasFocus());
        ui.type(QStringLiteral("purple"));
        QVERIFY(sheet->understood().startsWith(QStringLiteral("Not understood")));
        ui.key(Qt::Key_Return);
        QVERIFY(sheet->isVisible());
        QVERIFY(ui.service.calls().filter(QStringLiteral("change")).isEmpty());
    }

    void theUsualMomentsOfAnAfternoon()
    {
        const auto clock = std::make_shared<test::ManualClock>(test::sampleNow());
        const widgets::TimeWords times(clock, test::sampleZone());
        QStringList printed;
        for (const inbox::SnoozeChoice &choice : inbox::snoozeChoices(times))
            printed.append(choice.name + u' ' + times.nextMoment(choice.until));
        QCOMPARE(printed, (QStringList{QStringLiteral("Later today Today 17:00"), QStringLiteral("This evening Today 18:00"),
                                       QStringLiteral("Tomorrow Wed 09:00"), QStringLiteral("Next Monday Mon 09:00"),
                                       QStringLiteral("In a week 24 Nov 09:00")}));
    }

    void whatIsSnoozedIsFoundAndWoken()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.actions.action(QStringLiteral("inbox.showSnoozed"))->trigger();
        QTRY_COMPARE(ui.threads().rowCount(), 1);
        QCOMPARE(ui.page->summary(), QStringLiteral("1 snoozed"));
        ui.key(Qt::Key_J);
        QTRY_COMPARE(ui.current(), test::felix);
        ui.key(Qt::Key_H);
        QTRY_VERIFY(ui.find<inbox::SnoozePopover>());
        QTRY_VERIFY(ui.find<inbox::SnoozePopover>()->findChild<QLineEdit *>()->hasFocus());
        ui.key(Qt::Key_Tab);
        ui.key(Qt::Key_Return); // the first is to wake it
        QTRY_COMPARE(ui.row(test::felix).snoozedUntil, Timestamp{});
        QTRY_COMPARE(ui.undo.newest(), QStringLiteral("Felix R. is awake"));
    }

    void aConversationIsAssignedFromItsMenu()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QTRY_COMPARE(ui.find<widgets::Button>(QStringLiteral("assign"))->text(), QStringLiteral("Avery"));
        ui.trigger(QStringLiteral("assign"), QStringLiteral("Casey"));
        QTRY_COMPARE(ui.row(test::marisol).assignee, QStringLiteral("Casey"));
        QTRY_COMPARE(ui.find<widgets::Button>(QStringLiteral("assign"))->text(), QStringLiteral("Casey"));
        QCOMPARE(ui.undo.newest(), QStringLiteral("Marisol V. is assigned to Casey"));
    }

    void aColleagueWhoIsInNoListIsNamed()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QTRY_COMPARE(ui.find<widgets::Button>(QStringLiteral("assign"))->text(), QStringLiteral("Avery"));
        ui.trigger(QStringLiteral("assign"), QStringLiteral("Somebody else…"));
        QTRY_VERIFY(ui.find<inbox::NamePopover>());
        auto *field = ui.find<inbox::NamePopover>()->findChild<QLineEdit *>();
        auto *assign = ui.find<inbox::NamePopover>()->findChildren<widgets::Button *>().constLast();
        QCOMPARE(assign->text(), QStringLiteral("Assign"));
        QTRY_VERIFY(field->hasFocus());
        for (const QString &none : {QString(), QStringLiteral("   "), QStringLiteral("Jo\u0007rdan")}) {
            field->setText(none);
            QVERIFY(!assign->isEnabled());
            ui.key(Qt::Key_Return);
            QVERIFY(field->isVisible());
        }
        QCOMPARE(field->maxLength(), 60);
        field->setText(QStringLiteral("  Jordan   Li "));
        ui.key(Qt::Key_Return);
        QTRY_COMPARE(ui.row(test::marisol).assignee, QStringLiteral("Jordan Li"));
        QTRY_COMPARE(ui.undo.newest(), QStringLiteral("Marisol V. is assigned to Jordan Li"));
        // From now on they can be chosen.
        QTRY_COMPARE(ui.find<widgets::Button>(QStringLiteral("assign"))->text(), QStringLiteral("Jordan Li"));
        ui.page->openConversation(test::priya);
        ui.trigger(QStringLiteral("assign"), QStringLiteral("Jordan Li"));
        QTRY_COMPARE(ui.row(test::priya).assignee, QStringLiteral("Jordan Li"));
    }

    void severalAreGivenToAColleagueWhoIsInNoList()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.threads().setMarked(test::priya, true);
        ui.threads().setMarked(test::hector, true);
        ui.trigger(QStringLiteral("assign"), QStringLiteral("Somebody else…"));
        QTRY_VERIFY(ui.find<inbox::NamePopover>());
        QTRY_VERIFY(ui.find<inbox::NamePopover>()->findChild<QLineEdit *>()->hasFocus());
        ui.type(QStringLiteral("Jordan Li"));
        ui.key(Qt::Key_Return);
        QTRY_COMPARE(ui.row(test::priya).assignee, QStringLiteral("Jordan Li"));
        QCOMPARE(ui.row(test::hector).assignee, QStringLiteral("Jordan Li"));
        QCOMPARE(ui.row(test::marisol).assignee, QStringLiteral("Avery"));
        QVERIFY(ui.threads().marked().isEmpty());
    }

    void spamLeavesTheListAndIsFoundThere()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.key(Qt::Key_Exclam);
        QTRY_VERIFY(ui.row(test::marisol).isSpam);
        QTRY_COMPARE(ui.page->summary(), QStringLiteral("15 open"));
        ui.trigger(QStringLiteral("order"), QStringLiteral("Show spam (2)"));
        QTRY_COMPARE(ui.threads().rowCount(), 2);
        QCOMPARE(ui.threads().rows().first().conversation, test::marisol);
    }

    void aBlockedNumberCannotBeWrittenToUntilItIsUnblocked()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QAction *block = ui.actions.action(QStringLiteral("inbox.block"));
        QCOMPARE(block->text(), QStringLiteral("Block the number"));
        block->trigger();
        QTRY_COMPARE(block->text(), QStringLiteral("Unblock the number"));
        QTRY_VERIFY(ui.send->toolTip().contains(QStringLiteral("is blocked")));
        block->trigger();
        QTRY_COMPARE(block->text(), QStringLiteral("Block the number"));
    }

    void severalAreBlockedUntilAllAre()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QAction *block = ui.actions.action(QStringLiteral("inbox.block"));
        block->trigger();
        QTRY_COMPARE(block->text(), QStringLiteral("Unblock the number"));
        QTRY_VERIFY(ui.threads().rowOf(test::marisol).isBlocked);
        QTRY_VERIFY(ui.threads().rowOf(test::priya).conversation);
        // The open one is blocked, the other not: both shall be.
        const auto mark = [&](ConversationId conversation) { ui.threads().setMarked(conversation, true); };
        mark(test::marisol);
        mark(test::priya);
        QCOMPARE(block->text(), QStringLiteral("Block the numbers"));
        block->trigger();
        QTRY_VERIFY(ui.row(test::priya).isBlocked);
        QVERIFY(ui.row(test::marisol).isBlocked);
        QTRY_COMPARE(ui.undo.newest(), QStringLiteral("Priya K. is blocked")); // that of the other stands already
        QVERIFY(ui.threads().marked().isEmpty());
        QTRY_VERIFY(ui.threads().rowOf(test::priya).isBlocked);
        mark(test::marisol);
        mark(test::priya);
        QCOMPARE(block->text(), QStringLiteral("Unblock the numbers"));
        block->trigger();
        QTRY_VERIFY(!ui.row(test::priya).isBlocked && !ui.row(test::marisol).isBlocked);
        QTRY_COMPARE(ui.undo.newest(), QStringLiteral("2 numbers are not blocked any more"));
    }

    void whoOptedOutIsNotUnblockedByHand()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.page->openConversation(test::hector);
        QTRY_VERIFY(ui.send->toolTip().contains(QStringLiteral("opted out")));
        QCOMPARE(ui.actions.action(QStringLiteral("inbox.block"))->text(), QStringLiteral("Block the number"));
    }

    void theClockIsThatOfThePersonWhoIsLookedAt()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QTRY_COMPARE(ui.page->personZone(), QByteArray("America/Chicago"));
        ui.page->openConversation({});
        QCOMPARE(ui.page->personZone(), QByteArray());
        QVERIFY(ui.times.timeIn({}).isEmpty());
    }

    void unreadStaysUnreadUntilItIsOpenedAgain()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QTRY_COMPARE(ui.row(test::marisol).unread, 0);
        ui.key(Qt::Key_U);
        QTRY_COMPARE(ui.row(test::marisol).unread, 1);
        ui.key(Qt::Key_J);
        ui.key(Qt::Key_K);
        QTRY_COMPARE(ui.row(test::marisol).unread, 0);
    }

    void whatIsOpenedIsReadAlsoWhereTheListDoesNotHaveIt()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.find<inbox::ThreadListPane>()->show({.filter = ThreadFilter::snoozed});
        QTRY_VERIFY(!ui.threads().indexOf(test::priya).isValid());
        ui.service.receive(test::priya, QStringLiteral("hello?"));
        QVERIFY(ui.row(test::priya).unread > 0);
        ui.page->openConversation(test::priya); // from a notice, say
        QTRY_COMPARE(ui.row(test::priya).unread, 0);
        QTRY_COMPARE(ui.service.waitingCount(), 0);
        ui.actions.action(QStringLiteral("inbox.unread"))->trigger();
        QTRY_COMPARE(ui.row(test::priya).unread, 1);
        QTest::qWait(0);
        QCOMPARE(ui.row(test::priya).unread, 1);
    }

    void whoIsNamedInANoteHasSeenItOnceTheThreadIsOpen()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.service.markRead(test::carol);
        QTRY_COMPARE(ui.row(test::carol).unread, 0);
        auto carol = ui.service.conversation(test::carol);
        carol.row.hasMention = true;
        ui.service.add(carol);
        QTRY_VERIFY(ui.row(test::carol).hasMention);
        ui.page->openConversation(test::carol);
        QTRY_VERIFY(!ui.row(test::carol).hasMention);
    }

    void amongTheUnreadOnlyTheOpenOneIsReadAndKeepsItsPlace()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.find<inbox::ThreadListPane>()->show({.filter = workspace::ThreadFilter::unread});
        QTRY_VERIFY(!ui.threads().rows().isEmpty());
        const auto rows = ui.threads().rowCount();
        QVERIFY(rows > 1);
        ui.key(Qt::Key_J);
        const ConversationId first = ui.threads().rows().first().conversation;
        QCOMPARE(ui.current(), first);
        QTRY_VERIFY(ui.service.calls().contains(QStringLiteral("markRead %1").arg(first.value)));
        QTRY_COMPARE(ui.page->summary(), QStringLiteral("%1 unread").arg(rows - 1));
        QVERIFY(ui.threads().isKept(first));
        QCOMPARE(ui.threads().rowCount(), rows);
        QCOMPARE(ui.current(), first);
        ui.key(Qt::Key_J);
        QCOMPARE(ui.current(), ui.threads().rows().at(1).conversation);
    }

    void whatLeavesTheListByItselfStaysOpenAndOpensNoOther()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.service.change({{test::marisol, {.isDone = true}}});
        QTRY_VERIFY(!ui.threads().indexOf(test::marisol).isValid());
        QCOMPARE(ui.current(), test::marisol);
        QVERIFY(ui.list->selectionModel()->selectedIndexes().isEmpty());
    }

    void theNextOneIsWhereTheOneWasThatLeft()
    {
        for (const int step : {1, -1}) {
            DrivenList ui;
            ui.startAtMarisol();
            constexpr int row = 4; // the ends of the list would be wrong
            const ConversationId open = ui.threads().rows().at(row).conversation;
            const ConversationId wanted = ui.threads().rows().at(row + step).conversation;
            ui.page->openConversation(open);
            QTRY_COMPARE(ui.current(), open);
            ui.service.change({{open, {.isDone = true}}});
            QTRY_VERIFY(!ui.threads().indexOf(open).isValid());
            const ConversationId above = ui.threads().rows().at(9).conversation; // it is at the top then, and all others below
            ui.service.receive(above, QStringLiteral("Hello again"));
            QTRY_COMPARE(ui.threads().rows().first().conversation, above);
            ui.find<inbox::ThreadListPane>()->move(step);
            QCOMPARE(ui.current(), wanted);
        }
    }

    void filtersNarrowTheListByTagAgentAndChannel()
    {
        DrivenList ui;
        ui.startAtMarisol();
        auto *pane = ui.find<inbox::ThreadListPane>();
        pane->show({.tag = QStringLiteral("fast close")});
        QTRY_COMPARE(ui.threads().rowCount(), 1);
        QCOMPARE(ui.find<widgets::Button>(QStringLiteral("narrow"))->text(), QStringLiteral("fast close"));
        QCOMPARE(ui.page->summary(), QStringLiteral("1 open"));
        ui.trigger(QStringLiteral("narrow"), QStringLiteral("Show all again"));
        QTRY_COMPARE(ui.threads().rowCount(), test::openRows);
        ui.trigger(QStringLiteral("narrow"), QStringLiteral("Voice"));
        auto *empty = pane->findChild<widgets::EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->title(), QStringLiteral("None of these"));
    }

    void tagsAreAskedForByTheMenuAndComeIntoItWhileItIsOpen()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QMenu *menu = ui.find<widgets::Button>(QStringLiteral("narrow"))->menu();
        Q_EMIT menu->aboutToShow();
        const auto tags = [menu] {
            QStringList names;
            for (const QAction *action : menu->actions()) {
                if (!action->menu() || action->text() != QStringLiteral("With the tag"))
                    continue;
                for (const QAction *tag : action->menu()->actions())
                    names.append(tag->text());
            }
            return names;
        };
        QCOMPARE(tags(), QStringList{QStringLiteral("Any tag")});
        QTRY_VERIFY(tags().contains(QStringLiteral("fast close")));
    }

    void aViewIsSavedRenamedAndRemoved()
    {
        DrivenList ui;
        ui.startAtMarisol();
        ui.find<inbox::ThreadListPane>()->show({.filter = ThreadFilter::mine});
        QTRY_VERIFY(ui.threads().rowCount() > 1);
        ui.trigger(QStringLiteral("views"), QStringLiteral("Save this view…"));
        QTRY_VERIFY(ui.find<inbox::NamePopover>());
        QTRY_VERIFY(ui.find<inbox::NamePopover>()->findChild<QLineEdit *>()->hasFocus());
        ui.type(QStringLiteral("My own"));
        ui.key(Qt::Key_Return);
        auto *views = ui.find<widgets::Button>(QStringLiteral("views"));
        QTRY_COMPARE(views->text(), QStringLiteral("My own"));
        ui.trigger(QStringLiteral("views"), QStringLiteral("Hot sellers"));
        QTRY_COMPARE(ui.threads().rowCount(), 1);
        QCOMPARE(views->text(), QStringLiteral("Hot sellers"));
        ui.trigger(QStringLiteral("views"), QStringLiteral("My own"));
        QTRY_COMPARE(views->text(), QStringLiteral("My own"));
        ui.trigger(QStringLiteral("views"), QStringLiteral("Remove “My own”"));
        QTRY_COMPARE(views->text(), QString());
        ui.undo.undo();
        QTRY_COMPARE(views->text(), QStringLiteral("My own"));
    }

    void aConversationIsBegunWithAPerson()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QAbstractItemModel *people = beginConversation(ui);
        QVERIFY(people);
        ui.type(QStringLiteral("priya"));
        QTRY_COMPARE(people->rowCount(), 1);
        ui.key(Qt::Key_Return);
        QTRY_COMPARE(ui.current(), test::priya);
        QTRY_VERIFY(ui.editor->hasFocus());
    }

    void enterBeforeTheAnswerTakesWhoIsTyped()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QAbstractItemModel *people = beginConversation(ui);
        QVERIFY(people);
        QTRY_VERIFY(people->rowCount() > 1); // the latest people
        ui.people.script.hold(true);
        ui.type(QStringLiteral("priya"));
        ui.key(Qt::Key_Return);
        QVERIFY(!ui.people.script.calls().join(u'\n').contains(QStringLiteral("conversationWith")));
        ui.people.script.hold(false);
        ui.people.script.answerAll();
        QTRY_COMPARE(ui.current(), test::priya);
    }

    void aConversationIsBegunWithANumberNobodyKnows()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QAbstractItemModel *people = beginConversation(ui);
        QVERIFY(people);
        ui.type(QStringLiteral("(512) 555-0155"));
        QTRY_COMPARE(people->rowCount(), 1);
        ui.key(Qt::Key_Return);
        QTRY_COMPARE(ui.current(), test::fresh);
        QTRY_VERIFY(ui.editor->hasFocus());
        ui.type(QStringLiteral("Hello there"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.last().body, QStringLiteral("Hello there"));
        QTRY_COMPARE(ui.threads().rows().first().conversation, test::fresh);
    }

    void whatIsNoNumberIsRefusedInTheSheet()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QAbstractItemModel *people = beginConversation(ui);
        QVERIFY(people);
        ui.people.script.failNext(QStringLiteral("conversationWith"), {ErrorCode::invalidInput, QStringLiteral("no")});
        ui.type(QStringLiteral("1234567"));
        QTRY_COMPARE(people->rowCount(), 1);
        ui.key(Qt::Key_Return);
        QTRY_VERIFY(ui.people.script.calls().contains(QStringLiteral("conversationWith 1234567")));
        QTest::qWait(0);
        QVERIFY(ui.find<inbox::NewConversation>()->isVisible());
        QCOMPARE(ui.current(), test::marisol);
    }

    void thePersonIsOpenedFromTheThread()
    {
        DrivenList ui;
        ui.startAtMarisol();
        QSignalSpy asked(ui.page, &inbox::InboxPage::personAsked);
        QTRY_VERIFY(ui.find<widgets::Button>(QStringLiteral("editPerson")));
        QTest::mouseClick(ui.find<widgets::Button>(QStringLiteral("editPerson")), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        ui.actions.action(QStringLiteral("inbox.copyNumber"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("(512) 555-0142"));
    }

    void thePaletteOffersToSnoozeInWords()
    {
        DrivenList ui;
        ui.startAtMarisol();
        const auto spec = ui.actions.specOf(ui.actions.action(QStringLiteral("inbox.snooze")));
        const auto offers = spec.offers(QStringLiteral("tue 9"));
        QCOMPARE(offers.size(), 1);
        QCOMPARE(offers.first().text, QStringLiteral("Snooze Marisol V. until Tuesday 24 November at 09:00"));
        QVERIFY(spec.offers(QStringLiteral("purple")).isEmpty());
        offers.first().run();
        QTRY_COMPARE(ui.times.nextMoment(ui.row(test::marisol).snoozedUntil), QStringLiteral("24 Nov 09:00"));
    }

    void whileTheProviderIsAwayItIsSaid()
    {
        DrivenList ui;
        ui.startAtMarisol();
        auto *offline = ui.find<widgets::MessageBar>(QStringLiteral("offline"));
        QVERIFY(!offline->isVisible());
        workspace::SystemStatus away;
        away.provider = QStringLiteral("Twilio");
        away.isReachable = false;
        ui.service.setStatus(away);
        QTRY_VERIFY(offline->isVisible());
        QVERIFY(offline->message().startsWith(QStringLiteral("Twilio does not answer")));
        away.isReachable = true;
        ui.service.setStatus(away);
        QTRY_VERIFY(!offline->isVisible());
    }

    void tenThousandConversationsAreWalkedToTheEnd()
    {
        DrivenList ui;
        for (int i = 0; i < 10'000; ++i) {
            auto person = test::sampleConversation(ConversationId{20'000 + i}, QStringLiteral("P%1").arg(i), QStringLiteral("(512) 555-0100"));
            person.items = {test::sampleItem(MessageId{200'000 + i}, Direction::inbound, QStringLiteral("hi"), test::sampleNow() - 400h - std::chrono::minutes(i))};
            ui.service.add(person);
        }
        ui.start();
        QTRY_COMPARE(ui.list->model()->rowCount(), 50);
        ui.list->setFocus();
        QSignalSpy more(&ui.threads(), &QAbstractItemModel::rowsInserted);
        while (ui.threads().rowCount() < 10'000 + test::openRows) { // each page as soon as the one before it is there
            const int before = ui.threads().rowCount();
            ui.list->scrollToBottom();
            QVERIFY(ui.threads().rowCount() > before || more.wait(10'000));
        }
        QVERIFY(!ui.threads().hasMore());
        QCOMPARE(ui.threads().rows().last().title, QStringLiteral("P9999"));
    }
};

SWITCHBOARD_TEST(InboxListTest)
#include "tst_inboxlist.moc"
