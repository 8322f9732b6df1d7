// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/erasing.h"

#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/media.h"
#include "core/store/outbox.h"
#include "core/store/people/contacts.h"
#include "core/store/people/labels.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace switchboard::store {

namespace {

class Eraser
{
public:
    Eraser(Transaction &transaction, const ErasureTarget &target)
        : m_transaction(transaction), m_db(transaction.db()), m_target(target),
          m_at(target.at == Timestamp{} ? transaction.now() : target.at)
    {}

    Result<ErasureReport> run()
    {
        for (const auto step : {&Eraser::findContacts, &Eraser::findEndpoints, &Eraser::findMessages,
                                &Eraser::endOutbox, &Eraser::wipeMessages, &Eraser::wipeMedia, &Eraser::wipeEvents,
                                &Eraser::wipeContacts, &Eraser::wipeEndpoints, &Eraser::noteTokens}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done.error();
        }
        if (const Result<void> told = tell(); !told)
            return told.error();
        return m_report;
    }

private:
    template<class... Values>
    Result<void> execute(const char *sql, const Values &...values)
    {
        const Result<int> done = m_db.execute(QLatin1StringView(sql), values...);
        return done ? Result<void>() : Result<void>(done.error());
    }

    template<class IdType, class... Values>
    Result<void> collectInto(QSet<IdType> &ids, const char *sql, const Values &...values)
    {
        Result<Rows> rows = m_db.select(QLatin1StringView(sql), values...);
        if (!rows)
            return rows.error();
        while (rows->next())
            ids.insert(rows->template id<IdType>(0));
        return {};
    }

    Result<void> findContacts()
    {
        for (const ContactId contact : m_target.contacts) {
            if (const Result<void> found =
                    collectInto(m_contacts, "SELECT id FROM contact WHERE id = ? AND erased_at IS NULL", contact);
                !found)
                return found;
        }
        return {};
    }

    Result<void> findEndpoints()
    {
        for (const seal::Token &token : m_target.tokens) {
            if (const Result<void> found = collectInto(m_endpoints, "SELECT id FROM endpoint WHERE token = ?", token);
                !found)
                return found;
        }
        return {};
    }

    Result<bool> isOthers(EndpointId endpoint)
    {
        QSet<ContactId> owners;
        if (const Result<void> found =
                collectInto(owners,
                            "SELECT o.contact_id FROM endpoint_owner o JOIN contact c ON c.id = o.contact_id "
                            "WHERE o.endpoint_id = ? AND c.erased_at IS NULL",
                            endpoint);
            !found)
            return found.error();
        return !(owners - m_contacts).isEmpty();
    }

    Result<void> findMessages()
    {
        for (const ContactId contact : std::as_const(m_contacts)) {
            if (const Result<void> found =
                    collectInto(m_messages,
                                "SELECT m.id FROM message m JOIN conversation v ON v.id = m.conversation_id "
                                "WHERE v.contact_id = ?",
                                contact);
                !found)
                return found;
        }
        for (const EndpointId endpoint : std::as_const(m_endpoints)) {
            const Result<bool> others = isOthers(endpoint);
            if (!others)
                return others.error();
            if (*others)
                continue;
            if (const Result<void> found = collectInto(
                    m_messages,
                    "SELECT id FROM message WHERE endpoint_id = ? AND contact_id IS NULL AND created_at <= ?", endpoint,
                    m_at);
                !found)
                return found;
        }
        return {};
    }

    Result<void> endOutbox()
    {
        for (const MessageId message : std::as_const(m_messages)) {
            auto intent = IntentState::none;
            {
                Result<Rows> rows =
                    m_db.select(QLatin1StringView("SELECT intent FROM outbox WHERE message_id = ?"), message);
                if (!rows)
                    return rows.error();
                if (rows->next())
                    intent = rows->as<IntentState>(0);
            }
            Result<void> ended;
            if (intent == IntentState::attempting)
                return Error{ErrorCode::locked, QStringLiteral("a text to this person is on its way out"),
                             message.toString(), true};
            if (intent == IntentState::queued || intent == IntentState::held)
                ended = Outbox(m_transaction).cancel(message, QStringLiteral("erased"));
            else if (intent == IntentState::inDoubt)
                ended = Outbox(m_transaction).decide(message, false);
            if (!ended)
                return ended;
        }
        return {};
    }

    Result<void> wipeMessages()
    {
        for (const MessageId message : std::as_const(m_messages)) {
            if (const Result<void> wiped =
                    execute("UPDATE message SET body = NULL, media = NULL, author = NULL WHERE id = ?", message);
                !wiped)
                return wiped;
        }
        m_report.contacts = m_contacts.size();
        m_report.messages = m_messages.size();
        return {};
    }

    Result<void> wipeMedia()
    {
        QSet<QString> names;
        for (const MessageId message : std::as_const(m_messages)) {
            {
                Result<Rows> rows =
                    m_db.select(QLatin1StringView(
                                    "SELECT content_name FROM media WHERE message_id = ? AND content_name IS NOT NULL"),
                                message);
                if (!rows)
                    return rows.error();
                while (rows->next())
                    names.insert(rows->text(0));
            }
            if (const Result<void> wiped = execute("DELETE FROM media WHERE message_id = ?", message); !wiped)
                return wiped;
        }
        for (const QString &name : std::as_const(names)) {
            const Result<bool> isKept = isContentKept(m_db, name);
            if (!isKept)
                return isKept.error();
            if (!*isKept)
                m_report.mediaNames.append(name);
        }
        return {};
    }

    Result<void> wipeEvents()
    {
        const QByteArray noSalt("", 0); // empty, not NULL
        const auto wipe = [&](const char *sql, qint64 id) -> Result<void> {
            const Result<int> wiped = m_db.execute(QLatin1StringView(sql), noSalt, id);
            if (!wiped)
                return wiped.error();
            m_report.events += *wiped;
            return {};
        };
        for (const MessageId message : std::as_const(m_messages)) {
            if (const Result<void> wiped =
                    wipe("UPDATE event SET secret = NULL, salt = ? WHERE message_id = ? AND length(salt) > 0",
                         message.value);
                !wiped)
                return wiped;
        }
        for (const ContactId contact : std::as_const(m_contacts)) {
            if (const Result<void> wiped =
                    wipe("UPDATE event SET secret = NULL, salt = ? WHERE contact_id = ? AND length(salt) > 0",
                         contact.value);
                !wiped)
                return wiped;
        }
        return {};
    }

    Result<void> wipeContacts()
    {
        Labels labels(m_transaction);
        for (const ContactId contact : std::as_const(m_contacts)) {
            const Result<ContactRow> row = contactRow(m_db, m_transaction.vault(), contact);
            if (!row)
                return row.error();
            for (const char *sql :
                 {"DELETE FROM mention WHERE note_id IN (SELECT id FROM note WHERE contact_id = ?)",
                  "DELETE FROM draft WHERE conversation_id IN (SELECT id FROM conversation WHERE contact_id = ?)"}) {
                if (const Result<void> gone = execute(sql, contact); !gone)
                    return gone;
            }
            const Result<int> notes = m_db.execute(QLatin1StringView("DELETE FROM note WHERE contact_id = ?"), contact);
            if (!notes)
                return notes.error();
            m_report.notes += *notes;
            if (const Result<void> cleared = labels.clearTags(contact); !cleared)
                return cleared;
            if (const Result<void> wiped =
                    execute("UPDATE contact SET profile = NULL, stage = NULL, owner = NULL, household_id = NULL, "
                            "external_token = NULL, next_step_at = NULL, erased_at = ? WHERE id = ?",
                            m_transaction.now(), contact);
                !wiped)
                return wiped;
            if (row->household) {
                if (const Result<void> dropped = labels.dropEmptyHousehold(row->household); !dropped)
                    return dropped;
            }
            if (const Result<void> hidden = execute(
                    "UPDATE conversation SET last_message_id = NULL, unread = 0, assignee = NULL, snoozed_until = 0, "
                    "waits_since = 0 WHERE contact_id = ?",
                    contact);
                !hidden)
                return hidden;
            if (const Result<void> unlinked = execute("DELETE FROM endpoint_owner WHERE contact_id = ?", contact);
                !unlinked)
                return unlinked;
        }
        return {};
    }

    /// What was noted and begun about the address while it was nobody's.
    Result<void> wipeNobodys(EndpointId endpoint)
    {
        const auto conversations = "(SELECT id FROM conversation WHERE contact_id IS NULL AND endpoint_id = ?)";
        static const QByteArray mentions = QByteArray("DELETE FROM mention WHERE note_id IN (SELECT id FROM note WHERE "
                                                      "at <= ? AND conversation_id IN ")
                                           + conversations + ')';
        static const QByteArray notes =
            QByteArray("DELETE FROM note WHERE at <= ? AND conversation_id IN ") + conversations;
        static const QByteArray drafts =
            QByteArray("DELETE FROM draft WHERE saved_at <= ? AND conversation_id IN ") + conversations;
        if (const Result<void> gone = execute(mentions.constData(), m_at, endpoint); !gone)
            return gone;
        const Result<int> gone = m_db.execute(QLatin1StringView(notes), m_at, endpoint);
        if (!gone)
            return gone.error();
        m_report.notes += *gone;
        return execute(drafts.constData(), m_at, endpoint);
    }

    Result<void> wipeEndpoints()
    {
        for (const EndpointId endpoint : std::as_const(m_endpoints)) {
            const Result<bool> others = isOthers(endpoint);
            if (!others)
                return others.error();
            if (*others)
                continue;
            if (const Result<void> wiped = wipeNobodys(endpoint); !wiped)
                return wiped;
            // Messages of others, or later ones of nobody, may have come from it: then it is part of what they are.
            const Result<int> gone = m_db.execute(
                QLatin1StringView(
                    "DELETE FROM endpoint WHERE id = ? AND NOT EXISTS (SELECT 1 FROM message m "
                    "LEFT JOIN contact c ON c.id = m.contact_id WHERE m.endpoint_id = ? AND c.erased_at IS NULL "
                    "AND (m.contact_id IS NOT NULL OR m.created_at > ?))"),
                endpoint, endpoint, m_at);
            if (!gone)
                return gone.error();
            if (*gone == 0)
                continue;
            if (const Result<void> hidden = execute("UPDATE conversation SET last_message_id = NULL, unread = 0, "
                                                    "snoozed_until = 0, waits_since = 0 "
                                                    "WHERE contact_id IS NULL AND endpoint_id = ?",
                                                    endpoint);
                !hidden)
                return hidden;
        }
        return {};
    }

    /// What they wrote before may lie at the provider still, and a restore asks for it again: see storeInbound.
    Result<void> noteTokens()
    {
        for (const seal::Token &token : m_target.tokens) {
            if (const Result<void> noted = execute("INSERT INTO erased (token, at) VALUES (?, ?) ON CONFLICT (token) "
                                                   "DO UPDATE SET at = excluded.at WHERE excluded.at > erased.at",
                                                   token, m_at);
                !noted)
                return noted;
        }
        return {};
    }

    /// A word for each message too: whoever keeps a copy of its text, as the search file does, takes it out.
    Result<void> tell()
    {
        if (m_contacts.isEmpty() && m_messages.isEmpty())
            return {};
        for (const MessageId message : std::as_const(m_messages)) {
            Event redacted;
            redacted.kind = EventKind::contentRedacted;
            redacted.message = message;
            redacted.reference = QStringLiteral("erased");
            if (const Result<Event> told = Ledger(m_transaction).append(std::move(redacted)); !told)
                return told.error();
        }
        QJsonArray contacts;
        for (const ContactId contact : m_target.contacts)
            contacts.append(contact.toString());
        Event event;
        event.kind = EventKind::contactErased;
        event.contact = m_target.person;
        event.amount = m_report.messages;
        event.data = QJsonDocument(QJsonObject{{QStringLiteral("contacts"), contacts}}).toJson(QJsonDocument::Compact);
        const Result<Event> appended = Ledger(m_transaction).append(std::move(event));
        return appended ? Result<void>() : Result<void>(appended.error());
    }

    Transaction &m_transaction;
    Database &m_db;
    const ErasureTarget &m_target;
    Timestamp m_at;
    QSet<ContactId> m_contacts;
    QSet<EndpointId> m_endpoints;
    QSet<MessageId> m_messages;
    ErasureReport m_report;
};

} // namespace

Result<ErasureTarget> erasureTarget(Database &database, const seal::Vault &vault, ContactId contact)
{
    const Result<ContactRow> row = contactRow(database, vault, contact);
    if (!row)
        return row.error();
    if (row->isErased)
        return Error{ErrorCode::notFound, QStringLiteral("this person was erased"), contact.toString()};
    const Result<QList<ContactId>> members = membersOf(database, row->root);
    if (!members)
        return members.error();
    ErasureTarget target{row->root, *members, {}, {}};
    for (const ContactId member : *members) {
        Result<Rows> rows = database.select(
            QLatin1StringView(
                "SELECT DISTINCT e.token FROM endpoint e JOIN endpoint_owner o ON o.endpoint_id = e.id "
                "WHERE o.contact_id = ? AND NOT EXISTS (SELECT 1 FROM endpoint_owner p JOIN contact c "
                "ON c.id = p.contact_id WHERE p.endpoint_id = e.id AND c.root_id <> ? AND c.erased_at IS NULL)"),
            member, row->root);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            if (!target.tokens.contains(rows->blob(0)))
                target.tokens.append(rows->blob(0));
        }
    }
    return target;
}

Result<ErasureReport> erase(Transaction &transaction, const ErasureTarget &target)
{
    return Eraser(transaction, target).run();
}

Result<void> emptyLog(const QString &storePath)
{
    auto database = Database::open(storePath, Database::Mode::readWrite);
    if (!database)
        return database.error();
    static const QByteArray sql = (*database)->dialect().truncateLog().toLatin1();
    Result<Rows> rows = (*database)->select(QLatin1StringView(sql));
    if (!rows)
        return rows.error();
    if (!rows->next() || rows->integer(0) != 0)
        return Error{ErrorCode::locked, QStringLiteral("the log of the store is in use"), {}, true};
    return {};
}

} // namespace switchboard::store
