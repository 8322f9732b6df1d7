// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/screenreader.h"
#include "tests/ui/support/typist.h"
#include "tests/ui/support/xvfb.h"

#include <QTemporaryDir>

namespace switchboard::test {

/// The program `switchboard` as people start it, on a copy of the practice workspace of the tasks, before an X server
/// and a screen reader of its own. Nothing here is within the program: keys go by the X server, what is shown comes by
/// AT-SPI.
class ProgramRun
{
public:
    ProgramRun();
    ~ProgramRun();

    static QByteArray missing(); ///< what is not installed here; empty where it can run

    void start(); ///< until a screen reader hears of the list of conversations and the window has the keys
    /// Without a key: until a screen reader hears of that.
    void startLocked(const QString &role, const QString &name);
    void awaitInbox(); ///< of a program that runs
    void stop(); ///< as the desktop does when a person logs out
    void kill(); ///< SIGKILL, and awaits the end

    Typist &hand() { return *m_hand; }
    QList<Spoken> hear() const { return m_reader.read(m_program.processId()); }
    QString textOf(const Spoken &field) const { return m_reader.textOf(field); }
    bool isRunning() const { return m_program.state() != QProcess::NotRunning; }
    int exitStatus() const { return m_program.exitCode(); } ///< of a program that ended
    QString place() const { return m_place.path(); } ///< the workspace's key, and the workspace within

private:
    void begin(const QStringList &arguments, const QString &role, const QString &name);
    void await(const QString &role, const QString &name);

    Xvfb m_server;
    ScreenReader m_reader;
    QTemporaryDir m_place;
    QTemporaryDir m_home;
    QProcess m_program;
    std::unique_ptr<Typist> m_hand;
};

} // namespace switchboard::test
