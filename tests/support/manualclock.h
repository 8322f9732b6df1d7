// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace switchboard::test {

/// Moves only when told to. Thread-safe. Timers that wait on it are real but at most 1 ms long.
class ManualClock : public Clock
{
public:
    explicit ManualClock(Timestamp now = fromMs(1'800'000'000'000)) : m_now(toMs(now)) {}

    Timestamp now() const override { return fromMs(m_now); }
    milliseconds sinceBoot() const override { return milliseconds(m_boot); }
    milliseconds realDelay(milliseconds wait) const override { return std::min(wait, milliseconds(1)); }

    void setNow(Timestamp now) { m_now = toMs(now); }
    void advance(milliseconds step)
    {
        m_now += step.count();
        m_boot += step.count();
    }

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_boot{1'000'000};
};

} // namespace switchboard::test
