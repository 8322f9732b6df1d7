// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace switchboard {

namespace {

qint64 readMs(clockid_t id)
{
    timespec time{};
    clock_gettime(id, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

/// 2026-01-01T00:00:00Z; a RateClock shows this instant unchanged.
constexpr qint64 rateOriginMs = 1'767'225'600'000;

/// A wall clock that a test may set while the program runs: the file holds the shift in ms.
class ShiftedClock : public Clock
{
public:
    ShiftedClock(std::shared_ptr<const Clock> inner, QString file) : m_inner(std::move(inner)), m_file(std::move(file))
    {}
    Timestamp now() const override
    {
        QFile file(m_file);
        const qint64 shift = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
        return m_inner->now() + milliseconds(shift);
    }
    milliseconds sinceBoot() const override { return m_inner->sinceBoot(); }
    milliseconds realDelay(milliseconds wait) const override { return m_inner->realDelay(wait); }

private:
    std::shared_ptr<const Clock> m_inner;
    QString m_file;
};

} // namespace

QString toIso(Timestamp time)
{
    return toDateTime(time).toString(Qt::ISODateWithMs);
}

Timestamp SystemClock::now() const
{
    return fromMs(readMs(CLOCK_REALTIME));
}

milliseconds SystemClock::sinceBoot() const
{
    return milliseconds(readMs(CLOCK_BOOTTIME));
}

RateClock::RateClock(double rate) : m_rate(rate) {}

Timestamp RateClock::now() const
{
    return fromMs(rateOriginMs + qint64(double(toMs(m_system.now()) - rateOriginMs) * m_rate));
}

milliseconds RateClock::sinceBoot() const
{
    return milliseconds(qint64(double(m_system.sinceBoot().count()) * m_rate));
}

milliseconds RateClock::realDelay(milliseconds wait) const
{
    if (wait.count() <= 0)
        return wait;
    return milliseconds(std::max<qint64>(1, qint64(std::ceil(double(wait.count()) / m_rate))));
}

std::shared_ptr<const Clock> programClock()
{
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
#ifdef SWITCHBOARD_TEST_BUILD
    const double rate = qEnvironmentVariable("SWITCHBOARD_CLOCK_RATE").toDouble();
    if (rate > 0)
        clock = std::make_shared<RateClock>(rate);
    const QString shift = qEnvironmentVariable("SWITCHBOARD_CLOCK_SHIFT_FILE");
    if (!shift.isEmpty())
        clock = std::make_shared<ShiftedClock>(std::move(clock), shift);
#endif
    return clock;
}

} // namespace switchboard
