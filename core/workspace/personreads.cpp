// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/personreads.h"

#include "core/store/conversations.h"
#include "core/store/people/listing.h"
#include "core/store/people/notes.h"
#include "core/store/people/ownership.h"
#include "core/store/settings.h"
#include "core/store/suppressions.h"
#include "core/text/addresses.h"
#include "core/workspace/settings.h"

namespace switchboard::workspace {

namespace {

QString written(const Address &address, const QString &region)
{
    return address.kind == AddressKind::phone ? text::formatPhone(address, region) : address.normal;
}

Result<std::optional<store::Suppression>> suppressionOf(store::Database &db, const seal::Vault &vault,
                                                        const Address &address)
{
    return store::suppression(db, vault, address, address.kind == AddressKind::phone ? Channel::sms : Channel::email);
}

Result<void> addAddresses(PersonDetail &person, store::Database &db, const seal::Vault &vault)
{
    const Result<QString> region = homeRegion(db, vault);
    if (!region)
        return region.error();
    for (const Endpoint &endpoint : std::as_const(person.contact.endpoints)) {
        const auto suppressed = suppressionOf(db, vault, endpoint.address);
        if (!suppressed)
            return suppressed.error();
        PersonAddress address{endpoint.id,    endpoint.address,        written(endpoint.address, *region),
                              endpoint.label, suppressed->has_value(), {}};
        if (address.isSuppressed)
            address.suppressionWhy = (*suppressed)->reason + u' ' + toIso((*suppressed)->since);
        person.addresses.append(std::move(address));
    }
    return {};
}

Result<void> addNotes(PersonDetail &person, store::Database &db, const seal::Vault &vault)
{
    const Result<QList<store::Note>> notes = store::notesOf(db, vault, person.contact.id);
    if (!notes)
        return notes.error();
    for (const store::Note &note : *notes)
        person.notes.prepend({note.id.value, note.at, note.author, note.body});
    return {};
}

Result<void> addMerged(PersonDetail &person, store::Database &db, const seal::Vault &vault)
{
    const Result<QList<ContactId>> members = store::membersOf(db, person.contact.id);
    if (!members)
        return members.error();
    for (const ContactId member : members->mid(1)) {
        const Result<store::ContactRow> row = store::contactRow(db, vault, member);
        if (!row)
            return row.error();
        QString name = row->profile.name.isEmpty() ? row->profile.company : row->profile.name;
        if (name.isEmpty()) {
            const Result<QList<store::OwnedEndpoint>> owned = store::endpointsOf(db, vault, member);
            if (!owned)
                return owned.error();
            if (!owned->isEmpty())
                name = owned->constFirst().endpoint.address.normal;
        }
        person.merged.append({member, std::move(name)});
    }
    return {};
}

} // namespace

Result<QString> homeRegion(store::Database &db, const seal::Vault &vault)
{
    Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
    if (!stored)
        return stored.error();
    return Settings(std::move(*stored)).text(setting::region);
}

Result<PersonLine> personLine(store::Database &db, const seal::Vault &vault, ContactId person, const QString &region)
{
    const Result<Contact> contact = store::contact(db, vault, person);
    if (!contact)
        return contact.error();
    if (contact->isErased)
        return Error{ErrorCode::notFound, QStringLiteral("this person was erased"), person.toString()};
    PersonLine line;
    line.contact = contact->id;
    line.company = contact->company;
    line.stage = contact->stage;
    line.owner = contact->owner;
    line.tags = contact->tags;
    line.nextStep = contact->nextStep;
    line.nextStepAt = contact->nextStepAt;
    line.lastActivityAt = contact->lastActivityAt;
    for (const Endpoint &endpoint : contact->endpoints) {
        QString &first = endpoint.address.kind == AddressKind::phone ? line.phone : line.email;
        if (first.isEmpty())
            first = written(endpoint.address, region);
        if (endpoint.address.kind != AddressKind::phone || line.isOptedOut)
            continue;
        const auto suppressed = suppressionOf(db, vault, endpoint.address);
        if (!suppressed)
            return suppressed.error();
        line.isOptedOut = suppressed->has_value();
    }
    for (const QString &name : {contact->name, contact->company, line.phone, line.email}) {
        if (line.name.isEmpty())
            line.name = name;
    }
    return line;
}

Result<PersonDetail> personDetail(store::Database &db, const seal::Vault &vault, ContactId person)
{
    Result<Contact> contact = store::contact(db, vault, person);
    if (!contact)
        return contact.error();
    if (contact->isErased)
        return Error{ErrorCode::notFound, QStringLiteral("this person was erased"), person.toString()};
    PersonDetail detail;
    detail.contact = std::move(*contact);
    for (const auto add : {&addAddresses, &addNotes, &addMerged}) {
        if (const Result<void> added = add(detail, db, vault); !added)
            return added.error();
    }
    const Result<qint64> messages = store::messageCount(db, detail.contact.id);
    if (!messages)
        return messages.error();
    detail.messages = *messages;
    const Result<ConversationId> conversation = store::conversationOf(db, detail.contact.id);
    if (!conversation)
        return conversation.error();
    detail.conversation = *conversation;
    return detail;
}

Result<ErasurePreview> erasurePreview(store::Database &db, const seal::Vault &vault, ContactId person)
{
    const Result<store::ErasureTarget> target = store::erasureTarget(db, vault, person);
    if (!target)
        return target.error();
    const Result<store::ErasureReach> reach = store::erasureReach(db, *target);
    if (!reach)
        return reach.error();
    const Result<QString> region = homeRegion(db, vault);
    if (!region)
        return region.error();
    const Result<PersonLine> line = personLine(db, vault, target->person, *region);
    if (!line)
        return line.error();
    return ErasurePreview{line->name, reach->messages, reach->notes, reach->files, int(reach->addresses)};
}

} // namespace switchboard::workspace
