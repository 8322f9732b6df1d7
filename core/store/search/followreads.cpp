// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/followreads.h"

#include "core/store/ledger.h"
#include "core/store/people/contacts.h"
#include "core/store/schema.h"
#include "core/store/search/searchscope.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace switchboard::store {

namespace {

/// As one value for "IN (SELECT value FROM json_each(?))": as many ids as there are in one kept statement.
template<class Ids>
QString idList(const Ids &ids)
{
    QStringList numbers;
    for (const auto &id : ids)
        numbers.append(id.toString());
    return u'[' + numbers.join(u',') + u']';
}

Result<QString> opened(const seal::Vault &vault, Column column, MessageId id, const QByteArray &sealed)
{
    return sealed.isEmpty() ? Result<QString>(QString())
                            : vault.openText(cell(Table::message, column, id.value), sealed);
}

Result<SearchDocument> documentFrom(const Rows &rows, const seal::Vault &vault)
{
    SearchDocument document;
    document.id = rows.id<MessageId>(1);
    document.time = rows.time(2);
    document.channel = rows.as<Channel>(3);
    document.direction = rows.as<Direction>(4);
    document.endpoint = rows.id<EndpointId>(5);
    document.sender = rows.id<SenderId>(6);
    document.campaign = rows.id<CampaignId>(7);
    document.messageTemplate = rows.id<TemplateId>(8);
    document.hasMedia = rows.integer(9) != 0;
    Result<QString> body = opened(vault, Column::body, document.id, rows.blob(10));
    if (!body)
        return body.error();
    document.body = std::move(*body);
    Result<QString> author = opened(vault, Column::author, document.id, rows.blob(11));
    if (!author)
        return author.error();
    document.author = std::move(*author);
    return document;
}

/// Texts that came, and those that were removed: of these nothing is to be found.
Result<void> readMessages(Database &db, const seal::Vault &vault, Position after, Position until, FollowStep &step)
{
    Result<Rows> rows = db.select(
        QLatin1StringView("SELECT e.kind, m.id, m.created_at, m.channel, m.direction, m.endpoint_id, m.sender_id, "
                          "m.campaign_id, m.template_id, "
                          "m.media IS NOT NULL OR EXISTS (SELECT 1 FROM media x WHERE x.message_id = m.id), "
                          "m.body, m.author FROM event e JOIN message m ON m.id = e.message_id "
                          "WHERE e.position > ? AND e.position <= ? AND e.kind IN (1, 2, 32)"),
        after.value, until.value);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        Result<SearchDocument> document = documentFrom(*rows, vault);
        if (!document)
            return document.error();
        if (!document->body.isEmpty() || document->hasMedia)
            step.batch.documents.append(std::move(*document));
        else if (rows->as<EventKind>(0) == EventKind::contentRedacted)
            step.erasedMessages.append(document->id);
    }
    return {};
}

/// What has become of every message that something happened to. By position alone: the index of messages would have the
/// numbers in order, and be walked through from end to end for each step.
Result<void> readFates(Database &db, Position after, Position until, FollowStep &step)
{
    Result<Rows> rows = db.select(
        QLatin1StringView("SELECT t.message_id, t.intent, t.status, t.error_code FROM (SELECT DISTINCT message_id "
                          "FROM event NOT INDEXED WHERE position > ? AND position <= ? AND message_id IS NOT NULL) e "
                          "CROSS JOIN message_state t ON t.message_id = e.message_id"),
        after.value, until.value);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        MessageState state;
        state.intent = rows->as<IntentState>(1);
        state.status = rows->as<SmsStatus>(2);
        step.batch.fates.append({rows->id<MessageId>(0), fateNumber(QString(fate(state))), int(rows->integer(3))});
    }
    return {};
}

/// Everybody of whom something changed.
Result<QSet<ContactId>> touchedPeople(Database &db, Position after, Position until)
{
    Result<Rows> rows = db.select(QLatin1StringView("SELECT kind, contact_id, data FROM event WHERE position > ? "
                                                    "AND position <= ? AND kind BETWEEN 50 AND 56"),
                                  after.value, until.value);
    if (!rows)
        return rows.error();
    QSet<ContactId> people;
    while (rows->next()) {
        people.insert(rows->id<ContactId>(1));
        if (rows->as<EventKind>(0) != EventKind::contactUnmerged)
            continue;
        const QJsonObject data = QJsonDocument::fromJson(rows->blob(2)).object();
        people.insert(ContactId::fromString(data.value(QLatin1StringView("from")).toString()));
    }
    people.remove(ContactId{});
    return people;
}

Result<QList<HeldEndpoint>> heldBy(Database &db, ContactId root)
{
    const Result<QList<ContactId>> members = membersOf(db, root);
    if (!members)
        return members.error();
    QList<HeldEndpoint> held;
    for (const ContactId member : *members) {
        Result<Rows> rows = db.select(
            QLatin1StringView("SELECT endpoint_id, from_at, to_at FROM endpoint_owner WHERE contact_id = ?"), member);
        if (!rows)
            return rows.error();
        while (rows->next())
            held.append({rows->id<EndpointId>(0), rows->time(1), rows->time(2)});
    }
    return held;
}

/// A person as they are now; nothing of those who were erased or merged into another.
Result<void> readPerson(Database &db, const seal::Vault &vault, ContactId id, FollowStep &step)
{
    const Result<Contact> person = contact(db, vault, id);
    if (!person && person.error().code != ErrorCode::notFound)
        return person.error();
    if (!person || person->isErased) {
        step.erasedPeople.append(id);
        return {};
    }
    if (person->root != id && person->root)
        step.batch.lostPeople.append(id);
    const ContactId root = person->root ? person->root : id;
    Result<QList<HeldEndpoint>> held = heldBy(db, root);
    if (!held)
        return held.error();
    SearchPerson found{root, person->name, person->company, {}, person->tags, std::move(*held)};
    for (const Endpoint &endpoint : person->endpoints)
        found.addresses.append(endpoint.address.normal);
    step.batch.people.append(std::move(found));
    return {};
}

Result<void> readAddresses(Database &db, const seal::Vault &vault, QSet<EndpointId> &known, FollowStep &step)
{
    QSet<EndpointId> wanted;
    for (const SearchDocument &document : step.batch.documents)
        wanted.insert(document.endpoint);
    for (const SearchPerson &person : step.batch.people) {
        for (const HeldEndpoint &held : person.endpoints)
            wanted.insert(held.endpoint);
    }
    wanted.subtract(known);
    if (wanted.isEmpty())
        return {};
    Result<Rows> rows =
        db.select(QLatin1StringView("SELECT id, address FROM endpoint WHERE id IN (SELECT value FROM json_each(?))"),
                  idList(wanted));
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const EndpointId id = rows->id<EndpointId>(0);
        Result<QString> text = vault.openText(cell(Table::endpoint, Column::address, id.value), rows->blob(1));
        if (!text)
            return text.error();
        step.batch.addresses.append({id, std::move(*text)});
        known.insert(id);
    }
    return {};
}

} // namespace

Result<FollowStep> readFollowStep(Database &db, const seal::Vault &vault, Position after, int events,
                                  QSet<EndpointId> &known)
{
    const Result<Position> head = LedgerReader(db, vault).head();
    if (!head)
        return head.error();
    FollowStep step;
    step.isAtHead = *head <= after;
    const Position until = step.isAtHead ? after : Position{std::min(after.value + events, head->value)};
    step.batch.cursor = until;
    step.batch.head = *head;
    if (step.isAtHead)
        return step;
    if (const Result<void> read = readMessages(db, vault, after, until, step); !read)
        return read.error();
    if (const Result<void> read = readFates(db, after, until, step); !read)
        return read.error();
    const Result<QSet<ContactId>> people = touchedPeople(db, after, until);
    if (!people)
        return people.error();
    for (const ContactId id : *people) {
        if (const Result<void> read = readPerson(db, vault, id, step); !read)
            return read.error();
    }
    if (const Result<void> read = readAddresses(db, vault, known, step); !read)
        return read.error();
    return step;
}

Result<QList<EndpointId>> goneEndpoints(Database &db, const QList<EndpointId> &endpoints)
{
    QList<EndpointId> gone;
    Result<Rows> rows = db.select(QLatin1StringView("SELECT e.value FROM json_each(?) e WHERE NOT EXISTS "
                                                    "(SELECT 1 FROM endpoint x WHERE x.id = e.value)"),
                                  idList(endpoints));
    if (!rows)
        return rows.error();
    while (rows->next())
        gone.append(rows->id<EndpointId>(0));
    return gone;
}

} // namespace switchboard::store
