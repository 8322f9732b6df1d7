// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/vault.h"

#include <optional>
#include <span>

namespace switchboard::seal {

/// What the audit chain keeps of one event.
struct ChainEntry
{
    EventId id;
    EventKind kind = EventKind::messageQueued;
    Timestamp at{};
    QByteArray commitment;
    QByteArray link; ///< as stored
};

/// Where a run of the audit chain first fails to follow from `previous` (the link before the run, empty at the
/// start of the chain); nothing where all of it holds. A chain cut short at its end still holds: whoever calls
/// compares the last link with the one kept elsewhere.
std::optional<std::size_t> firstBadLink(const Vault &vault, QByteArrayView previous,
                                        std::span<const ChainEntry> entries);

} // namespace switchboard::seal
