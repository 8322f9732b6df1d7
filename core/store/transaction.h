// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/idmaker.h"
#include "core/model/event.h"
#include "core/seal/vault.h"
#include "core/store/database.h"

#include <QList>

#include <memory>

namespace switchboard::store {

/// What every operation on the store needs beside its connection. Shared by all threads; immutable.
struct StoreContext
{
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<IdMaker> ids;
    seal::Vault vault;
    QString owner; ///< of leases: the name of this process's owner lock
};

/// The hands of an operation: the connection inside the write transaction, and what it appended so far.
class Transaction
{
public:
    Transaction(Database &database, const StoreContext &context) : m_database(database), m_context(context) {}

    Database &db() { return m_database; }
    const StoreContext &context() const { return m_context; }
    const seal::Vault &vault() const { return m_context.vault; }
    Timestamp now() const { return m_context.clock->now(); }

    template<class IdType>
    IdType newId()
    {
        return m_context.ids->next<IdType>();
    }

    /// Events appended in this transaction and not rolled back, without their secrets; the Ledger adds to it.
    QList<Event> &appended() { return m_appended; }

private:
    Database &m_database;
    const StoreContext &m_context;
    QList<Event> m_appended;
};

} // namespace switchboard::store
