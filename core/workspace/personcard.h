// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/workspace/inboxservice.h"

namespace switchboard::workspace {

/// Whom a conversation is with, and why things are as they are: true facts of the store only. notFound where there is
/// no such conversation.
Result<PersonCard> personCard(store::Database &db, const seal::Vault &vault, ConversationId conversation);

} // namespace switchboard::workspace
