// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "tests/core/people/peoplefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;

namespace {
const QString number = QStringLiteral("+15125550142");
const QString other = QStringLiteral("+15125550143");
} // namespace

class OwnershipTest : public QObject
{
    Q_OBJECT

private:
    static bool link(PeopleStore &store, ContactId contact, const QString &to, const store::Link &how = {})
    {
        return valueOf(store.write([=](store::Transaction &transaction) {
            return store::People(transaction).ownership().link(contact, phone(to), how);
        }));
    }

    static Result<void> unlink(PeopleStore &store, ContactId contact, EndpointId endpoint)
    {
        store.clock().advance(milliseconds(1000));
        return store.write([contact, endpoint](store::Transaction &transaction) {
            return store::People(transaction).ownership().unlink(contact, endpoint, transaction.now());
        });
    }

    static QList<store::OwnedEndpoint> owned(PeopleStore &store, ContactId contact)
    {
        return valueOf(store.read(
            [&store, contact](store::Database &db) { return store::endpointsOf(db, store.store().vault(), contact); }));
    }

private Q_SLOTS:
    void anInboundGoesToTheOwner()
    {
        PeopleStore store;
        const ContactId ana = store.add(QStringLiteral("Ana"), number);
        QCOMPARE(store.receive(number, QStringLiteral("hi")).contact, ana);
        QVERIFY(store.person(ana).lastActivityAt == store.clock().now());
    }

    void aReassignedNumberGoesToItsNewOwner()
    {
        PeopleStore store;
        const ContactId ana = store.add(QStringLiteral("Ana"), number);
        const ContactId ben = store.add(QStringLiteral("Ben"), other);
        const store::StoredInbound before = store.receive(number, QStringLiteral("from Ana"));
        store.clock().advance(milliseconds(1000));
        const EndpointId endpoint = store.endpoint(number);
        const Timestamp moved = store.clock().now();
        QVERIFY(store
                    .write([=](store::Transaction &transaction) {
                        return store::People(transaction)
                            .ownership()
                            .reassign(endpoint, ben, moved, {{}, QStringLiteral("agent"), {}, false});
                    })
                    .ok());
        const store::StoredInbound after = store.receive(number, QStringLiteral("from Ben"));
        QCOMPARE(before.contact, ana);
        QCOMPARE(after.contact, ben);
        QVERIFY(before.conversation != after.conversation);
        QCOMPARE(store.thread(before.conversation), QStringList{QStringLiteral("from Ana")});
        QVERIFY(store.person(ana).endpoints.isEmpty());
        QCOMPARE(owned(store, ana).constFirst().owner.to, moved);
        QCOMPARE(owned(store, ben).constFirst().endpoint.id, endpoint); // the older of the two addresses
        QCOMPARE(owned(store, ben).constFirst().owner.from, moved);
        // A text that the provider had before the change is Ana's, however late we see it.
        const auto then = valueOf(
            store.read([=](store::Database &db) { return store::ownerOf(db, endpoint, moved - milliseconds(1)); }));
        QCOMPARE(then, ana);
    }

    void aSharedNumberGoesToItsPrimaryOwner()
    {
        PeopleStore store;
        const ContactId ana = store.add(QStringLiteral("Ana"), number);
        const ContactId ben = store.add(personNamed(QStringLiteral("Ben")));
        QVERIFY(link(store, ben, number, {{}, QStringLiteral("agent"), {}, false}));
        QCOMPARE(store.receive(number, QStringLiteral("one")).contact, ana);
        const ContactId kim = store.add(personNamed(QStringLiteral("Kim")));
        QVERIFY(link(store, kim, number, {{}, QStringLiteral("agent"), {}, true}));
        QCOMPARE(store.receive(number, QStringLiteral("two")).contact, kim);
    }

    void anUnlinkedNumberIsNobodys()
    {
        PeopleStore store;
        const ContactId ana = store.add(QStringLiteral("Ana"), number);
        const EndpointId endpoint = store.endpoint(number);
        QVERIFY(unlink(store, ana, endpoint).ok());
        QCOMPARE(unlink(store, ana, endpoint).error().code, ErrorCode::notFound);
        QCOMPARE(store.receive(number, QStringLiteral("who am I")).contact, ContactId{});
        QCOMPARE(store.kinds(),
                 (QList{EventKind::contactAdded, EventKind::endpointUnlinked, EventKind::messageReceived}));
    }

    void aNumberComesBackWithASecondInterval()
    {
        PeopleStore store;
        const ContactId ana = store.add(QStringLiteral("Ana"), number);
        QVERIFY(unlink(store, ana, store.endpoint(number)).ok());
        store.clock().advance(milliseconds(1000));
        QVERIFY(link(store, ana, number));
        QVERIFY(!link(store, ana, number)); // hers already
        const auto intervals = owned(store, ana);
        QCOMPARE(intervals.size(), 2);
        QCOMPARE(intervals.at(1).owner.from, store.clock().now());
        QCOMPARE(store.person(ana).endpoints.size(), 1);
    }

    void aPersonTakesTheConversationOfTheirNumberAlong()
    {
        PeopleStore store;
        const store::StoredInbound unresolved = store.receive(number, QStringLiteral("hello?"));
        QCOMPARE(unresolved.contact, ContactId{});
        const ContactId ana = store.add(personNamed(QStringLiteral("Ana")));
        QVERIFY(link(store, ana, number, {{}, QStringLiteral("agent"), {}, false}));
        const store::StoredInbound next = store.receive(number, QStringLiteral("it is me"));
        QCOMPARE(next.contact, ana);
        QCOMPARE(store.thread(next.conversation), (QStringList{QStringLiteral("hello?"), QStringLiteral("it is me")}));
        const auto listed = store.listed();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.constFirst().contact, ana);
        QCOMPARE(listed.constFirst().unread, 2);
    }

    void aNewPersonTakesTheConversationOfTheirNumberAlong()
    {
        PeopleStore store;
        store.receive(number, QStringLiteral("hello?"));
        const ContactId ana = store.add(QStringLiteral("Ana"), number);
        const store::StoredInbound next = store.receive(number, QStringLiteral("me again"));
        QCOMPARE(next.contact, ana);
        QCOMPARE(store.thread(next.conversation).size(), 2);
    }

    void whatCameBeforeTheIntervalStaysUnresolved()
    {
        PeopleStore store;
        const store::StoredInbound unresolved = store.receive(number, QStringLiteral("from somebody before"));
        const ContactId ana = store.add(personNamed(QStringLiteral("Ana")));
        store.clock().advance(milliseconds(1000));
        QVERIFY(link(store, ana, number, {{}, QStringLiteral("agent"), store.clock().now(), false}));
        QCOMPARE(store.thread(unresolved.conversation).size(), 1);
        QVERIFY(store.receive(number, QStringLiteral("mine")).conversation != unresolved.conversation);
    }

    void keepsOnlyKnownWordsReadableAsLabels()
    {
        PeopleStore store;
        Contact person = personNamed(QStringLiteral("Ana"), {phone(number), phone(other)});
        person.endpoints[0].label = QStringLiteral(" Mobile ");
        person.endpoints[1].label = QStringLiteral("Grandma's kitchen");
        const ContactId ana = store.add(person);
        QCOMPARE(store.person(ana).endpoints.at(0).label, QStringLiteral("mobile"));
        QCOMPARE(store.person(ana).endpoints.at(1).label, QStringLiteral("other"));
    }
};

SWITCHBOARD_TEST(OwnershipTest)
#include "tst_ownership.moc"
