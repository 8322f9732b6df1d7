// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampleworld/maker.h"

namespace switchboard::test {

/// How the agents left their desk at the end of the world: who opted out, notes, whose conversations are open, unread,
/// snoozed, spam and whose job; what is held, waits for its time or is in doubt.
Result<void> settleDesk(store::Store &store, ManualClock &clock, const Plot &plot, const std::vector<SamplePlace> &places,
                        quint64 seed, SenderId sender);

} // namespace switchboard::test
