// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "tests/support/manualclock.h"
#include "tests/support/store/await.h"

#include <QDir>
#include <QTemporaryDir>

namespace switchboard::test {

/// Where a store of a few hundred rows need not wait for a disk: a folder in memory, if there is one with room.
QString quickFolder();

/// A workspace folder of its own with fresh keys and an open store; gone with the object. What cannot be
/// made is fatal, since a test without its store proves nothing.
class TestStore
{
public:
    /// On a ManualClock, which `clock()` gives.
    TestStore();

    /// On any other clock; then `clock()` must not be called.
    explicit TestStore(std::shared_ptr<const Clock> clock, const QString &parentFolder = QDir::tempPath());
    ~TestStore();

    TestStore(const TestStore &) = delete;
    TestStore &operator=(const TestStore &) = delete;

    store::Store &store() { return *m_store; }
    store::Store *operator->() { return m_store.get(); }
    ManualClock &clock();
    QString folder() const { return m_folder.path(); }
    const seal::Secret &workspaceKey() const { return m_workspaceKey; }
    const seal::KeyRing &keys() const { return m_keys; }

    /// Closes the store and opens it again, as a program does that starts anew.
    void reopen();

    /// Closes it, so that its files can be looked at.
    void close();

    /// Runs an operation `(Transaction &) -> Result<T>` and gives its answer.
    template<class Operation>
    auto write(Operation operation)
    {
        return await(m_store->write(std::move(operation)));
    }

    /// Runs `(Database &) -> Result<T>` on a reader and gives its answer.
    template<class Read>
    auto read(Read read)
    {
        return await(m_store->read(std::move(read)));
    }

    /// Names of the files anywhere in the folder that hold `bytes`: empty where nothing leaked.
    QStringList filesHolding(const QByteArray &bytes) const;

private:
    void open();

    QTemporaryDir m_folder;
    std::shared_ptr<ManualClock> m_manual;
    std::shared_ptr<const Clock> m_clock;
    seal::Secret m_workspaceKey;
    seal::KeyRing m_keys;
    std::unique_ptr<store::Store> m_store;
};

} // namespace switchboard::test
