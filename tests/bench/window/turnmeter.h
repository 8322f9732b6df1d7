// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace switchboard::bench {

/// What the GUI thread did between two turns of its event loop, that is from one wait for events to the next.
struct Turns
{
    std::vector<double> cpuMs;
    std::vector<double> wallMs;
    long storeCalls = 0; ///< of SQLite, on this thread
};

/// Stands in the place where the event loop waits. One for a program, on the GUI thread; needs an application object
/// whose loop is GLib's, as it is on a desktop.
class TurnMeter
{
public:
    TurnMeter();

    void start();
    Turns stop();
};

} // namespace switchboard::bench
