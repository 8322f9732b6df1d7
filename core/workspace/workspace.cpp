// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/store/ledger.h"
#include "core/store/settings.h"
#include "core/store/storefile.h"

#include <QCoro/QCoroFuture>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace switchboard::workspace {

namespace {

QCoro::Task<> makeWorkspace(QString folder, Keeper keeper, QString secretPlace, std::shared_ptr<const Clock> clock,
                            std::shared_ptr<QPromise<Result<QString>>> promise)
{
    const auto answer = [promise](Result<QString> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    if (QFile::exists(store::Store::filePath(folder))) {
        answer(Error{ErrorCode::alreadyExists, QStringLiteral("there is a workspace already"), folder});
        co_return;
    }
    if (!QDir().mkpath(folder)) {
        answer(Error{ErrorCode::storage, QStringLiteral("the workspace's folder cannot be made"), folder});
        co_return;
    }
    auto making = makeKeys(keeper, secretPlace);
    const Result<NewKeys> keys = co_await making;
    if (!keys) {
        answer(keys.error());
        co_return;
    }
    Result<void> made = policy::Flags::writeDefaults(folder);
    if (made)
        made = store::Store::create({folder, clock}, keys->ring, keys->workspaceKey, keys->wraps);
    if (!made) {
        answer(made.error());
        co_return;
    }
    // The first event, so that the audit chain begins with the workspace itself.
    auto opened = store::Store::open({folder, clock, 1}, keys->workspaceKey);
    if (!opened) {
        answer(opened.error());
        co_return;
    }
    auto telling = (*opened)->write([](store::Transaction &transaction) -> Result<Event> {
        Event event;
        event.kind = EventKind::workspaceCreated;
        return store::Ledger(transaction).append(std::move(event));
    });
    const Result<Event> told = co_await telling;
    answer(told ? Result<QString>(keys->recoveryCode) : Result<QString>(told.error()));
}

} // namespace

QString Workspace::defaultFolder()
{
    return qEnvironmentVariable("SWITCHBOARD_WORKSPACE",
                                QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                                    + QStringLiteral("/switchboard"));
}

QString Workspace::practiceFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/switchboard-practice");
}

QFuture<Result<QString>> Workspace::create(QString folder, Keeper keeper, QString secretPlace,
                                           std::shared_ptr<const Clock> clock)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    QFuture<Result<QString>> future = promise->future();
    makeWorkspace(std::move(folder), keeper, std::move(secretPlace), std::move(clock), promise);
    return future;
}

bool Workspace::isThere(const QString &folder)
{
    const QString path = store::Store::filePath(folder);
    return QFileInfo::exists(path) || QFileInfo::exists(store::storefile::asidePath(path));
}

QFuture<Result<std::shared_ptr<Workspace>>> Workspace::open(QString folder, UnlockSources sources,
                                                            std::shared_ptr<const Clock> clock)
{
    using Answer = Result<std::shared_ptr<Workspace>>;
    const Result<QList<store::KeyWrap>> wraps = store::Store::keyWraps(folder);
    if (!wraps)
        return QtFuture::makeReadyFuture(Answer(wraps.error()));
    return unlock(*wraps, std::move(sources)).then([folder, clock](const Result<seal::Secret> &key) -> Answer {
        return key ? openWith(folder, *key, clock) : Answer(key.error());
    });
}

Result<std::shared_ptr<Workspace>> Workspace::openWith(const QString &folder, const seal::Secret &key,
                                                       std::shared_ptr<const Clock> clock)
{
    auto opened = store::Store::open({folder, std::move(clock)}, key);
    if (!opened)
        return opened.error();
    store::storefile::keepPrivate(folder);
    const Result<std::optional<RestoreOutcome>> restored = finishRestore(**opened);
    if (!restored)
        return restored.error();
    return std::shared_ptr<Workspace>(new Workspace(std::move(*opened), *restored));
}

Workspace::Workspace(std::unique_ptr<store::Store> store, std::optional<RestoreOutcome> restored)
    : m_store(std::move(store)), m_restored(restored),
      m_flags(std::make_unique<policy::Flags>(policy::Flags::filePath(m_store->folder()), m_store->context().clock))
{}

Workspace::~Workspace()
{
    close();
}

void Workspace::close()
{
    m_engine.reset();
    m_search.reset();
    m_store->close();
}

EngineThread &Workspace::startEngine()
{
    if (!m_engine)
        m_engine = std::make_unique<EngineThread>(*m_store, *m_flags);
    return *m_engine;
}

SearchFollower &Workspace::startSearch()
{
    if (!m_search)
        m_search = std::make_unique<SearchFollower>(*m_store);
    return *m_search;
}

QFuture<Result<Settings>> Workspace::settings()
{
    const seal::Vault vault = m_store->vault();
    return m_store->read([vault](store::Database &db) -> Result<Settings> {
        Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
        if (!stored)
            return stored.error();
        return Settings(std::move(*stored));
    });
}

} // namespace switchboard::workspace
