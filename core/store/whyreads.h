// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/channel.h"
#include "core/store/database.h"

#include <optional>

namespace switchboard::store {

/// How a conversation came to its agent.
struct Assignment
{
    QString to; ///< empty: taken from everybody
    QString by; ///< empty where nobody said who they are
    Timestamp at{};
};

/// The last one; none where it was never assigned.
Result<std::optional<Assignment>> lastAssignment(Database &database, ConversationId conversation);

struct Reply
{
    Channel channel = Channel::sms;
    Timestamp at{};
};

/// The newest message that came in; none where there is none.
Result<std::optional<Reply>> lastReply(Database &database, ConversationId conversation);

} // namespace switchboard::store
