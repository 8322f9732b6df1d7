// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/store/people/contacts.h"
#include "core/store/store.h"

#include <QFuture>

namespace switchboard::workspace {

/// People whom the filter lets through, in the order of their ids; `text`, where it is not empty, is part of a name,
/// company or address besides.
QFuture<Result<QList<Contact>>> peopleList(store::Store &store, store::ContactFilter filter, QString text, int limit);

struct PersonPage
{
    Contact contact;
    QStringList notes;
    QList<std::pair<Address, QString>> suppressed; ///< for texts, with since when and why
};

/// The one person that `who` names: an id, an address or the id of the CRM. notFound; invalidInput where several
/// share the address.
QFuture<Result<ContactId>> personNamed(store::Store &store, QString who);
QFuture<Result<PersonPage>> personPage(store::Store &store, ContactId contact);

QFuture<Result<void>> mergePeople(store::Store &store, ContactId alias, ContactId into);
QFuture<Result<void>> unmergePerson(store::Store &store, ContactId alias);

} // namespace switchboard::workspace
