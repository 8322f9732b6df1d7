// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/client.h"
#include "core/store/providers.h"

#include <QHash>
#include <QList>

#include <memory>

namespace switchboard::delivery {

/// A sender with its provider and the live client that speaks for it. Stays on the engine thread, where the
/// client lives: an operation of the writer takes the sender alone.
struct Route
{
    store::Sender sender;
    store::Provider provider;
    std::shared_ptr<channels::Channel> channel;
    std::shared_ptr<channels::twilio::TwilioClient> twilio; ///< the same client, for reading
};

using RoutePtr = std::shared_ptr<const Route>;

/// Which senders there are; wired by the workspace. Used on the engine thread.
class Routes
{
public:
    virtual ~Routes() = default;
    virtual RoutePtr route(SenderId sender) const = 0; ///< null where there is none
    virtual QList<RoutePtr> all() const = 0;

    /// Every sender that has a route.
    virtual QHash<SenderId, store::Sender> senders() const = 0;
};

} // namespace switchboard::delivery
