// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/gallery/gallerymodels.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace switchboard;
using widgets::DenseTable;

namespace {

constexpr int million = 1'000'000;

struct Shown
{
    explicit Shown(int rows = million) : model(rows), table(theme)
    {
        theme.install(*qApp);
        table.setModel(&model);
        table.setColumns(test::MessagesModel::columns());
        table.resize(1000, 32 + 10 * 36);
        table.show();
    }

    QStringList visibleColumns() const
    {
        QStringList titles;
        for (int visual = 0; visual < table.horizontalHeader()->count(); ++visual) {
            const int section = table.horizontalHeader()->logicalIndex(visual);
            if (!table.horizontalHeader()->isSectionHidden(section))
                titles.append(model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        }
        return titles;
    }

    widgets::Theme theme;
    test::MessagesModel model;
    DenseTable table;
};

} // namespace

class DenseTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsOfTheGalleryKeepTheRules()
    {
        test::MessagesModel messages(100);
        const QAbstractItemModelTester first(&messages, QAbstractItemModelTester::FailureReportingMode::QtTest);
        messages.prepend(3);
        test::PeopleModel people;
        const QAbstractItemModelTester second(&people, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(messages.rowCount(), 103);
    }

    void asksOnlyForWhatIsInSight()
    {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowExposed(&shown.table));
        QTRY_VERIFY(shown.model.asked() > 0);
        shown.table.verticalScrollBar()->setValue(shown.table.verticalScrollBar()->maximum());
        shown.table.viewport()->repaint();
        QCOMPARE(shown.table.lastVisibleRow(), million - 1);
        const int rows = shown.table.lastVisibleRow() - shown.table.firstVisibleRow() + 1;
        QVERIFY2(shown.model.asked() <= 40 * shown.model.columnCount() * rows, qPrintable(QString::number(shown.model.asked())));
        QCOMPARE(shown.table.verticalHeader()->count(), 0);
    }

    void rowsStandWhereTheyAreClicked()
    {
        Shown shown;
        shown.table.verticalScrollBar()->setValue(36'000 + 10);
        QCOMPARE(shown.table.firstVisibleRow(), 1000);
        const QModelIndex index = shown.table.indexAt({300, 20});
        QCOMPARE(index.row(), 1000);
        QVERIFY(shown.table.visualRect(index).contains(300, 20));
        QTest::mouseClick(shown.table.viewport(), Qt::LeftButton, {}, {300, 40});
        QCOMPARE(shown.table.currentIndex().row(), 1001);
        QVERIFY(shown.table.selectionModel()->isRowSelected(1001));
        QVERIFY(!shown.table.indexAt({300, -20 - 36'010}).isValid());
    }

    void isWalkedLikeAList_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("down") << int(Qt::Key_Down) << 5 << 6;
        QTest::newRow("up") << int(Qt::Key_Up) << 5 << 4;
        QTest::newRow("a page down") << int(Qt::Key_PageDown) << 5 << 14;
        QTest::newRow("a page up stops at the top") << int(Qt::Key_PageUp) << 5 << 0;
        QTest::newRow("home") << int(Qt::Key_Home) << 5 << 0;
        QTest::newRow("end") << int(Qt::Key_End) << 5 << million - 1;
        QTest::newRow("right moves no row") << int(Qt::Key_Right) << 5 << 5;
        QTest::newRow("a letter moves no row") << int(Qt::Key_T) << 5 << 5;
    }

    void isWalkedLikeAList()
    {
        QFETCH(int, key);
        QFETCH(int, from);
        QFETCH(int, to);
        Shown shown;
        shown.table.selectRowAt(from);
        QTest::keyClick(&shown.table, Qt::Key(key));
        QCOMPARE(shown.table.currentIndex().row(), to);
        QVERIFY(shown.table.selectionModel()->isRowSelected(to));
        QVERIFY(to >= shown.table.firstVisibleRow() && to <= shown.table.lastVisibleRow());
    }

    void aRowThatTheProgramChoosesIsTheOnlyOneWhateverKeyIsHeld()
    {
        Shown shown(20);
        shown.table.setSelectionMode(QAbstractItemView::ExtendedSelection);
        shown.table.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&shown.table));
        shown.table.selectRowAt(2);
        for (const auto &[key, held] : {std::pair(Qt::Key_Control, Qt::ControlModifier), std::pair(Qt::Key_Shift, Qt::ShiftModifier)}) {
            QTest::keyPress(shown.table.windowHandle(), key, held);
            QCOMPARE(QGuiApplication::keyboardModifiers(), Qt::KeyboardModifiers(held));
            shown.table.selectRowAt(5);
            QCOMPARE(shown.table.selectionModel()->selectedRows().size(), 1);
            shown.table.selectRowAt(2);
            QTest::keyRelease(shown.table.windowHandle(), key);
        }
    }

    void upInTheFirstRowLeaves()
    {
        Shown shown;
        QSignalSpy left(&shown.table, &DenseTable::leftAtTop);
        shown.table.selectRowAt(1);
        QTest::keyClick(&shown.table, Qt::Key_Up);
        QCOMPARE(left.count(), 0);
        QTest::keyClick(&shown.table, Qt::Key_Up);
        QCOMPARE(left.count(), 1);
    }

    void whatIsReadStaysWhenRowsComeInAbove()
    {
        Shown shown;
        shown.table.verticalScrollBar()->setValue(100 * 36 + 7);
        shown.model.prepend(5);
        QTRY_COMPARE(shown.table.verticalScrollBar()->value(), 105 * 36 + 7);
        shown.table.verticalScrollBar()->setValue(0);
        shown.model.prepend(5);
        QCoreApplication::processEvents();
        QCOMPARE(shown.table.verticalScrollBar()->value(), 0);
    }

    void columnsAreKeptAsTheyWereLeft()
    {
        QByteArray state;
        {
            Shown shown;
            QSignalSpy changed(&shown.table, &DenseTable::columnsChanged);
            shown.table.setColumnShown(QStringLiteral("campaign"), false);
            shown.table.horizontalHeader()->moveSection(9, 1);
            shown.table.horizontalHeader()->resizeSection(3, 210);
            QVERIFY(changed.count() >= 3);
            state = shown.table.columnState();
        }
        Shown shown;
        shown.table.restoreColumnState(state);
        QCOMPARE(shown.visibleColumns().join(u'|'),
                 QStringLiteral("Time|Status|In or out|Channel|Contact|Message|Agent|Parts|Cost $"));
        QCOMPARE(shown.table.columnWidth(3), 210);
        QCOMPARE(shown.table.columnState(), state);
        shown.table.restoreColumnState("[{\"id\":\"gone\",\"width\":5},{\"id\":\"text\",\"shown\":false},7]");
        QVERIFY(shown.table.isColumnShown(QStringLiteral("text")));
    }

    void theStretchingColumnTakesTheRest()
    {
        Shown shown;
        QCOMPARE(shown.table.horizontalHeader()->length(), shown.table.viewport()->width());
        shown.table.setColumnShown(QStringLiteral("agent"), false);
        QCOMPARE(shown.table.horizontalHeader()->length(), shown.table.viewport()->width());
        shown.table.resize(500, 400);
        QVERIFY(shown.table.columnWidth(4) >= 160);
        QVERIFY(shown.table.horizontalScrollBar()->maximum() > 0);
    }

    void theMenuOfColumnsTicksThem()
    {
        Shown shown;
        QMenu menu;
        shown.table.addColumnActions(&menu);
        QCOMPARE(menu.actions().size(), 7);
        QCOMPARE(menu.actions().constFirst()->text(), QStringLiteral("In or out"));
        menu.actions().constFirst()->trigger();
        QVERIFY(!shown.table.isColumnShown(QStringLiteral("way")));
    }

    void headsAskToSort()
    {
        Shown shown;
        QSignalSpy asked(&shown.table, &DenseTable::sortAsked);
        QHeaderView *head = shown.table.horizontalHeader();
        const auto click = [&](int section) {
            QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, {head->sectionViewportPosition(section) + 20, 10});
        };
        click(4);
        QCOMPARE(asked.count(), 0);
        click(0);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][1].value<Qt::SortOrder>(), Qt::AscendingOrder);
        shown.table.setSortMark(QStringLiteral("time"), Qt::AscendingOrder);
        click(0);
        QCOMPARE(asked[1][1].value<Qt::SortOrder>(), Qt::DescendingOrder);
    }

    void copiesTheChosenRowsAsCells()
    {
        Shown shown;
        shown.table.setSelectionMode(QAbstractItemView::ExtendedSelection);
        shown.table.selectRowAt(3);
        QTest::keyClick(&shown.table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&shown.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("17 Nov 23:56\t\t\tHector M.\tstop texting me about closing please\tNov sellers\t\t\t\tOpted out\n"
                                "17 Nov 23:55\t\t\tJune P.\tOffer and closing summary, 9 Demo Way\tNov sellers\tJordan\t\t0.001\tBounced"));
    }

    void readersFindRowsAndHeads()
    {
        Shown shown(20);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&shown.table);
        QVERIFY(table && table->tableInterface());
        QCOMPARE(table->tableInterface()->rowCount(), 20);
        QAccessibleInterface *cell = table->tableInterface()->cellAt(3, 9);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("Opted out"));
        QVERIFY(cell->rect().isValid());
        QCOMPARE(table->tableInterface()->columnDescription(3), QStringLiteral("Contact"));
    }

    void showsNoneOfAnEmptyModel()
    {
        Shown shown(0);
        QCOMPARE(shown.table.lastVisibleRow(), -1);
        QCOMPARE(shown.table.firstVisibleRow(), -1);
        QTest::keyClick(&shown.table, Qt::Key_Down);
        QVERIFY(!shown.table.currentIndex().isValid());
        QVERIFY(!shown.table.grab().isNull());
    }
};

SWITCHBOARD_TEST(DenseTableTest)
#include "tst_densetable.moc"
