// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/privatebus.h"

#include "tests/support/busconfig.h"
#include "tests/support/shared.h"

#include <QFile>
#include <QStandardPaths>

namespace switchboard::test {

namespace {

constexpr int patienceMs = 20'000;

} // namespace

PrivateBus::PrivateBus()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    QFile file(m_folder.filePath(QStringLiteral("bus.conf")));
    if (program.isEmpty() || !file.open(QIODevice::WriteOnly)) {
        m_problem = "no session bus (Debian package dbus)";
        return;
    }
    file.write(QString::fromLatin1(busConfig).arg(m_folder.filePath(QStringLiteral("bus"))).toUtf8());
    file.close();
    endWithUs(m_daemon);
    m_daemon.start(program, {QStringLiteral("--config-file=") + file.fileName(), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    // It prints its address once it listens.
    m_isRunning = m_daemon.waitForStarted(patienceMs) && m_daemon.waitForReadyRead(patienceMs);
    if (!m_isRunning)
        m_problem = "the session bus does not start: " + m_daemon.readAllStandardError();
}

PrivateBus::~PrivateBus()
{
    for (const QString &name : std::as_const(m_connections))
        QDBusConnection::disconnectFromBus(name);
    stopProcess(m_daemon);
}

QDBusConnection PrivateBus::connection(const QString &name)
{
    const QString path = m_folder.filePath(QStringLiteral("bus"));
    m_connections.append(path + name);
    return QDBusConnection::connectToBus(QStringLiteral("unix:path=") + path, path + name);
}

} // namespace switchboard::test
