// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/ledgerwatch.h"

#include "core/base/whenready.h"
#include "core/store/ledger.h"

#include <QPointer>

namespace switchboard::workspace {

namespace {

/// Events handed on at once.
constexpr int batch = 1'000;

} // namespace

LedgerWatch::LedgerWatch(store::Store &store, milliseconds every, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setInterval(store.context().clock->realDelay(every));
    connect(&m_timer, &QTimer::timeout, this, &LedgerWatch::look);
    connect(&store, &store::Store::eventsCommitted, this, &LedgerWatch::follow, Qt::QueuedConnection);
}

void LedgerWatch::start()
{
    const seal::Vault vault = m_store.vault();
    whenReady(this, m_store.read([vault](store::Database &db) { return store::LedgerReader(db, vault).head(); }),
              [this](const Result<Position> &head) {
                  if (!head) {
                      QTimer::singleShot(m_timer.intervalAsDuration(), this, &LedgerWatch::start);
                      return;
                  }
                  m_seen = m_early ? std::min(*head, Position{m_early.value - 1}) : *head;
                  m_isStarted = true;
                  m_timer.start();
                  look();
                  Q_EMIT started();
              });
}

void LedgerWatch::follow(const QList<Event> &committed)
{
    if (!m_isStarted && !m_early)
        m_early = committed.constFirst().position;
    if (!m_isStarted || committed.constLast().position <= m_seen)
        return;
    // Nothing between what was seen and this commit: no need to read what is at hand.
    const bool isNext = committed.constFirst().position.value == m_seen.value + 1
                        && committed.constLast().position.value == m_seen.value + committed.size();
    if (m_isLooking || !isNext) {
        look();
        return;
    }
    m_seen = committed.constLast().position;
    Q_EMIT eventsSeen(committed);
}

void LedgerWatch::look()
{
    if (!m_isStarted)
        return;
    if (m_isLooking) {
        m_hasHint = true;
        return;
    }
    m_isLooking = true;
    m_hasHint = false;
    const seal::Vault vault = m_store.vault();
    const Position after = m_seen;
    whenReady(this,
              m_store.read([=](store::Database &db) { return store::LedgerReader(db, vault).after(after, batch); }),
              [this](const Result<QList<Event>> &events) { take(events); });
}

void LedgerWatch::take(const Result<QList<Event>> &events)
{
    m_isLooking = false;
    if (!events)
        return;
    if (!events->isEmpty()) {
        const QPointer<LedgerWatch> self(this); // who is told may destroy this
        m_seen = events->constLast().position;
        Q_EMIT eventsSeen(*events);
        if (!self)
            return;
    }
    if (m_hasHint || events->size() == batch)
        look();
}

} // namespace switchboard::workspace
