// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/housekeeper.h"

#include "core/base/log.h"
#include "core/base/sleep.h"
#include "core/store/audit.h"
#include "core/store/outbox.h"
#include "core/store/outboxreads.h"

#include <QCoro/QCoroFuture>

namespace switchboard::delivery {

namespace {

/// Links appended in one write operation.
constexpr int auditBatch = 2'000;

} // namespace

Housekeeper::Housekeeper(store::Store &store, milliseconds every, QObject *parent)
    : QObject(parent), m_store(store), m_every(every)
{}

void Housekeeper::start()
{
    m_scope.start(run(m_scope.stopToken()));
}

QFuture<void> Housekeeper::close()
{
    return m_scope.close();
}

QCoro::Task<> Housekeeper::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        co_await takeOver(stop);
        if (stop.stop_requested())
            co_return;
        co_await extendAudit(stop);
        if (stop.stop_requested())
            co_return;
        co_await sleepFor(m_store.context().clock, m_every, stop);
    }
}

QCoro::Task<> Housekeeper::takeOver(std::stop_token stop)
{
    auto reading = m_store.read([](store::Database &db) { return store::leaseOwners(db); });
    const Result<QStringList> owners = co_await reading;
    if (stop.stop_requested() || !owners)
        co_return;
    const QString folder = store::Store::ownersFolder(m_store.folder());
    const QString self = m_store.context().owner;
    const milliseconds boot = m_store.clock().sinceBoot();
    bool isAnyFreed = false;
    for (const QString &owner : *owners) {
        // Our own leases too: one that could not be given back (a full disk) runs out like any other.
        const bool isDead = owner != self && store::OwnerLock::isDead(folder, owner);
        auto taking = m_store.write(
            [=](store::Transaction &transaction) { return store::Outbox(transaction).takeOver(owner, isDead, boot); });
        const Result<int> taken = co_await taking;
        if (stop.stop_requested())
            co_return;
        if (!taken) {
            qCWarning(lcDelivery).noquote() << "leases could not be taken over:" << describe(taken.error());
            continue;
        }
        isAnyFreed = isAnyFreed || isDead;
        if (isDead)
            qCInfo(lcDelivery) << "took over from a program that ended without notice;" << *taken
                               << "attempts in doubt";
    }
    if (isAnyFreed)
        Q_EMIT leasesFreed();
}

QCoro::Task<> Housekeeper::extendAudit(std::stop_token stop)
{
    for (int linked = auditBatch; linked == auditBatch;) {
        auto extending = m_store.write(
            [](store::Transaction &transaction) { return store::audit::extend(transaction, auditBatch); });
        const Result<int> extended = co_await extending;
        if (!extended) {
            if (extended.error().code != ErrorCode::closed)
                qCWarning(lcDelivery).noquote()
                    << "the audit chain could not be extended:" << describe(extended.error());
            co_return;
        }
        if (stop.stop_requested())
            co_return;
        linked = *extended;
    }
}

} // namespace switchboard::delivery
