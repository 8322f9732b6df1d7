// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/scratchstore.h"

#include "core/store/storefile.h"

namespace switchboard::store {

ScratchStore::ScratchStore(const QString &folder, const StoreContext &context)
    : m_folder(folder + QStringLiteral("/scratch-XXXXXX")), m_context(context)
{}

Result<std::unique_ptr<ScratchStore>> ScratchStore::copyOf(const QString &folder, const StoreContext &context)
{
    auto scratch = std::unique_ptr<ScratchStore>(new ScratchStore(folder, context));
    if (!scratch->m_folder.isValid())
        return Error{ErrorCode::storage, QStringLiteral("no room for a copy of the store"),
                     scratch->m_folder.errorString()};
    const QString copy = scratch->m_folder.filePath(QStringLiteral("store.db"));
    if (const Result<void> copied = storefile::backup(folder + QStringLiteral("/store.db"), copy); !copied)
        return copied.error();
    auto database = Database::open(copy, Database::Mode::readWrite);
    if (!database)
        return database.error();
    scratch->m_database = std::move(*database);
    return scratch;
}

Result<void> ScratchStore::begin()
{
    return m_database->executeOnce(m_database->dialect().beginWrite());
}

Result<void> ScratchStore::end(bool isGood)
{
    return m_database->executeOnce(isGood ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
}

} // namespace switchboard::store
