// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace switchboard::app {

namespace {
constexpr int patience = 1000; // ms, for a process of this computer
constexpr QByteArrayView question("raise\n");
constexpr QByteArrayView answer("raised\n");
} // namespace

SingleInstance::SingleInstance(const QString &workspaceFolder, QObject *parent)
    : QObject(parent), m_path(socketPath(workspaceFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *other = m_server.nextPendingConnection()) {
            connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
            connect(other, &QLocalSocket::readyRead, this, [this, other] {
                if (other->readLine(64) != question)
                    return;
                Q_EMIT raiseAsked();
                other->write(answer.toByteArray());
                other->flush();
                other->disconnectFromServer();
            });
        }
    });
}

/// In the folder for sockets of this login: one path is too long for the system in a deep workspace.
QString SingleInstance::socketPath(const QString &workspaceFolder)
{
    const QString real = QFileInfo(workspaceFolder).canonicalFilePath();
    const QString folder = real.isEmpty() ? QFileInfo(workspaceFolder).absoluteFilePath() : real;
    const QByteArray name = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/switchboard-")
           + QString::fromLatin1(name);
}

bool SingleInstance::raiseOther() const
{
    if (!QFileInfo::exists(m_path))
        return false;
    QLocalSocket other;
    other.connectToServer(m_path);
    if (!other.waitForConnected(patience))
        return false;
    other.write(question.toByteArray());
    return other.waitForReadyRead(patience) && other.readLine(64) == answer;
}

void SingleInstance::listen()
{
    if (m_server.listen(m_path))
        return;
    QLocalServer::removeServer(m_path); // of one that crashed: nobody answered on it
    m_server.listen(m_path);
}

} // namespace switchboard::app
