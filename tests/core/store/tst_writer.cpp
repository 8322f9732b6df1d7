// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

using namespace switchboard;

namespace {

Result<int> insert(store::Transaction &transaction, const QString &key)
{
    return transaction.db().execute(QLatin1StringView("INSERT INTO meta (key, value) VALUES (?, ?)"), QString(QStringLiteral("test:") + key),
                                    QByteArray("x"));
}

Result<qint64> count(store::Database &db)
{
    Result<store::Rows> rows = db.select(QLatin1StringView("SELECT COUNT(*) FROM meta WHERE key LIKE 'test:%'"));
    if (!rows)
        return rows.error();
    rows->next();
    return rows->integer(0);
}

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyOperationsAreAnsweredEachForItself()
    {
        test::TestStore store;
        QList<QFuture<Result<int>>> answers;
        for (int i = 0; i < 2'000; ++i) {
            // Every tenth clashes with the one before it.
            const QString key = QStringLiteral("k%1").arg(i % 10 == 9 ? i - 1 : i);
            answers.append(store->write([key](store::Transaction &transaction) { return insert(transaction, key); }));
        }
        int failed = 0;
        for (const QFuture<Result<int>> &answer : answers) {
            const Result<int> result = test::await(answer);
            if (!result) {
                QCOMPARE(result.error().code, ErrorCode::alreadyExists);
                ++failed;
            }
        }
        QCOMPARE(failed, 200);
        const Result<qint64> kept = store.read(count);
        QVERIFY(kept);
        QCOMPARE(*kept, 1'800);
    }

    void aFailedOperationLeavesNothingOfItself()
    {
        test::TestStore store;
        const Result<int> failed = store.write([](store::Transaction &transaction) -> Result<int> {
            if (const Result<int> first = insert(transaction, QStringLiteral("k1")); !first)
                return first;
            return Error{ErrorCode::refused, QStringLiteral("on second thoughts")};
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::refused);
        QCOMPARE(*store.read(count), 0);
    }

    void eventsOfFailedOperationsAreNotTold()
    {
        test::TestStore store;
        QList<Event> told;
        connect(&store.store(), &store::Store::eventsCommitted, this, [&told](const QList<Event> &events) { told += events; },
                Qt::QueuedConnection);
        QVERIFY(store.write([](store::Transaction &transaction) {
            return store::putSetting(transaction, QStringLiteral("a"), QStringLiteral("1"));
        }));
        QVERIFY(!store.write([](store::Transaction &transaction) -> Result<void> {
            if (const Result<void> put = store::putSetting(transaction, QStringLiteral("b"), QStringLiteral("2")); !put)
                return put;
            return Error{ErrorCode::refused, QStringLiteral("no")};
        }));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.constFirst().reference, QStringLiteral("a"));
    }

    void aClosedStoreAnswersEverything()
    {
        test::TestStore store;
        store->close();
        const Result<int> written = store.write([](store::Transaction &transaction) { return insert(transaction, QStringLiteral("k")); });
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::closed);
        const Result<qint64> read = store.read(count);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::closed);
    }

    void whatWaitsAtTheCloseIsStillDone()
    {
        test::TestStore store;
        QList<QFuture<Result<int>>> answers;
        for (int i = 0; i < 500; ++i)
            answers.append(store->write([i](store::Transaction &transaction) { return insert(transaction, QStringLiteral("k%1").arg(i)); }));
        store.reopen();
        for (const QFuture<Result<int>> &answer : answers)
            QVERIFY(test::await(answer));
        QCOMPARE(*store.read(count), 500);
    }
};

SWITCHBOARD_TEST(WriterTest)
#include "tst_writer.moc"
