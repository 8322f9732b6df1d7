// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testhttpserver.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace switchboard::test {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[known, value] : headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

HttpReply HttpReply::silent()
{
    HttpReply reply;
    reply.isSilent = true;
    return reply;
}

HttpReply HttpReply::closing()
{
    HttpReply reply;
    reply.cutAt = 0;
    return reply;
}

TestHttpServer::TestHttpServer(Script script) : m_server(std::make_unique<QTcpServer>()), m_script(std::move(script))
{
    listen();
}

TestHttpServer::TestHttpServer(Script script, const QSslConfiguration &tls) : m_script(std::move(script)), m_isTls(true)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

TestHttpServer::~TestHttpServer()
{
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

void TestHttpServer::listen()
{
    m_server->setListenBacklogSize(200);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("the test server cannot listen: %s", qPrintable(m_server->errorString()));
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &TestHttpServer::accept);
}

QUrl TestHttpServer::url() const
{
    QUrl url;
    url.setScheme(m_isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server->serverPort());
    return url;
}

void TestHttpServer::dropConnections()
{
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnectFromHost();
}

void TestHttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_numbers.insert(socket, ++m_connections);
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            m_numbers.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

void TestHttpServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket) && takeRequest(socket)) {
    }
}

/// True when a whole request was taken from the socket's buffer.
bool TestHttpServer::takeRequest(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    HttpRequest request;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(std::max<qsizetype>(colon, 0)).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    Q_EMIT requestBegan();
    if (buffer.size() < end + 4 + length)
        return false;
    request.body = buffer.sliced(end + 4, length);
    request.connection = m_numbers.value(socket);
    buffer.remove(0, end + 4 + length);
    m_requests.append(request);
    const HttpReply reply = m_script(request, m_index++);
    if (!reply.isSilent && reply.delay.count() > 0)
        QTimer::singleShot(reply.delay, socket, [this, socket, reply] { answer(socket, reply); });
    else if (!reply.isSilent)
        answer(socket, reply);
    Q_EMIT requestRead();
    return true;
}

void TestHttpServer::answer(QTcpSocket *socket, const HttpReply &reply)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + " Status\r\n";
    bytes += "Content-Type: " + reply.contentType + "\r\n";
    for (const auto &[name, value] : reply.headers)
        bytes += name + ": " + value + "\r\n";
    if (reply.status != 204)
        bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    if (!reply.keepOpen)
        bytes += "Connection: close\r\n";
    bytes += "\r\n" + reply.body;
    if (reply.cutAt >= 0)
        bytes.truncate(reply.cutAt);
    if (!bytes.isEmpty())
        socket->write(bytes);
    if (reply.cutAt >= 0 || !reply.keepOpen)
        socket->disconnectFromHost();
}

} // namespace switchboard::test
