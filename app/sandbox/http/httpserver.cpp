// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/httpserver.h"

#include <QTcpSocket>

namespace switchboard::sandbox {

HttpServer::HttpServer(Handler handler, HttpLimits limits) : m_handler(std::move(handler)), m_limits(limits)
{
    m_server.setListenBacklogSize(1024);
    m_server.setMaxPendingConnections(1024);
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::takeConnections);
    connect(&m_sweep, &QTimer::timeout, this, &HttpServer::endOverdue);
    m_sweep.start(std::clamp(std::min(limits.requestMs, limits.idleMs) / 4, 10, 1000));
}

HttpServer::~HttpServer()
{
    m_server.close();
    const QSet<HttpConnection *> connections = std::exchange(m_connections, {});
    qDeleteAll(connections);
}

Result<quint16> HttpServer::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port)) {
        return Error{ErrorCode::unreachable, QStringLiteral("cannot listen on 127.0.0.1:%1").arg(port),
                     m_server.errorString()};
    }
    m_port = m_server.serverPort();
    return m_port;
}

void HttpServer::suspend()
{
    m_server.close();
    const QSet<HttpConnection *> connections = m_connections;
    for (HttpConnection *connection : connections)
        connection->end();
}

Result<void> HttpServer::resume()
{
    if (isListening())
        return {};
    const Result<quint16> port = listen(m_port);
    return port ? Result<void>() : Result<void>(port.error());
}

void HttpServer::takeConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto *connection = new HttpConnection(socket, m_handler, m_limits);
        m_connections.insert(connection);
        connect(connection, &HttpConnection::ended, this, [this, connection] {
            if (m_connections.remove(connection))
                connection->deleteLater();
        });
    }
}

void HttpServer::endOverdue()
{
    const QSet<HttpConnection *> connections = m_connections;
    for (HttpConnection *connection : connections)
        connection->endIfOverdue();
}

} // namespace switchboard::sandbox
