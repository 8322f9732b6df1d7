// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/database.h"

namespace switchboard::store {

/// Lets a conversation follow an event of one of its messages: what is newest in it, whether it is open, read and
/// answered. The Ledger calls it for each event, and nobody else. A text that comes in ends a snooze and reopens what
/// was done, and spam stays spam; what a person writes answers whoever waits; what is taken back never answered.
Result<void> followMessage(Database &database, const Event &event);

/// Finds out again since when somebody waits for an answer, from the messages.
Result<void> recountWaiting(Database &database, ConversationId conversation);

} // namespace switchboard::store
