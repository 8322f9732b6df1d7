// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace switchboard::store {

/// What differs between the databases; today SQLite alone. Statements elsewhere are the same text on all.
class Dialect
{
public:
    /// Replaces `$blob`, `$id` and `$position` in a migration.
    QString translated(QString sql) const;

    /// Settings of a fresh connection. A writing one waits at most 5 s for another process's write.
    QStringList connectionSettings(bool isReadOnly) const;

    QString beginWrite() const;

    QLatin1StringView schemaVersion() const; ///< a statement with one row
    QString setSchemaVersion(int version) const;
    QLatin1StringView applicationId() const; ///< a statement with one row
    QString setApplicationId() const;
    Result<void> checkApplicationId(qint64 id) const; ///< `foreign` where it is another program's

    /// A statement with a row for each finding, or one that says "ok".
    QLatin1StringView integrityCheck() const;

    QString backupInto(const QString &path) const;
    QString truncateLog() const;

    /// What a result code of the database means. `message` is the database's own; it names tables and
    /// columns, never values.
    Error error(int resultCode, const QString &message) const;
};

} // namespace switchboard::store
