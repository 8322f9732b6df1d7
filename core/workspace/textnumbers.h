// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conversations.h"
#include "core/workspace/inboxservice.h"

namespace switchboard::workspace {

/// Where the texts of a conversation can go: its person's phone numbers, or its own where it is nobody's.
struct TextNumbers
{
    QList<TextNumber> all;
    EndpointId usual; ///< that of the newest text, else the first that may be written to; none where there is no number

    /// The one that was chosen, or the usual one for none; null where there is no such number.
    const TextNumber *find(EndpointId chosen) const;
};

/// `contact` is the conversation's person, empty where it has none.
Result<TextNumbers> textNumbers(store::Database &db, const seal::Vault &vault, const store::ConversationRow &row,
                                const Contact &contact, const QString &region);

/// The same, with the person looked up.
Result<TextNumbers> textNumbers(store::Database &db, const seal::Vault &vault, const store::ConversationRow &row,
                                const QString &region);

/// Where a text of the conversation goes where `chosen` was chosen; refused as InboxService::sendSms() says.
Result<EndpointId> textTarget(store::Database &db, const seal::Vault &vault, ConversationId conversation,
                              EndpointId chosen);

/// Since when and why an address must not be written to: stable word and time, empty where it may.
Result<QString> suppressionWhy(store::Database &db, const seal::Vault &vault, const Address &address, Channel channel);

} // namespace switchboard::workspace
