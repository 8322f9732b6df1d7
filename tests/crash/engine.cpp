// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine as a program of its own, to be killed: `crash_engine FOLDER`. Says "ready" when it runs and
// ends in good order at SIGTERM.
#include "core/base/log.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace switchboard;

namespace {

int wakeEnds[2];

void onTerminate(int)
{
    if (write(wakeEnds[1], "x", 1) < 0)
        _exit(3);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    installScrubbingLog();
    if (argc != 2 || pipe(wakeEnds) != 0)
        return 2;
    std::signal(SIGTERM, onTerminate);
    QSocketNotifier notifier(wakeEnds[0], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);

    auto opening = workspace::Workspace::open(QString::fromLocal8Bit(argv[1]), {}, programClock());
    opening.waitForFinished();
    const Result<std::shared_ptr<workspace::Workspace>> opened = opening.result();
    if (!opened) {
        std::fprintf(stderr, "crash_engine: %s\n", qPrintable(describe(opened.error())));
        return 4;
    }
    (*opened)->startEngine();
    std::puts("ready");
    std::fflush(stdout);
    QCoreApplication::exec();
    (*opened)->close();
    return 0;
}
