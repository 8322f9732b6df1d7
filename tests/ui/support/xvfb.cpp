// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/xvfb.h"

#include <QStandardPaths>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace switchboard::test {

namespace {

constexpr int patienceMs = 20'000;

/// The display's number once the server says it; empty where it says nothing.
QByteArray firstLine(int descriptor)
{
    QByteArray line;
    pollfd waiting{descriptor, POLLIN, 0};
    while (!line.endsWith('\n') && ::poll(&waiting, 1, patienceMs) > 0) {
        char byte = 0;
        if (::read(descriptor, &byte, 1) != 1)
            return {};
        line.append(byte);
    }
    return line.trimmed();
}

} // namespace

QByteArray Xvfb::missing()
{
    return QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty() ? "Xvfb is not installed (Debian package xvfb)" : QByteArray();
}

Xvfb::Xvfb(QSize screen)
{
    m_problem = missing();
    if (!m_problem.isEmpty())
        return;
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        m_problem = "no pipe";
        return;
    }
    const QByteArray said = QByteArray::number(pipe[1]);
    const QByteArray size = QByteArray::number(screen.width()) + 'x' + QByteArray::number(screen.height()) + "x24";
    // It ends with us even where we crash.
    const std::array<const char *, 13> arguments{"setpriv", "--pdeathsig", "TERM", "Xvfb", "-displayfd", said.constData(), "-screen", "0",
                                                 size.constData(), "-nolisten", "tcp", "-noreset", nullptr};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addclose(&actions, pipe[0]);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const int failed = ::posix_spawnp(&m_pid, "setpriv", &actions, nullptr, const_cast<char *const *>(arguments.data()), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    if (failed != 0) {
        m_pid = 0;
        m_problem = "Xvfb cannot be started";
    } else {
        const QByteArray number = firstLine(pipe[0]);
        if (number.isEmpty())
            m_problem = "Xvfb did not say its display";
        else
            m_display = ':' + number;
    }
    ::close(pipe[0]);
}

Xvfb::~Xvfb()
{
    if (m_pid == 0)
        return;
    ::kill(m_pid, SIGTERM);
    int status = 0;
    ::waitpid(m_pid, &status, 0);
}

} // namespace switchboard::test
