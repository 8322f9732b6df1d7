// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/timeline.h"

namespace switchboard::sandbox {

Timeline::Timeline(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Timeline::runDue);
}

void Timeline::after(milliseconds wait, std::function<void()> what)
{
    m_entries.push({m_clock->sinceBoot() + wait, m_order++, std::move(what)});
    arm();
}

void Timeline::runDue()
{
    m_armedFor = milliseconds(-1);
    const milliseconds now = m_clock->sinceBoot();
    const quint64 before = m_order; // what is added meanwhile waits for the next turn
    while (!m_entries.empty() && m_entries.top().due <= now && m_entries.top().order < before) {
        const std::function<void()> what = std::move(const_cast<Entry &>(m_entries.top()).what);
        m_entries.pop();
        what();
    }
    arm();
}

void Timeline::arm()
{
    if (m_entries.empty())
        return;
    const milliseconds due = m_entries.top().due;
    if (m_timer.isActive() && due >= m_armedFor)
        return;
    m_armedFor = due;
    m_timer.start(m_clock->realDelay(std::max(due - m_clock->sinceBoot(), milliseconds(0))));
}

} // namespace switchboard::sandbox
