// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/peoplefixture.h"

#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/messages.h"
#include "core/store/threadlist.h"

#include <QFile>

namespace switchboard::test {

Address phone(const QString &normal)
{
    return {AddressKind::phone, normal};
}

Address email(const QString &normal)
{
    return {AddressKind::email, normal};
}

Contact personNamed(const QString &name, const QList<Address> &addresses)
{
    Contact person;
    person.name = name;
    for (const Address &address : addresses)
        person.endpoints.append({{}, address, {}});
    return person;
}

QString described(const Contact &person)
{
    QStringList parts{person.name,
                      person.firstName,
                      person.lastName,
                      person.company,
                      person.stage,
                      person.source,
                      person.owner,
                      person.household,
                      person.externalId,
                      person.nextStep,
                      toIso(person.nextStepAt),
                      person.tags.join(u'|'),
                      person.properties.join(u'|')};
    for (auto field = person.fields.cbegin(); field != person.fields.cend(); ++field)
        parts.append(field.key() + u'=' + field.value());
    QStringList addresses;
    for (const Endpoint &endpoint : person.endpoints)
        addresses.append(endpoint.address.normal + u'(' + endpoint.label + u')');
    addresses.sort();
    return (parts + addresses).join(u'\n');
}

QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

ContactId PeopleStore::add(const Contact &person)
{
    return valueOf(write([person](store::Transaction &transaction) {
        return store::People(transaction).add(person, QStringLiteral("agent"));
    }));
}

ContactId PeopleStore::add(const QString &name, const QString &number)
{
    return add(personNamed(name, {phone(number)}));
}

Contact PeopleStore::person(ContactId id)
{
    return valueOf(read([this, id](store::Database &db) { return store::contact(db, store().vault(), id); }));
}

store::ContactRow PeopleStore::row(ContactId id)
{
    return valueOf(read([this, id](store::Database &db) { return store::contactRow(db, store().vault(), id); }));
}

QList<Contact> PeopleStore::everybody()
{
    return valueOf(
        read([this](store::Database &db) { return store::contacts(db, store().vault(), {}, {}, 1'000'000); }));
}

qint64 PeopleStore::count()
{
    return valueOf(read([](store::Database &db) { return store::contactCount(db); }));
}

bool PeopleStore::change(ContactId contact, const store::ContactChange &change)
{
    return valueOf(write([contact, change](store::Transaction &transaction) {
        return store::People(transaction).change(contact, change);
    }));
}

EndpointId PeopleStore::endpoint(const QString &number)
{
    return valueOf(
        read([this, number](store::Database &db) { return store::findEndpoint(db, store().vault(), phone(number)); }));
}

store::StoredInbound PeopleStore::receive(const QString &number, const QString &body)
{
    clock().advance(milliseconds(1000));
    store::InboundText text;
    text.provider = ProviderId{1};
    text.sender = SenderId{1};
    text.reference = QStringLiteral("SM%1").arg(++m_inbound);
    text.from = phone(number);
    text.body = body;
    text.at = clock().now();
    const auto stored =
        valueOf(write([text](store::Transaction &transaction) { return store::storeInbound(transaction, text); }));
    return stored.value_or(store::StoredInbound{});
}

QList<store::ConversationRow> PeopleStore::listed()
{
    const auto lines = valueOf(read([vault = store().vault()](store::Database &db) {
        return store::threads(db, vault, {}, {}, 100, {});
    }));
    QList<store::ConversationRow> rows;
    for (const store::ThreadLine &line : lines)
        rows.append(line.conversation);
    return rows;
}

QStringList PeopleStore::thread(ConversationId conversation)
{
    const auto messages = valueOf(read([this, conversation](store::Database &db) {
        return store::thread(db, store().vault(), conversation, 1000, {});
    }));
    QStringList bodies;
    for (const Message &message : messages)
        bodies.append(message.body);
    return bodies;
}

QList<Event> PeopleStore::events()
{
    return valueOf(read(
        [this](store::Database &db) { return store::LedgerReader(db, store().vault()).after({}, 1'000'000, true); }));
}

QList<EventKind> PeopleStore::kinds()
{
    QList<EventKind> kinds;
    const QList<Event> all = events();
    for (const Event &event : all)
        kinds.append(event.kind);
    return kinds;
}

} // namespace switchboard::test
