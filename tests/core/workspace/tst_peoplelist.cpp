// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/notes.h"
#include "core/store/suppressions.h"
#include "core/workspace/peoplelist.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;
using workspace::peopleList;
using workspace::personNamed;
using workspace::personPage;
using workspace::PersonPage;

namespace {

QStringList listed(TestWorkspace &workspace, const store::ContactFilter &filter, const QString &text = {},
                   int limit = 50)
{
    QStringList names;
    for (const Contact &person : valueOf(await(peopleList(workspace.store(), filter, text, limit))))
        names.append(person.name);
    return names;
}

Contact sample(const QString &name, const QString &number)
{
    Contact person;
    person.name = name;
    person.endpoints.append({{}, {AddressKind::phone, number}, {}});
    return person;
}

struct Two
{
    ContactId ana;
    ContactId ben;
};

Two furnish(TestWorkspace &workspace)
{
    Contact person = sample(QStringLiteral("Ana Example"), ana);
    person.stage = QStringLiteral("lead");
    person.tags = {QStringLiteral("VIP")};
    person.externalId = QStringLiteral("crm-1");
    person.endpoints.append({{}, {AddressKind::email, QStringLiteral("ana@example.com")}, {}});
    const ContactId one = workspace.addPerson(person);
    person = sample(QStringLiteral("Ben Sample"), ben);
    person.company = QStringLiteral("Acme");
    return {one, workspace.addPerson(person)};
}

} // namespace

/// People: listed, found by whatever names them, shown with what is known, merged and parted.
class PeopleListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhoFits_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const QString one = QStringLiteral("Ana Example");
        const QString two = QStringLiteral("Ben Sample");
        QTest::newRow("everybody") << QString() << QString() << QString() << QStringList{one, two};
        QTest::newRow("of a stage") << QStringLiteral("lead") << QString() << QString() << QStringList{one};
        QTest::newRow("with a tag") << QString() << QStringLiteral("vip") << QString() << QStringList{one};
        QTest::newRow("with a tag that nobody has")
            << QString() << QStringLiteral("none") << QString() << QStringList();
        QTest::newRow("by a part of the name") << QString() << QString() << QStringLiteral("samp") << QStringList{two};
        QTest::newRow("by the company") << QString() << QString() << QStringLiteral("acme") << QStringList{two};
        QTest::newRow("by a part of an address")
            << QString() << QString() << QStringLiteral("ana@") << QStringList{one};
        QTest::newRow("by what nobody has") << QString() << QString() << QStringLiteral("zzz") << QStringList();
    }

    void listsWhoFits()
    {
        QFETCH(QString, stage);
        QFETCH(QString, tag);
        QFETCH(QString, text);
        TestWorkspace workspace;
        furnish(workspace);
        store::ContactFilter filter;
        filter.stage = stage;
        filter.tag = tag;
        QTEST(listed(workspace, filter, text), "names");
    }

    void filterAndTextHoldBoth()
    {
        TestWorkspace workspace;
        furnish(workspace);
        workspace.addPerson(sample(QStringLiteral("Ana Other"), cleo));
        store::ContactFilter filter;
        filter.tag = QStringLiteral("VIP");
        const QStringList both{QStringLiteral("Ana Example"), QStringLiteral("Ana Other")};
        QCOMPARE(listed(workspace, {}, QStringLiteral("ana")), both);
        QCOMPARE(listed(workspace, filter, QStringLiteral("ana")), both.first(1));
        QCOMPARE(listed(workspace, filter, QStringLiteral("other")), QStringList());
        QCOMPARE(listed(workspace, {}, QStringLiteral("ana"), 1), both.first(1));
        QCOMPARE(listed(workspace, {}, QStringLiteral("ana"), 0), QStringList());
    }

    void listsAsManyAsAreWanted()
    {
        TestWorkspace workspace;
        const auto many = workspace.write([](store::Transaction &transaction) -> Result<int> {
            store::People people(transaction);
            for (int i = 0; i < 510; ++i) {
                Contact person;
                person.name = QStringLiteral("Person %1").arg(i);
                if (const auto added = people.add(person, QStringLiteral("agent")); !added)
                    return added.error();
            }
            return 510;
        });
        QCOMPARE(valueOf(many), 510);
        QCOMPARE(listed(workspace, {}, {}, 505).size(), 505);
        const QStringList all = listed(workspace, {}, {}, 10'000);
        QCOMPARE(all.size(), 510);
        QCOMPARE(all.constLast(), QStringLiteral("Person 509"));
        QCOMPARE(listed(workspace, {}, {}, 0), QStringList());
    }

    void findsOnePerson_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("by the number") << ana;
        QTest::newRow("by the number as people write it") << QStringLiteral("(512) 555-0142");
        QTest::newRow("by the email address") << QStringLiteral("Ana@Example.com");
        QTest::newRow("by the id of the CRM") << QStringLiteral("crm-1");
        QTest::newRow("by the id") << QString();
    }

    void findsOnePerson()
    {
        QFETCH(QString, who);
        TestWorkspace workspace;
        const Two two = furnish(workspace);
        QCOMPARE(valueOf(await(personNamed(workspace.store(), who.isEmpty() ? two.ana.toString() : who))), two.ana);
    }

    void findsNobodyOrTooMany_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("error");
        QTest::newRow("a number of nobody") << cleo << QStringLiteral("not_found");
        QTest::newRow("an id of nobody") << QStringLiteral("77") << QStringLiteral("not_found");
        QTest::newRow("a name") << QStringLiteral("Ana Example") << QStringLiteral("not_found");
        QTest::newRow("nothing") << QString() << QStringLiteral("not_found");
        QTest::newRow("a number of two") << QStringLiteral("+15125550150") << QStringLiteral("invalid_input");
    }

    void findsNobodyOrTooMany()
    {
        QFETCH(QString, who);
        TestWorkspace workspace;
        furnish(workspace);
        workspace.addPerson(sample(QStringLiteral("One"), QStringLiteral("+15125550150")));
        workspace.addPerson(sample(QStringLiteral("Two"), QStringLiteral("+15125550150")));
        QTEST(wordOf(await(personNamed(workspace.store(), who))), "error");
    }

    void aPageTellsAllThatIsKnown()
    {
        TestWorkspace workspace;
        const Two two = furnish(workspace);
        const auto done = workspace.write([two](store::Transaction &transaction) -> Result<bool> {
            const auto note =
                store::addNote(transaction, two.ana, QStringLiteral("Sam"), QStringLiteral("likes gardens"));
            if (!note)
                return note.error();
            return store::suppress(transaction, {AddressKind::phone, ana}, Channel::sms, QStringLiteral("stop"), {},
                                   {});
        });
        QVERIFY(valueOf(done));
        const PersonPage page = valueOf(await(personPage(workspace.store(), two.ana)));
        QCOMPARE(page.contact.name, QStringLiteral("Ana Example"));
        QCOMPARE(page.contact.endpoints.size(), 2);
        QCOMPARE(page.notes, QStringList(QStringLiteral("likes gardens")));
        QCOMPARE(page.suppressed.size(), 1);
        QCOMPARE(page.suppressed.at(0).first, (Address{AddressKind::phone, ana}));
        QCOMPARE(page.suppressed.at(0).second, toIso(workspace.clock().now()) + QStringLiteral(" stop"));
        QVERIFY(valueOf(await(personPage(workspace.store(), two.ben))).suppressed.isEmpty());
        QCOMPARE(wordOf(await(personPage(workspace.store(), ContactId{77}))), QStringLiteral("not_found"));
    }

    void peopleAreMergedAndParted()
    {
        TestWorkspace workspace;
        const Two two = furnish(workspace);
        store::Store &store = workspace.store();
        QVERIFY(await(workspace::mergePeople(store, two.ben, two.ana)).ok());
        QCOMPARE(listed(workspace, {}), QStringList(QStringLiteral("Ana Example")));
        QCOMPARE(valueOf(await(personNamed(store, ben))), two.ana);
        QCOMPARE(wordOf(await(workspace::mergePeople(store, two.ben, two.ana))), QStringLiteral("invalid_input"));
        QVERIFY(await(workspace::unmergePerson(store, two.ben)).ok());
        QCOMPARE(valueOf(await(personNamed(store, ben))), two.ben);
        QCOMPARE(wordOf(await(workspace::unmergePerson(store, two.ben))), QStringLiteral("invalid_input"));
    }

    void aStoreThatCannotBeReadIsTold_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<std::function<QString(store::Store &, ContactId)>>("call");
        using Call = std::function<QString(store::Store &, ContactId)>;
        const Call list = [](auto &store, auto) { return wordOf(await(peopleList(store, {}, {}, 50))); };
        const Call find = [](auto &store, auto) {
            return wordOf(await(peopleList(store, {}, QStringLiteral("a"), 50)));
        };
        const Call named = [](auto &store, auto) { return wordOf(await(personNamed(store, ana))); };
        const Call page = [](auto &store, auto id) { return wordOf(await(personPage(store, id))); };
        QTest::newRow("a list without people") << QStringLiteral("contact") << list;
        QTest::newRow("a search without people") << QStringLiteral("contact") << find;
        QTest::newRow("a name without settings") << QStringLiteral("setting") << named;
        QTest::newRow("a name without addresses") << QStringLiteral("endpoint") << named;
        QTest::newRow("a page without people") << QStringLiteral("contact") << page;
        QTest::newRow("a page without notes") << QStringLiteral("note") << page;
        QTest::newRow("a page without opt-outs") << QStringLiteral("suppression") << page;
    }

    void aStoreThatCannotBeReadIsTold()
    {
        QFETCH(QString, table);
        QFETCH(std::function<QString(store::Store &, ContactId)>, call);
        TestWorkspace workspace;
        const ContactId person = furnish(workspace).ana;
        {
            const MissingTable missing(workspace, table);
            QCOMPARE(call(workspace.store(), person), QStringLiteral("internal"));
        }
        QCOMPARE(call(workspace.store(), person), QStringLiteral("ok"));
        workspace->close();
        QCOMPARE(call(workspace.store(), person), QStringLiteral("closed"));
    }
};

SWITCHBOARD_TEST(PeopleListTest)
#include "tst_peoplelist.moc"
