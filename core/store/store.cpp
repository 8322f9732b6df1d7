// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/migrations.h"
#include "core/store/storefile.h"

#include <QDir>
#include <QFile>

namespace switchboard::store {

namespace {

Result<QByteArray> metaValue(Database &db, const QString &key)
{
    Result<Rows> rows = db.select(QLatin1StringView("SELECT value FROM meta WHERE key = ?"), key);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::damaged, QStringLiteral("the store lacks an entry"), key};
    return rows->blob(0);
}

/// How far ahead of the clock the ids of a slot are reserved, so that a holder after a crash, or after the
/// clock was set back, does not give one twice.
constexpr milliseconds reserveAhead = std::chrono::minutes(10);

struct Slot
{
    int number = 0;
    Timestamp floor{};
};

/// Takes the slot whose holder is dead, or a fresh one.
Result<Slot> claimSlot(Database &db, const Clock &clock, const QString &owners, const QString &owner)
{
    struct Holder
    {
        int number;
        QString owner;
        Timestamp reservedUntil;
    };
    QList<Holder> holders;
    {
        Result<Rows> rows =
            db.select(QLatin1StringView("SELECT number, owner, reserved_until FROM slot ORDER BY number"));
        if (!rows)
            return rows.error();
        while (rows->next())
            holders.append({int(rows->integer(0)), rows->text(1), rows->time(2)});
    }
    Slot slot;
    bool isFound = false;
    for (const Holder &holder : std::as_const(holders)) {
        if (!isFound && OwnerLock::isDead(owners, holder.owner)) {
            slot = {holder.number, holder.reservedUntil};
            isFound = true;
        }
    }
    if (!isFound)
        slot.number = holders.isEmpty() ? 0 : holders.constLast().number + 1;
    if (slot.number >= IdMaker::slotCount)
        return Error{ErrorCode::locked, QStringLiteral("too many programs have this workspace open")};
    const Result<int> written = db.execute(
        QLatin1StringView(
            "INSERT INTO slot (number, owner, reserved_until) VALUES (?, ?, ?) "
            "ON CONFLICT (number) DO UPDATE SET owner = excluded.owner, reserved_until = excluded.reserved_until"),
        slot.number, owner, std::max(clock.now(), slot.floor) + reserveAhead);
    if (!written)
        return written.error();
    return slot;
}

Result<void> inWrite(Database &db, const std::function<Result<void>()> &work)
{
    Result<void> done = db.executeOnce(db.dialect().beginWrite());
    if (!done)
        return done;
    done = work();
    if (done)
        done = db.executeOnce(QStringLiteral("COMMIT"));
    if (!done)
        (void)db.executeOnce(QStringLiteral("ROLLBACK"));
    return done;
}

/// A restore may have ended between putting the store aside and putting the backup in its place. `locked` while it has not.
Result<void> endBrokenRestore(const QString &folder)
{
    const QString path = Store::filePath(folder);
    if (QFile::exists(path) || !QFile::exists(storefile::asidePath(path)))
        return {};
    const auto lock = FileLock::tryLock(Store::restoreLockPath(folder));
    return lock ? storefile::takeBack(path) : Result<void>(lock.error());
}

} // namespace

Result<void> Store::create(const Options &options, const seal::KeyRing &keys, const seal::Secret &workspaceKey,
                           const QList<KeyWrap> &wraps)
{
    if (!QDir().mkpath(options.folder))
        return Error{ErrorCode::storage, QStringLiteral("the workspace's folder cannot be made"), options.folder};
    QFile::setPermissions(options.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (const Result<void> checked = storefile::checkFileSystem(options.folder); !checked)
        return checked;
    const QString path = filePath(options.folder);
    if (QFile::exists(path) || QFile::exists(storefile::asidePath(path)))
        return Error{ErrorCode::alreadyExists, QStringLiteral("there is a workspace already"), options.folder};
    // Made under another name, so that a store is there whole or not at all.
    const QString part = path + QStringLiteral(".new");
    for (const QString &suffix : {QStringLiteral(""), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(part + suffix);
    {
        auto opened = Database::open(part, Database::Mode::create);
        if (!opened)
            return opened.error();
        Database &db = **opened;
        if (const Result<void> marked = db.executeOnce(db.dialect().setApplicationId()); !marked)
            return marked;
        if (const Result<void> migrated = migrate(db); !migrated)
            return migrated;
        const Result<void> filled = inWrite(db, [&]() -> Result<void> {
            const auto put = [&db](const QString &key, const QByteArray &value) {
                return db.execute(QLatin1StringView("INSERT INTO meta (key, value) VALUES (?, ?)"), key, value);
            };
            for (const auto &[key, value] : {std::pair(QStringLiteral("workspace"), keys.workspaceId()),
                                             std::pair(QStringLiteral("keyring"), keys.wrap(workspaceKey))}) {
                if (const Result<int> written = put(key, value); !written)
                    return written.error();
            }
            for (qsizetype i = 0; i < wraps.size(); ++i) {
                const Result<int> written =
                    db.execute(QLatin1StringView("INSERT INTO key_wrap (id, kind, label, data) VALUES (?, ?, ?, ?)"),
                               qint64(i + 1), wraps.at(i).kind, wraps.at(i).label, wraps.at(i).data);
                if (!written)
                    return written.error();
            }
            return {};
        });
        if (!filled)
            return filled;
        if (const Result<void> flushed = db.executeOnce(db.dialect().truncateLog()); !flushed)
            return flushed;
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    if (!QFile::rename(part, path))
        return Error{ErrorCode::storage, QStringLiteral("the store could not be put in place"), path};
    return {};
}

Result<QList<KeyWrap>> Store::keyWraps(const QString &folder)
{
    const QString path = filePath(folder);
    if (const Result<void> back = endBrokenRestore(folder); !back)
        return back.error();
    if (const Result<void> usable = storefile::check(path); !usable)
        return usable.error();
    auto db = Database::open(path, Database::Mode::readOnly);
    if (!db)
        return db.error();
    Result<Rows> rows = (*db)->select(QLatin1StringView("SELECT kind, label, data FROM key_wrap ORDER BY id"));
    if (!rows)
        return rows.error();
    QList<KeyWrap> wraps;
    while (rows->next())
        wraps.append({rows->text(0), rows->text(1), rows->blob(2)});
    return wraps;
}

Result<std::unique_ptr<Store>> Store::open(const Options &options, const seal::Secret &workspaceKey)
{
    const QString path = filePath(options.folder);
    if (const Result<void> local = storefile::checkFileSystem(options.folder); !local) {
        if (local.error().code == ErrorCode::unsupported)
            return local.error();
        return Error{ErrorCode::notFound, QStringLiteral("no workspace there"), options.folder};
    }
    if (const Result<void> back = endBrokenRestore(options.folder); !back)
        return back.error();
    if (const Result<void> usable = storefile::check(path); !usable)
        return usable.error();
    auto owner = OwnerLock::acquire(ownersFolder(options.folder));
    if (!owner)
        return owner.error();
    // In this order: who restores takes the lock first and looks for owners then, so that one of the two sees the other.
    if (FileLock::isHeld(restoreLockPath(options.folder)))
        return Error{ErrorCode::locked, QStringLiteral("a backup is being put in its place"), options.folder, true};

    std::optional<seal::KeyRing> ring;
    Slot slot;
    {
        auto opened = Database::open(path, Database::Mode::readWrite);
        if (!opened)
            return opened.error();
        Database &db = **opened;
        const Result<QByteArray> wrapped = metaValue(db, QStringLiteral("keyring"));
        if (!wrapped)
            return wrapped.error();
        Result<seal::KeyRing> unwrapped = seal::KeyRing::unwrap(*wrapped, workspaceKey);
        if (!unwrapped)
            return unwrapped.error();
        ring = std::move(*unwrapped);
        if (const Result<void> migrated = migrate(db); !migrated)
            return migrated.error();
        const Result<void> claimed = inWrite(db, [&]() -> Result<void> {
            const Result<Slot> made = claimSlot(db, *options.clock, ownersFolder(options.folder), (*owner)->name());
            if (!made)
                return made.error();
            slot = *made;
            return {};
        });
        if (!claimed)
            return claimed.error();
    }
    StoreContext context{options.clock, std::make_shared<IdMaker>(options.clock, slot.number, slot.floor),
                         seal::Vault(*ring), (*owner)->name()};
    auto store = std::unique_ptr<Store>(new Store(options.folder, std::move(context), std::move(*owner)));
    if (const Result<void> started = store->m_writer->start(); !started)
        return started.error();
    store->m_readers = std::make_unique<ReaderPool>(path, options.readers);
    return store;
}

Store::Store(QString folder, StoreContext context, std::unique_ptr<OwnerLock> owner)
    : m_folder(std::move(folder)), m_context(std::move(context)), m_owner(std::move(owner)),
      m_writer(std::make_unique<Writer>(filePath(m_folder), m_context,
                                        [this](const QList<Event> &events) { Q_EMIT eventsCommitted(events); }))
{}

Store::~Store()
{
    close();
}

void Store::close()
{
    if (m_readers)
        m_readers->close();
    m_writer->close();
}

} // namespace switchboard::store
