// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/vcardimportsource.h"

#include "core/store/people/ownership.h"
#include "core/workspace/people/givenfile.h"

namespace switchboard::workspace {

namespace {

/// The known word in a card's type, e.g. "work" of "work fax".
QString labelOf(const QString &type)
{
    if (type.isEmpty())
        return {};
    for (const QString &word : type.split(u' ')) {
        if (store::endpointLabels().contains(word))
            return word;
    }
    return QStringLiteral("other");
}

/// The preferred one first, the others in their order.
QList<text::VCardValue> inOrder(QList<text::VCardValue> values)
{
    std::stable_partition(values.begin(), values.end(),
                          [](const text::VCardValue &value) { return value.isPreferred; });
    return values;
}

} // namespace

Result<std::unique_ptr<ImportSource>> VCardImportSource::open(const QString &path, const QString &region)
{
    auto source = std::unique_ptr<VCardImportSource>(new VCardImportSource);
    source->m_file.setFileName(path);
    if (!source->m_file.open(QIODevice::ReadOnly))
        return unreadableFile(path);
    source->m_region = region;
    source->m_reader = std::make_unique<text::VCardReader>(&source->m_file);
    return std::unique_ptr<ImportSource>(std::move(source));
}

std::optional<ImportRecord> VCardImportSource::next()
{
    const auto card = m_reader->next();
    if (!card)
        return {};
    ImportRecord record;
    if (!*card) {
        record.flaw = card->error();
        record.line = record.flaw->place.line;
        return record;
    }
    record.line = (*card)->line;
    record.cells = {(*card)->formattedName};
    record.flaw = build(record.person, **card);
    if (record.flaw)
        record.flaw->place.line = record.line;
    return record;
}

std::optional<Error> VCardImportSource::build(store::ImportedPerson &person, const text::VCard &card) const
{
    Contact &contact = person.contact;
    contact.name = card.formattedName;
    contact.firstName = card.given;
    contact.lastName = card.family;
    contact.company = card.organization;
    contact.tags = card.categories;
    contact.properties = card.addressLines;
    contact.externalId = card.uid;
    person.note = card.note;
    for (const text::VCardValue &phone : inOrder(card.phones)) {
        if (auto flaw = addPhone(contact, phone.value, labelOf(phone.type), m_region, QStringLiteral("TEL")))
            return flaw;
    }
    for (const text::VCardValue &email : inOrder(card.emails)) {
        if (auto flaw = addEmail(contact, email.value, labelOf(email.type), QStringLiteral("EMAIL")))
            return flaw;
    }
    return completePerson(contact);
}

} // namespace switchboard::workspace
