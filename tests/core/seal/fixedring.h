// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/vault.h"

namespace switchboard::test {

/// The keys of a workspace that is the same in every run: workspace id 16 bytes of 'w'; data key of generation 1
/// the bytes 0x00 to 0x1f, then address key 0x20…, suppression 0x40…, search 0x60…, media names 0x80…, audit
/// 0xa0…, report 0xc0….
seal::KeyRing fixedRing();

/// The key that fixedRing() is unwrapped by: 32 bytes of 'K'.
seal::Secret fixedWorkspaceKey();

/// That ring wrapped as its format says, by libsodium alone and not by the code under test.
QByteArray fixedWrappedRing(const QByteArray &plain);
QByteArray fixedPlainRing();

} // namespace switchboard::test
