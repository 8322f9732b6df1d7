// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampleworld/sampleworld.h"

namespace switchboard::bench {

/// From a key to what it asks for, painted: rows of a search, another thread, the other tab of the composer.
void measureAnswers(const test::SampleWorld &world);

} // namespace switchboard::bench
