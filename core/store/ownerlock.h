// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace switchboard::store {

/// Says that this process lives: an open-file-description lock on `owners/<name>` in the workspace. Whoever
/// can take the lock of an owner knows it dead, even after a crash, and may take its leases at once.
class OwnerLock
{
public:
    /// Makes a fresh owner. `storage` where the folder cannot be written.
    static Result<std::unique_ptr<OwnerLock>> acquire(const QString &folder);
    ~OwnerLock(); ///< Releases and removes the file.

    OwnerLock(const OwnerLock &) = delete;
    OwnerLock &operator=(const OwnerLock &) = delete;

    const QString &name() const { return m_name; }

    /// True when nobody holds that owner's lock. Its file is removed then.
    static bool isDead(const QString &folder, const QString &name);

private:
    OwnerLock(QString path, QString name, int descriptor);

    QString m_path;
    QString m_name;
    int m_descriptor;
};

/// An exclusive lock on one file, for the things that only one process may do: writing the search file or the journal of
/// erasures, putting a backup in place.
class FileLock
{
public:
    /// `locked` where another process holds it.
    static Result<std::unique_ptr<FileLock>> tryLock(const QString &path);

    /// As tryLock(), and waits until it is free; for what is held for some milliseconds only.
    static Result<std::unique_ptr<FileLock>> lock(const QString &path);

    /// Somebody has it at this moment; false where there is no such file.
    static bool isHeld(const QString &path);

    ~FileLock();

    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace switchboard::store
