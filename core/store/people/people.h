// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/contacts.h"
#include "core/store/people/labels.h"
#include "core/store/people/ownership.h"

namespace switchboard::store {

/// What is to be different about a person. Two agents who change different things do not undo each other.
struct ContactChange
{
    QMap<QString, QString> texts; ///< by the words of profileTexts, "stage", "owner", "household"; empty clears
    std::optional<Timestamp> nextStepAt;
    QMap<QString, QString> fields; ///< custom; an empty value removes
    QStringList addTags;
    QStringList removeTags;
    QStringList addProperties;
    QStringList removeProperties;

    bool isEmpty() const;
};

/// People in a write transaction. Each change is one event; what changed is sealed in its secret, as CBOR: a
/// map of the word to [before, after].
class People
{
public:
    explicit People(Transaction &transaction)
        : m_transaction(transaction), m_labels(transaction), m_ownership(transaction)
    {}

    /// Adds a person with addresses (only `address` and `label` of an endpoint are read), tags and household.
    /// One event, without a secret: what a person was at first follows from the changes since.
    /// alreadyExists where another has the external id.
    Result<ContactId> add(const Contact &person, const QString &source);

    /// Changes the root's own row; what is cleared or removed is so for everybody merged into it too. False
    /// where all of it was so already. invalidInput for a word that is none.
    Result<bool> change(ContactId contact, const ContactChange &change);

    Labels &labels() { return m_labels; }
    Ownership &ownership() { return m_ownership; }

private:
    Result<void> insert(ContactId id, const Contact &person, HouseholdId household);
    Result<bool> changeMember(ContactId member, const ContactChange &change);
    Result<void> writeRow(const ContactRow &row);
    Result<void> tellAdded(ContactId id, Timestamp at, const QString &source);

    Transaction &m_transaction;
    Labels m_labels;
    Ownership m_ownership;
};

/// True for a word that ContactChange::texts may have.
bool isContactWord(QStringView word);

} // namespace switchboard::store
