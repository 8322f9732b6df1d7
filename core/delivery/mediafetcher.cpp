// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/mediafetcher.h"

#include "core/base/log.h"
#include "core/base/sleep.h"
#include "core/seal/chunkseal.h"
#include "core/store/messages.h"

#include <QBuffer>
#include <QCoro/QCoroFuture>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace switchboard::delivery {

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
    milliseconds wait = m_every;
    while (!stop.stop_requested()) {
        bool isTroubled = false;
        if (m_flags.isOn(policy::Flags::inboundMedia)) {
            const seal::Vault vault = m_store.vault();
            auto reading = m_store.read([vault](store::Database &db) { return store::waitingMedia(db, vault, 20); });
            const Result<QList<store::MediaRow>> waiting = co_await reading;
            if (stop.stop_requested())
                co_return;
            for (const store::MediaRow &media : waiting ? *waiting : QList<store::MediaRow>()) {
                const Result<void> done = co_await fetch(media, stop);
                if (stop.stop_requested())
                    co_return;
                if (!done) {
                    isTroubled = true;
                    qCInfo(lcDelivery).noquote() << "a file could not be fetched yet:" << describe(done.error());
                }
            }
        }
        wait = isTroubled ? std::min(wait * 2, milliseconds(std::chrono::minutes(10))) : m_every;
        co_await sleepFor(m_store.context().clock, wait, stop);
    }
}

QCoro::Task<Result<void>> MediaFetcher::fetch(store::MediaRow media, std::stop_token stop)
{
    const QString sid = media.source.section(u'#', 0, 0);
    const int index = media.source.section(u'#', 1).toInt();
    const seal::Vault vault = m_store.vault();
    const MessageId id = media.message;
    auto reading = m_store.read([=](store::Database &db) { return store::message(db, vault, id); });
    const Result<Message> message = co_await reading;
    if (stop.stop_requested() || !message)
        co_return stop.stop_requested() ? Result<void>() : Result<void>(message.error());
    const RoutePtr route = m_routes.route(message->sender);
    if (!route)
        co_return Error{ErrorCode::notFound, QStringLiteral("its sender is gone")};

    auto listing = route->twilio->mediaList(sid, stop);
    const Result<QList<channels::twilio::RemoteMedia>> listed = co_await std::move(listing);
    if (stop.stop_requested())
        co_return Result<void>();
    bool isLost = listed ? index >= listed->size() : listed.error().code == ErrorCode::notFound;
    if (!listed && !isLost)
        co_return listed.error();
    std::optional<channels::twilio::MediaContent> content;
    if (!isLost) {
        auto downloading = route->twilio->downloadMedia(listed->at(index).uri, stop);
        Result<channels::twilio::MediaContent> downloaded = co_await std::move(downloading);
        if (stop.stop_requested())
            co_return Result<void>();
        if (downloaded)
            content = std::move(*downloaded);
        else if (downloaded.error().retryable || downloaded.error().code == ErrorCode::unreachable
                 || downloaded.error().code == ErrorCode::timeout)
            co_return downloaded.error();
        else
            isLost = true;
    }
    const MediaId mediaId = media.id;
    if (isLost) {
        auto losing =
            m_store.write([=](store::Transaction &transaction) { return store::mediaLost(transaction, mediaId); });
        const Result<void> lost = co_await losing;
        co_return lost;
    }
    seal::ContentName contentName;
    const Result<void> kept = keepSealed(content->bytes, &contentName);
    if (!kept)
        co_return kept.error();
    const QString fileName = QString::fromLatin1(contentName.toHex());
    const qint64 size = content->bytes.size();
    const QString type = content->contentType;
    auto noting = m_store.write(
        [=](store::Transaction &transaction) { return store::mediaKept(transaction, mediaId, fileName, size, type); });
    const Result<void> noted = co_await noting;
    if (noted)
        Q_EMIT fetched(id);
    co_return noted;
}

Result<void> MediaFetcher::keepSealed(const QByteArray &bytes, seal::ContentName *contentName) const
{
    const QString folder = folderOf(m_store.folder());
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::storage, QStringLiteral("the media folder cannot be made"), folder, true};
    *contentName = seal::contentName(m_store.vault().keys(), bytes);
    QSaveFile file(folder + u'/' + QString::fromLatin1(contentName->toHex()));
    if (!file.open(QIODevice::WriteOnly))
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
