// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interruption.h"

#include <csignal>
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
    m_source.request_stop();
}

Interruption::~Interruption()
{
    m_notifier.reset();
    ::close(m_descriptor);
}

} // namespace switchboard::ctl
