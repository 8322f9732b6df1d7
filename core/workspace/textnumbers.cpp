// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/textnumbers.h"

#include "core/store/endpoints.h"
#include "core/store/people/contacts.h"
#include "core/store/suppressions.h"
#include "core/text/addresses.h"
#include "core/text/phonezone.h"

namespace switchboard::workspace {

namespace {

/// Of the person; of a conversation that is nobody's the only one that it can have.
Result<QList<Endpoint>> endpointsOf(store::Database &db, const seal::Vault &vault, const store::ConversationRow &row,
                                    const Contact &contact)
{
    if (row.contact)
        return contact.endpoints;
    Result<Address> address = store::endpointAddress(db, vault, row.endpoint);
    if (!address)
        return address.error();
    return QList<Endpoint>{{row.endpoint, std::move(*address), {}}};
}

EndpointId usualOf(const QList<TextNumber> &numbers, EndpointId newest)
{
    const auto find = [&numbers](auto is) { return std::find_if(numbers.cbegin(), numbers.cend(), is); };
    auto usual = find([newest](const TextNumber &each) { return each.endpoint == newest; });
    if (usual == numbers.cend())
        usual = find([](const TextNumber &each) { return !each.isSuppressed; });
    if (usual == numbers.cend())
        usual = numbers.cbegin();
    return usual == numbers.cend() ? EndpointId{} : usual->endpoint;
}

} // namespace

const TextNumber *TextNumbers::find(EndpointId chosen) const
{
    const EndpointId wanted = chosen ? chosen : usual;
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [wanted](const TextNumber &each) { return each.endpoint == wanted; });
    return found == all.cend() ? nullptr : &*found;
}

Result<TextNumbers> textNumbers(store::Database &db, const seal::Vault &vault, const store::ConversationRow &row,
                                const Contact &contact, const QString &region)
{
    const Result<QList<Endpoint>> endpoints = endpointsOf(db, vault, row, contact);
    if (!endpoints)
        return endpoints.error();
    TextNumbers numbers;
    for (const Endpoint &endpoint : *endpoints) {
        if (endpoint.address.kind != AddressKind::phone)
            continue;
        const Result<QString> why = suppressionWhy(db, vault, endpoint.address, Channel::sms);
        if (!why)
            return why.error();
        numbers.all.append({endpoint.id, endpoint.address, text::formatPhone(endpoint.address, region), endpoint.label,
                            !why->isEmpty(), *why, text::timeZoneOfPhone(endpoint.address)});
    }
    const Result<EndpointId> newest = store::lastTextEndpoint(db, row.id);
    if (!newest)
        return newest.error();
    numbers.usual = usualOf(numbers.all, *newest);
    return numbers;
}

Result<TextNumbers> textNumbers(store::Database &db, const seal::Vault &vault, const store::ConversationRow &row,
                                const QString &region)
{
    const Result<Contact> contact = row.contact ? store::contact(db, vault, row.contact) : Result<Contact>(Contact{});
    if (!contact)
        return contact.error();
    return textNumbers(db, vault, row, *contact, region);
}

Result<QString> suppressionWhy(store::Database &db, const seal::Vault &vault, const Address &address, Channel channel)
{
    const Result<std::optional<store::Suppression>> found = store::suppression(db, vault, address, channel);
    if (!found)
        return found.error();
    return found->has_value() ? QString((*found)->reason + u' ' + toIso((*found)->since)) : QString();
}

Result<EndpointId> textTarget(store::Database &db, const seal::Vault &vault, ConversationId conversation,
                              EndpointId chosen)
{
    const Result<store::ConversationRow> row = store::conversation(db, conversation);
    if (!row)
        return row.error();
    const Result<TextNumbers> numbers = textNumbers(db, vault, *row, {});
    if (!numbers)
        return numbers.error();
    if (numbers->all.isEmpty())
        return Error{ErrorCode::refused, QStringLiteral("there is no phone number"), QStringLiteral("no_phone")};
    const TextNumber *to = numbers->find(chosen);
    if (!to)
        return Error{ErrorCode::refused, QStringLiteral("the number is not theirs"), QStringLiteral("not_theirs")};
    if (to->isSuppressed)
        return Error{ErrorCode::refused, QStringLiteral("the number must not be written to"),
                     to->suppressionWhy.section(u' ', 0, 0)};
    return to->endpoint;
}

} // namespace switchboard::workspace
