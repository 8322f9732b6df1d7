// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <memory>

namespace switchboard {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// An instant in UTC, to the millisecond.
using Timestamp = std::chrono::sys_time<milliseconds>;

constexpr qint64 toMs(Timestamp time)
{
    return time.time_since_epoch().count();
}
constexpr Timestamp fromMs(qint64 ms)
{
    return Timestamp(milliseconds(ms));
}
inline QDateTime toDateTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(time), Qt::UTC);
}

/// ISO 8601 in UTC with milliseconds, e.g. "2026-11-17T14:02:05.120Z".
QString toIso(Timestamp time);

/// The time, as a seam: nothing in core asks the system for it. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;

    /// What the wall says; may be set back or forward by the user.
    virtual Timestamp now() const = 0;

    /// Time since boot with sleep counted; never goes back. Leases and time-outs count on it.
    virtual milliseconds sinceBoot() const = 0;

    /// How long a real timer must run for `wait` to pass on this clock; at least 1 ms for a positive wait.
    virtual milliseconds realDelay(milliseconds wait) const { return wait; }
};

/// The system's clocks (CLOCK_REALTIME, CLOCK_BOOTTIME).
class SystemClock : public Clock
{
public:
    Timestamp now() const override;
    milliseconds sinceBoot() const override;
};

/// Runs `rate` times as fast as the system from a common origin, so that several processes with the same
/// rate agree; for tests that must see minutes pass in seconds.
class RateClock : public Clock
{
public:
    explicit RateClock(double rate);
    Timestamp now() const override;
    milliseconds sinceBoot() const override;
    milliseconds realDelay(milliseconds wait) const override;

private:
    double m_rate;
    SystemClock m_system;
};

/// The clock of a program: the system's, or in test builds a RateClock when SWITCHBOARD_CLOCK_RATE is a
/// number above 0, and that shifted by SWITCHBOARD_CLOCK_SHIFT_FILE's content (ms) where it is set.
std::shared_ptr<const Clock> programClock();

} // namespace switchboard
