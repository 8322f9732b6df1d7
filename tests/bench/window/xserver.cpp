// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/xserver.h"

#include <QStringList>

#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace switchboard::bench {

namespace {

constexpr int patience = 10'000; // ms

/// What a program says first on a pipe.
QByteArray firstLine(int pipe, const char *who)
{
    QByteArray line;
    char byte = 0;
    pollfd waiting{pipe, POLLIN, 0};
    while (poll(&waiting, 1, patience) > 0 && read(pipe, &byte, 1) == 1 && byte != '\n')
        line.append(byte);
    if (line.isEmpty())
        qFatal("%s does not start", who);
    return line;
}

struct Pipe
{
    Pipe()
    {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0)
            qFatal("no pipe: %s", std::strerror(errno));
        out = ends[0];
        in = ends[1];
    }
    ~Pipe()
    {
        close(out);
        close(in);
    }
    int out;
    int in;
};

} // namespace

pid_t spawn(const QStringList &command, int keptDescriptor)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    if (!qEnvironmentVariableIsSet("SWITCHBOARD_BENCH_ALOUD"))
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    if (keptDescriptor >= 0)
        posix_spawn_file_actions_adddup2(&actions, keptDescriptor, 3);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    pid_t process = 0;
    const int failed = posix_spawnp(&process, arguments[0], &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        qFatal("cannot start %s: %s", arguments[0], std::strerror(failed));
    return process;
}

void endProcess(pid_t process)
{
    kill(process, SIGTERM);
    for (int i = 0; i < 150; ++i) {
        if (waitpid(process, nullptr, WNOHANG) != 0)
            return;
        poll(nullptr, 0, 20);
    }
    kill(process, SIGKILL);
    waitpid(process, nullptr, 0);
}

XServer::XServer()
{
    if (!m_server.isRunning())
        qFatal("%s", m_server.problem().constData());
    qputenv("DISPLAY", m_server.display());
    const Pipe address;
    // It ends with this even where that is fatal.
    m_bus = spawn({QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"), QStringLiteral("TERM"), QStringLiteral("dbus-daemon"), QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=3")},
                  address.in);
    qputenv("DBUS_SESSION_BUS_ADDRESS", firstLine(address.out, "dbus-daemon"));
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("LIBGL_ALWAYS_SOFTWARE", "1");
    qputenv("LANG", "C.UTF-8");
    qunsetenv("WAYLAND_DISPLAY");
}

XServer::~XServer()
{
    endProcess(m_bus);
}

} // namespace switchboard::bench
