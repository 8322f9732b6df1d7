// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/chain.h"

namespace switchboard::seal {

std::optional<std::size_t> firstBadLink(const Vault &vault, QByteArrayView previous,
                                        std::span<const ChainEntry> entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const ChainEntry &entry = entries[i];
        if (vault.chainLink(previous, entry.id, entry.kind, entry.at, entry.commitment) != entry.link)
            return i;
        previous = entry.link;
    }
    return std::nullopt;
}

} // namespace switchboard::seal
