// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

namespace switchboard::store {

/// What differs between the databases; today SQLite alone. Statements elsewhere are the same text on all.
class Dialect
{
public:
    /// Replaces `$blob`, `$id` and `$position` in a migration.
    QString translated(QString sql) const;

    /// Settings of a fresh connection. A writing one waits at most 5 s for another process's write.
    Result<void> prepareConnection(QSqlDatabase &database, bool isReadOnly) const;

    QString beginWrite() const;

    /// False when the engine ended the transaction by itself (full disk, I/O error).
    bool isInTransaction(const QSqlDatabase &database) const;

    Result<int> schemaVersion(QSqlDatabase &database) const;
    QString setSchemaVersion(int version) const;
    QString setApplicationId() const;
    Result<qint64> applicationId(QSqlDatabase &database) const;

    /// Findings of an integrity check; empty where all is well. `quick` skips the indexes.
    Result<QStringList> integrityProblems(QSqlDatabase &database, bool quick) const;

    QString backupInto(const QString &path) const;
    QString truncateLog() const;

    Error error(const QSqlError &error) const;
};

} // namespace switchboard::store
