// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QElapsedTimer>

#include <vector>

namespace switchboard::bench {

/// Milliseconds on the wall and of the whole process on its processors: other programs slow only the first.
class Watch
{
public:
    Watch();
    double wallMs() const;
    double cpuMs() const;

private:
    QElapsedTimer m_wall;
    double m_cpuBefore;
};

/// The value below which `part` of the times lie.
double quantile(std::vector<double> times, double part);

template<class T>
T orFatal(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace switchboard::bench
