// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/mediafetcher.h"

#include "core/base/log.h"
#include "core/base/sleep.h"
#include "core/seal/chunkseal.h"

#include <QBuffer>
#include <QCoro/QCoroFuture>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSet>

namespace switchboard::delivery {

using channels::twilio::MediaContent;
using channels::twilio::RemoteMedia;
using store::WaitingMedia;

namespace {

/// Files taken at a time; between them it is looked again at what is due.
constexpr int batch = 20;

/// Waiting files read at a time, most of which may be in trouble.
constexpr int pageSize = 200;

/// After so many the round ends: it may be the account and not the files.
constexpr int failuresPerRound = 5;

constexpr milliseconds longestWait = std::chrono::minutes(10);

constexpr QFile::Permissions ownersFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownersFolder = ownersFile | QFile::ExeOwner;

/// The bytes that `source` (a message's id at the provider, # and a place in its list) means. `notFound` where they are
/// never to be had; what the provider refuses otherwise, above all for our credentials (401, 403), may come yet.
QCoro::Task<Result<MediaContent>> download(std::shared_ptr<channels::twilio::TwilioClient> client, QString source,
                                           std::stop_token stop)
{
    const Error gone{ErrorCode::notFound, QStringLiteral("the file is not to be had any more")};
    auto listing = client->mediaList(source.section(u'#', 0, 0), stop);
    const Result<QList<RemoteMedia>> listed = co_await std::move(listing);
    if (!listed)
        co_return listed.error().code == ErrorCode::notFound ? gone : listed.error();
    const int index = source.section(u'#', 1).toInt();
    if (index >= listed->size())
        co_return gone;
    auto downloading = client->downloadMedia(listed->at(index).uri, stop);
    Result<MediaContent> downloaded = co_await std::move(downloading);
    const bool isTooLarge = !downloaded && downloaded.error().detail == QLatin1StringView("too_large");
    if (!downloaded && (isTooLarge || downloaded.error().code == ErrorCode::notFound))
        co_return gone;
    co_return downloaded;
}

/// Whose a file is that was fetched and sealed.
enum class FileFate : quint8 {
    kept,    ///< of the message that it was fetched for
    others,  ///< that one was erased meanwhile, and another message has the same
    nobodys, ///< that one was erased meanwhile
};

Result<FileFate> noteFile(store::Transaction &transaction, MediaId media, const QString &name, qint64 size,
                          const QString &type)
{
    const Result<void> kept = store::mediaKept(transaction, media, name, size, type);
    if (kept)
        return FileFate::kept;
    if (kept.error().code != ErrorCode::notFound)
        return kept.error();
    const Result<bool> isOthers = store::isContentKept(transaction.db(), name);
    if (!isOthers)
        return isOthers.error();
    return *isOthers ? FileFate::others : FileFate::nobodys;
}

} // namespace

MediaFetcher::MediaFetcher(store::Store &store, const policy::Flags &flags, const Routes &routes, milliseconds every,
                           QObject *parent)
    : QObject(parent), m_store(store), m_flags(flags), m_routes(routes), m_every(every)
{}

void MediaFetcher::start()
{
    m_scope.start(run(m_scope.stopToken()));
}

QFuture<void> MediaFetcher::close()
{
    return m_scope.close();
}

QCoro::Task<> MediaFetcher::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        bool hasMore = false;
        if (m_flags.isOn(policy::Flags::inboundMedia)) {
            auto fetching = round(stop);
            hasMore = co_await std::move(fetching);
        }
        if (stop.stop_requested())
            co_return;
        if (!hasMore)
            co_await sleepFor(m_store.context().clock, m_every, stop);
    }
}

QCoro::Task<bool> MediaFetcher::round(std::stop_token stop)
{
    auto looking = due(stop);
    const QList<WaitingMedia> files = co_await std::move(looking);
    int failures = 0;
    for (const WaitingMedia &media : files) {
        if (stop.stop_requested() || failures == failuresPerRound)
            co_return false;
        auto fetching = fetch(media, stop);
        const Result<void> done = co_await std::move(fetching);
        if (stop.stop_requested())
            co_return false;
        note(media.id, done);
        failures += done ? 0 : 1;
    }
    const bool hasMore = files.size() == batch && failures < failuresPerRound;
    co_return hasMore;
}

/// At most a batch of those whose turn it is: first what was never in trouble, then what is due for another try longest.
QCoro::Task<QList<WaitingMedia>> MediaFetcher::due(std::stop_token stop)
{
    const seal::Vault vault = m_store.vault();
    const milliseconds now = m_store.clock().sinceBoot();
    QList<WaitingMedia> fresh;
    QList<WaitingMedia> again;
    QSet<MediaId> waiting;
    bool isEnd = false;
    for (MediaId last; !isEnd && fresh.size() < batch;) {
        auto reading =
            m_store.read([vault, last](store::Database &db) { return store::waitingMedia(db, vault, pageSize, last); });
        const Result<QList<WaitingMedia>> page = co_await reading;
        if (stop.stop_requested())
            co_return {};
        if (!page) {
            if (page.error().code != ErrorCode::closed)
                qCWarning(lcDelivery).noquote() << "no files can be looked for:" << describe(page.error());
            co_return {};
        }
        for (const WaitingMedia &media : *page) {
            const auto trouble = m_troubles.constFind(media.id);
            if (trouble == m_troubles.cend() && mayBeAskedFor(media))
                fresh.append(media);
            else if (trouble != m_troubles.cend() && trouble->nextAt <= now && mayBeAskedFor(media))
                again.append(media);
            waiting.insert(media.id);
            last = media.id;
        }
        isEnd = page->size() < pageSize;
    }
    if (isEnd)
        m_troubles.removeIf([&](const auto &trouble) { return !waiting.contains(trouble.key()); });
    std::sort(again.begin(), again.end(), [this](const WaitingMedia &a, const WaitingMedia &b) {
        return m_troubles.value(a.id).nextAt < m_troubles.value(b.id).nextAt;
    });
    co_return (fresh + again).mid(0, batch);
}

bool MediaFetcher::mayBeAskedFor(const WaitingMedia &media) const
{
    const RoutePtr route = m_routes.route(media.sender);
    return route && route->provider.pausedReason.isEmpty();
}

void MediaFetcher::note(MediaId media, const Result<void> &outcome)
{
    if (outcome) {
        m_troubles.remove(media);
        return;
    }
    qCInfo(lcDelivery).noquote() << "a file could not be fetched yet:" << describe(outcome.error());
    Trouble &trouble = m_troubles[media];
    trouble.wait = std::min(std::max(trouble.wait, m_every) * 2, longestWait);
    trouble.nextAt = m_store.clock().sinceBoot() + trouble.wait;
}

QCoro::Task<Result<void>> MediaFetcher::fetch(WaitingMedia media, std::stop_token stop)
{
    if (!media.source)
        co_return Error{ErrorCode::damaged, QStringLiteral("where the file lies cannot be read")};
    const RoutePtr route = m_routes.route(media.sender);
    if (!route)
        co_return Error{ErrorCode::notFound, QStringLiteral("its sender is gone")};
    auto downloading = download(route->twilio, *media.source, stop);
    const Result<MediaContent> content = co_await std::move(downloading);
    if (stop.stop_requested())
        co_return Result<void>();
    if (content) {
        auto keeping = keep(media, *content);
        const Result<void> kept = co_await std::move(keeping);
        co_return kept;
    }
    if (content.error().code != ErrorCode::notFound)
        co_return content.error();
    const MediaId id = media.id;
    auto losing = m_store.write([id](store::Transaction &transaction) { return store::mediaLost(transaction, id); });
    const Result<void> lost = co_await losing;
    co_return lost;
}

QCoro::Task<Result<void>> MediaFetcher::keep(WaitingMedia media, MediaContent content)
{
    seal::ContentName contentName;
    const Result<void> sealed = keepSealed(content.bytes, &contentName);
    if (!sealed)
        co_return sealed;
    const MediaId id = media.id;
    const QString fileName = QString::fromLatin1(contentName.toHex());
    const qint64 size = content.bytes.size();
    const QString type = content.contentType;
    auto noting =
        m_store.write([=](store::Transaction &transaction) { return noteFile(transaction, id, fileName, size, type); });
    const Result<FileFate> fate = co_await noting;
    if (!fate)
        co_return fate.error();
    if (*fate == FileFate::nobodys) {
        auto discarding = discard(fileName, content.bytes);
        const Result<void> discarded = co_await std::move(discarding);
        co_return discarded;
    }
    const Result<void> whole = sealAgainIfGone(fileName, content.bytes);
    if (whole && *fate == FileFate::kept)
        Q_EMIT fetched(media.message);
    co_return whole;
}

QCoro::Task<Result<void>> MediaFetcher::discard(QString fileName, QByteArray bytes)
{
    const QString path = folderOf(m_store.folder()) + u'/' + fileName;
    if (!QFile::remove(path) && QFile::exists(path))
        co_return Error{ErrorCode::storage, QStringLiteral("a file of an erased message cannot be removed"), path,
                        true};
    auto asking = m_store.read([fileName](store::Database &db) { return store::isContentKept(db, fileName); });
    const Result<bool> isKept = co_await asking;
    if (!isKept)
        co_return isKept.error();
    co_return *isKept ? sealAgainIfGone(fileName, bytes) : Result<void>();
}

Result<void> MediaFetcher::sealAgainIfGone(const QString &fileName, const QByteArray &bytes) const
{
    if (QFile::exists(folderOf(m_store.folder()) + u'/' + fileName))
        return {};
    seal::ContentName contentName;
    return keepSealed(bytes, &contentName);
}

Result<void> MediaFetcher::keepSealed(const QByteArray &bytes, seal::ContentName *contentName) const
{
    const QString folder = folderOf(m_store.folder());
    // Whatever the umask of the program is: for its owner alone.
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownersFolder))
        return Error{ErrorCode::storage, QStringLiteral("the media folder cannot be made"), folder, true};
    *contentName = seal::contentName(m_store.vault().keys(), bytes);
    QSaveFile file(folder + u'/' + QString::fromLatin1(contentName->toHex()));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownersFile))
        return Error{ErrorCode::storage, QStringLiteral("a file cannot be kept"), file.errorString(), true};
    QBuffer plain;
    plain.setData(bytes);
    plain.open(QIODevice::ReadOnly);
    const Result<seal::SealedContent> sealed = seal::sealContent(m_store.vault().keys(), plain, file);
    if (!sealed)
        return sealed.error();
    if (!file.commit())
        return Error{ErrorCode::storage, QStringLiteral("a file cannot be kept"), file.errorString(), true};
    return {};
}

} // namespace switchboard::delivery
