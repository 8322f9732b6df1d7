// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media.h"

#include "core/store/schema.h"

namespace switchboard::store {

namespace {

constexpr QLatin1StringView waiting(
    "SELECT f.id, f.message_id, m.sender_id, f.source FROM media f JOIN message m ON m.id = f.message_id "
    "WHERE f.state = 0 AND f.id > ? ORDER BY f.id LIMIT ?");
constexpr QLatin1StringView countOfFetchable(
    "SELECT COUNT(*) FROM media f JOIN message m ON m.id = f.message_id JOIN sender s ON s.id = m.sender_id "
    "JOIN provider p ON p.id = s.provider_id WHERE f.state = 0 AND p.paused_reason IS NULL");
constexpr QLatin1StringView ofMessage(
    "SELECT id, message_id, content_type, size, content_name, source, state FROM media "
    "WHERE message_id = ? ORDER BY ordinal");

seal::Cell sourceCell(MediaId media)
{
    return cell(Table::media, Column::value, media.value);
}

Result<QList<MediaRow>> collect(Result<Rows> rows, const seal::Vault &vault)
{
    if (!rows)
        return rows.error();
    QList<MediaRow> found;
    while (rows->next()) {
        MediaRow media{rows->id<MediaId>(0),   rows->id<MessageId>(1), rows->text(2),
                       rows->integer(3),       rows->text(4),          {},
                       rows->as<MediaState>(6)};
        Result<QString> source = vault.openText(sourceCell(media.id), rows->blob(5));
        if (!source)
            return source.error();
        media.source = std::move(*source);
        found.append(std::move(media));
    }
    return found;
}

} // namespace

Result<void> addWaitingMedia(Transaction &transaction, MessageId message, int ordinal, const QString &contentType,
                             const QString &source)
{
    const MediaId id = transaction.newId<MediaId>();
    const Result<int> written = transaction.db().execute(
        QLatin1StringView("INSERT INTO media (id, message_id, ordinal, content_type, size, "
                          "source, state) VALUES (?, ?, ?, ?, 0, ?, 0)"),
        id, message, ordinal, contentType, transaction.vault().sealText(sourceCell(id), source));
    return written ? Result<void>() : Result<void>(written.error());
}

Result<QList<WaitingMedia>> waitingMedia(Database &database, const seal::Vault &vault, int limit, MediaId after)
{
    Result<Rows> rows = database.select(waiting, after.value, limit);
    if (!rows)
        return rows.error();
    QList<WaitingMedia> found;
    while (rows->next()) {
        WaitingMedia media{rows->id<MediaId>(0), rows->id<MessageId>(1), rows->id<SenderId>(2), {}};
        Result<QString> source = vault.openText(sourceCell(media.id), rows->blob(3));
        if (source)
            media.source = std::move(*source);
        found.append(std::move(media));
    }
    return found;
}

Result<int> fetchableMedia(Database &database)
{
    Result<Rows> rows = database.select(countOfFetchable);
    if (!rows)
        return rows.error();
    return rows->next() ? int(rows->integer(0)) : 0;
}

Result<bool> hasMedia(Database &database, MessageId message)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT 1 FROM media WHERE message_id = ? LIMIT 1"), message);
    if (!rows)
        return rows.error();
    return rows->next();
}

Result<QList<MediaRow>> mediaOf(Database &database, const seal::Vault &vault, MessageId message)
{
    return collect(database.select(ofMessage, message), vault);
}

Result<bool> isContentKept(Database &database, const QString &contentName)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT 1 FROM media WHERE content_name = ?"), contentName);
    if (!rows)
        return rows.error();
    return rows->next();
}

Result<void> mediaKept(Transaction &transaction, MediaId media, const QString &contentName, qint64 size,
                       const QString &contentType)
{
    const Result<int> written = transaction.db().execute(
        QLatin1StringView("UPDATE media SET content_name = ?, size = ?, content_type = ?, state = 1 WHERE id = ?"),
        contentName, size, contentType.isEmpty() ? QStringLiteral("application/octet-stream") : contentType, media);
    if (!written)
        return written.error();
    return *written > 0 ? Result<void>()
                        : Error{ErrorCode::notFound, QStringLiteral("the message of a file was erased")};
}

Result<void> mediaLost(Transaction &transaction, MediaId media)
{
    const Result<int> written =
        transaction.db().execute(QLatin1StringView("UPDATE media SET state = 2 WHERE id = ?"), media);
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace switchboard::store
