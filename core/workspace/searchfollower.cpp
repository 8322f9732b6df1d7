// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/searchfollower.h"

#include "core/base/log.h"
#include "core/store/ledger.h"
#include "core/store/media.h"
#include "core/store/messages.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace switchboard::workspace {

namespace {

constexpr int batchSize = 1'000;

struct Step
{
    store::SearchBatch batch;
    QList<MessageId> erased;
    bool isAtHead = false;
};

/// False for a message whose text was removed: nothing of it is to be found.
Result<bool> hasContent(store::Database &db, const Message &message)
{
    if (!message.body.isEmpty() || !message.mediaUrls.isEmpty())
        return true;
    return store::hasMedia(db, message.id);
}

store::SearchDocument documentOf(const Message &message)
{
    store::SearchDocument document;
    document.id = message.id;
    document.time = message.createdAt;
    document.channel = message.channel;
    document.direction = message.direction;
    document.conversation = message.conversation;
    document.contact = message.contact;
    document.body = message.body;
    return document;
}

/// What the next events mean for the search file, read in one state of the store.
Result<Step> readStep(store::Database &db, const seal::Vault &vault, Position after)
{
    store::LedgerReader ledger(db, vault);
    const Result<QList<Event>> events = ledger.after(after, batchSize);
    if (!events)
        return events.error();
    const Result<Position> head = ledger.head();
    if (!head)
        return head.error();
    Step step;
    step.isAtHead = events->isEmpty();
    step.batch.cursor = events->isEmpty() ? after : events->constLast().position;
    step.batch.head = *head;
    for (const Event &event : *events) {
        if (event.kind != EventKind::messageQueued && event.kind != EventKind::messageReceived
            && event.kind != EventKind::contentRedacted)
            continue;
        const Result<Message> message = store::message(db, vault, event.message);
        if (!message) {
            if (message.error().code == ErrorCode::notFound)
                continue;
            return message.error();
        }
        const Result<bool> isThere = hasContent(db, *message);
        if (!isThere)
            return isThere.error();
        if (*isThere)
            step.batch.documents.append(documentOf(*message));
        else if (event.kind == EventKind::contentRedacted)
            step.erased.append(message->id);
    }
    return step;
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
    m_thread = std::jthread([this](std::stop_token stop) { work(stop); });
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
        m_wake.wait_for(lock, stop, std::chrono::seconds(2), [this] { return m_isWoken; });
        m_isWoken = false;
    }
}

Result<bool> SearchFollower::follow(store::SearchFile &file, std::stop_token stop)
{
    const Position after = file.cursor();
    const seal::Vault vault = m_store.vault();
    auto reading = m_store.read([=](store::Database &db) { return readStep(db, vault, after); });
    reading.waitForFinished();
    const Result<Step> step = reading.result();
    if (!step)
        return step.error();
    if (step->isAtHead)
        return false;
    if (!step->erased.isEmpty()) {
        if (const Result<void> erased = file.eraseAll(step->erased, stop); !erased)
            return erased.error();
    }
    if (const Result<void> applied = file.apply(step->batch); !applied)
        return applied.error();
    return true;
}

QFuture<Result<QList<store::SearchHit>>> SearchFollower::search(store::SearchRequest request)
{
    std::shared_ptr<store::SearchFile> file;
    Result<void> opening;
    {
        const std::scoped_lock lock(m_mutex);
        file = m_file;
        opening = m_opening;
    }
    using Answer = Result<QList<store::SearchHit>>;
    if (!file)
        return QtFuture::makeReadyFuture(
            Answer(opening ? Error{ErrorCode::closed, QStringLiteral("the search file is closed")} : opening.error()));
    return QtConcurrent::run([file, request = std::move(request)]() -> Answer { return file->search(request); });
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
