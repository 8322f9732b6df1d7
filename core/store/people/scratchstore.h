// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <QTemporaryDir>

#include <memory>

namespace switchboard::store {

/// A copy of the store to try something on; it is as sealed as the store and goes with the object. Used by one
/// thread.
class ScratchStore
{
public:
    /// Copies while the store is in use, into a folder inside `folder`.
    static Result<std::unique_ptr<ScratchStore>> copyOf(const QString &folder, const StoreContext &context);

    /// Runs `operation(Transaction &) -> Result<T>` on the copy; an error takes it back.
    template<class Operation>
    auto write(Operation operation) -> std::invoke_result_t<Operation &, Transaction &>
    {
        if (const Result<void> begun = begin(); !begun)
            return begun.error();
        Transaction transaction(*m_database, m_context);
        auto answer = operation(transaction);
        if (const Result<void> ended = end(answer.ok()); !ended)
            return ended.error();
        return answer;
    }

private:
    ScratchStore(const QString &folder, const StoreContext &context);
    Result<void> begin();
    Result<void> end(bool isGood);

    QTemporaryDir m_folder;
    StoreContext m_context;
    std::unique_ptr<Database> m_database;
};

} // namespace switchboard::store
