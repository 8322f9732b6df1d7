// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/importing.h"

#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/people/notes.h"
#include "core/store/people/people.h"

namespace switchboard::store {

namespace {

struct Match
{
    ContactId contact; ///< none: somebody new
    std::optional<Error> refusal;
};

Match refusal(const char *reason, const QString &message, const QString &field)
{
    Error error{ErrorCode::alreadyExists, message, QString::fromLatin1(reason)};
    error.place.field = field;
    return {{}, std::move(error)};
}

/// A batch in its transaction.
class Batch
{
public:
    Batch(Transaction &transaction, const QString &source)
        : m_transaction(transaction), m_source(source), m_people(transaction)
    {}

    Result<ImportAnswer> take(const ImportedPerson &person)
    {
        const Result<Match> match = find(person.contact);
        if (!match)
            return match.error();
        if (match->refusal)
            return ImportAnswer{ImportOutcome::refused, {}, match->refusal};
        return match->contact ? fill(match->contact, person) : add(person);
    }

private:
    /// Who owns any of the addresses now.
    Result<QList<ContactId>> ownersOf(const Contact &person)
    {
        QList<ContactId> owners;
        for (const Endpoint &endpoint : person.endpoints) {
            const Result<QList<ContactId>> found =
                findByAddress(m_transaction.db(), m_transaction.vault(), endpoint.address);
            if (!found)
                return found;
            for (const ContactId owner : *found) {
                if (!owners.contains(owner))
                    owners.append(owner);
            }
        }
        return owners;
    }

    Result<Match> find(const Contact &person)
    {
        ContactId known;
        if (!person.externalId.isEmpty()) {
            const Result<ContactId> found =
                findByExternalId(m_transaction.db(), m_transaction.vault(), person.externalId);
            if (!found)
                return found.error();
            known = *found;
        }
        const Result<QList<ContactId>> owners = ownersOf(person);
        if (!owners)
            return owners.error();
        const bool isAnothers =
            std::any_of(owners->cbegin(), owners->cend(), [known](ContactId owner) { return owner != known; });
        if (known) {
            if (isAnothers)
                return refusal("address_of_another", QStringLiteral("an address belongs to somebody else"),
                               QStringLiteral("phone"));
            return Match{known, {}};
        }
        if (owners->size() > 1)
            return refusal("matches_several", QStringLiteral("the addresses belong to several people"),
                           QStringLiteral("phone"));
        if (owners->isEmpty())
            return Match{};
        return byAddress(owners->constFirst(), person);
    }

    Result<Match> byAddress(ContactId owner, const Contact &person)
    {
        if (person.externalId.isEmpty())
            return Match{owner, {}};
        const Result<Contact> known = contact(m_transaction.db(), m_transaction.vault(), owner);
        if (!known)
            return known.error();
        if (!known->externalId.isEmpty())
            return refusal("external_id_conflict",
                           QStringLiteral("the address belongs to somebody with another external id"),
                           QStringLiteral("external_id"));
        return Match{owner, {}};
    }

    Result<ImportAnswer> add(const ImportedPerson &person)
    {
        const Result<ContactId> added = m_people.add(person.contact, m_source);
        if (!added)
            return added.error();
        if (!person.note.isEmpty()) {
            if (const Result<NoteId> noted = addNote(m_transaction, *added, m_source, person.note); !noted)
                return noted.error();
        }
        return ImportAnswer{ImportOutcome::added, *added, {}};
    }

    Result<ImportAnswer> fill(ContactId id, const ImportedPerson &person)
    {
        const Result<Contact> known = contact(m_transaction.db(), m_transaction.vault(), id);
        if (!known)
            return known.error();
        const Result<bool> changed = m_people.change(id, missing(*known, person.contact));
        if (!changed)
            return changed.error();
        const Result<bool> linked = linkMissing(id, person.contact);
        if (!linked)
            return linked.error();
        const Result<bool> noted = noteMissing(id, person.note);
        if (!noted)
            return noted.error();
        const bool isMore = *changed || *linked || *noted;
        return ImportAnswer{isMore ? ImportOutcome::merged : ImportOutcome::unchanged, id, {}};
    }

    static ContactChange missing(const Contact &known, const Contact &told)
    {
        ContactChange change;
        for (const auto &[word, has, value] : {std::tuple{"name", &known.name, &told.name},
                                               {"first_name", &known.firstName, &told.firstName},
                                               {"last_name", &known.lastName, &told.lastName},
                                               {"company", &known.company, &told.company},
                                               {"stage", &known.stage, &told.stage},
                                               {"source", &known.source, &told.source},
                                               {"owner", &known.owner, &told.owner},
                                               {"household", &known.household, &told.household},
                                               {"external_id", &known.externalId, &told.externalId},
                                               {"next_step", &known.nextStep, &told.nextStep}}) {
            if (has->isEmpty() && !value->isEmpty())
                change.texts.insert(QString::fromLatin1(word), *value);
        }
        if (known.nextStepAt == Timestamp{} && told.nextStepAt != Timestamp{})
            change.nextStepAt = told.nextStepAt;
        for (auto field = told.fields.cbegin(); field != told.fields.cend(); ++field) {
            if (!known.fields.contains(field.key()) && !field.value().isEmpty())
                change.fields.insert(field.key(), field.value());
        }
        QStringList tags;
        for (const QString &tag : known.tags)
            tags.append(foldedLabel(tag));
        for (const QString &tag : told.tags) {
            if (!tags.contains(foldedLabel(tag)))
                change.addTags.append(tag);
        }
        for (const QString &property : told.properties) {
            if (!known.properties.contains(property))
                change.addProperties.append(property);
        }
        return change;
    }

    /// An address that was taken from the person on purpose does not come back by a file.
    Result<bool> linkMissing(ContactId id, const Contact &told)
    {
        bool isAny = false;
        for (const Endpoint &endpoint : told.endpoints) {
            const Result<bool> had = everHad(id, endpoint.address);
            if (!had)
                return had;
            if (*had)
                continue;
            const Result<bool> linked =
                m_people.ownership().link(id, endpoint.address, {endpoint.label, m_source, {}, false});
            if (!linked)
                return linked;
            isAny = isAny || *linked;
        }
        return isAny;
    }

    Result<bool> everHad(ContactId root, const Address &address)
    {
        const Result<QList<ContactId>> members = membersOf(m_transaction.db(), root);
        if (!members)
            return members.error();
        const Result<EndpointId> endpoint = findEndpoint(m_transaction.db(), m_transaction.vault(), address);
        if (!endpoint)
            return endpoint.error();
        for (const ContactId member : *members) {
            Result<Rows> rows = m_transaction.db().select(
                QLatin1StringView("SELECT 1 FROM endpoint_owner WHERE endpoint_id = ? AND contact_id = ?"), *endpoint,
                member);
            if (!rows)
                return rows.error();
            if (rows->next())
                return true;
        }
        return false;
    }

    Result<bool> noteMissing(ContactId id, const QString &text)
    {
        if (text.isEmpty())
            return false;
        const Result<QList<Note>> notes = notesOf(m_transaction.db(), m_transaction.vault(), id);
        if (!notes)
            return notes.error();
        if (std::any_of(notes->cbegin(), notes->cend(), [&text](const Note &note) { return note.body == text; }))
            return false;
        const Result<NoteId> noted = addNote(m_transaction, id, m_source, text);
        return noted ? Result<bool>(true) : Result<bool>(noted.error());
    }

    Transaction &m_transaction;
    QString m_source;
    People m_people;
};

} // namespace

Result<QList<ImportAnswer>> importPeople(Transaction &transaction, const QList<ImportedPerson> &people,
                                         const QString &source)
{
    Batch batch(transaction, source);
    QList<ImportAnswer> answers;
    answers.reserve(people.size());
    for (const ImportedPerson &person : people) {
        Result<ImportAnswer> answer = batch.take(person);
        if (!answer)
            return answer.error();
        answers.append(std::move(*answer));
    }
    return answers;
}

Result<void> tellImported(Transaction &transaction, qint64 added, qint64 merged)
{
    Event event;
    event.kind = EventKind::contactsImported;
    event.amount = added;
    event.data = "{\"added\":" + QByteArray::number(added) + ",\"merged\":" + QByteArray::number(merged) + "}";
    const Result<Event> appended = Ledger(transaction).append(std::move(event));
    return appended ? Result<void>() : Result<void>(appended.error());
}

} // namespace switchboard::store
