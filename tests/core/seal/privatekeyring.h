// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace switchboard::test {

/// A D-Bus session bus of our own in a temporary folder, with nothing on it that could be started by name, and
/// gnome-keyring on it when asked. Ends both when it goes.
class PrivateKeyring
{
public:
    PrivateKeyring();
    ~PrivateKeyring();

    /// Whether the bus runs; if not, why.
    bool startBus(QString *why);

    /// The keyring, unlocked by `password`, or locked where that is empty.
    bool startKeyring(const QByteArray &password, QString *why);
    void stopKeyring();

    /// It stays on the bus and answers nothing until thawed.
    void freezeKeyring();
    void thawKeyring();

    /// For programs that shall see this bus and home, and no other. Before startBus() the address leads nowhere.
    QProcessEnvironment environment() const;

    /// All that the keyring wrote, one file after another.
    QByteArray writtenBytes() const;

private:
    QString socketPath() const;
    bool keyringIsOnTheBus() const;

    QTemporaryDir m_folder;
    QString m_address;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace switchboard::test
