// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

#include <sys/types.h>

namespace switchboard::test {

/// An X server of our own on a free display, without a window manager; it ends with this. Needs no application object,
/// so that main() can have one before it makes its own.
class Xvfb
{
public:
    explicit Xvfb(QSize screen);
    ~Xvfb();
    Xvfb(const Xvfb &) = delete;
    Xvfb &operator=(const Xvfb &) = delete;

    static QByteArray missing(); ///< what is not installed; empty where it can be started

    bool isRunning() const { return !m_display.isEmpty(); }
    const QByteArray &display() const { return m_display; } ///< ":99"; empty where it does not run
    const QByteArray &problem() const { return m_problem; } ///< why it does not run

private:
    pid_t m_pid = 0;
    QByteArray m_display;
    QByteArray m_problem;
};

} // namespace switchboard::test
