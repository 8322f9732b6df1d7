// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/rig.h"

#include "tests/support/shared.h"

namespace switchboard::sandbox::test {

namespace {

/// The first whole answer in `bytes`.
Answer parsed(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    return {bytes.mid(9, 3).toInt(), bytes.first(end), bytes.mid(end + 4)};
}

} // namespace

Rig::Rig(const QByteArray &scenario, HttpLimits limits)
{
    const Result<Scenario> parsedScenario = Scenario::parse(scenario);
    if (!parsedScenario)
        qFatal("the test's scenario: %s", qPrintable(describe(parsedScenario.error())));
    auto *starter = new QObject;
    starter->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(starter, [&] {
        m_sandbox = new Sandbox(m_clock, *parsedScenario, limits);
        const Result<void> opened = m_sandbox->logTo(m_folder.filePath(QStringLiteral("log")));
        const Result<quint16> port = m_sandbox->listen(0);
        m_port = opened && port ? *port : 0;
    }, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(starter, &QObject::deleteLater);
    if (m_port == 0)
        qFatal("the sandbox does not listen");
}

Rig::~Rig()
{
    QMetaObject::invokeMethod(m_sandbox, [this] { delete m_sandbox; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QByteArray Rig::raw(const QByteArray &bytes, int waitMs) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    if (!socket.waitForConnected(waitMs))
        return {};
    QDeadlineTimer deadline(waitMs);
    socket.write(bytes);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(int(deadline.remainingTime()))) { }
    while (socket.state() == QAbstractSocket::ConnectedState && !deadline.hasExpired())
        socket.waitForReadyRead(int(deadline.remainingTime()));
    return socket.readAll();
}

Answer Rig::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body, const QByteArray &type,
                int waitMs) const
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    if (!authorization.isEmpty())
        request += "Authorization: " + authorization + "\r\n";
    if (!body.isEmpty())
        request += "Content-Type: " + type + "\r\n";
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return parsed(raw(request, waitMs));
}

Answer Rig::send(const QByteArray &body, const QByteArray &to, const QByteArray &more) const
{
    return post(messages, "To=" + to.toPercentEncoding() + "&From=" + own.toPercentEncoding() + "&Body="
                              + body.toPercentEncoding() + more);
}

Answer Rig::control(const QByteArray &what, const QByteArray &json) const
{
    return ask("POST", "/_sandbox/" + what, json, "application/json");
}

QString Rig::statusOf(const QString &sid) const
{
    return get(account + "/Messages/" + sid.toLatin1() + ".json").text("status");
}

bool Rig::reaches(const QString &sid, const QString &status, milliseconds step)
{
    for (int i = 0; i < 100; ++i) {
        if (statusOf(sid) == status)
            return true;
        advance(step);
        QThread::msleep(2); // lets the sandbox's thread see the new time
    }
    return false;
}

QList<QJsonObject> Rig::log(const char *event) const
{
    QList<QJsonObject> found;
    for (const QByteArray &line : switchboard::test::readAll(m_folder.filePath(QStringLiteral("log"))).split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry.value(QStringLiteral("event")).toString() == QLatin1StringView(event))
            found.append(entry);
    }
    return found;
}

} // namespace switchboard::sandbox::test
