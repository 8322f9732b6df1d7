// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/giveway.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace switchboard;

class GiveWayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheThreadThatAsksGivesWay()
    {
        const auto niceness = [] { return ::getpriority(PRIO_PROCESS, id_t(::gettid())); };
        const int before = niceness();
        int within = before;
        std::thread([&] {
            giveWay();
            giveWay();
            within = niceness();
        }).join();
        QVERIFY2(within > before, qPrintable(QString::number(within)));
        QCOMPARE(niceness(), before);
    }
};

SWITCHBOARD_TEST(GiveWayTest)
#include "tst_giveway.moc"
