// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversationchanges.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/people/contacts.h"
#include "core/store/suppressions.h"
#include "core/text/mentions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace switchboard::store {

namespace {

Result<void> append(Transaction &transaction, EventKind kind, const ConversationRow &row, const QString &reference,
                    const QJsonObject &data)
{
    Event event;
    event.kind = kind;
    event.conversation = row.id;
    event.contact = row.contact;
    event.reference = reference;
    if (!data.isEmpty())
        event.data = QJsonDocument(data).toJson(QJsonDocument::Compact);
    const Result<Event> appended = Ledger(transaction).append(std::move(event));
    return appended ? Result<void>() : Result<void>(appended.error());
}

/// One step on one conversation: what it changes, as [before, after] by word, and what takes it back.
class Changing
{
public:
    Changing(Transaction &transaction, ConversationRow row, const QString &by)
        : m_transaction(transaction), m_row(std::move(row)), m_by(by)
    {}

    Result<ConversationStep> run(ConversationChange wanted)
    {
        if (wanted.isBlocked) {
            if (const Result<void> done = block(*wanted.isBlocked, wanted.number); !done)
                return done.error();
            const bool isNewest = !wanted.number || wanted.number == m_row.endpoint;
            if (*wanted.isBlocked && isNewest && !wanted.isSpam)
                wanted.isSpam = true; // who writes from another number goes on to be heard
        }
        take("done", wanted.isDone, m_row.isDone, m_back.isDone);
        take("spam", wanted.isSpam, m_row.isSpam, m_back.isSpam);
        take("snoozed_until", wanted.snoozedUntil, m_row.snoozedUntil, m_back.snoozedUntil);
        const int unread = m_row.unread;
        take("unread", wanted.unread, m_row.unread, m_back.unread);
        if (const Result<void> named = takeName(wanted.assignee); !named)
            return named.error();
        const QString before = m_row.assignee;
        if (wanted.assignee && *wanted.assignee != before) {
            m_back.assignee = before;
            m_row.assignee = *wanted.assignee;
        }
        if (const Result<void> written = write(); !written)
            return written.error();
        if (const Result<void> told = tell(before, unread); !told)
            return told.error();
        return ConversationStep{m_row.id, m_back};
    }

private:
    static QJsonValue json(bool value) { return value; }
    static QJsonValue json(int value) { return value; }
    static QJsonValue json(Timestamp value) { return value == Timestamp{} ? QJsonValue() : QJsonValue(toIso(value)); }

    template<class T>
    void take(const char *word, const std::optional<T> &wanted, T &value, std::optional<T> &back)
    {
        if (!wanted || *wanted == value)
            return;
        m_told.insert(QLatin1StringView(word), QJsonArray{json(value), json(*wanted)});
        back = value;
        value = *wanted;
    }

    /// Nobody, or a name that can stand in the list and after an @.
    static Result<void> takeName(std::optional<QString> &assignee)
    {
        if (!assignee || assignee->simplified().isEmpty()) {
            if (assignee)
                assignee = QString();
            return {};
        }
        std::optional<QString> name = text::agentName(*assignee);
        if (!name)
            return Error{ErrorCode::invalidInput, QStringLiteral("this is no name for an agent"),
                         QStringLiteral("assignee")};
        assignee = std::move(name);
        return {};
    }

    /// To lift a block it need not be theirs any more.
    Result<void> block(bool wanted, EndpointId number)
    {
        if (!number)
            number = m_row.endpoint;
        if (wanted && number != m_row.endpoint) {
            const Result<bool> theirs = isTheirs(number);
            if (!theirs)
                return theirs.error();
            if (!*theirs)
                return Error{ErrorCode::refused, QStringLiteral("the number is not theirs"),
                             QStringLiteral("not_theirs")};
        }
        const Result<Address> address = endpointAddress(m_transaction.db(), m_transaction.vault(), number);
        if (!address)
            return address.error();
        const Result<bool> changed = setBlocked(m_transaction, *address, wanted, m_row.contact);
        if (!changed)
            return changed.error();
        if (*changed) {
            m_back.isBlocked = !wanted;
            m_back.number = number;       // the newest message may be another one's by then
            m_back.isSpam = m_row.isSpam; // said in full, or taking it back would make spam again
            m_told.insert(QStringLiteral("blocked"), QJsonArray{!wanted, wanted});
        }
        return {};
    }

    Result<bool> isTheirs(EndpointId number)
    {
        if (!m_row.contact)
            return false;
        const Result<Contact> person = contact(m_transaction.db(), m_transaction.vault(), m_row.contact);
        if (!person)
            return person.error();
        return std::any_of(person->endpoints.cbegin(), person->endpoints.cend(),
                           [number](const Endpoint &each) { return each.id == number; });
    }

    Result<void> write()
    {
        const Result<int> written = m_transaction.db().execute(
            QLatin1StringView("UPDATE conversation SET is_done = ?, is_spam = ?, snoozed_until = ?, unread = ?, "
                              "assignee = ? WHERE id = ?"),
            m_row.isDone, m_row.isSpam, m_row.snoozedUntil, m_row.unread, nullable(m_row.assignee), m_row.id);
        return written ? Result<void>() : Result<void>(written.error());
    }

    Result<void> tell(const QString &assigneeBefore, int unreadBefore)
    {
        if (m_row.assignee != assigneeBefore) {
            const Result<void> told = append(m_transaction, EventKind::conversationAssigned, m_row, {},
                                             {{QStringLiteral("from"), assigneeBefore},
                                              {QStringLiteral("to"), m_row.assignee},
                                              {QStringLiteral("by"), m_by}});
            if (!told)
                return told;
        }
        if (m_told.isEmpty())
            return {};
        if (m_told.size() == 1 && m_row.unread == 0 && unreadBefore > 0)
            return append(m_transaction, EventKind::conversationRead, m_row, {}, {});
        const QString reference = m_told.contains(QLatin1StringView("done"))
                                      ? m_row.isDone ? QStringLiteral("done") : QStringLiteral("open")
                                      : QString();
        m_told.insert(QStringLiteral("by"), m_by);
        return append(m_transaction, EventKind::conversationStateChanged, m_row, reference, m_told);
    }

    Transaction &m_transaction;
    ConversationRow m_row;
    const QString &m_by;
    ConversationChange m_back;
    QJsonObject m_told;
};

} // namespace

Result<QList<ConversationStep>> changeConversations(Transaction &transaction, const QList<ConversationStep> &steps,
                                                    const QString &by)
{
    QList<ConversationStep> back;
    for (const ConversationStep &step : steps) {
        const Result<ConversationId> living = livingConversation(transaction, step.conversation);
        if (!living)
            return living.error();
        const Result<ConversationRow> row = conversation(transaction.db(), *living);
        if (!row)
            return row.error();
        Result<ConversationStep> undo = Changing(transaction, *row, by).run(step.change);
        if (!undo)
            return undo.error();
        back.prepend(std::move(*undo));
    }
    return back;
}

Result<void> markRead(Transaction &transaction, ConversationId id, const QString &agent)
{
    const Result<int> seen = transaction.db().execute(
        QLatin1StringView("UPDATE mention SET seen_at = ? WHERE conversation_id = ? AND agent = ? AND seen_at = 0"),
        transaction.now(), id, agent.isNull() ? QStringLiteral("") : agent);
    if (!seen)
        return seen.error();
    const Result<int> changed = transaction.db().execute(
        QLatin1StringView("UPDATE conversation SET unread = 0 WHERE id = ? AND unread > 0"), id);
    if (!changed)
        return changed.error();
    if (*changed + *seen == 0)
        return {};
    const Result<ConversationRow> row = conversation(transaction.db(), id);
    return row ? append(transaction, EventKind::conversationRead, *row, {}, {}) : Result<void>(row.error());
}

Result<qint64> wakeSnoozed(Transaction &transaction)
{
    Database &db = transaction.db();
    QList<ConversationId> due;
    {
        Result<Rows> rows =
            db.select(QLatin1StringView("SELECT id FROM conversation WHERE snoozed_until > 0 AND snoozed_until <= ? "
                                        "ORDER BY snoozed_until, id"),
                      transaction.now());
        if (!rows)
            return rows.error();
        while (rows->next())
            due.append(rows->id<ConversationId>(0));
    }
    for (const ConversationId id : std::as_const(due)) {
        const Result<ConversationRow> row = conversation(db, id);
        if (!row)
            return row.error();
        const Result<int> woken = db.execute(
            QLatin1StringView("UPDATE conversation SET snoozed_until = 0, unread = CASE WHEN unread = 0 THEN 1 "
                              "ELSE unread END WHERE id = ?"),
            id);
        if (!woken)
            return woken.error();
        const Result<void> told =
            append(transaction, EventKind::conversationStateChanged, *row, QStringLiteral("woke"),
                   {{QStringLiteral("snoozed_until"), QJsonArray{toIso(row->snoozedUntil), QJsonValue()}}});
        if (!told)
            return told.error();
    }
    return due.size();
}

Result<Timestamp> nextWake(Database &database)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT MIN(snoozed_until) FROM conversation WHERE snoozed_until > 0"));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->time(0) : Timestamp{};
}

} // namespace switchboard::store
