// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interruption.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/signalfd.h>
#include <unistd.h>

namespace switchboard::ctl {

Interruption::Interruption()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { take(); });
}

void Interruption::take()
{
    signalfd_siginfo info{};
    if (::read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info))
        m_wasTermination = info.ssi_signo == SIGTERM;
    m_notifier->setEnabled(false);
    if (!m_wasTermination && ::isatty(STDERR_FILENO))
        std::fputs(qPrintable(QCoreApplication::translate(
                       "Ctl", "\nFinishing the step at hand; Ctrl+C again ends it at once.\n")),
                   stderr);
    // The next Ctrl+C ends the program as it ends any other; what is not stored by then is as after a crash.
    sigset_t again;
    sigemptyset(&again);
    sigaddset(&again, SIGINT);
    pthread_sigmask(SIG_UNBLOCK, &again, nullptr);
    m_source.request_stop();
}

Interruption::~Interruption()
{
    m_notifier.reset();
    ::close(m_descriptor);
}

} // namespace switchboard::ctl
