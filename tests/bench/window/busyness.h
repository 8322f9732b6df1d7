// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampleworld/sampleworld.h"

namespace switchboard::bench {

/// What the GUI thread spends between two turns of its event loop while a person works and messages come, beside the
/// same work on a bare window.
void measureBusyness(const test::SampleWorld &world);

} // namespace switchboard::bench
