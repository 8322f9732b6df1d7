// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/model/pagecursor.h"
#include "core/seal/vault.h"
#include "core/store/database.h"

#include <QList>

namespace switchboard::store {

/// notFound where there is none.
Result<Message> message(Database &database, const seal::Vault &vault, MessageId id);

/// Oldest first; the newest `limit` of those before `before` (by default of all).
Result<QList<Message>> thread(Database &database, const seal::Vault &vault, ConversationId conversation, int limit,
                              MessageCursor before);

/// Oldest first, after `after` in the order of ids; for followers, exports and the search file.
Result<QList<Message>> messagesAfter(Database &database, const seal::Vault &vault, MessageId after, int limit);

/// Those of a JSON array of ids, in no order; see messagesOf().
Result<QList<Message>> messagesIn(Database &database, const seal::Vault &vault, const QString &ids);

} // namespace switchboard::store
