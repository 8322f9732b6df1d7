// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conversations.h"
#include "core/store/inbound.h"
#include "core/store/people/people.h"
#include "tests/support/store/teststore.h"

#include <QTest>

namespace switchboard::test {

/// The value of an answer; fails the test and gives an empty one where it is an error.
template<class T>
T valueOf(const Result<T> &result)
{
    if (!result) {
        QTest::qFail(qPrintable(describe(result.error())), __FILE__, __LINE__);
        return T{};
    }
    return *result;
}

/// A store with people in it.
class PeopleStore : public TestStore
{
public:
    using TestStore::TestStore;

    ContactId add(const Contact &person);
    ContactId add(const QString &name, const QString &phone);
    Contact person(ContactId contact);
    store::ContactRow row(ContactId contact);
    QList<Contact> everybody();
    qint64 count();

    bool change(ContactId contact, const store::ContactChange &change);
    EndpointId endpoint(const QString &phone);
    store::StoredInbound receive(const QString &phone, const QString &body);
    QStringList thread(ConversationId conversation); ///< bodies
    QList<store::ConversationRow> listed();         ///< the open ones, newest first
    QList<Event> events();
    QList<EventKind> kinds();

private:
    int m_inbound = 0;
};

Address phone(const QString &normal);
Address email(const QString &normal);
Contact personNamed(const QString &name, const QList<Address> &addresses = {});

/// Everything that a file can say about a person, in one text, without what differs between workspaces.
QString described(const Contact &person);

/// Writes a file below the folder and gives its path.
QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes);

} // namespace switchboard::test
