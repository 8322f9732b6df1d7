// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/ledgerwatch.h"

#include "core/store/settings.h"
#include "tests/support/store/teststore.h"
#include "tests/support/testmain.h"

#include <QPointer>
#include <QSignalSpy>

using namespace switchboard;
using workspace::LedgerWatch;

namespace {

constexpr milliseconds every{1};

/// As many events as settings, in one transaction.
Result<void> change(store::Store &store, int settings)
{
    return test::await(store.write([settings](store::Transaction &transaction) -> Result<void> {
        Result<void> done;
        for (int i = 0; i < settings && done; ++i)
            done = store::putSetting(transaction, QStringLiteral("setting%1").arg(i), QStringLiteral("x"));
        return done;
    }));
}

/// The same store as another program has it.
std::unique_ptr<store::Store> openedAgain(test::TestStore &store)
{
    auto opened = store::Store::open({store.folder(), store->context().clock}, store.workspaceKey());
    return opened ? std::move(*opened) : nullptr;
}

} // namespace

/// What a watch of the ledger tells, from when on, and to whom.
class LedgerWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEachEventOnceAndInOrderWhoeverAppendedIt()
    {
        test::TestStore store;
        const auto other = openedAgain(store);
        QVERIFY(other);
        QVERIFY(change(store.store(), 3)); // before it begins: not told
        LedgerWatch watch(store.store(), every);
        QSignalSpy started(&watch, &LedgerWatch::started);
        QList<qint64> told;
        connect(&watch, &LedgerWatch::eventsSeen, this, [&told](const QList<Event> &events) {
            for (const Event &event : events)
                told.append(event.position.value);
        });
        watch.start();
        QTRY_COMPARE(started.size(), 1);
        for (int i = 0; i < 20; ++i)
            QVERIFY(change(i % 3 == 0 ? *other : store.store(), 2));
        QTRY_COMPARE(told.size(), 40);
        for (qsizetype i = 0; i < told.size(); ++i)
            QCOMPARE(told.at(i), 4 + i);
        QCOMPARE(started.size(), 1);
    }

    void beginsWhenTheLedgerCanBeReadAgain()
    {
        test::TestStore store;
        const auto rename = [&store](const QString &from, const QString &to) {
            return store.write([from, to](store::Transaction &transaction) {
                return transaction.db().executeOnce(QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to));
            });
        };
        QVERIFY(rename(QStringLiteral("event"), QStringLiteral("lost")));
        LedgerWatch watch(store.store(), every);
        QSignalSpy started(&watch, &LedgerWatch::started);
        QSignalSpy told(&watch, &LedgerWatch::eventsSeen);
        watch.start();
        for (int i = 0; i < 10; ++i)
            QVERIFY(store.read([](store::Database &) { return Result<void>(); }));
        QCOMPARE(started.size(), 0);
        QVERIFY(rename(QStringLiteral("lost"), QStringLiteral("event")));
        QTRY_COMPARE(started.size(), 1);
        QVERIFY(change(store.store(), 1));
        QTRY_COMPARE(told.size(), 1);
    }

    void whatWasCommittedHereBeforeTheEndWasKnownIsTold()
    {
        test::TestStore store;
        QVERIFY(change(store.store(), 1));
        LedgerWatch watch(store.store(), std::chrono::hours(1));
        QVERIFY(change(store.store(), 2));
        QList<Event> told;
        connect(&watch, &LedgerWatch::eventsSeen, this, [&told](const QList<Event> &events) { told += events; });
        QCoreApplication::processEvents(); // its word of the commit comes before it is started
        watch.start();
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(change(store.store(), 1));
        QTRY_COMPARE(told.size(), 3);
    }

    void whoIsToldMayDestroyIt_data()
    {
        QTest::addColumn<bool>("isOfAnother");
        QTest::addColumn<int>("events");
        QTest::newRow("of a commit of our own") << false << 1;
        QTest::newRow("of another program's events") << true << 1;
        QTest::newRow("of as many as it would go on reading after") << true << 1'000;
    }

    void whoIsToldMayDestroyIt()
    {
        QFETCH(const bool, isOfAnother);
        QFETCH(const int, events);
        test::TestStore store;
        const auto other = openedAgain(store);
        QVERIFY(other);
        QPointer<LedgerWatch> watch = new LedgerWatch(store.store(), every);
        QSignalSpy started(watch.data(), &LedgerWatch::started);
        qsizetype told = 0;
        connect(watch, &LedgerWatch::eventsSeen, this, [&told, watch](const QList<Event> &seen) {
            told = seen.size();
            delete watch;
        });
        watch->start();
        QTRY_COMPARE(started.size(), 1);
        QVERIFY(change(isOfAnother ? *other : store.store(), events));
        QTRY_VERIFY(!watch);
        QCOMPARE(told, events);
    }
};

SWITCHBOARD_TEST(LedgerWatchTest)
#include "tst_ledgerwatch.moc"
