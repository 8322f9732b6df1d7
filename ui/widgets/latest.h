// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace switchboard::widgets {

/// Calls `take` on the context's thread with the answer of `future`, unless the context has gone by then.
/// A future that ends without an answer counts as ErrorCode::closed.
template<class T>
QFutureWatcher<Result<T>> *whenAnswered(QObject *context, const QFuture<Result<T>> &future,
                                        std::function<void(Result<T>)> take)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        const QFuture<Result<T>> answered = watcher->future();
        take(answered.resultCount() > 0 ? answered.result()
                                        : Result<T>(Error{ErrorCode::closed, QStringLiteral("no answer came")}));
    });
    watcher->setFuture(future);
    return watcher;
}

/// Keeps one question of a kind open: asking again drops the answer to the earlier one.
template<class T>
class Latest
{
public:
    explicit Latest(QObject *context) : m_context(context) {}

    bool isWaiting() const { return m_watcher != nullptr; } ///< until the answer was taken, not only found

    void ask(const QFuture<Result<T>> &future, std::function<void(Result<T>)> take)
    {
        drop();
        m_watcher = whenAnswered<T>(m_context, future, [this, take = std::move(take)](Result<T> answer) {
            m_watcher = nullptr;
            take(std::move(answer));
        });
    }

    /// Forgets the open question, if any.
    void drop()
    {
        if (!m_watcher)
            return;
        m_watcher->disconnect();
        m_watcher->deleteLater();
        m_watcher = nullptr;
    }

private:
    QObject *m_context; ///< the owner of this; nothing is called after it is gone
    QFutureWatcher<Result<T>> *m_watcher = nullptr;
};

} // namespace switchboard::widgets
