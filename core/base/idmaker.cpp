// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idmaker.h"

#include <QRandomGenerator>

#include <algorithm>

namespace switchboard {

namespace {
constexpr int counterBits = 12;
constexpr int slotBits = 9;
/// Half of the counters each for what happens now and for what happened, so that the two never meet in one instant.
constexpr int counterCount = 1 << (counterBits - 1);

qint64 compose(qint64 ms, int slot, int counter)
{
    return (ms << (slotBits + counterBits)) | (qint64(slot) << counterBits) | counter;
}
} // namespace

IdMaker::IdMaker(std::shared_ptr<const Clock> clock, int slot, Timestamp floor)
    : m_clock(std::move(clock)), m_slot(slot), m_lastMs(toMs(floor)),
      m_pastCounter(int(QRandomGenerator::global()->bounded(counterCount)))
{
    Q_ASSERT(slot >= 0 && slot < slotCount);
}

qint64 IdMaker::nextValue()
{
    const std::scoped_lock lock(m_mutex);
    const qint64 now = toMs(m_clock->now());
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = 0;
    } else if (++m_counter == counterCount) {
        ++m_lastMs;
        m_counter = 0;
    }
    return compose(m_lastMs, m_slot, m_counter);
}

qint64 IdMaker::valueAt(Timestamp happened)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (toMs(happened) < m_lastMs) {
            m_pastCounter = (m_pastCounter + 1) % counterCount;
            return compose(std::max<qint64>(1, toMs(happened)), m_slot, counterCount + m_pastCounter);
        }
    }
    return nextValue();
}

Timestamp IdMaker::spentUntil() const
{
    const std::scoped_lock lock(m_mutex);
    return fromMs(m_lastMs);
}

Timestamp IdMaker::timeOf(qint64 id)
{
    return fromMs(id >> (slotBits + counterBits));
}

int IdMaker::slotOf(qint64 id)
{
    return int(id >> counterBits) & ((1 << slotBits) - 1);
}

} // namespace switchboard
