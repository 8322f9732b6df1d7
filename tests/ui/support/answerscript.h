// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QHash>
#include <QPromise>
#include <QStringList>

#include <functional>
#include <memory>

namespace switchboard::test {

/// What a fake service answers and when: at once, held until the test lets it go, or with a failure.
class AnswerScript
{
public:
    void failNext(const QString &call, const Error &error) { m_failures.insert(call, error); }
    void failAll(std::optional<Error> error) { m_failure = std::move(error); }
    void hold(bool isHolding) { m_isHolding = isHolding; }
    int waitingCount() const { return int(m_waiting.size()); }
    void answer(int waiting) { m_waiting.takeAt(waiting)(); } ///< one that is held, counted from the oldest
    void answerAll()
    {
        while (!m_waiting.isEmpty())
            answer(0);
    }
    const QStringList &calls() const { return m_calls; } ///< "tag 3 vip"…
    void forgetCalls() { m_calls.clear(); }

    /// The answer is made when it is given, not when it is asked for, as a store would.
    template<class T>
    QFuture<Result<T>> reply(const QString &call, std::function<Result<T>()> make)
    {
        m_calls.append(call);
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto give = [this, promise, name = call.section(u' ', 0, 0), make = std::move(make)] {
            if (m_failure)
                promise->addResult(Result<T>(*m_failure));
            else if (m_failures.contains(name))
                promise->addResult(Result<T>(m_failures.take(name)));
            else
                promise->addResult(make());
            promise->finish();
        };
        const QFuture<Result<T>> future = promise->future();
        if (m_isHolding)
            m_waiting.append(std::move(give));
        else
            give();
        return future;
    }

private:
    QHash<QString, Error> m_failures;
    std::optional<Error> m_failure;
    bool m_isHolding = false;
    QList<std::function<void()>> m_waiting;
    QStringList m_calls;
};

} // namespace switchboard::test
