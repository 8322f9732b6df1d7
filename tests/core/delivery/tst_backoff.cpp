// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/backoff.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWaitGrowsIsSpreadAndHasItsBounds_data()
    {
        QTest::addColumn<int>("retries");
        QTest::addColumn<int>("ceiling");
        QTest::newRow("first try") << 0 << 1'000;
        QTest::newRow("third try") << 2 << 4'000;
        QTest::newRow("long after, at the cap") << 30 << 60'000;
        QTest::newRow("a number that makes no sense") << -5 << 1'000;
    }

    void theWaitGrowsIsSpreadAndHasItsBounds()
    {
        QFETCH(int, retries);
        QFETCH(int, ceiling);
        qint64 least = std::numeric_limits<qint64>::max();
        qint64 most = 0;
        for (int i = 0; i < 2'000; ++i) {
            const qint64 wait = delivery::backoff(retries, seconds(1), seconds(60), milliseconds(500)).count();
            least = std::min(least, wait);
            most = std::max(most, wait);
        }
        QVERIFY(least >= 500);
        QVERIFY(least < 500 + ceiling / 10);
        QVERIFY(most <= 500 + ceiling);
        QVERIFY(most > 500 + ceiling * 9 / 10);
    }
};

SWITCHBOARD_TEST(BackoffTest)
#include "tst_backoff.moc"
