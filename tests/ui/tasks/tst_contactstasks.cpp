// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/ui/tasks/tasktest.h"

#include <QFile>
#include <QGuiApplication>
#include <QWindow>

namespace switchboard::test {

using workspace::PersonAddress;
using workspace::PersonDetail;

/// What is done with people.
class ContactsTasks : public TaskTest
{
    Q_OBJECT

private Q_SLOTS:
    void importsPeople();
    void addsAPerson();
    void correctsANumber();
    void mergesTwoPeople();
    void partsAMergedPerson();
    void tagsThreePeople();
    void erasesAPerson();
};

namespace {

const QString people = QStringLiteral("People");
const QString threads = QStringLiteral("Conversations");
const QString ann = QStringLiteral("Ann Example");
const QString annWrote = QStringLiteral("Could we see the house on Friday at ten?");
const QString alike = QStringLiteral("Ann Examiner"); // somebody else
const QString annNote = QStringLiteral("Has two cats");
const QString dmitri = QStringLiteral("Dmitri Testov");
const QString dmitriWrote = QStringLiteral("Is the flat on Sample Street still free in May?");

/// From wherever the window is, until the list of people has the focus and its rows.
void goToContacts()
{
    press("Ctrl+6");
    TRY(focusName() == people);
    TRY(!rowsOf(people).isEmpty() && !rowsOf(people).contains(QStringLiteral("Loading")));
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

/// The name by which the store, in the lists that it makes for windows, still finds Ann; by each way of asking.
QStringList tracesOfAnn(TaskDesk &desk, ContactId contact)
{
    const auto isOfAnn = [](const QStringList &words) {
        const QString all = words.join(u'\n');
        return all.contains(ann) || all.contains(QStringLiteral("555-0142")) || all.contains(QStringLiteral("+15125550142"))
               || all.contains(QStringLiteral("ann@example.com")) || all.contains(annWrote) || all.contains(annNote);
    };
    QStringList traces;
    const auto look = [&](const char *where, const QStringList &words) {
        if (isOfAnn(words) && !traces.contains(QLatin1StringView(where)))
            traces.append(QLatin1StringView(where));
    };
    for (const QString &text : {ann, QStringLiteral("5125550142"), QStringLiteral("ann@example.com")}) {
        workspace::PeopleQuery query;
        query.text = text;
        const QList<ContactId> found = orFatal(await(desk.people().matches(query, 50, {})), "people");
        for (const workspace::PersonLine &line : orFatal(await(desk.people().lines(found)), "lines"))
            look("people", {line.name, line.phone, line.email});
    }
    if (const Result<PersonDetail> detail = await(desk.people().detail(contact)); detail)
        look("person", {detail->contact.name, detail->notes.isEmpty() ? QString() : detail->notes.constFirst().body});
    for (const ThreadFilter filter : {ThreadFilter::open, ThreadFilter::unread, ThreadFilter::mine, ThreadFilter::snoozed, ThreadFilter::done, ThreadFilter::spam}) {
        ThreadQuery query;
        query.filter = filter;
        for (const workspace::ThreadRow &row : orFatal(await(desk.inbox().threads(query, 50, {})), "threads")) {
            look("inbox", {row.title, row.preview});
            for (const workspace::ThreadItem &item : orFatal(await(desk.inbox().thread(row.conversation, 50, {})), "thread"))
                look("thread", {item.body});
        }
    }
    for (const auto &[where, query] : {std::pair("history", ""), {"search by a word", "friday"}, {"search by number", "from:+15125550142"}, {"search by name", "from:\"Ann Example\""}}) {
        const auto matches = await(desk.history().matches(QString::fromLatin1(query), workspace::HistoryOrder::newestFirst, 50, {}, {}));
        if (!matches)
            continue; // of a person whom nobody knows
        QList<MessageId> ids;
        for (const MessageCursor &key : matches->keys)
            ids.append(key.id);
        for (const workspace::HistoryLine &line : orFatal(await(desk.history().lines(ids, {})), "lines"))
            look(where, {line.person, line.address, line.text});
    }
    for (const workspace::SearchSuggestion &each : orFatal(await(desk.history().suggestions(text::SearchField::from, QStringLiteral("an"), 20)), "suggestions"))
        look("suggestions", {each.value, each.note});
    workspace::ExportOptions options;
    options.file = desk.path(QStringLiteral("everybody.csv"));
    options.mayReplace = true;
    orFatal(await(desk.people().exportPeople(options, {}, {})), "export");
    look("export", {QString::fromUtf8(readAll(options.file))});
    return traces;
}

/// What the places of the window find of Ann, each beside somebody else, so that it has surely looked.
void lookForAnn(bool isThere)
{
    press("Ctrl+6");
    if (focusName() != QStringLiteral("Find people")) // as where nobody is found
        press("/");
    TRY(focusName() == QStringLiteral("Find people"));
    press("Ctrl+A");
    type(QStringLiteral("ann exam"));
    TRY(rowsOf(people).size() < 6 && !rowOf(alike).isEmpty());
    TRY(rowOf(ann).isEmpty() != isThere);
    press("Ctrl+1");
    TRY(rowsOf(threads).size() == (isThere ? 4 : 3));
    TRY(rowsOf(threads).filter(ann).isEmpty() != isThere && rowsOf(threads).filter(QStringLiteral("house on Friday")).isEmpty() != isThere);
    press("Ctrl+F");
    type(QStringLiteral("the"));
    const QString messages = QStringLiteral("Messages");
    TRY(rowsOf(messages).size() == (isThere ? 4 : 3) && !rowsOf(messages).filter(QStringLiteral("survey")).isEmpty());
    TRY(rowsOf(messages).filter(annWrote).isEmpty() != isThere);
    press("Ctrl+K");
    type(QStringLiteral("ann exam"));
    const QString hits = QStringLiteral("What was found");
    TRY(!rowsOf(hits).filter(alike).isEmpty());
    TRY(rowsOf(hits).filter(ann).isEmpty() != isThere);
    press("Escape");
    TRY(rowsOf(hits).isEmpty());
}

} // namespace

void ContactsTasks::importsPeople()
{
    TaskDesk &desk = sitDown();
    const QString path = desk.path(QStringLiteral("visitors.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,E-mail,Tags,Reachable at\n"
               "Wanda Wanted,wanda@example.com,visitor,(512) 555-0171\n"
               "Xaver Xample,xaver@example.com,visitor,512-555-0172\n"
               "Ann Example,ann@example.com,visitor,+15125550142\n");
    file.close();
    DO(goToContacts());
    press("I");
    TRY(shows(QStringLiteral("Step 1 of 4: File")) && QGuiApplication::focusWindow());
    press("Return"); // on the button that asks for the file
    TRY(QGuiApplication::focusWindow() && QGuiApplication::focusWindow()->title() == QStringLiteral("Import people"));
    type(path);
    TRY(focusText() == path);
    press("Return");
    TRY_SHOWS(QStringLiteral("Step 2 of 4: Columns"));
    TRY_SHOWS(QStringLiteral("(512) 555-0171 · 512-555-0172 · +15125550142"));
    for (int i = 0; i < 6 && focusName() != QStringLiteral("What Reachable at becomes"); ++i)
        press("Shift+Tab");
    QCOMPARE(focusName(), QStringLiteral("What Reachable at becomes"));
    type(QStringLiteral("pho"));
    press("Ctrl+Return");
    TRY_SHOWS(QStringLiteral("Step 3 of 4: Check"));
    TRY_SHOWS(QStringLiteral("To be added, 2, new people"));
    QVERIFY(peopleNamed(desk, QStringLiteral("Wanda Wanted")).isEmpty());
    press("Ctrl+Return");
    TRY_SHOWS(QStringLiteral("Step 4 of 4: Result"));
    TRY_SHOWS(QStringLiteral("Added, 2, new people"));
    press("Return");
    TRY_HIDES(QStringLiteral("Step 4 of 4: Result"));
    DO(find(QStringLiteral("Wanda Wanted")));
    TRY_SHOWS(QStringLiteral("(512) 555-0171"));
    const PersonDetail wanda = person(desk, QStringLiteral("Wanda Wanted"));
    QCOMPARE(addressesOf(wanda), (QStringList{QStringLiteral("+15125550171"), QStringLiteral("wanda@example.com")}));
    QCOMPARE(wanda.contact.tags, QStringList{QStringLiteral("visitor")});
    QCOMPARE(addressesOf(person(desk, QStringLiteral("Xaver Xample"))), (QStringList{QStringLiteral("+15125550172"), QStringLiteral("xaver@example.com")}));
    // Who was known by the number is the same one.
    QCOMPARE(peopleNamed(desk, ann).size(), 1);
    QVERIFY(person(desk, ann).contact.tags.contains(QStringLiteral("visitor")));
}

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
    TRY(!rowOf(three.last()).isEmpty());
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

void ContactsTasks::erasesAPerson()
{
    TaskDesk &desk = sitDown();
    const ContactId contact = person(desk, ann).contact.id;
    const MessageId message = desk.items(ann).constLast().message;
    workspace::PersonEdit other;
    other.name = alike;
    other.addresses = {{QStringLiteral("+15125550143"), {}}};
    orFatal(await(desk.people().save(other)), "somebody else");
    DO(goToContacts());
    DO(find(ann));
    press("A");
    TRY(focusName() == QStringLiteral("Note about this person"));
    type(annNote);
    press("Ctrl+Return");
    TRY_SHOWS(QStringLiteral("Notes, 1"));
    DO(lookForAnn(true));
    const QStringList everywhere{QStringLiteral("people"), QStringLiteral("person"), QStringLiteral("inbox"), QStringLiteral("thread"), QStringLiteral("history"), QStringLiteral("search by a word"), QStringLiteral("search by number"), QStringLiteral("search by name"), QStringLiteral("suggestions"), QStringLiteral("export")};
    QCOMPARE(tracesOfAnn(desk, contact), everywhere);

    DO(goToContacts());
    DO(find(ann));
    press("Delete");
    TRY(focusName() == QStringLiteral("Type Ann Example to go on"));
    TRY_SHOWS(QStringLiteral("the content of one message, one note, 0 files and 2 addresses"));
    type(ann);
    press("Tab", 2);
    press("Return");
    TRY_SHOWS(QStringLiteral("Ann Example is erased, with the content of one message."));

    DO(lookForAnn(false));
    QCOMPARE(tracesOfAnn(desk, contact), QStringList());
    // That something came then stays, without who and what.
    const workspace::MessageStory story = orFatal(await(desk.history().story(message)), "story");
    QVERIFY(!story.timeline.isEmpty());
    QCOMPARE(story.row.message.body + story.row.person + story.row.address, QString());
    desk.reopen();
    DO(lookForAnn(false));
    QCOMPARE(tracesOfAnn(desk, contact), QStringList());
    QVERIFY(!readAll(desk.path(QStringLiteral("console.ini"))).contains("Ann"));
}

SWITCHBOARD_TASKS("Contacts", ContactsTasks)

} // namespace switchboard::test

#include "tst_contactstasks.moc"
