// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace switchboard::test {

/// Processor time since it was made, so that a busy machine does not fail a test of speed. A build with the
/// address sanitizer may take twenty times as long.
class Budget
{
public:
    int spentMs() const { return int((std::clock() - m_begin) * 1000 / CLOCKS_PER_SEC); }

    bool keeps(int limitMs) const
    {
#ifdef __SANITIZE_ADDRESS__
        limitMs *= 20;
#endif
        return spentMs() < limitMs;
    }

private:
    std::clock_t m_begin = std::clock();
};

} // namespace switchboard::test
