// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/exchange.h"

#include "core/channels/twilio/uploadbody.h"

#include <QTimerEvent>

namespace switchboard::channels::twilio {

Exchange::Exchange(QNetworkReply *reply, UploadBody *body, ExchangeLimits limits, std::shared_ptr<const Clock> clock,
                   std::stop_token stop, std::shared_ptr<void> manager)
    : m_manager(std::move(manager)), m_reply(reply), m_body(body), m_limits(limits), m_clock(std::move(clock)),
      m_deadline(m_clock->sinceBoot() + limits.timeout)
{
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::end);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::checkSize);
    armTimer();
    // A stop may be requested from another thread: it only posts to ours.
    m_stopCallback.emplace(stop,
                           [this] { QMetaObject::invokeMethod(this, &Exchange::stopSoon, Qt::QueuedConnection); });
}

Exchange::~Exchange()
{
    m_stopCallback.reset();
    m_reply->disconnect(this);
    m_reply->deleteLater();
}

void Exchange::armTimer()
{
    // Counted on the clock, not on the timer: a clock that a test moves by hand lets the timer fire early.
    const milliseconds rest = std::max(m_deadline - m_clock->sinceBoot(), milliseconds(1));
    m_timer.start(int(m_clock->realDelay(rest).count()), Qt::CoarseTimer, this);
}

void Exchange::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    if (m_clock->sinceBoot() < m_deadline)
        armTimer();
    else
        abort(m_isStopping ? Ended::stopped : Ended::timedOut);
}

void Exchange::stopSoon()
{
    if (m_isOver || m_isStopping)
        return;
    m_isStopping = true;
    if (!m_body || !m_body->wasRead()) {
        abort(Ended::stopped);
        return;
    }
    m_deadline = std::min(m_deadline, m_clock->sinceBoot() + m_limits.stopGrace);
    armTimer();
}

void Exchange::checkSize()
{
    if (m_reply->bytesAvailable() > m_limits.bytes)
        abort(Ended::tooLarge);
}

void Exchange::abort(Ended how)
{
    if (m_isOver)
        return;
    m_abortedBy = how;
    if (m_body)
        m_body->withhold();
    m_reply->abort(); // emits finished
    end();
}

void Exchange::end()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_timer.stop();
    m_stopCallback.reset();
    m_answer.left = m_body && m_body->wasRead();
    m_answer.error = m_reply->error();
    m_answer.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.body = m_abortedBy ? QByteArray() : m_reply->readAll();
    m_answer.contentType = m_reply->rawHeader("Content-Type");
    m_answer.location = m_reply->rawHeader("Location");
    m_answer.retryAfter = m_reply->rawHeader("Retry-After");
    // Errors above 200 are those of a status that came; the refused rewind is of a connection that was lost,
    // or of a redirect that would have posted again.
    const QNetworkReply::NetworkError error = m_answer.error;
    const bool isRedirect = m_answer.httpStatus / 100 == 3;
    const bool isLost = m_answer.httpStatus == 0 || (error == QNetworkReply::ContentReSendError && !isRedirect)
                        || (error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied);
    if (m_abortedBy)
        m_answer.ended = *m_abortedBy;
    else if (m_answer.body.size() > m_limits.bytes)
        m_answer.ended = Ended::tooLarge;
    else
        m_answer.ended = isLost ? Ended::lost : Ended::answered;
    if (m_waiter)
        std::exchange(m_waiter, nullptr).resume();
}

} // namespace switchboard::channels::twilio
