// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/xvfb.h"

#include <QString>

#include <sys/types.h>

namespace switchboard::bench {

/// An Xvfb and a session bus of our own, both named in the environment; they end with this. Fatal where there is none.
class XServer
{
public:
    XServer();
    ~XServer();

    XServer(const XServer &) = delete;
    XServer &operator=(const XServer &) = delete;

private:
    test::Xvfb m_server{{1920, 1080}};
    pid_t m_bus = 0;
};

/// Starts a program in a session of its own, its output thrown away, but for its errors where SWITCHBOARD_BENCH_ALOUD is set. Fatal where it is not there.
pid_t spawn(const QStringList &command, int keptDescriptor = -1);

/// Asks a program that we started to end, and ends it where it does not.
void endProcess(pid_t process);

} // namespace switchboard::bench
