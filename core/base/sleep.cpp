// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sleep.h"

#include <QCoro/QCoroFuture>
#include <QPromise>
#include <QTimer>

namespace switchboard {

QCoro::Task<> sleepFor(std::shared_ptr<const Clock> clock, milliseconds wait, std::stop_token stop)
{
    if (stop.stop_requested() || wait.count() <= 0)
        co_return;
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QFuture<void> over = promise->future();

    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [promise] { promise->finish(); });
    timer.start(clock->realDelay(wait));

    // A stop may be requested from another thread: it only posts to the timer's.
    const std::stop_callback wake(stop, [&timer] {
        QMetaObject::invokeMethod(
            &timer, [&timer] { timer.start(0); }, Qt::QueuedConnection);
    });
    co_await over;
}

} // namespace switchboard
