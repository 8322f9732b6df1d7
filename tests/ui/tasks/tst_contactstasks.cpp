// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/tasktest.h"

namespace switchboard::test {

using workspace::PersonAddress;
using workspace::PersonDetail;

/// What is done with people.
class ContactsTasks : public TaskTest
{
    Q_OBJECT

private Q_SLOTS:
    void addsAPerson();
    void correctsANumber();
    void mergesTwoPeople();
    void partsAMergedPerson();
    void tagsThreePeople();
};

namespace {

const QString people = QStringLiteral("People");
const QString threads = QStringLiteral("Conversations");
const QString ann = QStringLiteral("Ann Example");
const QString dmitri = QStringLiteral("Dmitri Testov");

/// From wherever the window is, until the list of people has the focus and its rows.
void goToContacts()
{
    press("Ctrl+6");
    TRY(rowsOf(people).join(u'\n').contains(QStringLiteral("Finn Specimen")));
    TRY(focusName() == people);
}

/// The row of somebody in the list; empty where there is none.
QString rowOf(const QString &name)
{
    const QStringList found = rowsOf(people).filter(name);
    return found.isEmpty() ? QString() : found.constFirst();
}

/// Narrows the list by a name, whose first one then is the current one and shown.
void find(const QString &name)
{
    press("/");
    TRY(focusName() == QStringLiteral("Find people"));
    press("Ctrl+A");
    type(name);
    TRY(rowsOf(people).value(0).startsWith(name));
    press("Return");
    TRY(focusName() == people && currentRowOf(people).startsWith(name));
    TRY_SHOWS(QStringLiteral("Added"));
}

/// Those who have exactly this name.
QList<ContactId> peopleNamed(TaskDesk &desk, const QString &name)
{
    workspace::PeopleQuery query;
    query.text = name;
    const QList<ContactId> alike = orFatal(await(desk.people().matches(query, 50, {})), "people");
    const QList<workspace::PersonLine> lines = orFatal(await(desk.people().lines(alike)), "lines");
    QList<ContactId> found;
    for (const workspace::PersonLine &line : lines) {
        if (line.name == name)
            found.append(line.contact);
    }
    return found;
}

/// Everything about the one who has this name; without a name where there is none, or more than one.
PersonDetail person(TaskDesk &desk, const QString &name)
{
    const QList<ContactId> found = peopleNamed(desk, name);
    return found.size() == 1 ? orFatal(await(desk.people().detail(found.constFirst())), "person") : PersonDetail();
}

QStringList addressesOf(const PersonDetail &person)
{
    QStringList normal;
    for (const PersonAddress &address : person.addresses)
        normal.append(address.address.normal);
    normal.sort();
    return normal;
}

QStringList bodiesOf(TaskDesk &desk, const QString &title)
{
    QStringList bodies;
    for (const workspace::ThreadItem &item : desk.items(title))
        bodies.append(item.body);
    return bodies;
}

/// Ann takes Dmitri in.
void mergeThem()
{
    DO(goToContacts());
    DO(find(ann));
    press("M");
    TRY(focusName() == QStringLiteral("Find the other person"));
    type(QStringLiteral("dmitri"));
    TRY(currentRowOf(QStringLiteral("People found")).startsWith(dmitri));
    press("Return");
    TRY(focusName() == QStringLiteral("Keep the name Ann Example"));
    press("Ctrl+Return");
    TRY_SHOWS(QStringLiteral("Dmitri Testov is one with Ann Example"));
    TRY_SHOWS(QStringLiteral("Merged into this person"));
}

const QString annWrote = QStringLiteral("Could we see the house on Friday at ten?");
const QString dmitriWrote = QStringLiteral("Is the flat on Sample Street still free in May?");

} // namespace

void ContactsTasks::addsAPerson()
{
    TaskDesk &desk = sitDown();
    const QString zara = QStringLiteral("Zara Newcomer");
    DO(goToContacts());
    QVERIFY(peopleNamed(desk, zara).isEmpty());
    press("N");
    TRY(focusName() == QStringLiteral("Name"));
    type(zara);
    press("Tab", 2);
    TRY(focusName() == QStringLiteral("Address 1"));
    type(QStringLiteral("512 555 0199"));
    press("Tab", 3);
    press("Return"); // on the button below that adds another
    TRY(focusName() == QStringLiteral("Address 2"));
    type(QStringLiteral("Zara@Example.com"));
    press("Ctrl+Return");
    TRY(currentRowOf(people).startsWith(zara));
    TRY_SHOWS(QStringLiteral("(512) 555-0199"));
    TRY_SHOWS(QStringLiteral("no messages yet"));
    QVERIFY(currentRowOf(people).contains(QStringLiteral("(512) 555-0199")));
    QCOMPARE(addressesOf(person(desk, zara)), (QStringList{QStringLiteral("+15125550199"), QStringLiteral("zara@example.com")}));
    TRY(focusName() == people);
}

void ContactsTasks::correctsANumber()
{
    TaskDesk &desk = sitDown();
    const QString eve = QStringLiteral("Eve Placeholder");
    DO(goToContacts());
    DO(find(eve));
    QVERIFY(currentRowOf(people).contains(QStringLiteral("(512) 555-0129")));
    press("E");
    TRY(focusName() == QStringLiteral("Name"));
    press("Tab", 2);
    TRY(focusName() == QStringLiteral("Address 1"));
    QCOMPARE(focusText(), QStringLiteral("(512) 555-0129"));
    press("End");
    press("Backspace", 2);
    type(QStringLiteral("92"));
    press("Ctrl+Return");
    TRY(rowOf(eve).contains(QStringLiteral("(512) 555-0192")));
    TRY_HIDES(QStringLiteral("555-0129"));
    QCOMPARE(addressesOf(person(desk, eve)), (QStringList{QStringLiteral("+15125550192"), QStringLiteral("eve@example.com")}));
    // Who writes from it is known from now on.
    desk.receive(QStringLiteral("+15125550192"), QStringLiteral("My new number"));
    press("Ctrl+1");
    TRY(rowsOf(threads).value(0).contains(eve));
    QVERIFY(desk.row(eve).preview.contains(QStringLiteral("My new number")));
}

void ContactsTasks::mergesTwoPeople()
{
    TaskDesk &desk = sitDown();
    DO(mergeThem());
    press("/");
    press("Ctrl+A");
    press("Backspace");
    press("Return");
    TRY(rowsOf(people).size() > 10);
    QVERIFY(rowOf(dmitri).isEmpty());
    QVERIFY(!rowOf(ann).isEmpty());
    QVERIFY(peopleNamed(desk, dmitri).isEmpty());
    const PersonDetail both = person(desk, ann);
    QCOMPARE(both.merged.size(), 1);
    QCOMPARE(both.merged.constFirst().second, dmitri);
    const QStringList addresses{QStringLiteral("+15125550142"), QStringLiteral("+15125550188"), QStringLiteral("ann@example.com"), QStringLiteral("dmitri@example.com")};
    QCOMPARE(addressesOf(both), addresses);
    // What both wrote stands in one thread.
    press("Ctrl+1");
    TRY(rowsOf(threads).size() == 3);
    TRY(rowsOf(threads).filter(dmitri).isEmpty());
    QCOMPARE(bodiesOf(desk, ann), (QStringList{dmitriWrote, annWrote}));
    QVERIFY(!desk.row(dmitri).conversation);
}

void ContactsTasks::partsAMergedPerson()
{
    TaskDesk &desk = sitDown();
    DO(mergeThem());
    QVERIFY(!desk.row(dmitri).conversation);
    desk.reopen();
    DO(goToContacts());
    TRY(rowOf(dmitri).isEmpty());
    DO(find(ann));
    TRY_SHOWS(QStringLiteral("Merged into this person"));
    press("U");
    TRY_SHOWS(QStringLiteral("Dmitri Testov is a person apart again"));
    TRY_HIDES(QStringLiteral("Merged into this person"));
    DO(find(dmitri));
    TRY_SHOWS(QStringLiteral("(512) 555-0188"));
    QCOMPARE(addressesOf(person(desk, dmitri)), (QStringList{QStringLiteral("+15125550188"), QStringLiteral("dmitri@example.com")}));
    QCOMPARE(addressesOf(person(desk, ann)), (QStringList{QStringLiteral("+15125550142"), QStringLiteral("ann@example.com")}));
    QVERIFY(person(desk, ann).merged.isEmpty());
    press("Ctrl+1");
    TRY(rowsOf(threads).size() == 4);
    QCOMPARE(bodiesOf(desk, ann), QStringList{annWrote});
    QCOMPARE(bodiesOf(desk, dmitri), QStringList{dmitriWrote});
}

void ContactsTasks::tagsThreePeople()
{
    TaskDesk &desk = sitDown();
    const QString tag = QStringLiteral("open house");
    const QStringList three{QStringLiteral("Finn Specimen"), QStringLiteral("Grace Mockup"), QStringLiteral("Hugo Dummy")};
    DO(goToContacts());
    for (int i = 0; i < 30 && !currentRowOf(people).startsWith(three.first()); ++i)
        press("J");
    QVERIFY(currentRowOf(people).startsWith(three.first()));
    press("Shift+Down", 2);
    TRY_SHOWS(QStringLiteral("3 chosen"));
    press("T");
    TRY(focusName() == QStringLiteral("Tag to add"));
    type(tag);
    press("Ctrl+Return");
    TRY_SHOWS(QStringLiteral("The tags of 3 people are changed"));
    TRY(rowsOf(people).filter(tag).size() == 3);
    workspace::PeopleQuery query;
    query.tag = tag;
    QStringList names;
    const QList<ContactId> tagged = orFatal(await(desk.people().matches(query, 50, {})), "tagged");
    for (const workspace::PersonLine &line : orFatal(await(desk.people().lines(tagged)), "lines"))
        names.append(line.name);
    QCOMPARE(names, three);
    // What they had, they have still.
    QVERIFY(person(desk, three.at(1)).contact.tags.contains(QStringLiteral("vendor")));
}

SWITCHBOARD_TASKS("Contacts", ContactsTasks)

} // namespace switchboard::test

#include "tst_contactstasks.moc"
