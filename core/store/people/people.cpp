// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/people.h"

#include "core/store/endpoints.h"
#include "core/store/ledger.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace switchboard::store {

namespace {

seal::Token tokenOf(const seal::Vault &vault, const QString &externalId)
{
    return externalId.trimmed().isEmpty() ? seal::Token() : externalToken(vault, externalId);
}

Profile profileOf(const Contact &person)
{
    return {person.name,
            person.firstName,
            person.lastName,
            person.company,
            person.source,
            person.nextStep,
            person.externalId.trimmed(),
            person.fields,
            person.properties};
}

/// The text that a word means, or none where it stands elsewhere.
QString *textOf(ContactRow &row, const QString &word)
{
    if (word == QLatin1StringView("stage"))
        return &row.stage;
    if (word == QLatin1StringView("owner"))
        return &row.owner;
    for (const ProfileText &text : profileTexts) {
        if (word == text.word)
            return &(row.profile.*text.member);
    }
    return nullptr;
}

const QString householdWord = QStringLiteral("household");

/// What changed, while it changes.
class Differences
{
public:
    template<class T>
    void note(const QString &word, const T &before, const T &after)
    {
        m_map.insert(word, QCborArray{QCborValue(before), QCborValue(after)});
    }

    void set(QString &target, const QString &word, const QString &value)
    {
        if (target == value)
            return;
        note(word, target, value);
        target = value;
    }

    bool isEmpty() const { return m_map.isEmpty(); }
    QByteArray cbor() const { return m_map.toCborValue().toCbor(); }

private:
    QCborMap m_map;
};

void changeTexts(ContactRow &row, const ContactChange &change, Differences &differences)
{
    for (auto text = change.texts.cbegin(); text != change.texts.cend(); ++text) {
        if (QString *target = textOf(row, text.key()))
            differences.set(*target, text.key(), text.value().trimmed());
    }
    if (change.nextStepAt && row.nextStepAt != *change.nextStepAt) {
        differences.note(QStringLiteral("next_step_at"), qint64(toMs(row.nextStepAt)),
                         qint64(toMs(*change.nextStepAt)));
        row.nextStepAt = *change.nextStepAt;
    }
}

void changeLists(Profile &profile, const ContactChange &change, Differences &differences)
{
    for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
        QString value = profile.fields.value(field.key());
        differences.set(value, QStringLiteral("custom:") + field.key(), field.value());
        if (field.value().isEmpty())
            profile.fields.remove(field.key());
        else
            profile.fields.insert(field.key(), field.value());
    }
    const QStringList before = profile.properties;
    for (const QString &property : change.removeProperties)
        profile.properties.removeAll(property);
    for (const QString &property : change.addProperties) {
        if (!property.isEmpty() && !profile.properties.contains(property))
            profile.properties.append(property);
    }
    if (before != profile.properties)
        differences.note(QStringLiteral("properties"), QCborArray::fromStringList(before),
                         QCborArray::fromStringList(profile.properties));
}

/// What of a change concerns those merged into a root: only what goes away.
ContactChange removalsOf(const ContactChange &change)
{
    ContactChange removals;
    for (auto text = change.texts.cbegin(); text != change.texts.cend(); ++text) {
        if (text.value().trimmed().isEmpty())
            removals.texts.insert(text.key(), {});
    }
    for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
        if (field.value().isEmpty())
            removals.fields.insert(field.key(), {});
    }
    if (change.nextStepAt == Timestamp{})
        removals.nextStepAt = Timestamp{};
    removals.removeTags = change.removeTags;
    removals.removeProperties = change.removeProperties;
    return removals;
}

} // namespace

bool ContactChange::isEmpty() const
{
    return texts.isEmpty() && !nextStepAt && fields.isEmpty() && addTags.isEmpty() && removeTags.isEmpty()
           && addProperties.isEmpty() && removeProperties.isEmpty();
}

bool isContactWord(QStringView word)
{
    ContactRow row;
    return word == householdWord || textOf(row, word.toString());
}

Result<ContactId> People::add(const Contact &person, const QString &source)
{
    const ContactId id = m_transaction.newId<ContactId>();
    const Result<HouseholdId> household = m_labels.household(person.household);
    if (!household)
        return household.error();
    if (const Result<void> inserted = insert(id, person, *household); !inserted)
        return inserted.error();
    for (const QString &tag : person.tags) {
        if (const Result<bool> added = m_labels.addTag(id, tag); !added)
            return added.error();
    }
    for (const Endpoint &endpoint : person.endpoints) {
        if (const Result<EndpointId> linked =
                m_ownership.linkQuietly(id, endpoint.address, {endpoint.label, source, {}, false});
            !linked)
            return linked.error();
    }
    const Result<void> told = tellAdded(id, person.createdAt, source);
    return told ? Result<ContactId>(id) : Result<ContactId>(told.error());
}

Result<void> People::insert(ContactId id, const Contact &person, HouseholdId household)
{
    const Timestamp createdAt = person.createdAt == Timestamp{} ? m_transaction.now() : person.createdAt;
    const Result<int> written = m_transaction.db().execute(
        QLatin1StringView(
            "INSERT INTO contact (id, root_id, profile, stage, owner, household_id, external_token, created_at, "
            "last_activity_at, next_step_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"),
        id, id, sealProfile(m_transaction.vault(), id, profileOf(person)), nullable(person.stage),
        nullable(person.owner), household, nullable(tokenOf(m_transaction.vault(), person.externalId)), createdAt,
        nullable(person.nextStepAt));
    return written ? Result<void>() : Result<void>(written.error());
}

Result<void> People::tellAdded(ContactId id, Timestamp at, const QString &source)
{
    Event event;
    event.kind = EventKind::contactAdded;
    event.at = at;
    event.contact = id;
    event.reference = source;
    const Result<Event> appended = Ledger(m_transaction).append(std::move(event));
    return appended ? Result<void>() : Result<void>(appended.error());
}

Result<bool> People::change(ContactId contact, const ContactChange &change)
{
    for (auto text = change.texts.cbegin(); text != change.texts.cend(); ++text) {
        if (!isContactWord(text.key()))
            return Error{ErrorCode::invalidInput, QStringLiteral("no such field of a person"), text.key()};
    }
    const Result<ContactId> root = rootOf(m_transaction.db(), contact);
    if (!root)
        return root.error();
    const Result<QList<ContactId>> members = membersOf(m_transaction.db(), *root);
    if (!members)
        return members.error();
    Result<bool> isChanged = changeMember(*root, change);
    const ContactChange removals = members->size() > 1 ? removalsOf(change) : ContactChange{};
    for (qsizetype i = 1; isChanged && i < members->size() && !removals.isEmpty(); ++i) {
        const Result<bool> removed = changeMember(members->at(i), removals);
        isChanged = removed ? Result<bool>(*isChanged || *removed) : removed;
    }
    return isChanged;
}

Result<bool> People::changeMember(ContactId member, const ContactChange &change)
{
    Result<ContactRow> row = contactRow(m_transaction.db(), m_transaction.vault(), member);
    if (!row)
        return row.error();
    if (row->isErased)
        return Error{ErrorCode::notFound, QStringLiteral("this person was erased"), member.toString()};
    Differences differences;
    changeTexts(*row, change, differences);
    changeLists(row->profile, change, differences);
    const HouseholdId householdBefore = row->household;
    if (change.texts.contains(householdWord)) {
        Result<QString> name = householdName(m_transaction.db(), m_transaction.vault(), row->household);
        if (!name)
            return name.error();
        const QString after = change.texts.value(householdWord).simplified();
        if (foldedLabel(*name) != foldedLabel(after))
            differences.set(*name, householdWord, after);
        const Result<HouseholdId> household = m_labels.household(after);
        if (!household)
            return household.error();
        row->household = *household;
    }
    for (const QString &tag : change.removeTags) {
        const Result<bool> removed = m_labels.removeTag(member, tag);
        if (!removed)
            return removed.error();
        if (*removed)
            differences.note(QStringLiteral("tag:") + tag, true, false);
    }
    for (const QString &tag : change.addTags) {
        const Result<bool> added = m_labels.addTag(member, tag);
        if (!added)
            return added.error();
        if (*added)
            differences.note(QStringLiteral("tag:") + tag, false, true);
    }
    if (differences.isEmpty())
        return false;
    if (const Result<void> written = writeRow(*row); !written)
        return written.error();
    if (householdBefore && householdBefore != row->household) {
        if (const Result<void> dropped = m_labels.dropEmptyHousehold(householdBefore); !dropped)
            return dropped.error();
    }
    Event event;
    event.kind = EventKind::contactChanged;
    event.contact = member;
    event.secret = differences.cbor();
    const Result<Event> appended = Ledger(m_transaction).append(std::move(event));
    return appended ? Result<bool>(true) : Result<bool>(appended.error());
}

Result<void> People::writeRow(const ContactRow &row)
{
    const Result<int> written = m_transaction.db().execute(
        QLatin1StringView("UPDATE contact SET profile = ?, stage = ?, owner = ?, household_id = ?, external_token = ?, "
                          "next_step_at = ? WHERE id = ?"),
        sealProfile(m_transaction.vault(), row.id, row.profile), nullable(row.stage), nullable(row.owner),
        row.household, nullable(tokenOf(m_transaction.vault(), row.profile.externalId)), nullable(row.nextStepAt),
        row.id);
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace switchboard::store
