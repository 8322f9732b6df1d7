// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/figures.h"

#include <algorithm>

#include <sys/resource.h>

namespace switchboard::bench {

namespace {

double cpuNow()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

} // namespace

Watch::Watch() : m_cpuBefore(cpuNow())
{
    m_wall.start();
}

double Watch::wallMs() const
{
    return double(m_wall.nsecsElapsed()) / 1e6;
}

double Watch::cpuMs() const
{
    return cpuNow() - m_cpuBefore;
}

double quantile(std::vector<double> times, double part)
{
    if (times.empty())
        return 0;
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, size_t(double(times.size()) * part))];
}

} // namespace switchboard::bench
