// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wakeup.h"

#include <QCoro/QCoroFuture>
#include <QTimer>

namespace switchboard {

void Wakeup::wake()
{
    m_isAwake = true;
    if (m_waiting)
        m_waiting->finish();
}

QCoro::Task<> Wakeup::wait(milliseconds limit)
{
    if (!m_isAwake) {
        const auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        QFuture<void> woken = promise->future();
        m_waiting = promise;
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &timer, [promise] { promise->finish(); });
        timer.start(limit);
        co_await woken;
        m_waiting.reset();
    }
    m_isAwake = false;
}

} // namespace switchboard
