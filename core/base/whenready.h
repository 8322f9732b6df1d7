// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace switchboard {

/// Hands a future's answer to `use` on the thread of `context`, unless that is gone by then. What
/// QFuture::then(context, …) promises too, but Qt 6.4 asserts that the context still lives.
template<class T, class Use>
void whenReady(QObject *context, QFuture<T> future, Use use)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(std::move(future));
}

} // namespace switchboard
