// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/contacts.h"

#include "core/store/endpoints.h"
#include "core/store/people/labels.h"
#include "core/store/people/ownership.h"
#include "core/store/schema.h"

namespace switchboard::store {

namespace {

void fillFrom(Contact &person, const ContactRow &row, const QString &household)
{
    const Profile &profile = row.profile;
    for (const auto &[target, value] : {std::pair{&person.name, &profile.name},
                                        {&person.firstName, &profile.firstName},
                                        {&person.lastName, &profile.lastName},
                                        {&person.company, &profile.company},
                                        {&person.source, &profile.source},
                                        {&person.externalId, &profile.externalId},
                                        {&person.stage, &row.stage},
                                        {&person.owner, &row.owner},
                                        {&person.household, &household}}) {
        if (target->isEmpty())
            *target = *value;
    }
    if (person.nextStep.isEmpty() && person.nextStepAt == Timestamp{}) {
        person.nextStep = profile.nextStep;
        person.nextStepAt = row.nextStepAt;
    }
    for (auto field = profile.fields.cbegin(); field != profile.fields.cend(); ++field) {
        if (!person.fields.contains(field.key()))
            person.fields.insert(field.key(), field.value());
    }
    for (const QString &property : profile.properties) {
        if (!person.properties.contains(property))
            person.properties.append(property);
    }
    person.lastActivityAt = std::max(person.lastActivityAt, row.lastActivityAt);
}

Result<void> addEndpoints(Contact &person, Database &database, const seal::Vault &vault, ContactId member)
{
    Result<QList<OwnedEndpoint>> owned = endpointsOf(database, vault, member);
    if (!owned)
        return owned.error();
    for (const OwnedEndpoint &one : *owned) {
        const bool isKnown = std::any_of(person.endpoints.cbegin(), person.endpoints.cend(),
                                         [&one](const Endpoint &known) { return known.id == one.endpoint.id; });
        if (one.owner.to == Timestamp{} && !isKnown)
            person.endpoints.append(one.endpoint);
    }
    return {};
}

Result<Contact> assembled(Database &database, const seal::Vault &vault, const QList<ContactId> &members)
{
    Contact person;
    for (const ContactId member : members) {
        const Result<ContactRow> row = contactRow(database, vault, member);
        if (!row)
            return row.error();
        if (!person.id) {
            person.id = person.root = row->id;
            person.createdAt = row->createdAt;
            person.isErased = row->isErased;
        }
        const Result<QString> household = householdName(database, vault, row->household);
        if (!household)
            return household.error();
        fillFrom(person, *row, *household);
        const Result<QStringList> tags = tagsOf(database, vault, member);
        if (!tags)
            return tags.error();
        person.tags += *tags;
        if (const Result<void> added = addEndpoints(person, database, vault, member); !added)
            return added.error();
    }
    if (members.size() > 1) {
        person.tags.sort();
        person.tags.removeDuplicates();
    }
    return person;
}

Result<QList<ContactId>> collect(Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    QList<ContactId> ids;
    while (rows->next())
        ids.append(rows->id<ContactId>(0));
    return ids;
}

/// Ids of the roots that a filter lets through; 0 stands for a label that nobody ever gave.
Result<QList<ContactId>> filteredIds(Database &database, const seal::Vault &vault, const ContactFilter &filter,
                                     ContactId after, int limit)
{
    const Result<qint64> tag = filter.tag.isEmpty() ? Result<qint64>(-1) : findTag(database, vault, filter.tag);
    if (!tag)
        return tag.error();
    const Result<HouseholdId> household = filter.household.isEmpty() ? Result<HouseholdId>(HouseholdId{-1})
                                                                     : findHousehold(database, vault, filter.household);
    if (!household)
        return household.error();
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    return collect(database.select(
        QLatin1StringView("SELECT r.id FROM contact r WHERE r.id > ? AND r.root_id = r.id AND r.erased_at IS NULL "
                          "AND (? = '' OR r.stage = ?) AND (? = '' OR r.owner = ?) "
                          "AND (? = -1 OR r.household_id = ?) AND (? = -1 "
                          "OR EXISTS (SELECT 1 FROM contact_tag t WHERE t.contact_id = r.id AND t.tag_id = ?) "
                          "OR EXISTS (SELECT 1 FROM contact m JOIN contact_tag t ON t.contact_id = m.id "
                          "WHERE m.root_id = r.id AND m.root_id <> m.id AND t.tag_id = ?)) ORDER BY r.id LIMIT ?"),
        after.value, text(filter.stage), text(filter.stage), text(filter.owner), text(filter.owner), household->value,
        household->value, *tag, *tag, *tag, limit));
}

bool holds(const Contact &person, const QString &text)
{
    const auto has = [&text](const QString &value) { return value.contains(text, Qt::CaseInsensitive); };
    return has(person.name) || has(person.company) || has(person.firstName) || has(person.lastName)
           || std::any_of(person.endpoints.cbegin(), person.endpoints.cend(),
                          [&has](const Endpoint &endpoint) { return has(endpoint.address.normal); });
}

} // namespace

Result<ContactRow> contactRow(Database &database, const seal::Vault &vault, ContactId contact)
{
    Result<Rows> rows = database.select(
        QLatin1StringView(
            "SELECT id, root_id, profile, stage, owner, household_id, next_step_at, created_at, last_activity_at, "
            "erased_at FROM contact WHERE id = ?"),
        contact);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::notFound, QStringLiteral("no such person"), contact.toString()};
    Result<Profile> profile = openProfile(vault, contact, rows->blob(2));
    if (!profile)
        return profile.error();
    return ContactRow{rows->id<ContactId>(0), rows->id<ContactId>(1),   std::move(*profile), rows->text(3),
                      rows->text(4),          rows->id<HouseholdId>(5), rows->time(6),       rows->time(7),
                      rows->time(8),          !rows->isNull(9)};
}

Result<QList<ContactId>> membersOf(Database &database, ContactId root)
{
    Result<QList<ContactId>> members = collect(database.select(
        QLatin1StringView("SELECT id FROM contact WHERE root_id = ? AND root_id <> id ORDER BY id"), root));
    if (members)
        members->prepend(root);
    return members;
}

Result<Contact> contact(Database &database, const seal::Vault &vault, ContactId contact)
{
    const Result<ContactId> root = rootOf(database, contact);
    if (!root)
        return root.error();
    const Result<QList<ContactId>> members = membersOf(database, *root);
    if (!members)
        return members.error();
    return assembled(database, vault, *members);
}

Result<QList<Contact>> contacts(Database &database, const seal::Vault &vault, const ContactFilter &filter,
                                ContactId after, int limit)
{
    const Result<QList<ContactId>> ids = filteredIds(database, vault, filter, after, limit);
    if (!ids)
        return ids.error();
    QList<Contact> people;
    people.reserve(ids->size());
    for (const ContactId id : *ids) {
        Result<Contact> person = contact(database, vault, id);
        if (!person)
            return person.error();
        people.append(std::move(*person));
    }
    return people;
}

Result<qint64> contactCount(Database &database)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT COUNT(*) FROM contact WHERE root_id = id AND erased_at IS NULL"));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->integer(0) : qint64(0);
}

Result<ContactId> findByExternalId(Database &database, const seal::Vault &vault, const QString &externalId)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT root_id FROM contact WHERE external_token = ?"),
                                        externalToken(vault, externalId));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->id<ContactId>(0) : ContactId{};
}

Result<QList<ContactId>> findByAddress(Database &database, const seal::Vault &vault, const Address &address)
{
    const Result<EndpointId> endpoint = findEndpoint(database, vault, address);
    if (!endpoint)
        return endpoint.error();
    if (!*endpoint)
        return QList<ContactId>();
    return currentOwners(database, *endpoint);
}

Result<QList<Contact>> findByText(Database &database, const seal::Vault &vault, const ContactFilter &filter,
                                  const QString &text, int limit)
{
    constexpr int page = 500;
    QList<Contact> found;
    ContactId after;
    for (;;) {
        const Result<QList<Contact>> people = contacts(database, vault, filter, after, page);
        if (!people)
            return people;
        for (const Contact &person : *people) {
            if (found.size() >= limit)
                return found;
            if (holds(person, text.trimmed()))
                found.append(person);
        }
        if (people->size() < page || found.size() >= limit)
            return found;
        after = people->constLast().id;
    }
}

} // namespace switchboard::store
