// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/seal/vault.h"
#include "core/store/database.h"

#include <optional>

namespace switchboard::store {

/// What one part from this sender to the country of `to` cost, in micro-units: the median of the newest priced
/// texts, at most 50 of them and none beyond the sender's newest 1,000. None where there is none.
Result<std::optional<qint64>> pricePerPart(Database &database, const seal::Vault &vault, SenderId sender,
                                           const Address &to);

} // namespace switchboard::store
