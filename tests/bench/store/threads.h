// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace switchboard::bench {

/// The newest 50 of a thread, opened, as the inbox asks for them.
void measureThreads(int messages);

} // namespace switchboard::bench
