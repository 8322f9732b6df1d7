// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit.h"

#include "core/store/ledger.h"
#include "core/store/schema.h"

namespace switchboard::store::audit {

namespace {

struct Head
{
    Position position;
    QByteArray link;
};

Result<Head> headOf(Database &db)
{
    Result<Rows> rows = db.select(QLatin1StringView("SELECT position, link FROM audit ORDER BY position DESC LIMIT 1"));
    if (!rows)
        return rows.error();
    return rows->next() ? Head{rows->id<Position>(0), rows->blob(1)} : Head{};
}

} // namespace

Result<int> extend(Transaction &transaction, int limit)
{
    Database &db = transaction.db();
    const Result<Head> head = headOf(db);
    if (!head)
        return head.error();
    struct Entry
    {
        Position position;
        EventId id;
        Timestamp at;
        EventKind kind;
        QByteArray commitment;
    };
    QList<Entry> entries;
    {
        Result<Rows> rows = db.select(
            QLatin1StringView(
                "SELECT position, id, at, kind, commitment FROM event WHERE position > ? ORDER BY position LIMIT ?"),
            head->position.value, limit);
        if (!rows)
            return rows.error();
        while (rows->next())
            entries.append(
                {rows->id<Position>(0), rows->id<EventId>(1), rows->time(2), rows->as<EventKind>(3), rows->blob(4)});
    }
    QByteArray link = head->link;
    for (const Entry &entry : std::as_const(entries)) {
        link = transaction.vault().chainLink(link, entry.id, entry.kind, entry.at, entry.commitment);
        const Result<int> written =
            db.execute(QLatin1StringView("INSERT INTO audit (position, link) VALUES (?, ?)"), entry.position, link);
        if (!written)
            return written.error();
    }
    return int(entries.size());
}

Result<Report> verify(Database &db, const seal::Vault &vault)
{
    Report report;
    QByteArray link;
    const auto bad = [&report](Position position) {
        if (!report.firstBad)
            report.firstBad = position;
    };
    // One pass over both tables: an event without a link behind linked ones, or a link without its event, is
    // as bad as a wrong link.
    Result<Rows> rows =
        db.select(QLatin1StringView("SELECT e.position, e.id, e.at, e.kind, e.commitment, a.link, e.salt, "
                                    "e.message_id, e.attempt_id, e.contact_id, "
                                    "e.conversation_id, e.status, e.code, e.amount, e.reference, e.data, e.secret "
                                    "FROM event e LEFT JOIN audit a ON a.position = e.position ORDER BY e.position"));
    if (!rows)
        return rows.error();
    while (rows->next()) {
        Event event;
        event.position = rows->id<Position>(0);
        event.id = rows->id<EventId>(1);
        event.at = rows->time(2);
        event.kind = rows->as<EventKind>(3);
        const QByteArray commitment = rows->blob(4);
        if (rows->isNull(5)) {
            ++report.unlinked;
        } else {
            if (report.unlinked > 0)
                bad(event.position);
            link = vault.chainLink(link, event.id, event.kind, event.at, commitment);
            if (link != rows->blob(5))
                bad(event.position);
            ++report.links;
        }
        const QByteArray salt = rows->blob(6);
        if (salt.isEmpty()) {
            ++report.erased;
            continue;
        }
        event.message = rows->id<MessageId>(7);
        event.attempt = rows->id<AttemptId>(8);
        event.contact = rows->id<ContactId>(9);
        event.conversation = rows->id<ConversationId>(10);
        event.status = rows->as<SmsStatus>(11);
        event.code = qint32(rows->integer(12));
        event.amount = rows->integer(13);
        event.reference = rows->text(14);
        event.data = rows->blob(15);
        QByteArray secret = rows->blob(16);
        if (!secret.isEmpty()) {
            Result<QByteArray> opened = vault.open(cell(Table::event, Column::secret, event.id.value), secret);
            if (!opened) {
                bad(event.position);
                continue;
            }
            secret = std::move(*opened);
        }
        if (vault.commitment(salt, Ledger::plainForAudit(event, secret)) != commitment)
            bad(event.position);
        ++report.opened;
    }
    Result<Rows> orphans =
        db.select(QLatin1StringView("SELECT a.position FROM audit a LEFT JOIN event e ON e.position = a.position WHERE "
                                    "e.position IS NULL ORDER BY a.position LIMIT 1"));
    if (!orphans)
        return orphans.error();
    if (orphans->next())
        bad(orphans->id<Position>(0));
    report.head = link;
    return report;
}

} // namespace switchboard::store::audit
