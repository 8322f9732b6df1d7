// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/ledgerwatch.h"

#include "core/store/ledger.h"

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroSignal>

namespace switchboard::workspace {

namespace {

/// Events handed on at once.
constexpr int batch = 1'000;

} // namespace

LedgerWatch::LedgerWatch(store::Store &store, milliseconds every, QObject *parent)
    : QObject(parent), m_store(store), m_every(every)
{
    connect(&store, &store::Store::eventsCommitted, this, [this] {
        m_isAwake = true;
        Q_EMIT woken();
    }, Qt::QueuedConnection);
}

void LedgerWatch::start()
{
    m_scope.start(run(m_scope.stopToken()));
}

QFuture<void> LedgerWatch::close()
{
    const QFuture<void> closed = m_scope.close();
    Q_EMIT woken();
    return closed;
}

QCoro::Task<> LedgerWatch::run(std::stop_token stop)
{
    const seal::Vault vault = m_store.vault();
    auto asking = m_store.read([vault](store::Database &db) { return store::LedgerReader(db, vault).head(); });
    const Result<Position> head = co_await asking;
    if (stop.stop_requested() || !head)
        co_return;
    Position seen = *head;
    while (!stop.stop_requested()) {
        m_isAwake = false;
        auto reading = m_store.read([=](store::Database &db) { return store::LedgerReader(db, vault).after(seen, batch); });
        const Result<QList<Event>> events = co_await reading;
        if (stop.stop_requested())
            co_return;
        if (events && !events->isEmpty()) {
            seen = events->constLast().position;
            Q_EMIT eventsSeen(*events);
            if (events->size() == batch)
                continue;
        }
        if (stop.stop_requested() || m_isAwake)
            continue;
        const milliseconds wait = m_store.context().clock->realDelay(m_every);
        co_await qCoro(this, &LedgerWatch::woken, wait);
    }
}

} // namespace switchboard::workspace
