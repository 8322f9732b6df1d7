// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace switchboard::app {

/// One console for each user and workspace: the first listens on a socket of the user's own, a second one asks it
/// to come forward and ends. Where no socket can be had both run, and the store's lock keeps them apart.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &workspaceFolder, QObject *parent = nullptr);

    /// Whether another console on this workspace answered; it comes forward then.
    bool raiseOther() const;

    /// Answers others from now on, in place of one that crashed.
    void listen();

    static QString socketPath(const QString &workspaceFolder);

Q_SIGNALS:
    void raiseAsked();

private:
    QString m_path;
    QLocalServer m_server;
};

} // namespace switchboard::app
