// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/personsaving.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/people/people.h"
#include "core/text/addresses.h"
#include "core/workspace/personreads.h"

namespace switchboard::workspace {

namespace {

const QString byAgent = QStringLiteral("agent");

Error placed(Error error, const QString &field)
{
    error.place.field = field;
    return error;
}

Error wrong(const QString &why, const QString &detail, const QString &field)
{
    return placed({ErrorCode::invalidInput, why, detail}, field);
}

QStringList cleaned(const QStringList &texts)
{
    QStringList kept;
    for (const QString &text : texts) {
        if (const QString simple = text.simplified(); !simple.isEmpty() && !kept.contains(simple))
            kept.append(simple);
    }
    return kept;
}

QMap<QString, QString> cleaned(const QMap<QString, QString> &fields)
{
    QMap<QString, QString> kept;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        if (!field.key().trimmed().isEmpty() && !field.value().trimmed().isEmpty())
            kept.insert(field.key().trimmed(), field.value().trimmed());
    }
    return kept;
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

/// Which phone of theirs was typed, whole or but for its first digits; none where that is not sure.
EndpointId typedOf(const QList<PersonAddress> &addresses, const QString &typed, const QString &region)
{
    constexpr int leastDigits = 7;
    const Result<text::ParsedPhone> whole = text::parsePhone(typed, region);
    const QString digits = digitsOf(typed);
    EndpointId like;
    int likeCount = 0;
    for (const PersonAddress &each : addresses) {
        if (each.address.kind != AddressKind::phone)
            continue;
        if (whole && each.address == whole->address)
            return each.endpoint;
        if (digits.size() >= leastDigits && digitsOf(each.address.normal).endsWith(digits)) {
            like = each.endpoint;
            ++likeCount;
        }
    }
    return likeCount == 1 ? like : EndpointId{};
}

/// One saving from what was typed to what is stored.
class Saving
{
public:
    Saving(store::Transaction &transaction, const PersonEdit &edit)
        : m_transaction(transaction), m_db(transaction.db()), m_vault(transaction.vault()), m_edit(edit),
          m_people(transaction)
    {}

    Result<ContactId> run()
    {
        if (m_edit.contact) {
            const Result<PersonDetail> before = personDetail(m_db, m_vault, m_edit.contact);
            if (!before)
                return before.error();
            m_before = before->contact;
        }
        if (const Result<void> read = readTyped(); !read)
            return read.error();
        return m_edit.contact ? change() : m_people.add(m_typed, byAgent);
    }

private:
    Result<void> readTyped()
    {
        m_typed.name = m_edit.name.simplified();
        m_typed.company = m_edit.company.simplified();
        m_typed.stage = m_edit.stage.simplified();
        m_typed.owner = m_edit.owner.simplified();
        m_typed.source = m_edit.source.simplified();
        m_typed.household = m_edit.household.simplified();
        m_typed.nextStep = m_edit.nextStep.trimmed();
        m_typed.nextStepAt = m_edit.nextStepAt;
        m_typed.tags = cleaned(m_edit.tags);
        m_typed.properties = cleaned(m_edit.properties);
        m_typed.fields = cleaned(m_edit.fields);
        const Result<QString> region = homeRegion(m_db, m_vault);
        if (!region)
            return region.error();
        for (qsizetype i = 0; i < m_edit.addresses.size(); ++i) {
            if (const Result<void> read = readAddress(i, *region); !read)
                return read;
        }
        if (m_typed.name.isEmpty() && m_typed.company.isEmpty() && m_typed.endpoints.isEmpty())
            return wrong(QStringLiteral("neither a name nor an address"), QStringLiteral("empty"),
                         QStringLiteral("name"));
        return {};
    }

    /// A line that was left empty is none.
    Result<void> readAddress(qsizetype place, const QString &region)
    {
        const PersonEdit::TypedAddress &typed = m_edit.addresses.at(place);
        const QString field = QStringLiteral("address %1").arg(place + 1);
        if (typed.text.trimmed().isEmpty())
            return {};
        const Result<text::ParsedAddress> parsed = text::parseAddress(typed.text.trimmed(), region);
        if (!parsed)
            return placed(parsed.error(), field);
        for (const Endpoint &known : std::as_const(m_typed.endpoints)) {
            if (known.address == parsed->address)
                return wrong(QStringLiteral("the address is there twice"), QStringLiteral("twice"), field);
        }
        m_typed.endpoints.append({{}, parsed->address, typed.label});
        if (m_edit.mayShare || wasTheirs(parsed->address))
            return {};
        const Result<QList<ContactId>> owners = store::findByAddress(m_db, m_vault, parsed->address);
        if (!owners)
            return owners.error();
        if (!owners->isEmpty())
            return placed({ErrorCode::alreadyExists, QStringLiteral("the address is somebody else's"),
                           owners->constFirst().toString()},
                          field);
        return {};
    }

    bool wasTheirs(const Address &address) const
    {
        return std::any_of(m_before.endpoints.cbegin(), m_before.endpoints.cend(),
                           [&](const Endpoint &each) { return each.address == address; });
    }

    Result<ContactId> change()
    {
        const Result<bool> changed = m_people.change(m_before.id, difference());
        if (!changed)
            return changed.error();
        const Result<void> moved = changeAddresses();
        return moved ? Result<ContactId>(m_before.id) : Result<ContactId>(moved.error());
    }

    store::ContactChange difference() const
    {
        store::ContactChange change;
        const auto compare = [&change](const char *word, const QString &before, const QString &after) {
            if (before != after)
                change.texts.insert(QString::fromLatin1(word), after);
        };
        compare("name", m_before.name, m_typed.name);
        compare("company", m_before.company, m_typed.company);
        compare("stage", m_before.stage, m_typed.stage);
        compare("owner", m_before.owner, m_typed.owner);
        compare("source", m_before.source, m_typed.source);
        compare("household", m_before.household, m_typed.household);
        compare("next_step", m_before.nextStep, m_typed.nextStep);
        if (m_before.nextStepAt != m_typed.nextStepAt)
            change.nextStepAt = m_typed.nextStepAt;
        for (auto field = m_before.fields.cbegin(); field != m_before.fields.cend(); ++field) {
            if (!m_typed.fields.contains(field.key()))
                change.fields.insert(field.key(), {});
        }
        for (auto field = m_typed.fields.cbegin(); field != m_typed.fields.cend(); ++field) {
            if (m_before.fields.value(field.key()) != field.value())
                change.fields.insert(field.key(), field.value());
        }
        divide(m_before.tags, m_typed.tags, &change.removeTags, &change.addTags);
        divide(m_before.properties, m_typed.properties, &change.removeProperties, &change.addProperties);
        return change;
    }

    static void divide(const QStringList &before, const QStringList &after, QStringList *gone, QStringList *come)
    {
        for (const QString &one : before) {
            if (!after.contains(one))
                gone->append(one);
        }
        for (const QString &one : after) {
            if (!before.contains(one))
                come->append(one);
        }
    }

    Result<void> changeAddresses()
    {
        const Result<QList<ContactId>> members = store::membersOf(m_db, m_before.id);
        if (!members)
            return members.error();
        for (const Endpoint &before : std::as_const(m_before.endpoints)) {
            const auto stays = std::find_if(m_typed.endpoints.cbegin(), m_typed.endpoints.cend(),
                                            [&](const Endpoint &each) { return each.address == before.address; });
            const bool isGone = stays == m_typed.endpoints.cend();
            if (!isGone && stays->label == before.label)
                continue;
            for (const ContactId member : *members) {
                const Result<void> done = isGone ? unlink(member, before.id) : relabel(member, before.id, stays->label);
                if (!done)
                    return done;
            }
        }
        for (const Endpoint &typed : std::as_const(m_typed.endpoints)) {
            if (wasTheirs(typed.address))
                continue;
            const Result<bool> linked =
                m_people.ownership().link(m_before.id, typed.address, {typed.label, byAgent, {}, false});
            if (!linked)
                return linked.error();
        }
        return {};
    }

    /// Of the members of a merged person some have it only.
    Result<void> unlink(ContactId member, EndpointId endpoint)
    {
        const Result<void> done = m_people.ownership().unlink(member, endpoint, m_transaction.now());
        return !done && done.error().code == ErrorCode::notFound ? Result<void>() : done;
    }

    Result<void> relabel(ContactId member, EndpointId endpoint, const QString &label)
    {
        const Result<bool> done = m_people.ownership().relabel(member, endpoint, label);
        return done ? Result<void>() : Result<void>(done.error());
    }

    store::Transaction &m_transaction;
    store::Database &m_db;
    const seal::Vault &m_vault;
    const PersonEdit &m_edit;
    store::People m_people;
    Contact m_before;
    Contact m_typed;
};

} // namespace

Result<ContactId> savePerson(store::Transaction &transaction, const PersonEdit &edit)
{
    return Saving(transaction, edit).run();
}

Result<ConversationId> conversationWithPerson(store::Transaction &transaction, ContactId person)
{
    const Result<PersonDetail> detail = personDetail(transaction.db(), transaction.vault(), person);
    if (!detail)
        return detail.error();
    if (detail->conversation)
        return detail->conversation;
    if (detail->addresses.isEmpty())
        return Error{ErrorCode::invalidInput, QStringLiteral("this person has no address"),
                     QStringLiteral("no_address")};
    const auto phone = std::find_if(detail->addresses.cbegin(), detail->addresses.cend(),
                                    [](const PersonAddress &each) { return each.address.kind == AddressKind::phone; });
    const PersonAddress &chosen = phone == detail->addresses.cend() ? detail->addresses.constFirst() : *phone;
    return store::conversationFor(transaction, detail->contact.id, chosen.endpoint);
}

Result<BegunConversation> conversationWithPerson(store::Transaction &transaction, ContactId person,
                                                 const QString &typed)
{
    const Result<ConversationId> conversation = conversationWithPerson(transaction, person);
    if (!conversation)
        return conversation.error();
    const Result<PersonDetail> detail = personDetail(transaction.db(), transaction.vault(), person);
    if (!detail)
        return detail.error();
    const Result<QString> region = homeRegion(transaction.db(), transaction.vault());
    if (!region)
        return region.error();
    return BegunConversation{*conversation, typedOf(detail->addresses, typed.trimmed(), *region)};
}

Result<BegunConversation> conversationWithAddress(store::Transaction &transaction, const QString &address)
{
    const Result<QString> region = homeRegion(transaction.db(), transaction.vault());
    if (!region)
        return region.error();
    const Result<text::ParsedAddress> parsed = text::parseAddress(address.trimmed(), *region);
    if (!parsed)
        return parsed.error();
    const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, parsed->address);
    if (!endpoint)
        return endpoint.error();
    Result<ContactId> owner = store::ownerOf(transaction.db(), *endpoint, transaction.now());
    if (!owner)
        return owner.error();
    const Result<ConversationId> conversation = store::conversationFor(transaction, *owner, *endpoint);
    if (!conversation)
        return conversation.error();
    return BegunConversation{*conversation, parsed->address.kind == AddressKind::phone ? *endpoint : EndpointId{}};
}

} // namespace switchboard::workspace
