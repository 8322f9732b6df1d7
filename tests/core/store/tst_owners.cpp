// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ownerlock.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace switchboard;

class OwnersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLivingOwnerIsNotDead()
    {
        QTemporaryDir folder;
        const auto owner = store::OwnerLock::acquire(folder.path());
        QVERIFY(owner);
        QVERIFY(!store::OwnerLock::isDead(folder.path(), (*owner)->name()));
    }

    void anOwnerThatWasKilledIsDead()
    {
        QTemporaryDir folder;
        const QString name = ownerOfKilledProcess(folder.path());
        QVERIFY(!name.isEmpty());
        QVERIFY(store::OwnerLock::isDead(folder.path(), name));
    }

    void anOwnerThatEndedInGoodOrderIsDead()
    {
        QTemporaryDir folder;
        QString name;
        {
            const auto owner = store::OwnerLock::acquire(folder.path());
            name = (*owner)->name();
        }
        QVERIFY(store::OwnerLock::isDead(folder.path(), name));
    }

    void aStoreOpenedAgainTakesTheSlotAndItsIdsGoOn()
    {
        test::TestStore store;
        const EventId before = store->context().ids->next<EventId>();
        store.clock().setNow(store.clock().now() - std::chrono::hours(1));
        store.reopen();
        const EventId after = store->context().ids->next<EventId>();
        QCOMPARE(IdMaker::slotOf(after.value), IdMaker::slotOf(before.value));
        QVERIFY(after > before);
    }

private:
    /// The child takes an owner's lock, says its name and is killed with it.
    static QString ownerOfKilledProcess(const QString &folder)
    {
        int ends[2];
        if (pipe(ends) != 0)
            return {};
        const pid_t child = fork();
        if (child == 0) {
            const auto owner = store::OwnerLock::acquire(folder);
            const QByteArray name = owner ? (*owner)->name().toLatin1() : QByteArray();
            if (write(ends[1], name.constData(), size_t(name.size())) < 0)
                _exit(1);
            pause();
            _exit(0);
        }
        char buffer[64] = {};
        const ssize_t length = read(ends[0], buffer, sizeof buffer - 1);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(ends[0]);
        close(ends[1]);
        return QString::fromLatin1(buffer, length);
    }
};

SWITCHBOARD_TEST(OwnersTest)
#include "tst_owners.moc"
