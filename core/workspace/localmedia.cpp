// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localmedia.h"

#include "core/base/giveway.h"
#include "core/base/whenready.h"
#include "core/delivery/mediafetcher.h"
#include "core/seal/chunkseal.h"
#include "core/store/media.h"
#include "core/store/messages.h"
#include "core/workspace/ownthread.h"

#include <QBuffer>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace switchboard::workspace {

namespace {

constexpr int threadCount = 2;
constexpr int mostWaiting = 64; ///< messages that are looked at again; more than a window shows

/// To be shown; a provider takes much smaller ones only.
constexpr qint64 largestShown = 32LL * 1024 * 1024;

Error notThere(const char *why)
{
    return {ErrorCode::notFound, QStringLiteral("the bytes of an attachment are not there"), QString::fromLatin1(why)};
}

AttachmentState stateOf(store::MediaState state)
{
    switch (state) {
    case store::MediaState::waiting: return AttachmentState::waiting;
    case store::MediaState::kept: return AttachmentState::kept;
    case store::MediaState::lost: break;
    }
    return AttachmentState::lost;
}

Result<QList<Attachment>> attachmentsOf(store::Database &db, const seal::Vault &vault, MessageId id)
{
    const Result<Message> message = store::message(db, vault, id);
    if (!message)
        return message.error();
    const Result<QList<store::MediaRow>> files = store::mediaOf(db, vault, id);
    if (!files)
        return files.error();
    QList<Attachment> attachments;
    for (const QString &link : message->mediaUrls)
        attachments.append(attachmentNamed(link));
    for (const store::MediaRow &file : *files) {
        Attachment attachment = attachmentNamed(file.contentType);
        attachment.state = stateOf(file.state);
        attachment.size = file.size;
        attachments.append(attachment);
    }
    return attachments;
}

/// The name of the sealed file of an attachment.
Result<QString> contentNameOf(store::Database &db, const seal::Vault &vault, MessageId id, int number)
{
    const Result<Message> message = store::message(db, vault, id);
    if (!message)
        return message.error().code == ErrorCode::notFound ? notThere("erased") : message.error();
    const qsizetype links = message->mediaUrls.size();
    if (number < links)
        return notThere("link");
    const Result<QList<store::MediaRow>> files = store::mediaOf(db, vault, id);
    if (!files)
        return files.error();
    if (number - links >= files->size())
        return notThere("erased");
    const store::MediaRow &file = files->at(number - links);
    switch (file.state) {
    case store::MediaState::waiting: return notThere("waiting");
    case store::MediaState::lost: return notThere("lost");
    case store::MediaState::kept: break;
    }
    if (!seal::isContentName(file.contentName))
        return Error{ErrorCode::damaged, QStringLiteral("the name of a file is none"), QStringLiteral("damaged")};
    return file.contentName;
}

int waitingOf(const QList<Attachment> &attachments)
{
    return int(std::count_if(attachments.cbegin(), attachments.cend(), [](const Attachment &attachment) {
        return attachment.state == AttachmentState::waiting;
    }));
}

/// One sealed file, for work on a thread of its own.
class Opening
{
public:
    Opening(store::Store &store, MessageId message, int number) : m_store(store), m_message(message), m_number(number)
    {}

    /// All of it into `plain`, or an error and nothing that counts.
    Result<void> into(QIODevice &plain, qint64 largest = std::numeric_limits<qint64>::max()) const
    {
        const Result<QString> name =
            waited(m_store.read([vault = m_store.vault(), message = m_message, number = m_number](store::Database &db) {
                return contentNameOf(db, vault, message, number);
            }));
        if (!name)
            return name.error();
        QFile sealed(delivery::MediaFetcher::folderOf(m_store.folder()) + u'/' + *name);
        if (!sealed.open(QIODevice::ReadOnly))
            return sealed.exists() ? Error{ErrorCode::storage, QStringLiteral("a kept file cannot be read"),
                                           sealed.errorString(), true}
                                   : notThere("missing");
        if (sealed.size() > largest)
            return Error{ErrorCode::unsupported, QStringLiteral("too large to be shown"), QStringLiteral("too_large")};
        Result<void> opened =
            seal::openContent(m_store.vault().keys(), QByteArray::fromHex(name->toLatin1()), sealed, plain);
        if (!opened && opened.error().code == ErrorCode::damaged)
            return Error{ErrorCode::damaged, opened.error().message, QStringLiteral("damaged")};
        return opened;
    }

private:
    store::Store &m_store;
    MessageId m_message;
    int m_number;
};

Error unwritable(const QSaveFile &file)
{
    return {ErrorCode::storage, QStringLiteral("the file cannot be written"), file.errorString(), true};
}

} // namespace

LocalMedia::LocalMedia(Workspace &workspace, milliseconds lookEvery, QObject *parent)
    : MediaService(parent), m_workspace(workspace)
{
    m_threads.setMaxThreadCount(threadCount);
    m_looking.setInterval(lookEvery);
    connect(&m_looking, &QTimer::timeout, this, &LocalMedia::look);
}

LocalMedia::~LocalMedia()
{
    m_threads.waitForDone();
}

QFuture<Result<QList<Attachment>>> LocalMedia::attachments(MessageId message)
{
    const seal::Vault vault = m_workspace.store().vault();
    const QFuture<Result<QList<Attachment>>> asked =
        m_workspace.store().read([=](store::Database &db) { return attachmentsOf(db, vault, message); });
    whenReady(this, asked, [this, message](const Result<QList<Attachment>> &answer) {
        if (answer)
            watch(message, *answer);
    });
    return asked;
}

QFuture<Result<QByteArray>> LocalMedia::content(MessageId message, int number)
{
    return QtConcurrent::run(&m_threads, [this, message, number]() -> Result<QByteArray> {
        giveWay();
        QBuffer plain;
        plain.open(QIODevice::WriteOnly);
        const Result<void> opened = Opening(m_workspace.store(), message, number).into(plain, largestShown);
        return opened ? Result<QByteArray>(plain.data()) : Result<QByteArray>(opened.error());
    });
}

QFuture<Result<void>> LocalMedia::save(MessageId message, int number, QString file)
{
    return QtConcurrent::run(&m_threads, [this, message, number, file]() -> Result<void> {
        giveWay();
        QSaveFile plain(file);
        if (!plain.open(QIODevice::WriteOnly) || !plain.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return unwritable(plain);
        if (Result<void> opened = Opening(m_workspace.store(), message, number).into(plain); !opened)
            return plain.error() == QFile::NoError ? opened : unwritable(plain);
        return plain.commit() ? Result<void>() : unwritable(plain);
    });
}

void LocalMedia::watch(MessageId message, const QList<Attachment> &attachments)
{
    m_waiting.removeIf([message](const Waiting &each) { return each.message == message; });
    if (const int files = waitingOf(attachments); files > 0)
        m_waiting.append({message, files});
    if (m_waiting.size() > mostWaiting)
        m_waiting.removeFirst();
    if (m_waiting.isEmpty())
        m_looking.stop();
    else if (!m_looking.isActive())
        m_looking.start();
}

void LocalMedia::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    const seal::Vault vault = m_workspace.store().vault();
    const auto read = [vault, waiting = m_waiting](store::Database &db) -> Result<QList<Waiting>> {
        QList<Waiting> now;
        for (const Waiting &each : waiting) {
            const Result<QList<Attachment>> attachments = attachmentsOf(db, vault, each.message);
            if (attachments)
                now.append({each.message, waitingOf(*attachments)});
            else if (attachments.error().code == ErrorCode::notFound)
                now.append({each.message, 0}); // erased meanwhile
        }
        return now;
    };
    whenReady(this, m_workspace.store().read(read), [this](const Result<QList<Waiting>> &now) {
        m_isLooking = false;
        if (now)
            take(*now);
    });
}

void LocalMedia::take(const QList<Waiting> &now)
{
    QList<MessageId> news;
    for (const Waiting &each : now) {
        const auto known = std::find_if(m_waiting.begin(), m_waiting.end(),
                                        [&each](const Waiting &waiting) { return waiting.message == each.message; });
        if (known == m_waiting.end() || known->files == each.files)
            continue;
        news.append(each.message);
        if (each.files == 0)
            m_waiting.erase(known);
        else
            known->files = each.files;
    }
    if (m_waiting.isEmpty())
        m_looking.stop();
    for (const MessageId message : std::as_const(news))
        Q_EMIT changed(message);
}

} // namespace switchboard::workspace
