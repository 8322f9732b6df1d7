// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/channel.h"
#include "core/store/transaction.h"

namespace switchboard::store {

/// An agent's word, kept apart from what the person said: START does not lift it.
inline constexpr QLatin1StringView blockedReason("blocked_by_agent");

/// In the place of a channel: all of them. Stored: never renumber.
inline constexpr Channel everyChannel{0};

/// Somebody who must not be written to at an address, kept as a token of a key that never rotates, so that
/// it outlives the person's erasure.
struct Suppression
{
    Timestamp since{};
    QString reason;    ///< stable word: "stop", "provider_21610", "manual", blockedReason…
    MessageId message; ///< that asked for it
};

/// A block comes before what the person said.
Result<std::optional<Suppression>> suppression(Database &database, const seal::Vault &vault, const Address &address,
                                               Channel channel);

/// True when it was not suppressed before.
Result<bool> suppress(Transaction &transaction, const Address &address, Channel channel, const QString &reason,
                      MessageId message, ContactId contact);

/// True when it was suppressed before.
Result<bool> liftSuppression(Transaction &transaction, const Address &address, Channel channel, const QString &reason,
                             MessageId message, ContactId contact);

/// Whether an agent blocked the address.
Result<bool> isBlocked(Database &database, const seal::Vault &vault, const Address &address);

/// Blocks it on every channel, or lifts the block and nothing else. True where that changed something.
Result<bool> setBlocked(Transaction &transaction, const Address &address, bool isBlocked, ContactId contact);

} // namespace switchboard::store
