// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

namespace switchboard::store {

/// Who is to be forgotten, in ids and keyed tokens only, so that it may lie beside the store and beside backups.
struct ErasureTarget
{
    ContactId person;          ///< the root
    QList<ContactId> contacts; ///< the root and all merged into it
    QList<seal::Token> tokens; ///< of their addresses, of all times
    Timestamp at{};            ///< what their addresses wrote later, as nobody's, is not theirs; the epoch: now
};

struct ErasureReport
{
    qint64 contacts = 0; ///< that were there
    qint64 messages = 0;
    qint64 notes = 0;
    qint64 events = 0;      ///< whose secrets and salts went
    QStringList mediaNames; ///< content that nothing names any more: its files are to be deleted
};

/// notFound where there is no such person or they were erased before.
Result<ErasureTarget> erasureTarget(Database &database, const seal::Vault &vault, ContactId contact);

/// Forgets them: profile, notes with whom they name, drafts, tags, bodies, authors and media of their messages, their addresses, and the secrets
/// and salts of their events. What stays says nothing of them: times, states, costs, ids, suppressions, which are
/// tokens, and the tokens of their addresses with the time of the erasure, so that what they wrote before is not taken
/// in again (storeInbound). Queued texts are canceled, doubt is left. An address that others own too stays theirs.
/// locked (retryable) while a text to them is being handed to a provider. Where contacts are not there, the tokens
/// are noted and nothing else is done, so that it may be applied again after a restore.
Result<ErasureReport> erase(Transaction &transaction, const ErasureTarget &target);

/// Empties the write-ahead log into the store, so that nothing erased lies in it. Uses a connection of its own;
/// locked where a reader kept it from it.
Result<void> emptyLog(const QString &storePath);

} // namespace switchboard::store
