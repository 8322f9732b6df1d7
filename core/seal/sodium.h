// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace switchboard::seal {

/// Starts libsodium, once for the program; ends the program where that fails. Whatever calls libsodium asks
/// for this first; a Secret in hand shows that somebody did.
void ensureSodium();

} // namespace switchboard::seal
