// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>
#include <iterator>

namespace switchboard::test {

/// Numbers by chance that are the same everywhere for the same seed (SplitMix64); those of the standard library's
/// distributions differ from one to the next.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}
    Dice(quint64 seed, quint64 stream) : m_state(seed * 0x9e3779b97f4a7c15ULL + stream * 0xd1342543de82ef95ULL) { (void)next(); }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// From 0 to limit - 1.
    int below(int limit) { return int(next() % quint64(limit)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    double unit() { return double(next() >> 11) / 9007199254740992.0; }
    bool chance(int perThousand) { return below(1000) < perThousand; }

    /// Half of them below the median; a few far above it.
    double spread(double median, double sigma)
    {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += unit();
        return median * std::exp(sigma * sum);
    }

    template<class List>
    const auto &pick(const List &list)
    {
        return list[std::size_t(below(int(std::size(list))))];
    }

private:
    quint64 m_state;
};

} // namespace switchboard::test
