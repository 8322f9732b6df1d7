// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/seal/privatekeyring.h"

#include "tests/support/busconfig.h"
#include "tests/support/shared.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

namespace switchboard::test {
namespace {

constexpr int patienceMs = 20'000;

} // namespace

PrivateKeyring::PrivateKeyring()
{
    m_address = QStringLiteral("unix:path=") + socketPath();
    endWithUs(m_bus);
    endWithUs(m_keyring);
}

PrivateKeyring::~PrivateKeyring()
{
    stopKeyring();
    stopProcess(m_bus);
}

QString PrivateKeyring::socketPath() const
{
    return m_folder.filePath(QStringLiteral("bus"));
}

QProcessEnvironment PrivateKeyring::environment() const
{
    QProcessEnvironment environment;
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    for (const QString &key : ours.keys()) {
        const bool ofADesktop = key.startsWith(QStringLiteral("XDG_")) || key.startsWith(QStringLiteral("KDE_"))
            || key.startsWith(QStringLiteral("GNOME_")) || key.startsWith(QStringLiteral("DBUS_"))
            || key.endsWith(QStringLiteral("DISPLAY"));
        if (!ofADesktop)
            environment.insert(key, ours.value(key));
    }
    for (const QString &key : {QStringLiteral("HOME"), QStringLiteral("XDG_DATA_HOME"),
                               QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("XDG_RUNTIME_DIR")})
        environment.insert(key, m_folder.path());
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
    return environment;
}

bool PrivateKeyring::startBus(QString *why)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty()) {
        *why = QStringLiteral("dbus-daemon is not installed (package dbus)");
        return false;
    }
    QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
    const QByteArray text = QString::fromLatin1(busConfig).arg(socketPath()).toUtf8();
    if (!config.open(QIODevice::WriteOnly) || config.write(text) != text.size()) {
        *why = config.errorString();
        return false;
    }
    config.close();
    m_bus.setProcessEnvironment(environment());
    m_bus.setStandardErrorFile(m_folder.filePath(QStringLiteral("bus.log")));
    m_bus.start(program, {QStringLiteral("--config-file=") + config.fileName(), QStringLiteral("--nofork"),
                          QStringLiteral("--print-address")});
    // It prints its address once it listens.
    const bool listens = m_bus.waitForStarted(patienceMs) && m_bus.waitForReadyRead(patienceMs);
    if (!listens)
        *why = QStringLiteral("dbus-daemon does not start: ") + m_bus.errorString();
    return listens;
}

bool PrivateKeyring::keyringIsOnTheBus() const
{
    const QString name = QStringLiteral("probe");
    const bool there = [&] {
        const QDBusConnection bus = QDBusConnection::connectToBus(m_address, name);
        return bus.isConnected() && bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets"));
    }();
    QDBusConnection::disconnectFromBus(name);
    return there;
}

bool PrivateKeyring::startKeyring(const QByteArray &password, QString *why)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"));
    if (program.isEmpty()) {
        *why = QStringLiteral("gnome-keyring-daemon is not installed (package gnome-keyring)");
        return false;
    }
    QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
    if (!password.isEmpty())
        arguments << QStringLiteral("--unlock");
    m_keyring.setProcessEnvironment(environment());
    m_keyring.setStandardOutputFile(QProcess::nullDevice());
    m_keyring.setStandardErrorFile(m_folder.filePath(QStringLiteral("keyring.log")));
    m_keyring.start(program, arguments);
    if (m_keyring.waitForStarted(patienceMs)) {
        m_keyring.write(password);
        m_keyring.closeWriteChannel();
    }
    if (QTest::qWaitFor([this] { return keyringIsOnTheBus(); }, patienceMs))
        return true;
    *why = QStringLiteral("gnome-keyring does not come up: ") + m_keyring.errorString();
    return false;
}

void PrivateKeyring::stopKeyring()
{
    stopProcess(m_keyring);
}

void PrivateKeyring::freezeKeyring()
{
    ::kill(pid_t(m_keyring.processId()), SIGSTOP);
}

void PrivateKeyring::thawKeyring()
{
    ::kill(pid_t(m_keyring.processId()), SIGCONT);
}

QByteArray PrivateKeyring::writtenBytes() const
{
    QByteArray all;
    QDirIterator files(m_folder.filePath(QStringLiteral("keyrings")), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace switchboard::test
