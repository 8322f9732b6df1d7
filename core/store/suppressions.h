// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/channel.h"
#include "core/store/transaction.h"

namespace switchboard::store {

/// Somebody who must not be written to at an address, kept as a token of a key that never rotates, so that
/// it outlives the person's erasure.
struct Suppression
{
    Timestamp since{};
    QString reason;    ///< stable word: "stop", "provider_21610", "manual", …
    MessageId message; ///< that asked for it
};

Result<std::optional<Suppression>> suppression(Database &database, const seal::Vault &vault, const Address &address,
                                               Channel channel);

/// True when it was not suppressed before.
Result<bool> suppress(Transaction &transaction, const Address &address, Channel channel, const QString &reason,
                      MessageId message, ContactId contact);

/// True when it was suppressed before.
Result<bool> liftSuppression(Transaction &transaction, const Address &address, Channel channel, const QString &reason,
                             MessageId message, ContactId contact);

} // namespace switchboard::store
