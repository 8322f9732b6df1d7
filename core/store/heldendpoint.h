// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

namespace switchboard::store {

/// An address in the time that it is, or was, somebody's.
struct HeldEndpoint
{
    EndpointId endpoint;
    Timestamp from{};
    Timestamp until{}; ///< the epoch: open end

    bool operator==(const HeldEndpoint &) const = default;
};

} // namespace switchboard::store
