// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/merging.h"

#include "core/store/conversationchanges.h"
#include "core/store/people/notes.h"
#include "tests/core/people/peoplefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;

namespace {
const QString first = QStringLiteral("+15125550142");
const QString second = QStringLiteral("+15125550143");
const QString third = QStringLiteral("+15125550144");
} // namespace

class MergingTest : public QObject
{
    Q_OBJECT

private:
    static Result<void> merge(PeopleStore &store, ContactId alias, ContactId into)
    {
        return store.write([=](store::Transaction &transaction) { return store::merge(transaction, alias, into); });
    }

    static Result<void> unmerge(PeopleStore &store, ContactId alias)
    {
        return store.write([=](store::Transaction &transaction) { return store::unmerge(transaction, alias); });
    }

    /// Every conversation that lists show, as text.
    static QStringList inbox(PeopleStore &store)
    {
        const auto rows = store.listed();
        QStringList lines;
        for (const store::ConversationRow &row : rows)
            lines.append(QStringLiteral("%1 %2 %3 %4 %5: %6")
                             .arg(row.id.toString(), row.contact.toString(), row.lastMessage.toString(), row.assignee)
                             .arg(row.unread)
                             .arg(store.thread(row.id).join(u'|')));
        return lines;
    }

private Q_SLOTS:
    void twoBecomeOnePerson()
    {
        PeopleStore store;
        Contact one = personNamed(QStringLiteral("Ana Example"), {phone(first)});
        one.tags = {QStringLiteral("Buyer")};
        Contact two = personNamed(QStringLiteral("A. Example"), {phone(second), phone(first)});
        two.company = QStringLiteral("Acme");
        two.externalId = QStringLiteral("crm-2");
        two.tags = {QStringLiteral("Buyer"), QStringLiteral("VIP")};
        const ContactId root = store.add(one);
        const ContactId alias = store.add(two);
        QVERIFY(merge(store, alias, root).ok());

        for (const ContactId id : {root, alias}) {
            const Contact person = store.person(id);
            QCOMPARE(person.id, root);
            QCOMPARE(person.name, QStringLiteral("Ana Example"));
            QCOMPARE(person.company, QStringLiteral("Acme"));
            QCOMPARE(person.tags, (QStringList{QStringLiteral("Buyer"), QStringLiteral("VIP")}));
            QCOMPARE(person.endpoints.size(), 2);
        }
        QCOMPARE(store.count(), 1);
        QCOMPARE(store.receive(second, QStringLiteral("hi")).contact, root);
        const auto found = valueOf(store.read([&store](store::Database &db) {
            return store::findByExternalId(db, store.store().vault(), QStringLiteral("crm-2"));
        }));
        QCOMPARE(found, root);
    }

    void theirConversationsBecomeOne()
    {
        PeopleStore store;
        const ContactId root = store.add(QStringLiteral("Ana"), first);
        const ContactId alias = store.add(QStringLiteral("Anna"), second);
        const auto own = store.receive(first, QStringLiteral("one"));
        const auto joined = store.receive(second, QStringLiteral("two"));
        QVERIFY(own.conversation != joined.conversation);
        QVERIFY(merge(store, alias, root).ok());
        QCOMPARE(store.thread(own.conversation), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(store.receive(second, QStringLiteral("three")).conversation, own.conversation);
        QCOMPARE(inbox(store).size(), 1);
    }

    void anUnmergeRestoresItExactly()
    {
        PeopleStore store;
        const ContactId root = store.add(QStringLiteral("Ana"), first);
        const ContactId alias = store.add(QStringLiteral("Anna"), second);
        store.receive(first, QStringLiteral("one"));
        store.receive(second, QStringLiteral("two"));
        store.receive(first, QStringLiteral("three"));
        const QStringList inboxBefore = inbox(store);
        const QString rootBefore = described(store.person(root));
        const QString aliasBefore = described(store.person(alias));
        QCOMPARE(inboxBefore.size(), 2);

        QVERIFY(merge(store, alias, root).ok());
        QVERIFY(inbox(store) != inboxBefore);
        QVERIFY(unmerge(store, alias).ok());
        QCOMPARE(inbox(store), inboxBefore);
        QCOMPARE(described(store.person(root)), rootBefore);
        QCOMPARE(described(store.person(alias)), aliasBefore);
        QCOMPARE(store.receive(second, QStringLiteral("four")).contact, alias);
        QCOMPARE(store.kinds().mid(5, 2), (QList{EventKind::contactMerged, EventKind::contactUnmerged}));
    }

    void aRootWithoutAConversationGetsOneAndGivesItBack()
    {
        PeopleStore store;
        const ContactId root = store.add(QStringLiteral("Ana"), first);
        const ContactId alias = store.add(QStringLiteral("Anna"), second);
        store.receive(second, QStringLiteral("two"));
        const QStringList before = inbox(store);
        QVERIFY(merge(store, alias, root).ok());
        QCOMPARE(inbox(store).size(), 1);
        QVERIFY(inbox(store).constFirst().contains(root.toString()));
        QVERIFY(unmerge(store, alias).ok());
        QCOMPARE(inbox(store), before);
    }

    void whatWasReadInBetweenStaysRead()
    {
        PeopleStore store;
        const ContactId root = store.add(QStringLiteral("Ana"), first);
        const ContactId alias = store.add(QStringLiteral("Anna"), second);
        const auto own = store.receive(first, QStringLiteral("one"));
        const auto joined = store.receive(second, QStringLiteral("two"));
        QVERIFY(merge(store, alias, root).ok());
        QVERIFY(
            store.write([=](store::Transaction &transaction) { return store::markRead(transaction, own.conversation, {}); })
                .ok());
        QVERIFY(unmerge(store, alias).ok());
        const auto row =
            valueOf(store.read([=](store::Database &db) { return store::conversation(db, joined.conversation); }));
        QCOMPARE(row.unread, 0);
    }

    void allAliasesPointToTheRootInOneStep()
    {
        PeopleStore store;
        const ContactId a = store.add(QStringLiteral("Ana"), first);
        const ContactId b = store.add(QStringLiteral("Anna"), second);
        const ContactId c = store.add(QStringLiteral("Anne"), third);
        store.receive(third, QStringLiteral("from Anne"));
        QVERIFY(merge(store, c, b).ok());
        QVERIFY(merge(store, b, a).ok());
        QCOMPARE(store.row(c).root, a);
        QCOMPARE(store.receive(third, QStringLiteral("still Anne")).contact, a);
        // The merge of b comes undone with c still in it.
        QVERIFY(unmerge(store, b).ok());
        QCOMPARE(store.row(b).root, b);
        QCOMPARE(store.row(c).root, b);
        QCOMPARE(store.person(b).endpoints.size(), 2);
        QVERIFY(unmerge(store, c).ok());
        QCOMPARE(store.row(c).root, c);
        const auto again = store.receive(third, QStringLiteral("Anne herself"));
        QCOMPARE(again.contact, c);
        QCOMPARE(store.thread(again.conversation),
                 (QStringList{QStringLiteral("from Anne"), QStringLiteral("Anne herself")}));
    }

    void whatIsClearedIsClearedForTheWholePerson()
    {
        PeopleStore store;
        const ContactId root = store.add(QStringLiteral("Ana"), first);
        Contact other = personNamed(QStringLiteral("Anna"), {phone(second)});
        other.company = QStringLiteral("Acme");
        other.tags = {QStringLiteral("VIP")};
        other.fields.insert(QStringLiteral("Budget"), QStringLiteral("400k"));
        other.nextStep = QStringLiteral("call");
        other.nextStepAt = fromMs(7);
        const ContactId alias = store.add(other);
        QVERIFY(merge(store, alias, root).ok());
        store::ContactChange change;
        change.texts.insert(QStringLiteral("company"), QString());
        change.texts.insert(QStringLiteral("next_step"), QString());
        change.nextStepAt = Timestamp{};
        change.fields.insert(QStringLiteral("Budget"), QString());
        change.removeTags = {QStringLiteral("VIP")};
        QVERIFY(store.change(alias, change));
        const Contact person = store.person(root);
        QVERIFY(person.company.isEmpty() && person.tags.isEmpty() && person.fields.isEmpty()
                && person.nextStep.isEmpty());
        QCOMPARE(person.nextStepAt, Timestamp{});
    }

    void notesOfAllAreNotesOfThePerson()
    {
        PeopleStore store;
        const ContactId root = store.add(QStringLiteral("Ana"), first);
        const ContactId alias = store.add(QStringLiteral("Anna"), second);
        for (const ContactId id : {root, alias})
            QVERIFY(store
                        .write([id](store::Transaction &transaction) {
                            return store::addNote(transaction, id, {}, id.toString());
                        })
                        .ok());
        QVERIFY(merge(store, alias, root).ok());
        const auto count = [&store](ContactId id) {
            return valueOf(store.read([&store, id](store::Database &db) {
                       return store::notesOf(db, store.store().vault(), id);
                   }))
                .size();
        };
        QCOMPARE(count(root), 2);
        QCOMPARE(count(alias), 2);
        QVERIFY(unmerge(store, alias).ok());
        QCOMPARE(count(root), 1);
    }

    void refusesWhatIsNoMerge()
    {
        PeopleStore store;
        const ContactId a = store.add(QStringLiteral("Ana"), first);
        const ContactId b = store.add(QStringLiteral("Anna"), second);
        QCOMPARE(merge(store, a, a).error().code, ErrorCode::invalidInput);
        QCOMPARE(merge(store, a, ContactId{9}).error().code, ErrorCode::notFound);
        QCOMPARE(merge(store, ContactId{9}, a).error().code, ErrorCode::notFound);
        QCOMPARE(unmerge(store, a).error().code, ErrorCode::invalidInput);
        QVERIFY(merge(store, b, a).ok());
        QCOMPARE(merge(store, a, b).error().code, ErrorCode::invalidInput);
        QCOMPARE(merge(store, b, a).error().code, ErrorCode::invalidInput);
    }
};

SWITCHBOARD_TEST(MergingTest)
#include "tst_merging.moc"
