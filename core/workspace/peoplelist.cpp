// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/peoplelist.h"

#include "core/store/people/merging.h"
#include "core/store/people/notes.h"
#include "core/store/settings.h"
#include "core/store/suppressions.h"
#include "core/text/addresses.h"
#include "core/workspace/settings.h"

namespace switchboard::workspace {

namespace {

constexpr int page = 500;

Result<QList<Contact>> listed(store::Database &db, const seal::Vault &vault, const store::ContactFilter &filter,
                              int limit)
{
    QList<Contact> people;
    ContactId after;
    while (people.size() < limit) {
        const int wanted = int(std::min<qsizetype>(page, limit - people.size()));
        Result<QList<Contact>> more = store::contacts(db, vault, filter, after, wanted);
        if (!more)
            return more.error();
        if (more->isEmpty())
            break;
        after = more->constLast().id;
        people.append(std::move(*more));
    }
    return people;
}

Result<ContactId> found(store::Database &db, const seal::Vault &vault, const QString &who)
{
    if (const ContactId id = ContactId::fromString(who); id && store::contactRow(db, vault, id))
        return id;
    Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
    if (!stored)
        return stored.error();
    const Result<text::ParsedAddress> address =
        text::parseAddress(who, Settings(std::move(*stored)).text(setting::region));
    if (address) {
        const Result<QList<ContactId>> owners = store::findByAddress(db, vault, address->address);
        if (!owners)
            return owners.error();
        if (owners->size() > 1)
            return Error{ErrorCode::invalidInput, QStringLiteral("several people share this address; give an id"),
                         QStringLiteral("shared")};
        if (!owners->isEmpty())
            return owners->constFirst();
    }
    const Result<ContactId> known = store::findByExternalId(db, vault, who);
    if (known && !*known)
        return Error{ErrorCode::notFound, QStringLiteral("no such person")};
    return known;
}

Result<PersonPage> pageOf(store::Database &db, const seal::Vault &vault, ContactId id)
{
    Result<Contact> contact = store::contact(db, vault, id);
    if (!contact)
        return contact.error();
    PersonPage person{std::move(*contact), {}, {}};
    const Result<QList<store::Note>> notes = store::notesOf(db, vault, id);
    if (!notes)
        return notes.error();
    for (const store::Note &note : *notes)
        person.notes.append(note.body);
    for (const Endpoint &endpoint : std::as_const(person.contact.endpoints)) {
        const Result<std::optional<store::Suppression>> suppressed =
            store::suppression(db, vault, endpoint.address, Channel::sms);
        if (!suppressed)
            return suppressed.error();
        if (*suppressed)
            person.suppressed.append({endpoint.address, toIso((*suppressed)->since) + u' ' + (*suppressed)->reason});
    }
    return person;
}

} // namespace

QFuture<Result<QList<Contact>>> peopleList(store::Store &store, store::ContactFilter filter, QString text, int limit)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) {
        return text.isEmpty() ? listed(db, vault, filter, limit) : store::findByText(db, vault, filter, text, limit);
    });
}

QFuture<Result<ContactId>> personNamed(store::Store &store, QString who)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) { return found(db, vault, who); });
}

QFuture<Result<PersonPage>> personPage(store::Store &store, ContactId contact)
{
    const seal::Vault vault = store.vault();
    return store.read([=](store::Database &db) { return pageOf(db, vault, contact); });
}

QFuture<Result<void>> mergePeople(store::Store &store, ContactId alias, ContactId into)
{
    return store.write([=](store::Transaction &transaction) { return store::merge(transaction, alias, into); });
}

QFuture<Result<void>> unmergePerson(store::Store &store, ContactId alias)
{
    return store.write([=](store::Transaction &transaction) { return store::unmerge(transaction, alias); });
}

} // namespace switchboard::workspace
