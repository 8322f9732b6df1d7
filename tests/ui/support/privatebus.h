// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace switchboard::test {

/// A session bus of a test's own, on a socket in a temporary folder, with nothing on it that could be started by name.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    bool isRunning() const { return m_isRunning; }
    QByteArray problem() const { return m_problem; }

    /// A connection as another program would have it; it ends with this.
    QDBusConnection connection(const QString &name);

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QStringList m_connections;
    QByteArray m_problem;
    bool m_isRunning = false;
};

} // namespace switchboard::test
