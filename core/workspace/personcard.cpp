// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/personcard.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/people/contacts.h"
#include "core/store/providers.h"
#include "core/store/settings.h"
#include "core/store/whyreads.h"
#include "core/text/addresses.h"
#include "core/workspace/settings.h"
#include "core/workspace/textnumbers.h"

namespace switchboard::workspace {

namespace {

/// A card in the making.
class Dealing
{
public:
    Dealing(store::Database &db, const seal::Vault &vault, ConversationId conversation)
        : m_db(db), m_vault(vault), m_conversation(conversation)
    {}

    Result<PersonCard> run()
    {
        for (const auto step : {&Dealing::readPerson, &Dealing::readAddress, &Dealing::readConsents,
                                &Dealing::sayAssigned, &Dealing::saySender, &Dealing::sayReply}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done.error();
        }
        return m_card;
    }

private:
    QString formatted(const Address &address) const
    {
        return address.kind == AddressKind::phone ? text::formatPhone(address, m_region) : address.normal;
    }

    Result<void> readPerson()
    {
        Result<QMap<QString, QString>> stored = store::allSettings(m_db, m_vault);
        if (!stored)
            return stored.error();
        m_region = Settings(std::move(*stored)).text(setting::region);
        Result<store::ConversationRow> row = store::conversation(m_db, m_conversation);
        if (!row)
            return row.error();
        m_row = std::move(*row);
        if (!m_row.contact)
            return {};
        Result<Contact> contact = store::contact(m_db, m_vault, m_row.contact);
        if (!contact)
            return contact.error();
        m_card.contact = std::move(*contact);
        return {};
    }

    /// The address that is shown is the one that a text would go to, whatever came last.
    Result<void> readAddress()
    {
        Result<Address> newest = store::endpointAddress(m_db, m_vault, m_row.endpoint);
        if (!newest)
            return newest.error();
        Result<QString> why = suppressionWhy(m_db, m_vault, *newest, Channel::email);
        if (!why)
            return why.error();
        Result<TextNumbers> numbers = textNumbers(m_db, m_vault, m_row, m_card.contact, m_region);
        if (!numbers)
            return numbers.error();
        m_newest = *newest;
        m_card.formattedAddress = formatted(*newest);
        m_card.address = std::move(*newest);
        m_card.isSuppressed = !why->isEmpty();
        m_card.suppressionWhy = std::move(*why);
        m_card.numbers = std::move(numbers->all);
        m_card = m_card.withNumber(numbers->usual);
        return {};
    }

    Result<void> readConsents()
    {
        QList<Endpoint> endpoints = m_card.contact.endpoints;
        const bool isListed = std::any_of(endpoints.cbegin(), endpoints.cend(),
                                          [this](const Endpoint &each) { return each.address == m_newest; });
        if (!isListed)
            endpoints.prepend({m_row.endpoint, m_newest, {}});
        for (const Endpoint &endpoint : std::as_const(endpoints)) {
            const bool isPhone = endpoint.address.kind == AddressKind::phone;
            for (const Channel channel : isPhone ? QList{Channel::sms, Channel::voice} : QList{Channel::email}) {
                Result<QString> why = suppressionWhy(m_db, m_vault, endpoint.address, channel);
                if (!why)
                    return why.error();
                const bool isSuppressed = !why->isEmpty();
                m_card.consents.append(
                    {channel, formatted(endpoint.address), endpoint.label, isSuppressed, std::move(*why)});
            }
        }
        return {};
    }

    Result<void> sayAssigned()
    {
        if (m_row.assignee.isEmpty())
            return {};
        const Result<std::optional<store::Assignment>> assigned = store::lastAssignment(m_db, m_conversation);
        if (!assigned)
            return assigned.error();
        if (*assigned && (*assigned)->to == m_row.assignee)
            m_card.whys.append({QStringLiteral("assigned"), {m_row.assignee, (*assigned)->by, toIso((*assigned)->at)}});
        return {};
    }

    Result<void> saySender()
    {
        const Result<QList<store::Sender>> senders = store::allSenders(m_db, m_vault);
        if (!senders)
            return senders.error();
        QList<store::Sender> texting;
        std::copy_if(senders->cbegin(), senders->cend(), std::back_inserter(texting),
                     [](const store::Sender &each) { return each.channel == Channel::sms && !each.isRetired; });
        if (texting.isEmpty())
            return {};
        const store::Sender &first = texting.constFirst();
        const QString word = texting.size() == 1 ? QStringLiteral("sender_only")
                             : first.isDefault   ? QStringLiteral("sender_default")
                                                 : QString();
        if (!word.isEmpty())
            m_card.whys.append({word, {first.name.isEmpty() ? first.identity() : first.name}});
        return {};
    }

    Result<void> sayReply()
    {
        const Result<std::optional<store::Reply>> reply = store::lastReply(m_db, m_conversation);
        if (!reply)
            return reply.error();
        if (*reply)
            m_card.whys.append({QStringLiteral("last_reply"), {QString(name((*reply)->channel)), toIso((*reply)->at)}});
        return {};
    }

    store::Database &m_db;
    const seal::Vault &m_vault;
    ConversationId m_conversation;
    QString m_region;
    Address m_newest; ///< of the newest message
    store::ConversationRow m_row;
    PersonCard m_card;
};

} // namespace

Result<PersonCard> personCard(store::Database &db, const seal::Vault &vault, ConversationId conversation)
{
    return Dealing(db, vault, conversation).run();
}

} // namespace switchboard::workspace
