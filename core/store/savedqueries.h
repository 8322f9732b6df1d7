// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

namespace switchboard::store {

/// Which list a query is one of. Stored: never renumber.
enum class QueryPlace : qint8 { history = 1, inbox = 2 };

/// A query under a name, both sealed; what a query says only its place knows.
struct SavedQuery
{
    qint64 id = 0; ///< 0: a new one
    QString name;
    QByteArray query;
};

/// Those of a place, in the order in which they were first saved.
Result<QList<SavedQuery>> savedQueries(Database &database, const seal::Vault &vault, QueryPlace place);

/// Adds it or replaces the one with its id; answers the id. invalidInput (field name) for a blank name, notFound for an
/// id that the place does not have.
Result<qint64> saveQuery(Transaction &transaction, QueryPlace place, SavedQuery query);

/// notFound where the place does not have it.
Result<void> removeQuery(Transaction &transaction, QueryPlace place, qint64 id);

} // namespace switchboard::store
