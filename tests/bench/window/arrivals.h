// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <atomic>
#include <thread>

namespace switchboard::bench {

/// Texts of people of the sample world, 200 a second, each stored by itself as one that a provider received; ends with
/// this.
class Arrivals
{
public:
    explicit Arrivals(workspace::Workspace &workspace);
    ~Arrivals();

    int count() const { return m_count; }

private:
    void run(const std::stop_token &stop);

    workspace::Workspace &m_workspace;
    std::atomic<int> m_count = 0;
    std::jthread m_thread;
};

} // namespace switchboard::bench
