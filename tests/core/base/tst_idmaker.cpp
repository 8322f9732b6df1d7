// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idmaker.h"
#include "tests/support/manualclock.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace switchboard;

class IdMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsRiseWithTheClockAndWhenItIsSetBack()
    {
        const auto clock = std::make_shared<test::ManualClock>(fromMs(1'800'000'000'000));
        IdMaker ids(clock, 7, fromMs(0));
        qint64 last = 0;
        for (int i = 0; i < 20'000; ++i) {
            if (i == 5'000)
                clock->setNow(clock->now() - std::chrono::hours(1));
            if (i % 7 == 0)
                clock->advance(milliseconds(1));
            const qint64 id = ids.next<MessageId>().value;
            QVERIFY(id > last);
            last = id;
        }
        QCOMPARE(IdMaker::slotOf(last), 7);
    }

    void anIdTellsWhenItsThingHappened()
    {
        const auto clock = std::make_shared<test::ManualClock>(fromMs(1'800'000'000'000));
        IdMaker ids(clock, 511, fromMs(0));
        QCOMPARE(IdMaker::timeOf(ids.next<MessageId>().value), clock->now());
        const Timestamp past = fromMs(1'400'000'000'123);
        QCOMPARE(IdMaker::timeOf(ids.nextAt<MessageId>(past).value), past);
        QCOMPARE(IdMaker::slotOf(ids.nextAt<MessageId>(past).value), 511);
    }

    void manyThingsOfOnePastInstantGetDistinctIds()
    {
        const auto clock = std::make_shared<test::ManualClock>(fromMs(1'800'000'000'000));
        IdMaker ids(clock, 1, fromMs(0));
        QSet<qint64> seen;
        for (int i = 0; i < 2048; ++i)
            seen.insert(ids.nextAt<MessageId>(fromMs(1'500'000'000'000)).value);
        QCOMPARE(seen.size(), 2048);
    }

    /// Many were given ahead of the clock, which then comes to that instant.
    void thePastNeverMeetsWhatHappensNow()
    {
        const Timestamp start = fromMs(1'800'000'000'000);
        const auto clock = std::make_shared<test::ManualClock>(start);
        IdMaker ids(clock, 1, start);
        QSet<qint64> seen;
        for (int i = 0; i < 10'000; ++i)
            seen.insert(ids.next<MessageId>().value);
        for (int i = 0; i < 2'048; ++i)
            seen.insert(ids.nextAt<MessageId>(start).value);
        QCOMPARE(seen.size(), 12'048);
    }

    void theFloorOfAnEarlierHolderIsNotSpentTwice()
    {
        const auto clock = std::make_shared<test::ManualClock>(fromMs(1'800'000'000'000));
        const Timestamp floor = clock->now() + std::chrono::minutes(1);
        IdMaker ids(clock, 1, floor);
        QVERIFY(IdMaker::timeOf(ids.next<EventId>().value) >= floor);
    }
};

SWITCHBOARD_TEST(IdMakerTest)
#include "tst_idmaker.moc"
