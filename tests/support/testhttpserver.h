// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

class QSslConfiguration;

namespace switchboard::test {

/// One request as it was read.
struct HttpRequest
{
    QByteArray method;
    QByteArray target;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int connection = 0; ///< counts from 1

    /// Empty where it is absent; names compare without case.
    QByteArray header(QByteArrayView name) const;
};

/// What the server does with one request.
struct HttpReply
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<QPair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds delay{0};
    qsizetype cutAt = -1;  ///< bytes of the whole answer that leave before the connection closes; -1 for all
    bool keepOpen = true;  ///< after a whole answer
    bool isSilent = false; ///< never answers and keeps the connection

    static HttpReply silent();

    /// Reads the request and closes without a word.
    static HttpReply closing();
};

/// A small HTTP/1.1 server in the test's own event loop, on 127.0.0.1 and a free port. A script decides on
/// every request; all requests that were read completely are kept.
class TestHttpServer : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<HttpReply(const HttpRequest &request, int index)>;

    explicit TestHttpServer(Script script);
    TestHttpServer(Script script, const QSslConfiguration &tls);
    ~TestHttpServer() override;

    QUrl url() const;
    const QList<HttpRequest> &requests() const { return m_requests; }
    int connectionCount() const { return m_connections; }
    void clearRequests() { m_requests.clear(); }

    /// Closes every connection that is open now; the port goes on listening.
    void dropConnections();

Q_SIGNALS:
    /// The header of a request and perhaps a part of its body have come.
    void requestBegan();
    void requestRead();

private:
    void listen();
    void accept();
    void read(QTcpSocket *socket);
    bool takeRequest(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const HttpReply &reply);

    std::unique_ptr<QTcpServer> m_server;
    Script m_script;
    bool m_isTls = false;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QHash<QTcpSocket *, int> m_numbers;
    QList<HttpRequest> m_requests;
    int m_connections = 0;
    int m_index = 0;
};

} // namespace switchboard::test
