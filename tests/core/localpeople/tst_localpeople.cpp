// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/suppressions.h"
#include "core/workspace/localpeople.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"


using namespace switchboard;
using namespace switchboard::test;
using namespace switchboard::workspace;

namespace {

PersonEdit typed(const QString &name, const QStringList &addresses = {})
{
    PersonEdit edit;
    edit.name = name;
    for (const QString &address : addresses)
        edit.addresses.append({address, QStringLiteral("mobile")});
    return edit;
}

/// Everything of the form as it would be shown again.
PersonEdit again(const PersonDetail &person)
{
    const Contact &contact = person.contact;
    PersonEdit edit{contact.id,     contact.name,       contact.company,    contact.stage, contact.owner,
                    contact.source, contact.household,  contact.nextStep,   contact.nextStepAt,
                    contact.properties, contact.tags,   contact.fields,     {},            false};
    for (const PersonAddress &address : person.addresses)
        edit.addresses.append({address.formatted, address.label});
    return edit;
}

class Desk
{
public:
    TestWorkspace workspace;
    std::unique_ptr<LocalPeople> people = std::make_unique<LocalPeople>(*workspace);

    ContactId save(const PersonEdit &edit) { return valueOf(await(people->save(edit))); }
    PersonDetail detail(ContactId id) { return valueOf(await(people->detail(id))); }
    QStringList names(const PeopleQuery &query = {}, int limit = 100)
    {
        QStringList names;
        for (const PersonLine &line : valueOf(await(people->lines(valueOf(await(people->matches(query, limit, {})))))))
            names.append(line.name);
        return names;
    }
};

QString place(const Result<ContactId> &saved)
{
    return saved ? QStringLiteral("saved") : wordOf(saved) + u' ' + saved.error().place.field + u' ' + saved.error().detail;
}

} // namespace

/// The people of a workspace as a window asks for them.
class LocalPeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewPersonIsThereWithAllThatWasTyped()
    {
        Desk desk;
        PersonEdit edit = typed(QStringLiteral("  Ana  Example "), {QStringLiteral("(512) 555-0142"), QStringLiteral("Ana@Example.com"), QString()});
        edit.company = QStringLiteral("Acme");
        edit.stage = QStringLiteral("Lead");
        edit.owner = QStringLiteral("Avery");
        edit.household = QStringLiteral("Example family");
        edit.nextStep = QStringLiteral("Call back");
        edit.nextStepAt = Timestamp(std::chrono::hours(24));
        edit.tags = {QStringLiteral("buyer"), QStringLiteral("vip")};
        edit.properties = {QStringLiteral("1 Main St")};
        edit.fields = {{QStringLiteral("Budget"), QStringLiteral("400k")}};
        const PersonDetail person = desk.detail(desk.save(edit));
        QCOMPARE(person.contact.name, QStringLiteral("Ana Example"));
        QCOMPARE(person.contact.company, QStringLiteral("Acme"));
        QCOMPARE(person.contact.stage, QStringLiteral("Lead"));
        QCOMPARE(person.contact.owner, QStringLiteral("Avery"));
        QCOMPARE(person.contact.household, QStringLiteral("Example family"));
        QCOMPARE(person.contact.nextStep, QStringLiteral("Call back"));
        QCOMPARE(person.contact.nextStepAt, edit.nextStepAt);
        QCOMPARE(person.contact.tags, edit.tags);
        QCOMPARE(person.contact.properties, edit.properties);
        QCOMPARE(person.contact.fields, edit.fields);
        QCOMPARE(person.addresses.size(), 2);
        QCOMPARE(person.addresses.at(0).address.normal, ana);
        QCOMPARE(person.addresses.at(0).formatted, QStringLiteral("(512) 555-0142"));
        QCOMPARE(person.addresses.at(0).label, QStringLiteral("mobile"));
        QCOMPARE(person.addresses.at(1).address.normal, QStringLiteral("ana@example.com"));
    }

    void whatIsWrongIsToldWithItsPlaceAndNothingIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<QString>("told");
        QTest::newRow("nothing") << QString() << QStringList() << QStringLiteral("invalid_input name empty");
        QTest::newRow("letters") << QStringLiteral("Ana") << QStringList{ana, QStringLiteral("hello")} << QStringLiteral("invalid_input address 2 not_a_number");
        QTest::newRow("short") << QStringLiteral("Ana") << QStringList{QStringLiteral("512")} << QStringLiteral("invalid_input address 1 too_short");
        QTest::newRow("email") << QStringLiteral("Ana") << QStringList{QStringLiteral("ana@localhost")} << QStringLiteral("invalid_input address 1 domain_single_label");
        QTest::newRow("twice") << QStringLiteral("Ana") << QStringList{ana, QStringLiteral("512-555-0142")} << QStringLiteral("invalid_input address 2 twice");
    }

    void whatIsWrongIsToldWithItsPlaceAndNothingIsWritten()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, addresses);
        QFETCH(QString, told);
        Desk desk;
        QCOMPARE(place(await(desk.people->save(typed(name, addresses)))), told);
        QCOMPARE(valueOf(await(desk.people->facets())).people, 0);
    }

    void anAddressOfSomebodyElseIsToldAndMayBeShared()
    {
        Desk desk;
        const ContactId first = desk.save(typed(QStringLiteral("Ana"), {ana}));
        PersonEdit edit = typed(QStringLiteral("Ben"), {ben, ana});
        QCOMPARE(place(await(desk.people->save(edit))), QStringLiteral("already_exists address 2 ") + first.toString());
        QCOMPARE(desk.names(), QStringList{QStringLiteral("Ana")});
        edit.mayShare = true;
        QCOMPARE(desk.detail(desk.save(edit)).addresses.size(), 2);
        QCOMPARE(desk.detail(first).addresses.size(), 1);
    }

    void anEditChangesWhatDiffersAndCanBeTakenBack()
    {
        Desk desk;
        PersonEdit edit = typed(QStringLiteral("Ana"), {ana, QStringLiteral("ana@example.com")});
        edit.tags = {QStringLiteral("buyer")};
        edit.fields = {{QStringLiteral("Budget"), QStringLiteral("400k")}, {QStringLiteral("Pets"), QStringLiteral("2")}};
        const ContactId id = desk.save(edit);
        const PersonEdit before = again(desk.detail(id));
        PersonEdit after = before;
        after.name = QStringLiteral("Ana Example");
        after.tags = {QStringLiteral("vip")};
        after.fields = {{QStringLiteral("Budget"), QStringLiteral("450k")}};
        after.addresses = {{ben, QStringLiteral("home")}, {QStringLiteral("(512) 555-0142"), QStringLiteral("work")}};
        QCOMPARE(desk.save(after), id);
        PersonDetail person = desk.detail(id);
        QCOMPARE(person.contact.name, QStringLiteral("Ana Example"));
        QCOMPARE(person.contact.tags, QStringList{QStringLiteral("vip")});
        QCOMPARE(person.contact.fields, after.fields);
        QMap<QString, QString> labels;
        for (const PersonAddress &address : std::as_const(person.addresses))
            labels.insert(address.address.normal, address.label);
        QCOMPARE(labels, (QMap<QString, QString>{{ana, QStringLiteral("work")}, {ben, QStringLiteral("home")}}));

        desk.save(before);
        person = desk.detail(id);
        QCOMPARE(person.contact.name, QStringLiteral("Ana"));
        QCOMPARE(person.contact.tags, QStringList{QStringLiteral("buyer")});
        QCOMPARE(person.contact.fields, before.fields);
        QCOMPARE(person.addresses.size(), 2);
    }

    void anEditOfNobodyIsNotFound()
    {
        Desk desk;
        PersonEdit edit = typed(QStringLiteral("Ana"));
        edit.contact = ContactId{99};
        QCOMPARE(wordOf(await(desk.people->save(edit))), QStringLiteral("not_found"));
    }

    void theListIsSortedAndFollowsWhatChanges()
    {
        Desk desk;
        const ContactId zoe = desk.save(typed(QStringLiteral("zoë")));
        desk.save(typed(QStringLiteral("Élodie")));
        desk.save(typed(QString(), {ana}));
        PersonEdit firm = typed(QString());
        firm.company = QStringLiteral("Example Realty");
        desk.save(firm);
        desk.save(typed(QStringLiteral("Ana")));
        const QString number = QStringLiteral("(512) 555-0142");
        QCOMPARE(desk.names(), (QStringList{QStringLiteral("Ana"), QStringLiteral("Élodie"), QStringLiteral("Example Realty"), QStringLiteral("zoë"), number}));
        QCOMPARE(desk.names({}, 2), (QStringList{QStringLiteral("Ana"), QStringLiteral("Élodie")}));

        PersonEdit renamed = again(desk.detail(zoe));
        renamed.name = QStringLiteral("Aaron");
        desk.save(renamed);
        desk.save(typed(QStringLiteral("Mia")));
        QTRY_COMPARE(desk.names(), (QStringList{QStringLiteral("Aaron"), QStringLiteral("Ana"), QStringLiteral("Élodie"), QStringLiteral("Example Realty"), QStringLiteral("Mia"), number}));
        PeopleQuery newest;
        newest.order = PeopleOrder::newest;
        QCOMPARE(desk.names(newest, 2), (QStringList{QStringLiteral("Mia"), QStringLiteral("Ana")}));
    }

    void theLastActivityOrdersWhatItShould()
    {
        Desk desk;
        desk.save(typed(QStringLiteral("Ana"), {ana}));
        desk.save(typed(QStringLiteral("Ben"), {ben}));
        desk.workspace.receive(ben, QStringLiteral("hello"));
        desk.workspace.receive(ana, QStringLiteral("hello"));
        PeopleQuery query;
        query.order = PeopleOrder::lastActivity;
        QCOMPARE(desk.names(query), (QStringList{QStringLiteral("Ana"), QStringLiteral("Ben")}));
        desk.workspace.receive(ben, QStringLiteral("again"));
        QCOMPARE(desk.names(query), (QStringList{QStringLiteral("Ben"), QStringLiteral("Ana")}));
    }

    void filtersAndWordsNarrowTheList()
    {
        Desk desk;
        PersonEdit edit = typed(QStringLiteral("Ana Example"), {ana});
        edit.tags = {QStringLiteral("VIP")};
        edit.stage = QStringLiteral("Lead");
        edit.owner = QStringLiteral("Avery");
        desk.save(edit);
        edit = typed(QStringLiteral("Ben Example"), {ben});
        edit.stage = QStringLiteral("Lead");
        desk.save(edit);
        QVERIFY(desk.workspace->startSearch().waitUntilCurrent(std::chrono::seconds(30)));
        const auto with = [&desk](auto change) {
            PeopleQuery query;
            change(query);
            return desk.names(query).join(u',');
        };
        const QString one = QStringLiteral("Ana Example");
        const QString both = QStringLiteral("Ana Example,Ben Example");
        QCOMPARE(with([](PeopleQuery &query) { query.tag = QStringLiteral("vip"); }), one);
        QCOMPARE(with([](PeopleQuery &query) { query.tag = QStringLiteral("nobody's"); }), QString());
        QCOMPARE(with([](PeopleQuery &query) { query.stage = QStringLiteral("Lead"); }), both);
        QCOMPARE(with([](PeopleQuery &query) { query.owner = QStringLiteral("Avery"); }), one);
        QCOMPARE(with([](PeopleQuery &query) { query.text = QStringLiteral("exam"); }), both);
        QCOMPARE(with([](PeopleQuery &query) { query.text = QStringLiteral("5550143"); }), QStringLiteral("Ben Example"));
        QCOMPARE(with([](PeopleQuery &query) { query.text = QStringLiteral("exmaple"); query.stage = QStringLiteral("Lead"); }), both);
        QCOMPARE(with([](PeopleQuery &query) { query.text = QStringLiteral("exam"); query.tag = QStringLiteral("vip"); }), one);
        QCOMPARE(with([](PeopleQuery &query) { query.text = QStringLiteral("nobody"); }), QString());
    }

    void aStoppedQuestionIsNotAnswered()
    {
        Desk desk;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(wordOf(await(desk.people->matches({}, 10, stop.get_token()))), QStringLiteral("cancelled"));
    }

    void facetsCountPeopleNotRows()
    {
        Desk desk;
        PersonEdit edit = typed(QStringLiteral("Ana"));
        edit.tags = {QStringLiteral("buyer"), QStringLiteral("vip")};
        edit.stage = QStringLiteral("Lead");
        const ContactId one = desk.save(edit);
        edit.name = QStringLiteral("Ben");
        edit.tags = {QStringLiteral("vip")};
        edit.owner = QStringLiteral("Avery");
        const ContactId two = desk.save(edit);
        PeopleFacets facets = valueOf(await(desk.people->facets()));
        using Counts = QList<std::pair<QString, qint64>>;
        QCOMPARE(facets.people, 2);
        QCOMPARE(facets.tags, (Counts{{QStringLiteral("vip"), 2}, {QStringLiteral("buyer"), 1}}));
        QCOMPARE(facets.stages, (Counts{{QStringLiteral("Lead"), 2}}));
        QCOMPARE(facets.owners, (Counts{{QStringLiteral("Avery"), 1}}));
        QVERIFY(await(desk.people->merge(one, two)));
        facets = valueOf(await(desk.people->facets()));
        QCOMPARE(facets.people, 1);
        QCOMPARE(facets.tags, (Counts{{QStringLiteral("buyer"), 1}, {QStringLiteral("vip"), 1}}));
    }

    void tagsGoToManyAndOnlyThoseChangedAreTold()
    {
        Desk desk;
        QList<ContactId> all;
        for (int i = 0; i < 70; ++i)
            all.append(desk.save(typed(QStringLiteral("Person %1").arg(i))));
        QCOMPARE(valueOf(await(desk.people->tag(all.mid(0, 3), QStringLiteral("vip"), true))).size(), 3);
        QCOMPARE(valueOf(await(desk.people->tag(all, QStringLiteral(" VIP "), true))), all.mid(3));
        QCOMPARE(valueOf(await(desk.people->facets())).tags.constFirst().second, 70);
        QCOMPARE(valueOf(await(desk.people->tag(all.mid(3), QStringLiteral("vip"), false))), all.mid(3));
        QCOMPARE(valueOf(await(desk.people->facets())).tags.constFirst().second, 3);
    }

    void aMergeComesApartAgain()
    {
        Desk desk;
        const ContactId one = desk.save(typed(QStringLiteral("Ana"), {ana}));
        const ContactId two = desk.save(typed(QStringLiteral("Anna"), {ben}));
        desk.workspace.receive(ana, QStringLiteral("hello"));
        QVERIFY(await(desk.people->merge(one, two)));
        PersonDetail person = desk.detail(one);
        QCOMPARE(person.contact.id, two);
        QCOMPARE(person.contact.name, QStringLiteral("Anna"));
        QCOMPARE(person.addresses.size(), 2);
        QCOMPARE(person.messages, 1);
        QCOMPARE(person.merged, (QList<std::pair<ContactId, QString>>{{one, QStringLiteral("Ana")}}));
        QCOMPARE(desk.names(), QStringList{QStringLiteral("Anna")});
        QVERIFY(await(desk.people->unmerge(one)));
        QTRY_COMPARE(desk.names(), (QStringList{QStringLiteral("Ana"), QStringLiteral("Anna")}));
        QCOMPARE(desk.detail(one).messages, 1);
        QCOMPARE(desk.detail(two).messages, 0);
        QCOMPARE(desk.detail(two).addresses.size(), 1);
    }

    void notesComeNewestFirstWithTheirAuthor()
    {
        Desk desk;
        desk.workspace.set(setting::agent, QStringLiteral("Avery"));
        const ContactId id = desk.save(typed(QStringLiteral("Ana")));
        QVERIFY(await(desk.people->addNote(id, QStringLiteral("first"))));
        desk.workspace.clock().advance(std::chrono::seconds(5));
        QVERIFY(await(desk.people->addNote(id, QStringLiteral(" second "))));
        const QList<PersonNote> notes = desk.detail(id).notes;
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes.at(0).body, QStringLiteral("second"));
        QCOMPARE(notes.at(0).author, QStringLiteral("Avery"));
        QCOMPARE(notes.at(1).body, QStringLiteral("first"));
        QCOMPARE(wordOf(await(desk.people->addNote(id, QStringLiteral("  ")))), QStringLiteral("invalid_input"));
    }

    void anOptOutIsToldWithItsAddress()
    {
        Desk desk;
        const ContactId id = desk.save(typed(QStringLiteral("Ana"), {ana, ben}));
        QVERIFY(desk.workspace.write([id](store::Transaction &transaction) {
            return store::suppress(transaction, {AddressKind::phone, ben}, Channel::sms, QStringLiteral("stop"), {}, id);
        }));
        const PersonDetail person = desk.detail(id);
        QVERIFY(!person.addresses.at(0).isSuppressed);
        QVERIFY(person.addresses.at(1).isSuppressed);
        QVERIFY(person.addresses.at(1).suppressionWhy.startsWith(QStringLiteral("stop 20")));
        QVERIFY(valueOf(await(desk.people->lines({id}))).constFirst().isOptedOut);
    }

    void aConversationIsBegunOnceAndFoundByAddressToo()
    {
        Desk desk;
        const ContactId id = desk.save(typed(QStringLiteral("Ana"), {QStringLiteral("ana@example.com"), ana}));
        const ConversationId begun = valueOf(await(desk.people->conversationWith(id)));
        QVERIFY(begun);
        QCOMPARE(valueOf(await(desk.people->conversationWith(id))), begun);
        QCOMPARE(valueOf(await(desk.people->conversationWith({}, QStringLiteral("512 555 0142")))).conversation, begun);
        QVERIFY(!desk.detail(id).conversation); // nothing is written yet
        desk.workspace.receive(ana, QStringLiteral("hello"));
        QCOMPARE(desk.detail(id).conversation, begun);
        const ConversationId stranger = valueOf(await(desk.people->conversationWith({}, cleo))).conversation;
        QVERIFY(stranger);
        QVERIFY(stranger != begun);
        QCOMPARE(valueOf(await(desk.people->conversationWith({}, cleo))).conversation, stranger);
        QCOMPARE(wordOf(await(desk.people->conversationWith({}, QStringLiteral("no number")))), QStringLiteral("invalid_input"));
        QCOMPARE(await(desk.people->conversationWith(desk.save(typed(QStringLiteral("Ben"))))).error().detail, QStringLiteral("no_address"));
    }

    void anErasureIsToldBeforeItIsDone()
    {
        Desk desk;
        const ContactId id = desk.save(typed(QStringLiteral("Ana"), {ana, QStringLiteral("ana@example.com")}));
        const ContactId other = desk.save(typed(QStringLiteral("Ben"), {ben}));
        desk.workspace.receive(ana, QStringLiteral("one"));
        desk.workspace.receive(ana, QStringLiteral("two"));
        desk.workspace.receive(ben, QStringLiteral("three"));
        QVERIFY(await(desk.people->addNote(id, QStringLiteral("likes tea"))));
        const ErasurePreview preview = valueOf(await(desk.people->previewErasure(id)));
        QCOMPARE(preview.name, QStringLiteral("Ana"));
        QCOMPARE(preview.messages, 2);
        QCOMPARE(preview.notes, 1);
        QCOMPARE(preview.files, 0);
        QCOMPARE(preview.addresses, 2);
        const ErasedPerson erased = valueOf(await(desk.people->erase(id)));
        QCOMPARE(erased.report.messages, preview.messages);
        QCOMPARE(erased.report.notes, preview.notes);
        QCOMPARE(wordOf(await(desk.people->detail(id))), QStringLiteral("not_found"));
        QCOMPARE(wordOf(await(desk.people->previewErasure(id))), QStringLiteral("not_found"));
        QTRY_COMPARE(desk.names(), QStringList{QStringLiteral("Ben")});
        QCOMPARE(desk.detail(other).messages, 1);
    }
};

SWITCHBOARD_TEST(LocalPeopleTest)
#include "tst_localpeople.moc"
