// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/historyreads.h"

#include "core/store/messages.h"
#include "core/store/people/contacts.h"
#include "core/store/people/labels.h"
#include "core/store/schema.h"

#include <QMultiHash>

#include <algorithm>

namespace switchboard::store {

namespace {

/// As one value for "IN (SELECT value FROM json_each(?))": any number of ids in one kept statement.
template<class Ids>
QString idList(const Ids &ids)
{
    QStringList numbers;
    for (const auto &id : ids)
        numbers.append(id.toString());
    return u'[' + numbers.join(u',') + u']';
}

QString numberList(const QList<qint64> &values)
{
    QStringList numbers;
    for (const qint64 value : values)
        numbers.append(QString::number(value));
    return u'[' + numbers.join(u',') + u']';
}

} // namespace

Result<QHash<MessageId, Message>> messagesOf(Database &database, const seal::Vault &vault,
                                             const QList<MessageId> &messages)
{
    const Result<QList<Message>> found = messagesIn(database, vault, idList(messages));
    if (!found)
        return found.error();
    QHash<MessageId, Message> byId;
    for (const Message &message : *found)
        byId.insert(message.id, message);
    return byId;
}

Result<QHash<MessageId, MessageState>> statesOf(Database &database, const QList<MessageId> &messages)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT t.message_id, t.intent, t.status, t.error_code, t.price FROM json_each(?) j "
                          "CROSS JOIN message_state t ON t.message_id = j.value"),
        idList(messages));
    if (!rows)
        return rows.error();
    QHash<MessageId, MessageState> states;
    states.reserve(messages.size());
    while (rows->next()) {
        MessageState state;
        state.intent = rows->as<IntentState>(1);
        state.status = rows->as<SmsStatus>(2);
        state.errorCode = qint32(rows->integer(3));
        state.priceMicros = rows->integer(4);
        states.insert(rows->id<MessageId>(0), std::move(state));
    }
    return states;
}

Result<QSet<MessageId>> withFiles(Database &database, const QList<MessageId> &messages)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT m.message_id FROM json_each(?) j "
                                                          "CROSS JOIN media m ON m.message_id = j.value"),
                                        idList(messages));
    if (!rows)
        return rows.error();
    QSet<MessageId> found;
    while (rows->next())
        found.insert(rows->id<MessageId>(0));
    return found;
}

Result<QHash<EndpointId, Address>> addressesOf(Database &database, const seal::Vault &vault,
                                               const QSet<EndpointId> &endpoints)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT e.id, e.kind, e.address FROM json_each(?) j "
                                                          "CROSS JOIN endpoint e ON e.id = j.value"),
                                        idList(endpoints));
    if (!rows)
        return rows.error();
    QHash<EndpointId, Address> addresses;
    while (rows->next()) {
        const EndpointId id = rows->id<EndpointId>(0);
        Result<QString> text = vault.openText(cell(Table::endpoint, Column::address, id.value), rows->blob(2));
        if (!text)
            return text.error();
        addresses.insert(id, {rows->as<AddressKind>(1), std::move(*text)});
    }
    return addresses;
}

Result<QHash<ContactId, NamedPerson>> namesOf(Database &database, const seal::Vault &vault,
                                              const QSet<ContactId> &people)
{
    QHash<ContactId, NamedPerson> names;
    {
        Result<Rows> rows = database.select(QLatin1StringView("SELECT c.id, c.root_id FROM json_each(?) j "
                                                              "CROSS JOIN contact c ON c.id = j.value"),
                                            idList(people));
        if (!rows)
            return rows.error();
        while (rows->next())
            names.insert(rows->id<ContactId>(0), {rows->id<ContactId>(1), {}});
    }
    for (NamedPerson &person : names) {
        const Result<ContactRow> row = contactRow(database, vault, person.root);
        if (!row)
            return row.error();
        person.name = row->profile.name;
        if (!person.name.isEmpty() || row->isErased)
            continue;
        const Result<Contact> whole = contact(database, vault, person.root);
        if (!whole)
            return whole.error();
        person.name = whole->name;
    }
    return names;
}

Result<QList<qint64>> tagsNamed(Database &database, const seal::Vault &vault, const QStringList &names)
{
    QList<qint64> tags;
    for (const QString &name : names) {
        const Result<qint64> id = findTag(database, vault, name);
        if (!id)
            return id.error();
        if (*id != 0)
            tags.append(*id);
    }
    return tags;
}

Result<MergedRoots> mergedRoots(Database &database)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT id, root_id FROM contact INDEXED BY contact_by_root WHERE root_id <> id"));
    if (!rows)
        return rows.error();
    MergedRoots merged;
    while (rows->next()) {
        const ContactId member = rows->id<ContactId>(0);
        const ContactId root = rows->id<ContactId>(1);
        merged.roots.insert(member, root);
        merged.members.insert(root, member);
    }
    return merged;
}

Result<std::optional<QSet<ContactId>>> peopleTagged(Database &database, const MergedRoots &merged,
                                                    const QList<qint64> &tags, int limit)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT contact_id FROM contact_tag INDEXED BY contact_tag_by_tag "
                                          "WHERE tag_id IN (SELECT value FROM json_each(?)) LIMIT ?"),
                        numberList(tags), limit + 1);
    if (!rows)
        return rows.error();
    QList<ContactId> tagged;
    while (rows->next())
        tagged.append(rows->id<ContactId>(0));
    if (tagged.size() > limit)
        return std::optional<QSet<ContactId>>();
    QSet<ContactId> people;
    for (const ContactId id : std::as_const(tagged))
        people.insert(merged.rootOf(id));
    return std::optional<QSet<ContactId>>(std::move(people));
}

Result<QList<HeldEndpoint>> heldByTagged(Database &database, const MergedRoots &merged, const QList<qint64> &tags,
                                         const QList<EndpointId> &endpoints)
{
    QMultiHash<ContactId, EndpointId> held; // by root; the index alone tells this much
    {
        Result<Rows> rows = database.select(QLatin1StringView("SELECT o.contact_id, o.endpoint_id FROM json_each(?) j "
                                                              "CROSS JOIN endpoint_owner o ON o.endpoint_id = j.value"),
                                            idList(endpoints));
        if (!rows)
            return rows.error();
        while (rows->next())
            held.insert(merged.rootOf(rows->id<ContactId>(0)), rows->id<EndpointId>(1));
    }
    QList<ContactId> asked;
    for (auto it = held.keyBegin(); it != held.keyEnd(); ++it) {
        asked.append(*it);
        asked += merged.members.values(*it);
    }
    std::sort(asked.begin(), asked.end()); // neighbours lie on one page
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    QSet<ContactId> tagged;
    QSet<EndpointId> theirs;
    {
        Result<Rows> rows = database.select(
            QLatin1StringView("SELECT DISTINCT t.contact_id FROM json_each(?) j "
                              "CROSS JOIN contact_tag t INDEXED BY contact_tag_by_tag ON t.contact_id = j.value "
                              "AND t.tag_id IN (SELECT value FROM json_each(?))"),
            idList(asked), numberList(tags));
        if (!rows)
            return rows.error();
        while (rows->next()) {
            const ContactId root = merged.rootOf(rows->id<ContactId>(0));
            tagged.insert(root);
            for (const EndpointId endpoint : held.values(root))
                theirs.insert(endpoint);
        }
    }
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT o.contact_id, o.endpoint_id, o.from_at, o.to_at FROM json_each(?) j "
                                          "CROSS JOIN endpoint_owner o ON o.endpoint_id = j.value"),
                        idList(theirs));
    if (!rows)
        return rows.error();
    QList<HeldEndpoint> found;
    while (rows->next()) {
        if (tagged.contains(merged.rootOf(rows->id<ContactId>(0))))
            found.append({rows->id<EndpointId>(1), rows->time(2), rows->time(3)});
    }
    return found;
}

Result<QStringList> allTags(Database &database, const seal::Vault &vault)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT id, name FROM tag"));
    if (!rows)
        return rows.error();
    QStringList tags;
    while (rows->next()) {
        Result<QString> name = vault.openText(cell(Table::tag, Column::name, rows->integer(0)), rows->blob(1));
        if (!name)
            return name.error();
        tags.append(std::move(*name));
    }
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

} // namespace switchboard::store
