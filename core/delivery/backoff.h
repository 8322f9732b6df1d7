// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace switchboard::delivery {

/// Full jitter: a random time up to the smaller of `cap` and `base` doubled at each retry, and never less
/// than `floor` (what the provider asked for).
milliseconds backoff(int retries, milliseconds base, milliseconds cap, milliseconds floor = milliseconds(0));

} // namespace switchboard::delivery
