// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/contacts.h"
#include "core/store/people/notes.h"
#include "tests/core/people/peoplefixture.h"
#include "tests/support/testmain.h"

#include <QCborMap>
#include <QCborValue>

using namespace switchboard;
using namespace switchboard::test;

namespace {
Contact fullPerson()
{
    Contact person = personNamed(QStringLiteral("Ana Example"),
                                 {phone(QStringLiteral("+15125550142")), email(QStringLiteral("ana@example.com"))});
    person.endpoints[0].label = QStringLiteral("mobile");
    person.firstName = QStringLiteral("Ana");
    person.lastName = QStringLiteral("Example");
    person.company = QStringLiteral("Acme");
    person.stage = QStringLiteral("lead");
    person.source = QStringLiteral("fair");
    person.owner = QStringLiteral("sam");
    person.household = QStringLiteral("Example family");
    person.externalId = QStringLiteral("crm-1");
    person.nextStep = QStringLiteral("call back");
    person.nextStepAt = fromMs(1'800'000'500'000);
    person.tags = {QStringLiteral("Buyer"), QStringLiteral("VIP")};
    person.fields.insert(QStringLiteral("Budget"), QStringLiteral("400k"));
    person.properties = {QStringLiteral("1 Main St")};
    return person;
}
} // namespace

class ContactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingAboutAPerson()
    {
        PeopleStore store;
        const Contact given = fullPerson();
        const ContactId id = store.add(given);
        store.reopen();
        const Contact kept = store.person(id);
        QCOMPARE(described(kept), described(given));
        QCOMPARE(kept.root, id);
        QCOMPARE(kept.createdAt, store.clock().now());
        QCOMPARE(store.kinds(), QList{EventKind::contactAdded});
    }

    void keepsItUnreadable()
    {
        PeopleStore store;
        const ContactId id = store.add(fullPerson());
        QVERIFY(store
                    .write([id](store::Transaction &transaction) {
                        return store::addNote(transaction, id, QStringLiteral("Notewriter"),
                                              QStringLiteral("Canarynote"));
                    })
                    .ok());
        store.close();
        for (const char *word : {"Ana Ex", "Example", "crm-1", "call back", "Buyer", "Budget", "Main St", "5125550142",
                                 "example.com", "Notewriter", "Canarynote"})
            QCOMPARE(store.filesHolding(word), QStringList());
    }

    void changesEachThingWithOneEvent_data()
    {
        QTest::addColumn<store::ContactChange>("change");
        QTest::addColumn<QString>("word");
        const auto text = [](const char *word, const QString &value) {
            store::ContactChange change;
            change.texts.insert(QString::fromLatin1(word), value);
            QTest::newRow(word) << change << QString::fromLatin1(word);
        };
        for (const char *word : {"name", "first_name", "last_name", "company", "source", "next_step", "external_id",
                                 "stage", "owner", "household"})
            text(word, QStringLiteral("something else"));
        store::ContactChange time;
        time.nextStepAt = fromMs(5);
        QTest::newRow("the time of the next step") << time << QStringLiteral("next_step_at");
        store::ContactChange field;
        field.fields.insert(QStringLiteral("Budget"), QStringLiteral("500k"));
        QTest::newRow("a custom field") << field << QStringLiteral("custom:Budget");
        store::ContactChange tag;
        tag.addTags = {QStringLiteral("New")};
        QTest::newRow("a tag more") << tag << QStringLiteral("tag:New");
        store::ContactChange untag;
        untag.removeTags = {QStringLiteral("vip")};
        QTest::newRow("a tag less, in another case") << untag << QStringLiteral("tag:vip");
        store::ContactChange property;
        property.addProperties = {QStringLiteral("2 Side St")};
        property.removeProperties = {QStringLiteral("1 Main St")};
        QTest::newRow("another house") << property << QStringLiteral("properties");
    }

    void changesEachThingWithOneEvent()
    {
        QFETCH(store::ContactChange, change);
        QFETCH(QString, word);
        PeopleStore store;
        const ContactId id = store.add(fullPerson());
        const QString before = described(store.person(id));
        QVERIFY(store.change(id, change));
        QVERIFY(described(store.person(id)) != before);
        QVERIFY(!store.change(id, change)); // is so already
        const QList<Event> events = store.events();
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.at(1).kind, EventKind::contactChanged);
        QCOMPARE(events.at(1).contact, id);
        const QCborMap changed = QCborValue::fromCbor(events.at(1).secret).toMap();
        QCOMPARE(changed.size(), 1);
        QVERIFY(changed.contains(word));
    }

    void clearsWhatIsSetEmpty()
    {
        PeopleStore store;
        const ContactId id = store.add(fullPerson());
        store::ContactChange change;
        for (const char *word : {"company", "stage", "household", "external_id", "next_step"})
            change.texts.insert(QString::fromLatin1(word), QString());
        change.nextStepAt = Timestamp{};
        change.fields.insert(QStringLiteral("Budget"), QString());
        QVERIFY(store.change(id, change));
        const Contact person = store.person(id);
        QVERIFY(person.company.isEmpty() && person.stage.isEmpty() && person.household.isEmpty()
                && person.externalId.isEmpty());
        QVERIFY(person.fields.isEmpty());
        QCOMPARE(person.nextStepAt, Timestamp{});
    }

    void refusesAWordThatIsNone()
    {
        PeopleStore store;
        const ContactId id = store.add(fullPerson());
        store::ContactChange change;
        change.texts.insert(QStringLiteral("shoe_size"), QStringLiteral("43"));
        const auto answer =
            store.write([=](store::Transaction &transaction) { return store::People(transaction).change(id, change); });
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::invalidInput);
        QCOMPARE(answer.error().detail, QStringLiteral("shoe_size"));
    }

    void refusesASecondPersonWithTheSameExternalId()
    {
        PeopleStore store;
        store.add(fullPerson());
        const auto answer = store.write([](store::Transaction &transaction) {
            return store::People(transaction).add(fullPerson(), QStringLiteral("agent"));
        });
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::alreadyExists);
        QCOMPARE(store.count(), 1);
    }

    void answersNotFoundForNobody()
    {
        PeopleStore store;
        const auto answer = store.read(
            [&store](store::Database &db) { return store::contact(db, store.store().vault(), ContactId{77}); });
        QCOMPARE(answer.error().code, ErrorCode::notFound);
    }

    void findsPeople_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("by a part of the name") << QStringLiteral("na ex") << QStringList{QStringLiteral("Ana Example")};
        QTest::newRow("whatever the case") << QStringLiteral("BEN") << QStringList{QStringLiteral("Ben Other")};
        QTest::newRow("by the company") << QStringLiteral("acme") << QStringList{QStringLiteral("Ana Example")};
        QTest::newRow("by a part of the number")
            << QStringLiteral("5550143") << QStringList{QStringLiteral("Ben Other")};
        QTest::newRow("nobody") << QStringLiteral("zzz") << QStringList{};
    }

    void findsPeople()
    {
        QFETCH(QString, text);
        PeopleStore store;
        store.add(fullPerson());
        store.add(QStringLiteral("Ben Other"), QStringLiteral("+15125550143"));
        const auto found = valueOf(store.read(
            [&store, text](store::Database &db) { return store::findByText(db, store.store().vault(), {}, text, 10); }));
        QStringList names;
        for (const Contact &person : found)
            names.append(person.name);
        QTEST(names, "names");
    }

    void findsByExternalIdAndAddress()
    {
        PeopleStore store;
        const ContactId id = store.add(fullPerson());
        const auto byId = [&store](const QString &external) {
            return valueOf(store.read([&store, external](store::Database &db) {
                return store::findByExternalId(db, store.store().vault(), external);
            }));
        };
        const auto byAddress = [&store](const Address &address) {
            return valueOf(store.read([&store, address](store::Database &db) {
                return store::findByAddress(db, store.store().vault(), address);
            }));
        };
        QCOMPARE(byId(QStringLiteral(" crm-1 ")), id);
        QCOMPARE(byId(QStringLiteral("crm-2")), ContactId{});
        QCOMPARE(byAddress(email(QStringLiteral("ana@example.com"))), QList{id});
        QCOMPARE(byAddress(phone(QStringLiteral("+15125550199"))), QList<ContactId>{});
    }

    void listsPageByPageAndByFilter()
    {
        PeopleStore store;
        QList<ContactId> ids;
        for (int i = 0; i < 7; ++i) {
            Contact person = personNamed(QStringLiteral("Person %1").arg(i));
            person.stage = i % 2 ? QStringLiteral("lead") : QStringLiteral("client");
            person.owner = i < 3 ? QStringLiteral("sam") : QStringLiteral("kim");
            person.tags = i == 4 ? QStringList{QStringLiteral("VIP")} : QStringList{};
            person.household = i == 5 ? QStringLiteral("Fives") : QString();
            ids.append(store.add(person));
        }
        const auto list = [&store](const store::ContactFilter &filter, ContactId after, int limit) {
            QList<ContactId> found;
            const auto people = valueOf(store.read([&store, filter, after, limit](store::Database &db) {
                return store::contacts(db, store.store().vault(), filter, after, limit);
            }));
            for (const Contact &person : people)
                found.append(person.id);
            return found;
        };
        QCOMPARE(list({}, {}, 3), ids.mid(0, 3));
        QCOMPARE(list({}, ids.at(2), 3), ids.mid(3, 3));
        QCOMPARE(list({}, ids.at(5), 3), ids.mid(6));
        QCOMPARE(list({QStringLiteral("lead"), {}, {}, {}}, {}, 10), (QList{ids.at(1), ids.at(3), ids.at(5)}));
        QCOMPARE(list({{}, QStringLiteral("sam"), {}, {}}, {}, 10), ids.mid(0, 3));
        QCOMPARE(list({{}, {}, QStringLiteral("vip"), {}}, {}, 10), QList{ids.at(4)});
        QCOMPARE(list({{}, {}, {}, QStringLiteral("fives")}, {}, 10), QList{ids.at(5)});
        QCOMPARE(list({{}, {}, QStringLiteral("never given"), {}}, {}, 10), QList<ContactId>{});
    }

    void peopleOfOneHouseholdShareIt()
    {
        PeopleStore store;
        Contact person = personNamed(QStringLiteral("Ana"));
        person.household = QStringLiteral("The Examples");
        const ContactId ana = store.add(person);
        person.name = QStringLiteral("Ben");
        person.household = QStringLiteral(" the examples ");
        const ContactId ben = store.add(person);
        QVERIFY(store.row(ana).household);
        QCOMPARE(store.row(ana).household, store.row(ben).household);
        QCOMPARE(store.person(ben).household, QStringLiteral("The Examples"));
    }

    void forgetsAHouseholdAndATagThatNobodyHas()
    {
        PeopleStore store;
        Contact person = personNamed(QStringLiteral("Ana"));
        person.household = QStringLiteral("The Examples");
        person.tags = {QStringLiteral("VIP")};
        const ContactId ana = store.add(person);
        store::ContactChange change;
        change.texts.insert(QStringLiteral("household"), QString());
        change.removeTags = {QStringLiteral("VIP")};
        QVERIFY(store.change(ana, change));
        const auto gone = store.read([&store](store::Database &db) -> Result<bool> {
            const auto tag = store::findTag(db, store.store().vault(), QStringLiteral("vip"));
            const auto household = store::findHousehold(db, store.store().vault(), QStringLiteral("the examples"));
            return tag && household && *tag == 0 && !*household;
        });
        QVERIFY(valueOf(gone));
    }

    void keepsNotes()
    {
        PeopleStore store;
        const ContactId id = store.add(fullPerson());
        const auto note = [&store](ContactId contact, const QString &body) {
            store.clock().advance(milliseconds(10));
            return store.write([contact, body](store::Transaction &transaction) {
                return store::addNote(transaction, contact, QStringLiteral("Sam"), body);
            });
        };
        QVERIFY(note(id, QStringLiteral("first")).ok());
        QVERIFY(note(id, QStringLiteral("second")).ok());
        QCOMPARE(note(id, QStringLiteral(" ")).error().code, ErrorCode::invalidInput);
        QCOMPARE(note(ContactId{9}, QStringLiteral("x")).error().code, ErrorCode::notFound);
        const auto notes = valueOf(
            store.read([&store, id](store::Database &db) { return store::notesOf(db, store.store().vault(), id); }));
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes.at(0).body, QStringLiteral("first"));
        QCOMPARE(notes.at(1).author, QStringLiteral("Sam"));
        QCOMPARE(store.kinds().mid(1), (QList{EventKind::noteAdded, EventKind::noteAdded}));
    }
};

SWITCHBOARD_TEST(ContactsTest)
#include "tst_contacts.moc"
