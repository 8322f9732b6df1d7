// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/searchfollower.h"

#include "core/base/giveway.h"
#include "core/base/log.h"
#include "core/store/ledger.h"
#include "core/workspace/ownthread.h"

#include <QtConcurrentRun>

namespace switchboard::workspace {

namespace {

/// Some ten thousand messages of an import: a commit of theirs holds searches up for some 40 ms.
constexpr int eventsPerStep = 30'000;
/// A commit and a search keep each other out.
constexpr std::chrono::milliseconds betweenSteps(50);

template<class Answer, class Ask>
QFuture<Result<Answer>> asked(const Result<std::shared_ptr<store::SearchFile>> &file, Ask ask)
{
    if (!file)
        return QtFuture::makeReadyFuture(Result<Answer>(file.error()));
    return QtConcurrent::run([file = *file, ask = std::move(ask)]() -> Result<Answer> { return ask(*file); });
}

} // namespace

SearchFollower::SearchFollower(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    // Directly on the writer thread: only the flag is touched there.
    connect(
        &store, &store::Store::eventsCommitted, this,
        [this] {
            {
                const std::scoped_lock lock(m_mutex);
                m_isWoken = true;
            }
            m_wake.notify_all();
        },
        Qt::DirectConnection);
    m_thread = std::jthread([this](std::stop_token stop) {
        giveWay();
        work(stop);
    });
}

SearchFollower::~SearchFollower()
{
    stop();
}

bool SearchFollower::dropFile(const QString &folder)
{
    const QString path = filePath(folder);
    if (!QFile::exists(path))
        return true;
    const auto lock = store::FileLock::tryLock(path + QStringLiteral(".lock"));
    return lock && QFile::remove(path);
}

void SearchFollower::stop()
{
    disconnect(&m_store, nullptr, this, nullptr);
    m_thread.request_stop();
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    const std::scoped_lock lock(m_mutex);
    m_file.reset();
}

Result<void> SearchFollower::openFile()
{
    store::SearchOpenOptions options;
    options.origin = m_store.vault().keys().workspaceId();
    const seal::Vault vault = m_store.vault();
    auto asking = m_store.read([vault](store::Database &db) { return store::LedgerReader(db, vault).head(); });
    asking.waitForFinished();
    const Result<Position> head = asking.result();
    if (!head)
        return head.error();
    options.head = *head;
    const QString path = filePath(m_store.folder());
    auto opened = store::SearchFile::open(path, vault.keys().searchKey(), options);
    if (!opened && opened.error().code == ErrorCode::locked) {
        options.mode = store::SearchOpenMode::readOnly;
        opened = store::SearchFile::open(path, vault.keys().searchKey(), options);
    }
    if (!opened)
        return opened.error();
    const std::scoped_lock lock(m_mutex);
    m_file = std::move(*opened);
    m_isReader = options.mode == store::SearchOpenMode::readOnly;
    return {};
}

void SearchFollower::work(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        std::shared_ptr<store::SearchFile> file;
        {
            const std::scoped_lock lock(m_mutex);
            file = m_file;
        }
        bool isIdle = true;
        if (!file) {
            const Result<void> opened = openFile();
            if (!opened)
                qCWarning(lcStore).noquote() << "the search file is not usable:" << describe(opened.error());
            isIdle = !opened;
            const std::scoped_lock lock(m_mutex);
            m_opening = opened;
        } else if (m_isReader) {
            // Another process writes: look again at what it has, and take over once it has gone.
            file.reset();
            (void)openFile();
            isIdle = m_isReader;
        } else {
            if (file->isDamaged())
                (void)file->remake();
            const Result<bool> moved = follow(*file, stop);
            if (!moved && moved.error().code != ErrorCode::closed && moved.error().code != ErrorCode::unsupported)
                qCWarning(lcStore).noquote() << "the search file did not follow:" << describe(moved.error());
            isIdle = !moved || !*moved;
            Q_EMIT progressed();
        }
        if (!isIdle)
            continue;
        std::unique_lock lock(m_mutex);
        const bool isWoken = m_wake.wait_for(lock, stop, std::chrono::seconds(2), [this] { return m_isWoken; });
        m_isWoken = false;
        lock.unlock();
        if (!isWoken && file && !m_isReader)
            tidy(*file, stop);
    }
}

/// While nothing comes.
void SearchFollower::tidy(store::SearchFile &file, const std::stop_token &stop)
{
    for (bool isDone = false; !isDone && !stop.stop_requested();) {
        const Result<bool> step = file.tidy();
        const QString problem = step ? QString() : describe(step.error());
        if (problem != std::exchange(m_untidy, problem) && !step)
            qCWarning(lcStore).noquote() << "the search index was not put together:" << problem;
        std::unique_lock lock(m_mutex);
        isDone = !step || *step || m_wake.wait_for(lock, stop, betweenSteps, [this] { return m_isWoken; });
    }
}

Result<bool> SearchFollower::follow(store::SearchFile &file, std::stop_token stop)
{
    const Position after = file.cursor();
    if (!after)
        m_endpoints.clear();
    const seal::Vault vault = m_store.vault();
    const Result<store::FollowStep> step = waited(m_store.read([=, this](store::Database &db) {
        return store::readFollowStep(db, vault, after, eventsPerStep, m_endpoints);
    }));
    if (!step || step->isAtHead)
        return step ? Result<bool>(false) : Result<bool>(step.error());
    if (const Result<void> erased = erase(file, *step, std::move(stop)); !erased) {
        m_endpoints.clear(); // those of this step are not in the file
        return erased.error();
    }
    if (const Result<void> applied = file.apply(step->batch); !applied) {
        m_endpoints.clear();
        return applied.error();
    }
    return true;
}

/// Addresses that went with their person go too. All that the file has are looked at: an address may have become the
/// person's in this very step, or have been another's in the file.
Result<void> SearchFollower::erase(store::SearchFile &file, const store::FollowStep &step, std::stop_token stop)
{
    if (step.erasedMessages.isEmpty() && step.erasedPeople.isEmpty())
        return {};
    const Result<QList<EndpointId>> known = file.addressed();
    if (!known)
        return known.error();
    const Result<QList<EndpointId>> gone =
        waited(m_store.read([known = *known](store::Database &db) { return store::goneEndpoints(db, known); }));
    if (!gone)
        return gone.error();
    for (const EndpointId endpoint : *gone)
        m_endpoints.remove(endpoint);
    return file.eraseAll(step.erasedMessages, std::move(stop), step.erasedPeople, *gone);
}

Result<std::shared_ptr<store::SearchFile>> SearchFollower::file() const
{
    const std::scoped_lock lock(m_mutex);
    if (m_file)
        return m_file;
    return m_opening ? Error{ErrorCode::closed, QStringLiteral("the search file is closed")} : m_opening.error();
}

QFuture<Result<store::SearchAnswer>> SearchFollower::search(store::SearchRequest request, std::stop_token stop)
{
    return asked<store::SearchAnswer>(
        file(), [request = std::move(request), stop = std::move(stop)](const store::SearchFile &file) {
            return file.search(request, stop);
        });
}

QFuture<Result<QList<ContactId>>> SearchFollower::people(store::PersonSearch search, std::stop_token stop)
{
    return asked<QList<ContactId>>(file(), [search = std::move(search), stop = std::move(stop)](
                                               const store::SearchFile &file) { return file.people(search, stop); });
}

double SearchFollower::progress() const
{
    const std::scoped_lock lock(m_mutex);
    return m_file ? m_file->progress() : 0;
}

Result<void> SearchFollower::waitUntilCurrent(milliseconds timeout)
{
    const seal::Vault vault = m_store.vault();
    auto asking = m_store.read([vault](store::Database &db) { return store::LedgerReader(db, vault).head(); });
    asking.waitForFinished();
    const Result<Position> head = asking.result();
    if (!head)
        return head.error();
    const auto end = std::chrono::steady_clock::now() + timeout;
    std::unique_lock lock(m_mutex);
    while (!m_file || m_file->cursor() < *head) {
        const bool mayComeYet = m_file || m_opening || m_opening.error().retryable;
        if (!mayComeYet)
            return m_opening.error();
        if (std::chrono::steady_clock::now() >= end)
            return m_opening
                       ? Error{ErrorCode::timeout, QStringLiteral("the search file is not up to date yet"), {}, true}
                       : m_opening.error();
        m_wake.wait_for(lock, std::chrono::milliseconds(5));
    }
    return {};
}

} // namespace switchboard::workspace
