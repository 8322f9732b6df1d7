// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/housekeeper.h"
#include "core/store/audit.h"
#include "core/store/ledger.h"
#include "tests/core/delivery/deliveryrig.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace switchboard;

namespace {

/// Between two rounds; no other wait is as long, so it counts the rounds.
constexpr milliseconds every(777);

constexpr milliseconds leaseLength = std::chrono::minutes(1);

using RunningHousekeeper = test::Running<delivery::Housekeeper>;

Result<void> lease(store::Transaction &transaction)
{
    const Result<QList<store::Claim>> claims =
        store::Outbox(transaction).claim(10, leaseLength, transaction.context().clock->sinceBoot());
    return claims ? Result<void>() : Result<void>(claims.error());
}

Result<void> attempt(store::Transaction &transaction)
{
    const Result<store::OpenedAttempt> opened = test::claimAndOpen(transaction);
    return opened ? Result<void>() : Result<void>(opened.error());
}

} // namespace

class HousekeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<test::DeliveryRig>(); }

    void cleanup()
    {
        m_other.reset();
        m_rig.reset();
    }

    void theLeasesOfADeadProgramAreTakenAtOnce_data()
    {
        QTest::addColumn<bool>("isAttempted");
        QTest::addColumn<IntentState>("becomes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("what was only leased is free again") << false << IntentState::queued << QString();
        QTest::newRow("what was being sent is doubt") << true << IntentState::inDoubt << QStringLiteral("owner_died");
    }

    void theLeasesOfADeadProgramAreTakenAtOnce()
    {
        QFETCH(bool, isAttempted);
        QFETCH(IntentState, becomes);
        QFETCH(QString, reason);
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        openOther();
        QVERIFY(test::await(m_other->write(isAttempted ? attempt : lease)));
        m_other.reset(); // ends without a word about its leases
        delivery::Housekeeper housekeeper(m_rig->store.store(), every);
        QSignalSpy freed(&housekeeper, &delivery::Housekeeper::leasesFreed);
        housekeeper.start();
        COMES_TO(freed.size(), 1);
        QVERIFY(m_rig->leaseOwners().isEmpty());
        QCOMPARE(m_rig->state(message).intent, becomes);
        QCOMPARE(m_rig->state(message).reason, reason);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(freed.size(), 1);
        const QFuture<void> closed = housekeeper.close();
        COMES(closed.isFinished());
    }

    void aLeaseThatRanOutIsFreeAgain_data()
    {
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("of another program that lives") << false;
        QTest::newRow("our own, that could not be given back") << true;
    }

    void aLeaseThatRanOutIsFreeAgain()
    {
        QFETCH(bool, isOurs);
        m_rig->queue(QStringLiteral("Hello"));
        openOther();
        store::Store &leasing = isOurs ? m_rig->store.store() : *m_other;
        QVERIFY(test::await(leasing.write(lease)));
        RunningHousekeeper housekeeper(m_rig->store.store(), every);
        m_rig->clock->advance(leaseLength);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->leaseOwners(), QStringList{leasing.context().owner}); // to its last moment
        m_rig->clock->advance(milliseconds(1));
        COMES(m_rig->leaseOwners().isEmpty());
        QCOMPARE(m_rig->counts().queued, 1);
    }

    void whatALivingProgramIsSendingStaysItsOwn_data()
    {
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("another program") << false;
        QTest::newRow("this one") << true;
    }

    void whatALivingProgramIsSendingStaysItsOwn()
    {
        QFETCH(bool, isOurs);
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        openOther();
        store::Store &sending = isOurs ? m_rig->store.store() : *m_other;
        QVERIFY(test::await(sending.write(attempt)));
        RunningHousekeeper housekeeper(m_rig->store.store(), every);
        m_rig->clock->advance(leaseLength * 2);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->state(message).intent, IntentState::attempting);
        QCOMPARE(m_rig->leaseOwners().size(), 1);
    }

    void theAuditChainFollowsTheLedger()
    {
        QVERIFY(unlinked() > 0);
        RunningHousekeeper housekeeper(m_rig->store.store(), every);
        COMES_TO(unlinked(), 0);
        // More than fit one write.
        QVERIFY(m_rig->store.write([](store::Transaction &transaction) -> Result<void> {
            for (int i = 0; i < 2'100; ++i) {
                Event event;
                event.kind = EventKind::settingChanged;
                if (const Result<Event> appended = store::Ledger(transaction).append(event); !appended)
                    return appended.error();
            }
            return {};
        }));
        COMES_TO(unlinked(), 0);
    }

    void whatFailsOnceIsDoneInALaterRound()
    {
        m_rig->queue(QStringLiteral("Hello"));
        openOther();
        QVERIFY(test::await(m_other->write(lease)));
        m_other.reset();
        m_rig->spoil(QStringLiteral("UPDATE ON outbox"), QStringLiteral("NEW.lease_owner IS NULL"));
        m_rig->execute(QStringLiteral("ALTER TABLE audit RENAME TO audit_away"));
        RunningHousekeeper housekeeper(m_rig->store.store(), every);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->leaseOwners().size(), 1);
        m_rig->mend();
        m_rig->execute(QStringLiteral("ALTER TABLE audit_away RENAME TO audit"));
        COMES(m_rig->leaseOwners().isEmpty());
        COMES_TO(unlinked(), 0);
    }

    void aStoreThatClosedUnderItLetsItEnd()
    {
        m_rig->store->close();
        RunningHousekeeper housekeeper(m_rig->store.store(), every);
        QVERIFY(m_rig->laps(every));
        QVERIFY(housekeeper.ends());
    }

    void aStopEndsItAtAnyStep()
    {
        m_rig->queue(QStringLiteral("Hello"));
        QVERIFY(m_rig->store.write(lease));
        // Each pass lets what the threads have done come in; wherever that is, the end comes.
        for (int passes = 0; passes < 8; ++passes) {
            RunningHousekeeper housekeeper(m_rig->store.store(), every);
            for (int pass = 0; pass < passes; ++pass)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QVERIFY(housekeeper.ends());
        }
    }

private:
    /// A second program on the same store.
    void openOther()
    {
        auto opened = store::Store::open({m_rig->store.folder(), m_rig->clock}, m_rig->store.workspaceKey());
        QVERIFY(opened);
        m_other = std::move(*opened);
    }

    qint64 unlinked()
    {
        const seal::Vault vault = m_rig->store->vault();
        return m_rig->store.read([vault](store::Database &db) { return store::audit::verify(db, vault); })->unlinked;
    }

    std::unique_ptr<test::DeliveryRig> m_rig;
    std::unique_ptr<store::Store> m_other;
};

SWITCHBOARD_TEST(HousekeeperTest)
#include "tst_housekeeper.moc"
