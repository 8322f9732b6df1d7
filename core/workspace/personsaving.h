// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"
#include "core/workspace/peopleservice.h"

namespace switchboard::workspace {

/// Adds or changes a person, addresses included, whole or not at all. Of an edit only what differs from what is stored
/// is written; the errors are those of PeopleService::save(). Run it in a write operation.
Result<ContactId> savePerson(store::Transaction &transaction, const PersonEdit &edit);

/// The conversation with them, begun with their first number, else their first address. invalidInput ("no_address")
/// where they have none.
Result<ConversationId> conversationWithPerson(store::Transaction &transaction, ContactId person);

/// The same, with the number of theirs that was typed.
Result<BegunConversation> conversationWithPerson(store::Transaction &transaction, ContactId person,
                                                 const QString &typed);

/// The conversation with whoever has the address now, else with the address alone.
Result<BegunConversation> conversationWithAddress(store::Transaction &transaction, const QString &address);

} // namespace switchboard::workspace
