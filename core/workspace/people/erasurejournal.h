// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ownerlock.h"
#include "core/store/people/erasing.h"

#include <QList>
#include <QString>

namespace switchboard::workspace {

/// The erasures of a workspace, one JSON line each, in ids and keyed tokens only. It lies beside the store and
/// beside backups, so that a restore forgets again whom a backup still knows.
class ErasureJournal
{
public:
    explicit ErasureJournal(QString folder) : m_path(std::move(folder) + QStringLiteral("/erasures.log")) {}

    QString path() const { return m_path; }

    /// Adds a line and waits until it is on disk; answers its number. Before the erasure, so that none is without
    /// its line.
    Result<QString> append(const store::ErasureTarget &target);

    /// The erasure of a line did not happen.
    Result<void> withdraw(const QString &line);

    /// All that stand, oldest first. A line that a crash cut off is passed over; another one that cannot be
    /// read is `damaged`, with its place.
    Result<QList<store::ErasureTarget>> entries() const;

    /// Takes over the lines of another journal, whole ones only; those that are there already stay single. On disk
    /// when this answers.
    Result<void> join(const ErasureJournal &other);

private:
    using Lock = std::unique_ptr<store::FileLock>;

    /// Several programs may erase, or back up to one folder, at the same time. None on a file system without locks, as the
    /// folder of a backup may lie on.
    Lock locked() const;
    Result<void> write(QByteArray line, const Lock &lock);

    QString m_path;
};

} // namespace switchboard::workspace
