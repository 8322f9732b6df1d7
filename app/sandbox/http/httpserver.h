// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpconnection.h"
#include "core/base/result.h"

#include <QObject>
#include <QSet>
#include <QTcpServer>
#include <QTimer>

namespace switchboard::sandbox {

/// A small HTTP/1.1 server on 127.0.0.1 with keep-alive and pipelining, whose handler may answer later, never,
/// or by closing the connection. Belongs to one thread.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = HttpHandler;

    explicit HttpServer(Handler handler, HttpLimits limits = {});
    ~HttpServer() override;

    /// Listens on `port` of 127.0.0.1; 0 takes a free one. Gives the port.
    Result<quint16> listen(quint16 port);
    quint16 port() const { return m_port; }

    /// Refuses connections and ends all that stand, as a machine that is down; resume() takes the same port again.
    void suspend();
    Result<void> resume();
    bool isListening() const { return m_server.isListening(); }

    int connectionCount() const { return int(m_connections.size()); }

private:
    void takeConnections();
    void endOverdue();

    Handler m_handler;
    HttpLimits m_limits;
    QTcpServer m_server;
    quint16 m_port = 0;
    QSet<HttpConnection *> m_connections;
    QTimer m_sweep;
};

} // namespace switchboard::sandbox
