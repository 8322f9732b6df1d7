// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampleworld/sampleworld.h"

namespace switchboard::bench {

/// KeePassXC, a bare window and the console on this world, started in turns, each warm.
void measureStarts(const test::SampleWorld &world, int rounds);

} // namespace switchboard::bench
