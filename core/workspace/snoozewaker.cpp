// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/snoozewaker.h"

#include "core/base/whenready.h"
#include "core/store/conversationchanges.h"

namespace switchboard::workspace {

namespace {

constexpr milliseconds longest = std::chrono::minutes(1);

} // namespace

SnoozeWaker::SnoozeWaker(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SnoozeWaker::look);
}

void SnoozeWaker::look()
{
    if (m_isLooking) {
        m_isWanted = true;
        return;
    }
    m_isLooking = true;
    m_isWanted = false;
    whenReady(this, m_store.read([](store::Database &db) { return store::nextWake(db); }),
              [this](const Result<Timestamp> &next) {
                  m_isLooking = false;
                  if (!next)
                      again(longest);
                  else if (m_isWanted)
                      look();
                  else
                      arm(*next);
              });
}

void SnoozeWaker::lookIfDue()
{
    if (m_next != Timestamp{} && m_next <= m_store.clock().now())
        look();
}

void SnoozeWaker::arm(Timestamp next)
{
    m_next = next;
    const Timestamp now = m_store.clock().now();
    if (next == Timestamp{})
        m_timer.stop();
    else if (next <= now)
        wake();
    else
        again(std::min<milliseconds>(next - now, longest));
}

void SnoozeWaker::wake()
{
    m_isLooking = true;
    whenReady(this, m_store.write([](store::Transaction &transaction) { return store::wakeSnoozed(transaction); }),
              [this](const Result<qint64> &woken) {
                  m_isLooking = false;
                  if (woken)
                      look();
                  else
                      again(longest);
              });
}

void SnoozeWaker::again(milliseconds wait)
{
    m_timer.start(m_store.clock().realDelay(wait));
}

} // namespace switchboard::workspace
