// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"
#include "core/store/suppressions.h"
#include "core/workspace/localinbox.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;
using workspace::LocalInbox;
using workspace::PersonCard;
using workspace::ThreadFilter;
using workspace::ThreadItem;
using workspace::ThreadRow;

namespace {

QStringList titles(LocalInbox &inbox, ThreadFilter filter = ThreadFilter::open)
{
    QStringList titles;
    for (const ThreadRow &row : valueOf(await(inbox.threads({filter}, 50, {}))))
        titles.append(row.title);
    return titles;
}

QStringList bodiesOf(const QList<ThreadItem> &items)
{
    QStringList bodies;
    for (const ThreadItem &item : items)
        bodies.append(item.body);
    return bodies;
}

QStringList bodies(LocalInbox &inbox, ConversationId conversation, int limit = 50, MessageCursor before = {})
{
    return bodiesOf(valueOf(await(inbox.thread(conversation, limit, before))));
}

/// A text of that number, `later` than the clock says, with a body of its own.
store::StoredInbound receiveAt(TestWorkspace &workspace, const QString &number, seconds later)
{
    static int count = 0;
    store::InboundText text;
    text.provider = workspace.provider();
    text.sender = workspace.sender();
    text.reference = text.body = QStringLiteral("text %1").arg(++count);
    text.from = {AddressKind::phone, number};
    text.at = workspace.clock().now() + later;
    return **workspace.write([text](store::Transaction &transaction) { return storeInbound(transaction, text); });
}

void suppress(TestWorkspace &workspace, const QString &number)
{
    const auto done = workspace.write([number](store::Transaction &transaction) {
        return store::suppress(transaction, {AddressKind::phone, number}, Channel::sms, QStringLiteral("manual"), {},
                               {});
    });
    QVERIFY(done.ok());
}

} // namespace

/// What the window lists and shows, from a store of its own.
class InboxThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyWroteYet()
    {
        TestWorkspace workspace;
        LocalInbox inbox(*workspace);
        QCOMPARE(titles(inbox), QStringList());
    }

    void listsTheNewestConversationFirst()
    {
        TestWorkspace workspace;
        workspace.addPerson(QStringLiteral("Ana Example"), ana);
        workspace.receive(ana, QStringLiteral("first"));
        workspace.receive(ben, QStringLiteral("second"));
        workspace.receive(cleo, QStringLiteral("third"));
        workspace.pause();
        LocalInbox inbox(*workspace);
        QCOMPARE(titles(inbox), (QStringList{QStringLiteral("(512) 555-0144"), QStringLiteral("(512) 555-0143"),
                                             QStringLiteral("Ana Example")}));
        workspace.receive(ana, QStringLiteral("again"));
        QCOMPARE(titles(inbox).constFirst(), QStringLiteral("Ana Example"));
    }

    void saysOfAConversationWhatItsLineShows()
    {
        TestWorkspace workspace;
        const ContactId contact = workspace.addPerson(QStringLiteral("Ana Example"), ana);
        workspace.receive(ana, QStringLiteral("one"));
        const auto last = workspace.receive(ana, QStringLiteral("  two\nlines,  and   spaces "));
        workspace.pause();
        LocalInbox inbox(*workspace);
        const ThreadRow row = valueOf(await(inbox.threads({ThreadFilter::open}, 1, {}))).value(0);
        ThreadRow wanted;
        wanted.conversation = last.conversation;
        wanted.contact = contact;
        wanted.title = QStringLiteral("Ana Example");
        wanted.preview = QStringLiteral("two lines, and spaces");
        wanted.lastFate = QStringLiteral("received");
        wanted.lastAt = workspace.clock().now();
        wanted.unread = 2;
        wanted.waitsSince = wanted.lastAt - seconds(1); // of the first of the two
        QCOMPARE(row, wanted);
        workspace.receive(ana, QString(500, u'x'));
        QCOMPARE(valueOf(await(inbox.threads({ThreadFilter::open}, 1, {}))).value(0).preview, QString(200, u'x'));
    }

    void numbersAreShownAsInTheHomeCountry()
    {
        TestWorkspace workspace;
        workspace.receive(ana, QStringLiteral("hello"));
        workspace.set(workspace::setting::region, QStringLiteral("GB"));
        workspace.pause();
        LocalInbox inbox(*workspace);
        QCOMPARE(titles(inbox), QStringList(QStringLiteral("+1 512-555-0142")));
    }

    void aPersonWithoutANameIsShownAsTheNumber()
    {
        TestWorkspace workspace;
        workspace.addPerson(QString(), ana);
        workspace.receive(ana, QStringLiteral("hello"));
        workspace.pause();
        LocalInbox inbox(*workspace);
        QCOMPARE(titles(inbox), QStringList(QStringLiteral("(512) 555-0142")));
    }

    void showsHowTheNewestTextFared_data()
    {
        using Make = std::function<void(TestWorkspace &)>;
        QTest::addColumn<Make>("make");
        QTest::addColumn<QString>("fate");
        const QString hello = QStringLiteral("hello");
        QTest::newRow("it came in") << Make([=](auto &workspace) { workspace.receive(ana, hello); })
                                    << QStringLiteral("received");
        QTest::newRow("it waits") << Make([=](auto &workspace) { workspace.queue(ana, hello, seconds(5)); })
                                  << QStringLiteral("queued");
        QTest::newRow("it was delivered")
            << Make([=](auto &workspace) { workspace.taken(ana, hello, SmsStatus::delivered); })
            << QStringLiteral("delivered");
        QTest::newRow("it was not delivered")
            << Make([=](auto &workspace) { workspace.taken(ana, hello, SmsStatus::undelivered, 30003); })
            << QStringLiteral("undelivered");
        QTest::newRow("nobody knows") << Make([=](auto &workspace) { workspace.doubted(ana, hello); })
                                      << QStringLiteral("in_doubt");
        QTest::newRow("the provider refused it") << Make([=](auto &workspace) {
            const Attempted sent = workspace.attempted(ana, hello);
            workspace.outbox(
                [&](store::Outbox &outbox) { return outbox.refused(sent.attempt, 21610, QStringLiteral("provider")); });
        }) << QStringLiteral("failed");
        QTest::newRow("somebody took it back") << Make([=](auto &workspace) {
            const MessageId message = workspace.queue(ana, hello, seconds(5));
            workspace.outbox(
                [&](store::Outbox &outbox) { return outbox.cancel(message, QStringLiteral("taken_back")); });
        }) << QStringLiteral("canceled");
    }

    void showsHowTheNewestTextFared()
    {
        QFETCH(std::function<void(TestWorkspace &)>, make);
        TestWorkspace workspace;
        make(workspace);
        workspace.pause();
        LocalInbox inbox(*workspace);
        const auto rows = valueOf(await(inbox.threads({ThreadFilter::open}, 50, {})));
        QCOMPARE(rows.size(), 1);
        QTEST(rows.value(0).lastFate, "fate");
        QCOMPARE(rows.value(0).lastDirection == Direction::inbound,
                 rows.value(0).lastFate == QStringLiteral("received"));
    }

    void showsWhoDoesNotWantTexts()
    {
        TestWorkspace workspace;
        const ConversationId conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QVERIFY(!valueOf(await(inbox.threads({ThreadFilter::open}, 1, {}))).value(0).isOptedOut);
        QVERIFY(!valueOf(await(inbox.person(conversation))).isSuppressed);
        suppress(workspace, ana);
        QVERIFY(valueOf(await(inbox.threads({ThreadFilter::open}, 1, {}))).value(0).isOptedOut);
        const PersonCard card = valueOf(await(inbox.person(conversation)));
        QVERIFY(card.isSuppressed);
        QCOMPARE(card.suppressionWhy, QStringLiteral("manual ") + toIso(workspace.clock().now()));
    }

    void eachListHoldsItsOwn()
    {
        TestWorkspace workspace;
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        workspace.addPerson(QStringLiteral("Read"), ana);
        workspace.addPerson(QStringLiteral("Unread"), ben);
        workspace.addPerson(QStringLiteral("Done"), cleo);
        const ConversationId read = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.receive(ben, QStringLiteral("hello"));
        const ConversationId done = workspace.receive(cleo, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QVERIFY(await(inbox.markRead(read)).ok());
        QVERIFY(await(inbox.markRead(done)).ok());
        workspace.change(done, {.isDone = true});
        workspace.change(read, {.assignee = QStringLiteral("Sam")});

        QCOMPARE(titles(inbox, ThreadFilter::open), (QStringList{QStringLiteral("Unread"), QStringLiteral("Read")}));
        QCOMPARE(titles(inbox, ThreadFilter::unread), QStringList(QStringLiteral("Unread")));
        QCOMPARE(titles(inbox, ThreadFilter::mine), QStringList(QStringLiteral("Read")));
        QCOMPARE(titles(inbox, ThreadFilter::done), QStringList(QStringLiteral("Done")));

        // Nobody's name is nobody, not everybody.
        workspace.set(workspace::setting::agent, QString());
        QCOMPARE(titles(inbox, ThreadFilter::mine), QStringList());
    }

    void listsGoOnWhereTheyEnded_data()
    {
        QTest::addColumn<int>("apart");
        QTest::newRow("a second apart") << 1;
        QTest::newRow("all in one moment") << 0;
    }

    void listsGoOnWhereTheyEnded()
    {
        QFETCH(int, apart);
        TestWorkspace workspace;
        for (int i = 0; i < 5; ++i)
            receiveAt(workspace, QStringLiteral("+1512555015%1").arg(i), seconds(i * apart));
        workspace.pause();
        LocalInbox inbox(*workspace);
        QStringList all;
        ConversationCursor before;
        for (int page = 0; page < 4; ++page) {
            const auto rows = valueOf(await(inbox.threads({ThreadFilter::open}, 2, before)));
            QCOMPARE(rows.size(), QList({2, 2, 1, 0}).at(page));
            for (const ThreadRow &row : rows)
                all.append(row.title);
            before = rows.isEmpty() ? before : rows.constLast().cursor();
        }
        QCOMPARE(all, titles(inbox));
        QCOMPARE(QSet(all.cbegin(), all.cend()).size(), 5);
    }

    void aThreadGoesOnWhereItEnded_data() { listsGoOnWhereTheyEnded_data(); }

    void aThreadGoesOnWhereItEnded()
    {
        QFETCH(int, apart);
        TestWorkspace workspace;
        ConversationId conversation;
        for (int i = 0; i < 5; ++i)
            conversation = receiveAt(workspace, ana, seconds(i * apart)).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QStringList all;
        MessageCursor before;
        for (int page = 0; page < 4; ++page) {
            const auto items = valueOf(await(inbox.thread(conversation, 2, before)));
            QCOMPARE(items.size(), QList({2, 2, 1, 0}).at(page));
            before = items.isEmpty() ? before : items.constFirst().cursor();
            all = bodiesOf(items) + all;
        }
        QCOMPARE(all, bodies(inbox, conversation));
        QCOMPARE(QSet(all.cbegin(), all.cend()).size(), 5);
    }

    void aThreadReadsFromTheOldestToTheNewest()
    {
        TestWorkspace workspace;
        const auto first = workspace.receive(ana, QStringLiteral("one"));
        const Timestamp second = workspace.clock().now() + seconds(1);
        workspace.taken(ana, QStringLiteral("two"), SmsStatus::delivered);
        workspace.receive(ana, QStringLiteral("three"));
        workspace.receive(ben, QStringLiteral("of somebody else"));
        workspace.pause();
        LocalInbox inbox(*workspace);
        QCOMPARE(bodies(inbox, first.conversation),
                 (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
        QCOMPARE(bodies(inbox, first.conversation, 2), (QStringList{QStringLiteral("two"), QStringLiteral("three")}));
        QCOMPARE(bodies(inbox, first.conversation, 2, {second, {}}), QStringList(QStringLiteral("one")));
        QCOMPARE(bodies(inbox, ConversationId{77}), QStringList());
    }

    void saysOfATextWhatItsBubbleShows()
    {
        TestWorkspace workspace;
        const auto came = workspace.receive(ana, QStringLiteral("see"),
                                            {{QStringLiteral("image/png"), QStringLiteral("/one")},
                                             {QStringLiteral("image/jpeg"), QStringLiteral("/two")}});
        const QStringList urls{QStringLiteral("https://example.com/house.png")};
        const MessageId waits = workspace.queue(ana, QString(200, u'a'), seconds(5), urls);
        workspace.pause();
        LocalInbox inbox(*workspace);
        const auto items = valueOf(await(inbox.thread(came.conversation, 50, {})));
        QCOMPARE(items.size(), 2);
        QCOMPARE(items.at(0).direction, Direction::inbound);
        QCOMPARE(items.at(0).media, (QStringList{QStringLiteral("image/png"), QStringLiteral("image/jpeg")}));
        QCOMPARE(items.at(0).leavesAt, Timestamp{});

        ThreadItem wanted;
        wanted.message = waits;
        wanted.direction = Direction::outbound;
        wanted.body = QString(200, u'a');
        wanted.author = QStringLiteral("Sam");
        wanted.media = urls;
        wanted.at = workspace.clock().now();
        wanted.leavesAt = wanted.at + seconds(5);
        wanted.segments = 2;
        wanted.state.intent = IntentState::queued;
        QCOMPARE(items.at(1), wanted);

        // Its time has come: nothing to take back any more.
        workspace.clock().advance(seconds(5));
        QCOMPARE(valueOf(await(inbox.thread(came.conversation, 1, {}))).value(0).leavesAt, Timestamp{});
    }

    void theCardSaysWhoItIs()
    {
        TestWorkspace workspace;
        Contact person;
        person.name = QStringLiteral("Ana Example");
        person.company = QStringLiteral("Acme");
        person.tags = {QStringLiteral("VIP")};
        person.endpoints.append({{}, {AddressKind::phone, ana}, {}});
        const ContactId contact = workspace.addPerson(person);
        const ConversationId known = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const ConversationId unknown = workspace.receive(ben, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        const PersonCard card = valueOf(await(inbox.person(known)));
        QCOMPARE(card.contact.id, contact);
        QCOMPARE(card.contact.company, QStringLiteral("Acme"));
        QCOMPARE(card.contact.tags, QStringList(QStringLiteral("VIP")));
        QCOMPARE(card.address, (Address{AddressKind::phone, ana}));
        QCOMPARE(card.formattedAddress, QStringLiteral("(512) 555-0142"));
        QVERIFY(!card.isSuppressed && card.suppressionWhy.isEmpty());
        const PersonCard other = valueOf(await(inbox.person(unknown)));
        QVERIFY(!other.contact.id);
        QCOMPARE(other.formattedAddress, QStringLiteral("(512) 555-0143"));
        QCOMPARE(wordOf(await(inbox.person(ConversationId{77}))), QStringLiteral("not_found"));
    }

    void anAddressOfEmailIsShownAsItIs()
    {
        TestWorkspace workspace;
        const ConversationId conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const auto made = workspace.write([=](store::Transaction &transaction) -> Result<EndpointId> {
            store::InboundText text;
            text.provider = ProviderId{1};
            text.reference = QStringLiteral("mail");
            text.from = {AddressKind::email, QStringLiteral("ana@example.com")};
            text.body = QStringLiteral("by mail");
            text.at = transaction.now() + seconds(1);
            const auto stored = store::storeInbound(transaction, text);
            return stored ? Result<EndpointId>((*stored)->endpoint) : Result<EndpointId>(stored.error());
        });
        QVERIFY(made.ok());
        workspace.pause();
        LocalInbox inbox(*workspace);
        const auto rows = valueOf(await(inbox.threads({ThreadFilter::open}, 50, {})));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).title, QStringLiteral("ana@example.com"));
        QCOMPARE(rows.at(1).conversation, conversation);
        QCOMPARE(valueOf(await(inbox.person(rows.at(0).conversation))).formattedAddress,
                 QStringLiteral("ana@example.com"));
    }

    void theTimelineTellsAllThatHappened()
    {
        TestWorkspace workspace;
        const Attempted sent = workspace.taken(ana, QStringLiteral("hello"), SmsStatus::failed, 30005);
        workspace.pause();
        LocalInbox inbox(*workspace);
        const auto entries = valueOf(await(inbox.timeline(sent.message)));
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries.at(0).kind, EventKind::messageQueued);
        QCOMPARE(entries.at(1).kind, EventKind::attemptOpened);
        QCOMPARE(entries.at(1).attempt, sent.attempt);
        QCOMPARE(entries.at(1).data, QByteArrayLiteral("{}"));
        workspace::TimelineEntry wanted;
        wanted.at = workspace.clock().now();
        wanted.kind = EventKind::attemptAccepted;
        wanted.attempt = sent.attempt;
        wanted.status = SmsStatus::failed;
        wanted.code = 30005;
        wanted.reference = entries.at(2).reference;
        QCOMPARE(entries.at(2), wanted);
        QVERIFY(wanted.reference.startsWith(QLatin1StringView("SM")));
        QVERIFY(valueOf(await(inbox.timeline(MessageId{77}))).isEmpty());
    }
};

SWITCHBOARD_TEST(InboxThreadsTest)
#include "tst_inboxthreads.moc"
