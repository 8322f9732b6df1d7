// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

namespace switchboard::sandbox {

/// Times in ms, drawn evenly between the ends.
struct Range
{
    qint64 low = 0;
    qint64 high = 0;

    bool operator==(const Range &) const = default;
};

/// Chance that does not depend on the order of arrival: a draw is a pure function of the seed, of what it is
/// for, of whom it is about and of how often it was drawn for them.
class Dice
{
public:
    explicit Dice(quint64 seed = 1) : m_seed(seed) {}

    /// Evenly in [0, 1).
    double roll(QByteArrayView purpose, QByteArrayView key, quint64 count) const
    {
        return double(bits(purpose, key, count) >> 11) * 0x1.0p-53;
    }

    bool happens(double probability, QByteArrayView purpose, QByteArrayView key, quint64 count) const
    {
        return probability > 0 && roll(purpose, key, count) < probability;
    }

    qint64 within(Range range, QByteArrayView purpose, QByteArrayView key, quint64 count) const
    {
        if (range.low == range.high)
            return range.low;
        return range.low + qint64(roll(purpose, key, count) * double(range.high - range.low + 1));
    }

    quint64 bits(QByteArrayView purpose, QByteArrayView key, quint64 count) const
    {
        return mix(hash(key, hash(purpose, m_seed)) + count);
    }

private:
    /// FNV-1a, so that a seed means the same on every machine and in every run.
    static quint64 hash(QByteArrayView text, quint64 start)
    {
        quint64 value = mix(start ^ 0xcbf29ce484222325U);
        for (const char c : text)
            value = (value ^ uchar(c)) * 0x100000001b3U;
        return value;
    }

    /// The finisher of SplitMix64: every bit of the input moves every bit of the output.
    static quint64 mix(quint64 value)
    {
        value += 0x9e3779b97f4a7c15U;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
        return value ^ (value >> 31);
    }

    quint64 m_seed;
};

} // namespace switchboard::sandbox
