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

QString tr(const char *text)
{
    return QCoreApplication::translate("People", text);
}

QString known(const QString &word)
{
    for (const Sentence &sentence : sentences) {
        if (word == QLatin1StringView(sentence.word))
            return tr(sentence.text);
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
    return {{ImportField::ignored, tr(QT_TRANSLATE_NOOP("People", "Do not import"))},
            {ImportField::name, tr(QT_TRANSLATE_NOOP("People", "Name"))},
            {ImportField::firstName, tr(QT_TRANSLATE_NOOP("People", "First name"))},
            {ImportField::lastName, tr(QT_TRANSLATE_NOOP("People", "Last name"))},
            {ImportField::phone, tr(QT_TRANSLATE_NOOP("People", "Phone"))},
            {ImportField::phoneLabel, tr(QT_TRANSLATE_NOOP("People", "Kind of phone"))},
            {ImportField::email, tr(QT_TRANSLATE_NOOP("People", "Email"))},
            {ImportField::emailLabel, tr(QT_TRANSLATE_NOOP("People", "Kind of email"))},
            {ImportField::company, tr(QT_TRANSLATE_NOOP("People", "Company"))},
            {ImportField::stage, tr(QT_TRANSLATE_NOOP("People", "Stage"))},
            {ImportField::owner, tr(QT_TRANSLATE_NOOP("People", "Owner"))},
            {ImportField::source, tr(QT_TRANSLATE_NOOP("People", "Source"))},
            {ImportField::household, tr(QT_TRANSLATE_NOOP("People", "Household"))},
            {ImportField::property, tr(QT_TRANSLATE_NOOP("People", "Property"))},
            {ImportField::tags, tr(QT_TRANSLATE_NOOP("People", "Tags"))},
            {ImportField::nextStep, tr(QT_TRANSLATE_NOOP("People", "Next step"))},
            {ImportField::nextStepAt, tr(QT_TRANSLATE_NOOP("People", "Next step, when"))},
            {ImportField::externalId, tr(QT_TRANSLATE_NOOP("People", "External id"))},
            {ImportField::note, tr(QT_TRANSLATE_NOOP("People", "Note"))},
            {ImportField::custom, tr(QT_TRANSLATE_NOOP("People", "Field of its own"))}};
}

QString labelWords(const QString &label)
{
    static const QHash<QString, const char *> words{{QStringLiteral("mobile"), QT_TRANSLATE_NOOP("People", "Mobile")},
                                                    {QStringLiteral("home"), QT_TRANSLATE_NOOP("People", "Home")},
                                                    {QStringLiteral("work"), QT_TRANSLATE_NOOP("People", "Work")},
                                                    {QStringLiteral("main"), QT_TRANSLATE_NOOP("People", "Main")},
                                                    {QStringLiteral("fax"), QT_TRANSLATE_NOOP("People", "Fax")},
                                                    {QStringLiteral("other"), QT_TRANSLATE_NOOP("People", "Other")}};
    const auto word = words.constFind(label);
    return word == words.constEnd() ? label : tr(*word);
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
    return count == 1 ? tr(QT_TRANSLATE_NOOP("People", "1 person"))
                      : tr(QT_TRANSLATE_NOOP("People", "%1 people")).arg(number(count));
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
    return person.addresses.isEmpty() ? tr(QT_TRANSLATE_NOOP("People", "No name"))
                                      : person.addresses.constFirst().formatted;
}

} // namespace switchboard::contacts
