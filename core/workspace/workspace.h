// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/flags.h"
#include "core/workspace/engine.h"
#include "core/workspace/restore.h"
#include "core/workspace/searchfollower.h"
#include "core/workspace/settings.h"
#include "core/workspace/unlock.h"

#include <memory>

namespace switchboard::workspace {

/// A place where messages, people and keys live, opened and wired. ui and ctl reach everything through it.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Where the user's own workspace lies: SWITCHBOARD_WORKSPACE, else `switchboard` below the XDG data folder.
    static QString defaultFolder();
    static QString practiceFolder();
    static bool isThere(const QString &folder); ///< one that was made, whatever has become of it

    /// Makes a workspace; the value is the recovery code, to be shown once. alreadyExists where there is one.
    static QFuture<Result<QString>> create(QString folder, Keeper keeper, QString secretPlace,
                                           std::shared_ptr<const Clock> clock);

    /// Unlocks and opens, and ends a restore that is pending. The errors are those of unlock(), store::Store::open()
    /// and finishRestore().
    static QFuture<Result<std::shared_ptr<Workspace>>> open(QString folder, UnlockSources sources,
                                                            std::shared_ptr<const Clock> clock);

    /// The same with a key that unlock() found. Blocks; the workspace lives on the calling thread.
    static Result<std::shared_ptr<Workspace>> openWith(const QString &folder, const seal::Secret &key,
                                                       std::shared_ptr<const Clock> clock);
    ~Workspace() override; ///< close()

    /// Engine first, writer last; blocks until requests that left are answered (at most 10 s).
    void close();

    /// Sends and asks from now on; idempotent.
    EngineThread &startEngine();

    /// Follows the ledger into the search file from now on; idempotent.
    SearchFollower &startSearch();

    store::Store &store() { return *m_store; }
    const policy::Flags &flags() const { return *m_flags; }
    const QString &folder() const { return m_store->folder(); }

    /// What the restore did that ended with this opening; none where there was none.
    const std::optional<RestoreOutcome> &restored() const { return m_restored; }

    /// As stored at this moment.
    QFuture<Result<Settings>> settings();

private:
    Workspace(std::unique_ptr<store::Store> store, std::optional<RestoreOutcome> restored);

    std::unique_ptr<store::Store> m_store;
    std::optional<RestoreOutcome> m_restored;
    std::unique_ptr<policy::Flags> m_flags;
    std::unique_ptr<SearchFollower> m_search;
    std::unique_ptr<EngineThread> m_engine;
};

} // namespace switchboard::workspace
