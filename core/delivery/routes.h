// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/client.h"
#include "core/store/providers.h"

#include <QList>

#include <memory>
#include <optional>

namespace switchboard::delivery {

/// A sender with its provider and the live client that speaks for it.
struct Route
{
    store::Sender sender;
    store::Provider provider;
    std::shared_ptr<channels::Channel> channel;
    std::shared_ptr<channels::twilio::TwilioClient> twilio; ///< the same client, for reading
};

/// Which senders there are; wired by the workspace. Used on the engine thread.
class Routes
{
public:
    virtual ~Routes() = default;
    virtual std::optional<Route> route(SenderId sender) const = 0;
    virtual QList<Route> all() const = 0;
};

} // namespace switchboard::delivery
