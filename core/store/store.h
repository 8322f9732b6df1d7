// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/keyring.h"
#include "core/store/ownerlock.h"
#include "core/store/readerpool.h"
#include "core/store/writer.h"

#include <QObject>

namespace switchboard::store {

/// One way into the workspace key, as stored beside the sealed key ring.
struct KeyWrap
{
    QString kind; ///< "passphrase", "recovery", "keychain", …
    QString label;
    QByteArray data;
};

/// An open store: one writer, a few readers, and word of what was committed. Thread-safe; lives on the
/// thread that opened it.
class Store : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder; ///< of the workspace; the store is `store.db` in it
        std::shared_ptr<const Clock> clock;
        int readers = 2;
    };

    /// Makes the file, its schema, and keeps the ring sealed under the workspace key. alreadyExists where
    /// there is a store.
    static Result<void> create(const Options &options, const seal::KeyRing &keys, const seal::Secret &workspaceKey,
                               const QList<KeyWrap> &wraps);

    /// What opens the workspace key, readable without it.
    static Result<QList<KeyWrap>> keyWraps(const QString &folder);

    /// Opens, migrates, checks the key, claims a slot for ids. wrongKey, newer, foreign, damaged, unsupported,
    /// locked or notFound where it cannot.
    static Result<std::unique_ptr<Store>> open(const Options &options, const seal::Secret &workspaceKey);
    ~Store() override; ///< close()

    static QString filePath(const QString &folder) { return folder + QStringLiteral("/store.db"); }
    static QString ownersFolder(const QString &folder) { return folder + QStringLiteral("/owners"); }

    /// Held by whoever puts a backup in the store's place: meanwhile nobody opens it.
    static QString restoreLockPath(const QString &folder) { return filePath(folder) + QStringLiteral(".restore-lock"); }

    /// Readers first, the writer last; every question still gets its answer.
    void close();

    const StoreContext &context() const { return m_context; }
    const seal::Vault &vault() const { return m_context.vault; }
    const Clock &clock() const { return *m_context.clock; }
    const QString &folder() const { return m_folder; }

    template<class Operation>
    auto write(Operation operation)
    {
        return m_writer->submit(std::move(operation));
    }

    template<class Read>
    auto read(Read read)
    {
        return m_readers->run(std::move(read));
    }

Q_SIGNALS:
    /// After a commit of this process; emitted on the writer thread, so connect queued.
    void eventsCommitted(const QList<switchboard::Event> &events);

private:
    Store(QString folder, StoreContext context, std::unique_ptr<OwnerLock> owner);

    QString m_folder;
    StoreContext m_context;
    std::unique_ptr<OwnerLock> m_owner;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<ReaderPool> m_readers;
};

} // namespace switchboard::store
