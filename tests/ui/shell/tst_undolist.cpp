// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/undolist.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace switchboard;
using widgets::UndoList;

namespace {

UndoList::TakeBack answering(Result<void> answer)
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

class UndoListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBackTheNewestFirst()
    {
        UndoList list;
        QSignalSpy undone(&list, &UndoList::undone);
        list.push(QStringLiteral("one"), answering({}));
        list.push(QStringLiteral("two"), answering({}));
        QCOMPARE(list.newest(), QStringLiteral("two"));
        list.undo();
        QTRY_COMPARE(undone.size(), 1);
        list.undo();
        QTRY_COMPARE(undone.size(), 2);
        QCOMPARE(undone[0][0].toString(), QStringLiteral("two"));
        QCOMPARE(undone[1][0].toString(), QStringLiteral("one"));
        QVERIFY(!list.canUndo());
        list.undo(); // nothing to take back
        QCOMPARE(undone.size(), 2);
    }

    void takesBackOneAtATime()
    {
        UndoList list;
        QSignalSpy undone(&list, &UndoList::undone);
        QPromise<Result<void>> slow;
        slow.start();
        int asked = 0;
        list.push(QStringLiteral("one"), answering({}));
        list.push(QStringLiteral("two"), [&] { return ++asked, slow.future(); });
        list.undo();
        list.undo();
        list.undo();
        QCOMPARE(asked, 1);
        slow.addResult(Result<void>());
        slow.finish();
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(list.newest(), QStringLiteral("one"));
    }

    void aStepThatFailedIsOnTheListAgainInItsPlace()
    {
        UndoList list;
        QSignalSpy failed(&list, &UndoList::failed);
        QPromise<Result<void>> slow;
        slow.start();
        list.push(QStringLiteral("one"), [&] { return slow.future(); });
        list.undo();
        list.push(QStringLiteral("two"), answering({}));
        slow.addResult(Result<void>(Error{ErrorCode::storage, QStringLiteral("disk full")}));
        slow.finish();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toString(), QStringLiteral("one"));
        QCOMPARE(list.newest(), QStringLiteral("two"));
        QSignalSpy undone(&list, &UndoList::undone);
        list.undo();
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(list.newest(), QStringLiteral("one"));
    }

    void keepsFiftySteps()
    {
        UndoList list;
        QSignalSpy undone(&list, &UndoList::undone);
        for (int i = 0; i < 60; ++i)
            list.push(QString::number(i), answering({}));
        while (list.canUndo()) {
            const qsizetype before = undone.size();
            list.undo();
            QTRY_COMPARE(undone.size(), before + 1);
        }
        QCOMPARE(undone.size(), 50);
        QCOMPARE(undone.constLast()[0].toString(), QStringLiteral("10"));
    }

    void anAnswerThatNeverCameCountsAsFailed()
    {
        UndoList list;
        QSignalSpy failed(&list, &UndoList::failed);
        list.push(QStringLiteral("one"), [] {
            QPromise<Result<void>> promise;
            promise.start();
            promise.finish();
            return promise.future();
        });
        list.undo();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(list.canUndo());
    }
};

SWITCHBOARD_TEST(UndoListTest)
#include "tst_undolist.moc"
