// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/peoplewords.h"

#include "ui/widgets/errorwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchboard::contacts {

namespace {

struct Sentence
{
    const char *word;
    const char *text;
};

constexpr Sentence sentences[]{
    {"empty", QT_TRANSLATE_NOOP("People", "There is neither a name nor an address.")},
    {"twice", QT_TRANSLATE_NOOP("People", "This address is in the form already.")},
    {"not_a_number", QT_TRANSLATE_NOOP("People", "This is no phone number.")},
    {"region_needed", QT_TRANSLATE_NOOP("People", "Write the number with its country code, like +1.")},
    {"country_code", QT_TRANSLATE_NOOP("People", "There is no such country code.")},
    {"too_short", QT_TRANSLATE_NOOP("People", "The number is too short.")},
    {"too_long", QT_TRANSLATE_NOOP("People", "The number is too long.")},
    {"length", QT_TRANSLATE_NOOP("People", "No number of this country has so many digits.")},
    {"local_only", QT_TRANSLATE_NOOP("People", "The area code is missing.")},
    {"no_at", QT_TRANSLATE_NOOP("People", "An email address has an @.")},
    {"local_empty", QT_TRANSLATE_NOOP("People", "Something is missing before the @.")},
    {"domain_empty", QT_TRANSLATE_NOOP("People", "Something is missing after the @.")},
    {"domain_single_label", QT_TRANSLATE_NOOP("People", "The part after the @ is not whole; it ends like “.com”.")},
    {"domain_label", QT_TRANSLATE_NOOP("People", "The part after the @ is no internet domain.")},
    {"domain_character", QT_TRANSLATE_NOOP("People", "A character after the @ cannot be there.")},
    {"local_character", QT_TRANSLATE_NOOP("People", "A character before the @ cannot be there.")},
    {"local_dot", QT_TRANSLATE_NOOP("People", "A dot stands where it cannot be.")},
    {"local_not_ascii", QT_TRANSLATE_NOOP("People", "Only plain letters can stand before the @.")},
    {"no_address", QT_TRANSLATE_NOOP("People", "This person has no number and no email address.")},
    {"external_id_conflict", QT_TRANSLATE_NOOP("People", "The address belongs to somebody with another external id.")},
    {"address_of_another", QT_TRANSLATE_NOOP("People", "The external id is one person’s, the address another’s.")},
    {"matches_several", QT_TRANSLATE_NOOP("People", "Its addresses belong to several people.")},
    {"date", QT_TRANSLATE_NOOP("People", "This is no date like 2026-12-01.")},
    {"columns", QT_TRANSLATE_NOOP("People", "The row has more or fewer columns than the first.")},
    {"too_few_columns", QT_TRANSLATE_NOOP("People", "The row has fewer columns than the first.")},
    {"too_many_columns", QT_TRANSLATE_NOOP("People", "The row has more columns than the first.")},
    {"quote_unterminated", QT_TRANSLATE_NOOP("People", "A quotation mark is never closed.")},
    {"encoding", QT_TRANSLATE_NOOP("People", "Its bytes are no text.")},
    {"file_unreadable", QT_TRANSLATE_NOOP("People", "The file cannot be read.")},
    {"file_unwritable", QT_TRANSLATE_NOOP("People", "No file can be made there.")},
};

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(People)
};

QString known(const QString &word)
{
    for (const Sentence &sentence : sentences) {
        if (word == QLatin1StringView(sentence.word))
            return Words::tr(sentence.text);
    }
    return {};
}

} // namespace

QString wordsForSaving(const Error &error)
{
    if (const QString sentence = known(error.detail); error.code == ErrorCode::invalidInput && !sentence.isEmpty())
        return sentence;
    const widgets::ErrorWords words = widgets::wordsFor(error);
    return words.meaning + u' ' + words.advice;
}

QString wordsForRefusal(const QString &reason)
{
    const QString sentence = known(reason);
    return sentence.isEmpty() ? QString(reason).replace(u'_', u' ') : sentence;
}

QList<std::pair<workspace::ImportField, QString>> importFieldNames()
{
    using workspace::ImportField;
    return {{ImportField::ignored, Words::tr("Do not import")},
            {ImportField::name, Words::tr("Name")},
            {ImportField::firstName, Words::tr("First name")},
            {ImportField::lastName, Words::tr("Last name")},
            {ImportField::phone, Words::tr("Phone")},
            {ImportField::phoneLabel, Words::tr("Kind of phone")},
            {ImportField::email, Words::tr("Email")},
            {ImportField::emailLabel, Words::tr("Kind of email")},
            {ImportField::company, Words::tr("Company")},
            {ImportField::stage, Words::tr("Stage")},
            {ImportField::owner, Words::tr("Owner")},
            {ImportField::source, Words::tr("Source")},
            {ImportField::household, Words::tr("Household")},
            {ImportField::property, Words::tr("Property")},
            {ImportField::tags, Words::tr("Tags")},
            {ImportField::nextStep, Words::tr("Next step")},
            {ImportField::nextStepAt, Words::tr("Next step, when")},
            {ImportField::externalId, Words::tr("External id")},
            {ImportField::note, Words::tr("Note")},
            {ImportField::custom, Words::tr("Field of its own")}};
}

QString number(qint64 count)
{
    return QLocale().toString(count);
}

QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(number(count));
}

QString peopleCount(qint64 count)
{
    return count == 1 ? Words::tr("1 person") : Words::tr("%1 people").arg(number(count));
}

workspace::PersonEdit editOf(const workspace::PersonDetail &person)
{
    const Contact &contact = person.contact;
    workspace::PersonEdit edit;
    edit.contact = contact.id;
    edit.name = contact.name;
    edit.company = contact.company;
    edit.stage = contact.stage;
    edit.owner = contact.owner;
    edit.source = contact.source;
    edit.household = contact.household;
    edit.nextStep = contact.nextStep;
    edit.nextStepAt = contact.nextStepAt;
    edit.properties = contact.properties;
    edit.tags = contact.tags;
    edit.fields = contact.fields;
    for (const workspace::PersonAddress &address : person.addresses)
        edit.addresses.append({address.formatted, address.label});
    return edit;
}

QString titleOf(const workspace::PersonDetail &person)
{
    if (!person.contact.name.isEmpty())
        return person.contact.name;
    if (!person.contact.company.isEmpty())
        return person.contact.company;
    return person.addresses.isEmpty() ? Words::tr("No name") : person.addresses.constFirst().formatted;
}

} // namespace switchboard::contacts
