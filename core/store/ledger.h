// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/messagestate.h"
#include "core/store/transaction.h"

namespace switchboard::store {

/// The one door: every change of a message's state is an event appended here, and in the same transaction
/// the message's state, its conversation and its person's last activity follow. Nobody else writes those.
class Ledger
{
public:
    explicit Ledger(Transaction &transaction) : m_transaction(transaction) {}

    /// Gives the event its id, time (where it has none) and position, seals its secret, commits to it for
    /// the audit chain, and brings the state of its message up to date.
    Result<Event> append(Event event);

    /// The bytes that an audit commitment is over: every field, and the secret in plain.
    static QByteArray plainForAudit(const Event &event, QByteArrayView plainSecret);

private:
    Result<void> store(Event &event);
    Result<void> project(const Event &event);

    Transaction &m_transaction;
};

/// Reads events; works on any connection.
class LedgerReader
{
public:
    LedgerReader(Database &database, const seal::Vault &vault) : m_database(database), m_vault(vault) {}

    /// At most `limit` events after `after`, in order. Secrets stay empty unless `openSecrets`.
    Result<QList<Event>> after(Position after, int limit, bool openSecrets = false);
    Result<QList<Event>> ofMessage(MessageId message);
    Result<Position> head();

private:
    Result<QList<Event>> collect(Result<Rows> rows, bool openSecrets);

    Database &m_database;
    const seal::Vault &m_vault;
};

/// Reads the projected state of one message; none where there is no such message.
Result<MessageState> messageState(Database &database, MessageId message);

struct RebuildReport
{
    qint64 messages = 0;
    qint64 events = 0;
    QList<MessageId> differing; ///< whose stored state was not what their events add up to
};

/// Makes the projected state of every message again from its events and says what differed.
Result<RebuildReport> rebuildStates(Transaction &transaction);

} // namespace switchboard::store
