// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reports.h"

#include "core/store/ledger.h"

namespace switchboard::store {

namespace {

struct Known
{
    AttemptId attempt;
    MessageId message;
    ContactId contact;
    SmsStatus status = SmsStatus::none;
    int errorCode = 0;
    qint64 priceMicros = 0;

    bool isNewStatus(const Report &report) const
    {
        return std::tie(report.status, report.errorCode) > std::tie(status, errorCode);
    }
    bool isNewPrice(const Report &report) const { return report.priceMicros && *report.priceMicros > priceMicros; }
};

Result<std::optional<Known>> find(Database &database, const QString &reference)
{
    Result<Rows> rows = database.select(
        QLatin1StringView(
            "SELECT a.id, a.message_id, m.contact_id, t.status, t.error_code, t.price, t.attempt_id FROM attempt a "
            "JOIN message m ON m.id = a.message_id JOIN message_state t ON t.message_id = a.message_id "
            "WHERE a.reference = ?"),
        reference);
    if (!rows)
        return rows.error();
    // Of an attempt that was followed by another, nothing is news any more.
    if (!rows->next() || rows->integer(0) != rows->integer(6))
        return std::optional<Known>();
    return std::optional(Known{rows->id<AttemptId>(0), rows->id<MessageId>(1), rows->id<ContactId>(2),
                               rows->as<SmsStatus>(3), int(rows->integer(4)), rows->integer(5)});
}

} // namespace

Result<QList<Report>> newReports(Database &database, const QList<Report> &reports)
{
    QList<Report> news;
    for (const Report &report : reports) {
        const Result<std::optional<Known>> known = find(database, report.reference);
        if (!known)
            return known.error();
        if (known->has_value() && ((*known)->isNewStatus(report) || (*known)->isNewPrice(report)))
            news.append(report);
    }
    return news;
}

Result<int> takeReports(Transaction &transaction, const QList<Report> &reports)
{
    int taken = 0;
    for (const Report &report : reports) {
        const Result<std::optional<Known>> known = find(transaction.db(), report.reference);
        if (!known)
            return known.error();
        if (!known->has_value())
            continue;
        Event event;
        event.message = (*known)->message;
        event.attempt = (*known)->attempt;
        event.contact = (*known)->contact;
        if ((*known)->isNewStatus(report)) {
            event.kind = EventKind::statusReported;
            event.status = report.status;
            event.code = report.errorCode;
            if (const Result<Event> appended = Ledger(transaction).append(event); !appended)
                return appended.error();
            ++taken;
        }
        if ((*known)->isNewPrice(report)) {
            event.kind = EventKind::priceReported;
            event.status = SmsStatus::none;
            event.code = 0;
            event.amount = *report.priceMicros;
            if (const Result<Event> appended = Ledger(transaction).append(event); !appended)
                return appended.error();
            ++taken;
        }
    }
    return taken;
}

Result<QStringList> unfinishedReferences(Database &database, SenderId sender, Timestamp from, Timestamp to)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT a.reference FROM attempt a JOIN message_state t ON t.attempt_id = a.id "
                          "WHERE a.sender_id = ? AND a.opened_at >= ? AND a.opened_at < ? AND a.reference IS NOT NULL "
                          "AND t.message_id = a.message_id AND t.status NOT IN (60, 70, 80, 100, 120, 125) "
                          "ORDER BY a.opened_at LIMIT 500"),
        sender, from, to);
    if (!rows)
        return rows.error();
    QStringList references;
    while (rows->next())
        references.append(rows->text(0));
    return references;
}

} // namespace switchboard::store
