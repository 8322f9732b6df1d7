// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/importsource.h"

#include "core/text/addresses.h"

namespace switchboard::workspace {

namespace {

void addEndpoint(Contact &contact, const Address &address, const QString &label)
{
    for (const Endpoint &known : std::as_const(contact.endpoints)) {
        if (known.address == address)
            return;
    }
    contact.endpoints.append({{}, address, label});
}

Error placed(Error error, const QString &field)
{
    error.place.field = field;
    return error;
}

} // namespace

std::optional<Error> addPhone(Contact &contact, const QString &text, const QString &label, const QString &region,
                              const QString &field)
{
    const Result<text::ParsedPhone> phone = text::parsePhone(text, region);
    if (!phone)
        return placed(phone.error(), field);
    addEndpoint(contact, phone->address, label);
    return {};
}

std::optional<Error> addEmail(Contact &contact, const QString &text, const QString &label, const QString &field)
{
    const Result<text::Mailbox> mailbox = text::parseMailbox(text);
    if (!mailbox)
        return placed(mailbox.error(), field);
    addEndpoint(contact, mailbox->address, label);
    return {};
}

std::optional<Error> completePerson(Contact &contact)
{
    if (contact.name.isEmpty())
        contact.name = QString(contact.firstName + u' ' + contact.lastName).trimmed();
    if (contact.name.isEmpty() && contact.company.isEmpty() && contact.endpoints.isEmpty()
        && contact.externalId.isEmpty())
        return Error{ErrorCode::invalidInput, QStringLiteral("neither a name nor an address"), QStringLiteral("empty")};
    return {};
}

} // namespace switchboard::workspace
