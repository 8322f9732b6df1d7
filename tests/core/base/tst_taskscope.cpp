// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sleep.h"
#include "core/base/taskscope.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;

namespace {

struct Owner
{
    QList<int> steps;
    TaskScope scope;
};

QCoro::Task<> sleepThenTouch(Owner *owner, std::stop_token stop, milliseconds wait)
{
    const auto clock = std::make_shared<SystemClock>();
    co_await sleepFor(clock, wait, stop);
    if (stop.stop_requested())
        co_return;
    owner->steps.append(1);
}

} // namespace

class TaskScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingEndsSleepsAndNothingTouchesTheOwner()
    {
        auto owner = std::make_unique<Owner>();
        for (int i = 0; i < 10; ++i)
            owner->scope.start(sleepThenTouch(owner.get(), owner->scope.stopToken(), std::chrono::hours(1)));
        QCOMPARE(owner->scope.taskCount(), 10);
        const QFuture<void> closed = owner->scope.close();
        QTRY_VERIFY(closed.isFinished());
        QVERIFY(owner->scope.isEmpty());
        QVERIFY(owner->steps.isEmpty());
    }

    void aTaskRunsToItsEndWhenNobodyCloses()
    {
        Owner owner;
        owner.scope.start(sleepThenTouch(&owner, owner.scope.stopToken(), milliseconds(1)));
        QTRY_COMPARE(owner.steps.size(), 1);
        QVERIFY(owner.scope.isEmpty());
    }

    void closingAnEmptyScopeFinishesAtOnce()
    {
        TaskScope scope;
        QVERIFY(scope.close().isFinished());
        QVERIFY(scope.isClosing());
    }
};

SWITCHBOARD_TEST(TaskScopeTest)
#include "tst_taskscope.moc"
