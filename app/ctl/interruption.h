// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <memory>
#include <stop_token>

namespace switchboard::ctl {

/// Turns SIGINT and SIGTERM into a request to stop: the step at hand is finished and saved. It blocks the signals for
/// this thread and those made later, so make it first. A second SIGINT ends the program at once.
class Interruption
{
public:
    Interruption();
    ~Interruption();

    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    std::stop_token token() const { return m_source.get_token(); }

    /// The stop came by SIGTERM, as a service manager asks for it.
    bool wasTermination() const { return m_wasTermination; }

private:
    void take();

    std::stop_source m_source;
    int m_descriptor;
    bool m_wasTermination = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace switchboard::ctl
