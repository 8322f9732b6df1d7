// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/answer.h"

#include <QBasicTimer>
#include <QObject>

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace switchboard::channels::twilio {

class UploadBody;

/// Limits of one exchange.
struct ExchangeLimits
{
    milliseconds timeout{0};
    milliseconds stopGrace{0};
    qint64 bytes = 0;
};

/// One request from its start to its one end: the answer, a lost connection, the time-out or a stop. A
/// coroutine waits for it with `co_await exchange->ended()`.
class Exchange : public QObject
{
    Q_OBJECT

public:
    /// `body` is owned by the reply; null for requests without one. `manager` is kept until the reply may go,
    /// which is never inside one of its own signals.
    Exchange(QNetworkReply *reply, UploadBody *body, ExchangeLimits limits, std::shared_ptr<const Clock> clock,
             std::stop_token stop, std::shared_ptr<void> manager);
    ~Exchange() override;

    struct Awaiter
    {
        Exchange *exchange;
        bool await_ready() const noexcept { return exchange->m_isOver; }
        void await_suspend(std::coroutine_handle<> waiter) noexcept { exchange->m_waiter = waiter; }
        void await_resume() const noexcept {}
    };
    Awaiter ended() { return Awaiter{this}; }

    const Answer &answer() const { return m_answer; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void stopSoon();
    void checkSize();
    void end();
    void abort(Ended how);
    void armTimer();

    std::shared_ptr<void> m_manager;
    QNetworkReply *m_reply;
    UploadBody *m_body;
    ExchangeLimits m_limits;
    std::shared_ptr<const Clock> m_clock;
    milliseconds m_deadline;
    QBasicTimer m_timer;
    Answer m_answer;
    bool m_isStopping = false;
    bool m_isOver = false;
    std::optional<Ended> m_abortedBy;
    std::coroutine_handle<> m_waiter;
    std::optional<std::stop_callback<std::function<void()>>> m_stopCallback;
};

/// Deletes it on the event loop: an exchange often ends inside a signal of its own reply.
struct DeleteLater
{
    void operator()(QObject *object) const { object->deleteLater(); }
};
using ExchangePtr = std::unique_ptr<Exchange, DeleteLater>;

} // namespace switchboard::channels::twilio
