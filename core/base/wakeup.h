// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QCoro/QCoroTask>
#include <QPromise>

#include <memory>

namespace switchboard {

/// Lets one coroutine wait until somebody on its thread wakes it or time passes. A wake() while nobody waits is
/// kept for the next wait. (QCoro 0.8 awaits a signal with a time-out unsafely: a queued slot may still run
/// when the awaiter is gone.)
class Wakeup
{
public:
    void wake();

    /// Returns at a wake(), or after `limit` of real time.
    QCoro::Task<> wait(milliseconds limit);

private:
    std::shared_ptr<QPromise<void>> m_waiting;
    bool m_isAwake = false;
};

} // namespace switchboard
