// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit.h"
#include "core/store/settings.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

using namespace switchboard;

class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeChainHolds()
    {
        test::TestStore store;
        fill(store, 50);
        const Result<store::audit::Report> report = verify(store);
        QVERIFY(report);
        QVERIFY(!report->firstBad);
        QCOMPARE(report->links, 50);
        QCOMPARE(report->opened, 50);
        QCOMPARE(report->unlinked, 0);
    }

    void everyTamperingIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a time moved") << QByteArray("UPDATE event SET at = at + 1 WHERE position = 20");
        QTest::newRow("a kind changed") << QByteArray("UPDATE event SET kind = 91 WHERE position = 20");
        QTest::newRow("a reference changed") << QByteArray("UPDATE event SET reference = 'x' WHERE position = 20");
        QTest::newRow("an event taken out") << QByteArray("DELETE FROM event WHERE position = 20");
        QTest::newRow("a link taken out") << QByteArray("DELETE FROM audit WHERE position = 20");
        QTest::newRow("two links swapped")
            << QByteArray("UPDATE audit SET link = (SELECT link FROM audit a WHERE a.position = 21) WHERE position = 20");
        QTest::newRow("a sealed value replaced by another's")
            << QByteArray("UPDATE event SET secret = (SELECT secret FROM event e WHERE e.position = 21) WHERE position = 20");
    }

    void everyTamperingIsFound()
    {
        QFETCH(QByteArray, sql);
        test::TestStore store;
        fill(store, 50);
        QVERIFY(store.write([&](store::Transaction &transaction) { return transaction.db().executeOnce(QString::fromLatin1(sql)); }));
        const Result<store::audit::Report> report = verify(store);
        QVERIFY(report);
        QVERIFY(bool(report->firstBad));
        QVERIFY(report->firstBad.value >= 20 && report->firstBad.value <= 21);
    }

    void anErasedValueLeavesTheChainWhole()
    {
        test::TestStore store;
        fill(store, 50);
        QVERIFY(store.write([](store::Transaction &transaction) {
            return transaction.db().execute(QLatin1StringView("UPDATE event SET secret = NULL, salt = x'' WHERE position = 20"));
        }));
        const Result<store::audit::Report> report = verify(store);
        QVERIFY(!report->firstBad);
        QCOMPARE(report->erased, 1);
        QCOMPARE(report->opened, 49);
    }

    void whatTheChainHasNotReachedIsToldNotBad()
    {
        test::TestStore store;
        fill(store, 10);
        QVERIFY(store.write([](store::Transaction &transaction) {
            return store::putSetting(transaction, QStringLiteral("new"), QStringLiteral("value"));
        }));
        const Result<store::audit::Report> report = verify(store);
        QVERIFY(!report->firstBad);
        QCOMPARE(report->unlinked, 1);
    }

private:
    static void fill(test::TestStore &store, int count)
    {
        for (int i = 0; i < count; ++i) {
            QVERIFY(store.write([i](store::Transaction &transaction) {
                return store::putSetting(transaction, QStringLiteral("key%1").arg(i), QStringLiteral("value %1").arg(i));
            }));
        }
        // In batches, as it follows in life.
        while (*store.write([](store::Transaction &transaction) { return store::audit::extend(transaction, 7); }) > 0) { }
    }

    static Result<store::audit::Report> verify(test::TestStore &store)
    {
        const seal::Vault vault = store->vault();
        return store.read([vault](store::Database &db) { return store::audit::verify(db, vault); });
    }
};

SWITCHBOARD_TEST(AuditTest)
#include "tst_audit.moc"
