// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QProcess>

namespace switchboard::test {

/// A clock that was set to `start` when it was made, and goes on as the system's does.
class SetClock : public Clock
{
public:
    explicit SetClock(Timestamp start) : m_shift(start - m_system.now()) {}
    Timestamp now() const override { return m_system.now() + m_shift; }
    milliseconds sinceBoot() const override { return m_system.sinceBoot(); }

private:
    SystemClock m_system;
    milliseconds m_shift;
};

/// Starts switchboard-sandbox on a free port; answers its address. The text is delivered at once, and nobody answers by
/// themselves.
QByteArray startSandbox(QProcess &process, const QString &folder);

/// Somebody texts that number at the sandbox.
void receiveAt(const QByteArray &url, const QString &from, const QString &to, const QString &body);

workspace::UnlockSources keysIn(const QString &place);

/// Folders with a workspace and its key, made once in this program and to be copied, never to be opened.
QString practiceBase();
QString historyBase();

void copyPlace(const QString &from, const QString &to);

} // namespace switchboard::test
