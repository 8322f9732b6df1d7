// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/httpconnection.h"

namespace switchboard::sandbox {

void HttpReply::send(const HttpResponse &response) const
{
    if (m_connection)
        m_connection->answer(m_slot, response);
}

void HttpReply::drop() const
{
    if (m_connection)
        m_connection->end();
}

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpHandler &handler, const HttpLimits &limits)
    : m_socket(socket), m_handler(handler), m_limits(limits), m_parser(limits)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(256 * 1024);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::end);
    restartDeadline();
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::readMore, Qt::QueuedConnection);
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void HttpConnection::readMore()
{
    if (m_isEnded || m_isReading)
        return;
    m_isReading = true;
    if (m_isDraining) {
        drain();
    } else if (!m_isClosing && m_socket->bytesToWrite() < m_limits.unsentBytes) {
        m_parser.feed(m_socket->readAll());
        handleRequests();
        sendReady();
    }
    m_isReading = false;
    closeWhenSent();
}

void HttpConnection::handleRequests()
{
    HttpRequest request;
    while (!m_isEnded && !m_isClosing) {
        switch (m_parser.next(request)) {
        case HttpParser::Outcome::needsMore:
            if (m_parser.takeContinueWish() && m_slots.empty())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            if (m_parser.isInsideRequest() != m_isInside)
                restartDeadline();
            return;
        case HttpParser::Outcome::refused: refuse(m_parser.refusedStatus(), m_parser.refusedReason()); return;
        case HttpParser::Outcome::request:
            m_slots.push_back({request.keepAlive});
            m_isClosing = !request.keepAlive;
            restartDeadline();
            m_handler(request, HttpReply(this, m_firstSlot + m_slots.size() - 1));
            break;
        }
    }
}

void HttpConnection::refuse(int status, const QByteArray &reason)
{
    HttpResponse response{status, "{\"code\":" + QByteArray::number(status) + ",\"message\":\"" + reason
                                      + "\",\"more_info\":null,\"status\":" + QByteArray::number(status) + "}"};
    m_slots.push_back({false, true, response.toBytes(false)});
    m_isClosing = true;
    m_isDraining = true;
    m_deadline.setRemainingTime(m_limits.requestMs);
    sendReady();
}

/// Bytes that arrive after a close make the kernel reset the connection, and the refusal would be lost.
void HttpConnection::drain()
{
    m_drained += m_socket->readAll().size();
    if (m_drained > m_limits.drainBytes)
        end();
}

void HttpConnection::answer(quint64 slot, const HttpResponse &response)
{
    if (m_isEnded || slot < m_firstSlot || slot - m_firstSlot >= m_slots.size())
        return;
    Slot &place = m_slots[slot - m_firstSlot];
    if (place.isReady)
        return;
    place.isReady = true;
    place.bytes = response.toBytes(place.keepAlive);
    if (!m_isReading) {
        sendReady();
        closeWhenSent();
    }
}

void HttpConnection::sendReady()
{
    if (m_isEnded || m_slots.empty() || !m_slots.front().isReady)
        return;
    QByteArray bytes;
    while (!m_slots.empty() && m_slots.front().isReady) {
        bytes.append(m_slots.front().bytes);
        m_slots.pop_front();
        ++m_firstSlot;
    }
    m_socket->write(bytes);
    m_socket->flush();
    restartDeadline();
}

void HttpConnection::closeWhenSent()
{
    if (m_isEnded || !m_isClosing || !m_slots.empty() || m_socket->bytesToWrite() > 0)
        return;
    if (m_isDraining && m_socket->state() == QAbstractSocket::ConnectedState && !m_deadline.hasExpired())
        return; // the client closes, or the deadline does
    m_socket->disconnectFromHost();
}

void HttpConnection::end()
{
    if (std::exchange(m_isEnded, true))
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT ended();
}

/// While an answer is owed the client may wait as long as it likes.
void HttpConnection::restartDeadline()
{
    if (m_isDraining)
        return;
    m_isInside = m_parser.isInsideRequest();
    if (m_isInside)
        m_deadline.setRemainingTime(m_limits.requestMs);
    else if (m_slots.empty())
        m_deadline.setRemainingTime(m_limits.idleMs);
    else
        m_deadline = QDeadlineTimer(QDeadlineTimer::Forever);
}

void HttpConnection::endIfOverdue()
{
    if (m_isEnded || !m_deadline.hasExpired())
        return;
    if (m_isInside && !m_isDraining)
        refuse(408, "the request did not arrive in time");
    else
        end();
    m_isInside = false;
}

} // namespace switchboard::sandbox
