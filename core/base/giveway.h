// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace switchboard {

/// Lets this thread go after those that paint and answer keys where more want to run than there are processors; it is
/// as quick as before where there is room. For good, and once for a thread: by its nice value (Linux, setpriority(2)).
void giveWay();

} // namespace switchboard
