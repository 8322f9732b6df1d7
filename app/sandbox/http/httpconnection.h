// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpparser.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTcpSocket>

#include <deque>
#include <functional>

namespace switchboard::sandbox {

class HttpConnection;

/// The place of one answer in its connection. Copies mean the same place; the first call decides. A reply
/// that is never used leaves the client waiting, and the answers behind it too. Harmless once the client is gone.
class HttpReply
{
public:
    HttpReply(QPointer<HttpConnection> connection, quint64 slot) : m_connection(std::move(connection)), m_slot(slot) {}

    void send(const HttpResponse &response) const;

    /// Ends the connection without an answer.
    void drop() const;

private:
    QPointer<HttpConnection> m_connection;
    quint64 m_slot;
};

/// Answers a request through the reply: at once, later, or by dropping it.
using HttpHandler = std::function<void(const HttpRequest &, HttpReply)>;

/// One client: reads its requests, keeps their answers in order, and ends it when it is too slow.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket.
    HttpConnection(QTcpSocket *socket, const HttpHandler &handler, const HttpLimits &limits);
    ~HttpConnection() override;

    void answer(quint64 slot, const HttpResponse &response);

    /// Closes at once; answers not yet on the wire are lost.
    void end();
    void endIfOverdue();

Q_SIGNALS:
    void ended();

private:
    struct Slot
    {
        bool keepAlive;
        bool isReady = false;
        QByteArray bytes = {};
    };

    void readMore();
    void handleRequests();
    void refuse(int status, const QByteArray &reason);
    void drain();
    void sendReady();
    void closeWhenSent();
    void restartDeadline();

    QTcpSocket *m_socket;
    const HttpHandler &m_handler;
    HttpLimits m_limits;
    HttpParser m_parser;
    std::deque<Slot> m_slots;
    quint64 m_firstSlot = 0;
    QDeadlineTimer m_deadline;
    qsizetype m_drained = 0;
    bool m_isReading = false;
    bool m_isInside = false;
    bool m_isDraining = false;
    bool m_isClosing = false;
    bool m_isEnded = false;
};

} // namespace switchboard::sandbox
