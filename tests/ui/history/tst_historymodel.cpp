// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/fakehistoryservice.h"
#include "tests/ui/support/sampleday.h"
#include "ui/history/historycolumns.h"
#include "ui/history/historymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace switchboard;
using history::Column;
using history::HistoryModel;
using history::KeyList;
using workspace::HistoryOrder;

namespace {

struct Models
{
    std::shared_ptr<test::ManualClock> clock = std::make_shared<test::ManualClock>(test::sampleNow());
    test::FakeHistoryService service;
    widgets::TimeWords times{clock, test::sampleZone()};
    HistoryModel model{service, times};
    /// It keeps an index of each row before an insertion, which is too much of a million.
    std::optional<QAbstractItemModelTester> tester;

    explicit Models(int madeUpRows = 0)
    {
        service.madeUpRows = madeUpRows;
        if (madeUpRows < 10'000)
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    /// Cells of a row as text; found words in brackets; "..." where the line is not there yet.
    QString printed(int row) const
    {
        const auto *line = model.lineAt(row);
        if (!line)
            return QStringLiteral("...");
        QStringList cells;
        for (const Column column : {Column::time, Column::direction, Column::person, Column::text, Column::cost, Column::status}) {
            const auto cell = model.index(row, int(column)).data(widgets::CellRole).value<widgets::Cell>();
            QString text = model.index(row, int(column)).data().toString();
            for (qsizetype i = cell.marks.size() - 1; i >= 0; --i) {
                text.insert(cell.marks[i].start + cell.marks[i].length, u']');
                text.insert(cell.marks[i].start, u'[');
            }
            cells.append(text);
        }
        return cells.join(QStringLiteral(" | "));
    }
    QStringList printed(int first, int count) const
    {
        QStringList rows;
        for (int row = first; row < first + count; ++row)
            rows.append(printed(row));
        return rows;
    }
    void search(const QString &query)
    {
        QSignalSpy searched(&model, &HistoryModel::searched);
        model.search(query, HistoryOrder::newestFirst);
        QTRY_COMPARE(searched.count(), 1);
    }
};

KeyList::Keys keys(std::initializer_list<int> ids)
{
    KeyList::Keys keys;
    for (const int id : ids)
        keys.append({fromMs(id * 10), MessageId{id}});
    return keys;
}

QList<qint64> ids(const KeyList &list)
{
    QList<qint64> ids;
    for (int row = 0; row < list.size(); ++row)
        ids.append(list.at(row).id.value);
    return ids;
}

} // namespace

class HistoryModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysStayInOrderOverPieces()
    {
        KeyList list;
        list.append(keys({9, 8, 7}));
        list.append({});
        list.append(keys({5, 4, 2}));
        QCOMPARE(ids(list), (QList<qint64>{9, 8, 7, 5, 4, 2}));
        list.insert(0, keys({12, 11}));
        list.insert(5, keys({6}));
        QCOMPARE(ids(list), (QList<qint64>{12, 11, 9, 8, 7, 6, 5, 4, 2}));
        list.remove(1, 3);
        QCOMPARE(ids(list), (QList<qint64>{12, 7, 6, 5, 4, 2}));
        list.remove(4, 2);
        list.insert(4, keys({1}));
        QCOMPARE(ids(list), (QList<qint64>{12, 7, 6, 5, 1}));
        QCOMPARE(list.rowOf({fromMs(60), MessageId{6}}), 2);
        QCOMPARE(list.rowOf({fromMs(60), MessageId{7}}), -1);
        QCOMPARE(list.firstFrom({fromMs(65), MessageId{1}}), 2);
        QCOMPARE(list.firstFrom({fromMs(1), MessageId{1}}), 5);
        list.remove(0, 5);
        QVERIFY(list.isEmpty());
        QCOMPARE(list.firstFrom({fromMs(1), MessageId{1}}), 0);
    }

    void rowsShowWhatWasFoundAndWhere()
    {
        Models models;
        test::addSampleHistory(models.service);
        models.search(QStringLiteral("closing status:undelivered after:2026-11-17"));
        QCOMPARE(models.model.rowCount(), 2);
        QCOMPARE(models.printed(0, 2),
                 (QStringList{
                     QStringLiteral("17 Nov 10:14 | Out | Rob E. | The [closing] date can move, tell me what suits you and we write it in. | 0.011 | Not delivered"),
                     QStringLiteral("17 Nov 10:12 | Out | Sol W. | FREE [closing] help, reply now | 0.011 | Not delivered"),
                 }));
    }

    void ofAnotherYearTheTimeSaysWhich()
    {
        Models models;
        test::addSampleHistory(models.service);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        const int last = models.model.rowCount() - 1;
        models.model.setVisible(last - 3, last);
        QTRY_VERIFY(models.model.lineAt(last));
        QVERIFY2(models.printed(last).startsWith(QStringLiteral("1 Jun 2024 12:20 | Out")), qPrintable(models.printed(last)));
    }

    void rowsOfTheSearchBeforeStayUntilThereAreNewOnes()
    {
        Models models;
        test::addSampleHistory(models.service);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        const int all = models.model.rowCount();
        models.service.script.hold(true);
        QSignalSpy resets(&models.model, &QAbstractItemModel::modelReset);
        models.model.search(QStringLiteral("checklist"), HistoryOrder::newestFirst);
        models.service.script.answer(0); // keys
        QTRY_COMPARE(models.service.script.waitingCount(), 1);
        QCOMPARE(models.model.rowCount(), all);
        QVERIFY(models.model.isSearching());
        models.service.script.answerAll(); // lines
        QTRY_COMPARE(resets.count(), 1);
        QVERIFY(models.model.lineAt(0));
        QVERIFY(models.model.rowCount() < all);
    }

    void theLatestSearchWinsAndStopsTheOthers()
    {
        Models models;
        test::addSampleHistory(models.service);
        models.service.script.hold(true);
        models.model.search(QStringLiteral("checklist"), HistoryOrder::newestFirst);
        models.model.search(QStringLiteral("FREE"), HistoryOrder::newestFirst);
        QSignalSpy failures(&models.model, &HistoryModel::failed);
        models.service.script.hold(false);
        models.service.script.answer(1);
        QTRY_COMPARE(models.model.query(), QStringLiteral("FREE"));
        const int rows = models.model.rowCount();
        models.service.script.answerAll();
        QCoreApplication::processEvents();
        QCOMPARE(models.model.query(), QStringLiteral("FREE"));
        QCOMPARE(models.model.rowCount(), rows);
        QCOMPARE(failures.count(), 0);
    }

    void aSearchThatIsNotUnderstoodLeavesTheRows()
    {
        Models models;
        test::addSampleHistory(models.service);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        const int all = models.model.rowCount();
        QSignalSpy failures(&models.model, &HistoryModel::failed);
        models.model.search(QStringLiteral("\"closing"), HistoryOrder::newestFirst);
        QTRY_COMPARE(failures.count(), 1);
        const auto error = failures.first().first().value<Error>();
        QCOMPARE(error.code, ErrorCode::invalidInput);
        QCOMPARE(error.detail, QStringLiteral("quote_open"));
        QCOMPARE(models.model.rowCount(), all);
        QVERIFY(!models.model.isSearching());
    }

    void ofAMillionOnlyWhatIsSeenIsFetched()
    {
        Models models(1'000'000);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        QCOMPARE(models.model.rowCount(), 1'000'000);
        QCOMPARE(models.service.linesAsked, 64);
        const auto look = [&](int first) {
            const qint64 before = models.service.linesAsked;
            models.model.setVisible(first, first + 20);
            QTRY_VERIFY(models.model.lineAt(first + 20));
            QVERIFY(models.service.linesAsked - before <= 128);
        };
        look(999'979);
        QCOMPARE(models.printed(999'999).section(QStringLiteral(" | "), 3, 3),
                 QStringLiteral("Row 999999: the closing date can move, tell me what suits you"));
        look(500'000);
        const qint64 before = models.service.linesAsked;
        look(0);
        QCOMPARE(models.service.linesAsked, before); // it was kept
    }

    void whatIsPassedWhileDraggingIsNotFetched()
    {
        Models models(1'000'000);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        models.service.script.hold(true);
        models.service.linesAsked = 0;
        for (int row = 1'000; row < 900'000; row += 777)
            models.model.setVisible(row, row + 20);
        QVERIFY(models.service.linesAsked <= 128);
        models.service.script.hold(false);
        models.service.script.answerAll();
        const int last = 1'000 + (899'999 - 1'000) / 777 * 777;
        QTRY_VERIFY(models.model.lineAt(last));
        QVERIFY(models.service.linesAsked <= 256);
        QVERIFY(!models.model.lineAt(450'000));
    }

    void whatWasLookedAtLongAgoIsForgotten()
    {
        Models models(100'000);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        for (int row = 0; row < 8'000; row += 64) {
            models.model.setVisible(row, row + 20);
            QTRY_VERIFY(models.model.lineAt(row));
        }
        QCOMPARE(models.model.cachedLines(), history::LineCache::mostLines);
        QVERIFY(!models.model.lineAt(0));
        QVERIFY(models.model.lineAt(7'990));
    }

    void newMessagesComeOnTopAndGoneOnesLeave()
    {
        Models models;
        test::addSampleHistory(models.service);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        models.model.setVisible(0, 17);
        QSignalSpy resets(&models.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&models.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removals(&models.model, &QAbstractItemModel::rowsRemoved);
        const int before = models.model.rowCount();
        workspace::HistoryLine line = models.service.rows.first();
        line.message = MessageId{7020};
        line.at += std::chrono::minutes(5);
        line.text = QStringLiteral("one more thing");
        models.service.rows.prepend(line);
        models.service.rows.removeAt(3);
        models.model.refresh();
        QTRY_VERIFY(models.model.lineAt(0) && models.model.lineAt(0)->text == QStringLiteral("one more thing"));
        QCOMPARE(models.model.rowCount(), before);
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(removals.count(), 1);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(models.model.keyAt(3).id, models.service.rows[3].message);
    }

    void aChangedStatusIsShownWithoutAGap()
    {
        Models models;
        test::addSampleHistory(models.service);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        models.model.setVisible(0, 17);
        models.service.rows[9].fate = QStringLiteral("delivered");
        models.service.script.hold(true);
        models.model.refresh();
        QVERIFY(models.model.lineAt(9));
        QVERIFY(models.printed(9).endsWith(QStringLiteral("Held")));
        models.service.script.hold(false);
        models.service.script.answerAll();
        QTRY_VERIFY(models.printed(9).endsWith(QStringLiteral("Delivered")));
    }

    void rowsThatCannotBeReadAreAskedForAgainOnlyWhenWanted()
    {
        Models models;
        test::addSampleHistory(models.service);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        QSignalSpy failures(&models.model, &HistoryModel::linesFailed);
        models.service.script.failNext(QStringLiteral("lines"), {ErrorCode::storage, QStringLiteral("disk")});
        models.model.setVisible(200, 220);
        QTRY_COMPARE(failures.count(), 1);
        const auto asked = models.service.script.calls().filter(QStringLiteral("lines")).size();
        QCoreApplication::processEvents();
        QCOMPARE(models.service.script.calls().filter(QStringLiteral("lines")).size(), asked);
        QVERIFY(!models.model.lineAt(210));
        models.model.goOn();
        QTRY_VERIFY(models.model.lineAt(210));
    }

    void aBarStandsForALineThatIsLong()
    {
        Models models;
        test::addSampleHistory(models.service);
        models.search({});
        QTRY_VERIFY(models.model.isWhole());
        models.service.script.hold(true);
        models.model.setVisible(200, 220);
        QCOMPARE(models.model.index(210, 6).data(history::LoadingRole).toBool(), false);
        QTRY_COMPARE(models.model.index(210, 6).data(history::LoadingRole).toBool(), true);
        models.service.script.answerAll();
        QTRY_COMPARE(models.model.index(210, 6).data(history::LoadingRole).toBool(), false);
    }

    void everyColumnSaysItsName()
    {
        Models models;
        for (int column = 0; column < models.model.columnCount(); ++column)
            QVERIFY(!models.model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void costIsToldAsExactlyAsItIsKnown()
    {
        QCOMPARE(history::costOf(7'900), QStringLiteral("0.0079"));
        QCOMPARE(history::costOf(11'000), QStringLiteral("0.011"));
        QCOMPARE(history::costOf(1'250'000), QStringLiteral("1.250"));
    }
};

SWITCHBOARD_TEST(HistoryModelTest)
#include "tst_historymodel.moc"
