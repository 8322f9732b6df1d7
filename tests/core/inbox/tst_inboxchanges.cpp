// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversationchanges.h"
#include "core/store/conversations.h"
#include "core/store/ledger.h"
#include "core/store/people/merging.h"
#include "core/store/suppressions.h"
#include "core/workspace/localinbox.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace switchboard;
using namespace switchboard::test;
using workspace::LocalInbox;
using workspace::ThreadRow;

namespace {

/// The parts of a text between its bars.
QStringList list(const char *parts)
{
    return QString::fromUtf8(parts).split(u'|');
}

const Timestamp far = fromMs(1'900'000'000'000);

QList<ThreadRow> rows(LocalInbox &inbox, const ThreadQuery &query)
{
    return valueOf(await(inbox.threads(query, 100, {})));
}

QStringList titles(LocalInbox &inbox, const ThreadQuery &query)
{
    QStringList titles;
    for (const ThreadRow &row : rows(inbox, query))
        titles.append(row.title);
    return titles;
}

ThreadRow rowOf(LocalInbox &inbox, ConversationId conversation)
{
    return valueOf(await(inbox.row(conversation)));
}

/// Every list with the lines that it shows, as text.
QStringList everything(LocalInbox &inbox)
{
    QStringList all;
    for (const ThreadFilter filter : {ThreadFilter::open, ThreadFilter::unread, ThreadFilter::mine, ThreadFilter::snoozed,
                                      ThreadFilter::done, ThreadFilter::spam}) {
        for (const ThreadRow &row : rows(inbox, {filter}))
            all.append(QStringLiteral("%1 %2 done %3 spam %4 unread %5 snoozed %6 waits %7 of %8")
                           .arg(int(filter))
                           .arg(row.title)
                           .arg(row.isDone)
                           .arg(row.isSpam)
                           .arg(row.unread)
                           .arg(toMs(row.snoozedUntil))
                           .arg(toMs(row.waitsSince))
                           .arg(row.assignee)
                       + (row.isOptedOut ? QStringLiteral(" opted out") : QString()));
    }
    return all;
}

QList<Event> eventsOf(TestWorkspace &workspace, ConversationId conversation)
{
    const seal::Vault vault = workspace.store().vault();
    QList<Event> of = *workspace.read([vault](store::Database &db) { return store::LedgerReader(db, vault).after({}, 1000); });
    of.removeIf([=](const Event &event) { return event.conversation != conversation; });
    return of;
}

std::optional<store::Suppression> suppressionOf(TestWorkspace &workspace, const QString &number)
{
    const seal::Vault vault = workspace.store().vault();
    return *workspace.read([=](store::Database &db) {
        return store::suppression(db, vault, {AddressKind::phone, number}, Channel::sms);
    });
}

/// Three people who wrote, nobody sends.
struct Three
{
    explicit Three(std::shared_ptr<ManualClock> clock = std::make_shared<StillClock>()) : workspace(std::move(clock))
    {
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        for (const auto &[name, number] : {std::pair{"Ana", ana}, {"Ben", ben}, {"Cleo", cleo}}) {
            workspace.addPerson(QString::fromLatin1(name), number);
            of.append(workspace.receive(number, QStringLiteral("hello")).conversation);
        }
        workspace.pause();
        inbox = std::make_unique<LocalInbox>(*workspace);
        follows(workspace, *inbox);
    }

    QList<ConversationStep> change(int who, const ConversationChange &change)
    {
        return valueOf(await(inbox->change({{of.at(who), change}})));
    }

    TestWorkspace workspace;
    QList<ConversationId> of; ///< Ana's, Ben's, Cleo's
    std::unique_ptr<LocalInbox> inbox;
};

} // namespace

/// What agents do with conversations, and what happens to them by themselves.
class InboxChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFilterShowsItsOwn()
    {
        Three three;
        LocalInbox &inbox = *three.inbox;
        QCOMPARE(titles(inbox, {}), list("Cleo|Ben|Ana"));
        three.change(0, {.assignee = QStringLiteral("Sam")});
        QCOMPARE(titles(inbox, {ThreadFilter::mine}), list("Ana"));
        three.change(1, {.unread = 0});
        QCOMPARE(titles(inbox, {ThreadFilter::unread}), list("Cleo|Ana"));
        three.change(1, {.snoozedUntil = far});
        QCOMPARE(titles(inbox, {ThreadFilter::snoozed}), list("Ben"));
        three.change(2, {.isSpam = true});
        QCOMPARE(titles(inbox, {ThreadFilter::spam}), list("Cleo"));
        QCOMPARE(titles(inbox, {}), list("Ana"));
        three.change(0, {.isDone = true});
        QCOMPARE(titles(inbox, {ThreadFilter::done}), list("Ana"));
        QCOMPARE(titles(inbox, {}), QStringList());
        QCOMPARE(titles(inbox, {ThreadFilter::mine}), QStringList());
        QCOMPARE(titles(inbox, {ThreadFilter::unread}), QStringList());
    }

    void aListIsNarrowedByChannelAssigneeAndTag()
    {
        Three three;
        LocalInbox &inbox = *three.inbox;
        three.change(1, {.assignee = QStringLiteral("Kim")});
        QCOMPARE(titles(inbox, {.assignee = QStringLiteral("Kim")}), list("Ben"));
        QCOMPARE(titles(inbox, {.assignee = QStringLiteral("Lee")}), QStringList());
        QCOMPARE(titles(inbox, {ThreadFilter::mine, {}, {}, QStringLiteral("Kim"), {}}), QStringList());
        QCOMPARE(titles(inbox, {.channel = Channel::sms}).size(), 3);
        QCOMPARE(titles(inbox, {.channel = Channel::email}), QStringList());
        Contact tagged;
        tagged.name = QStringLiteral("Dee");
        tagged.tags = {QStringLiteral("Buyer")};
        tagged.endpoints.append({{}, {AddressKind::phone, QStringLiteral("+15125550145")}, {}});
        three.workspace.addPerson(tagged);
        three.workspace.receive(QStringLiteral("+15125550145"), QStringLiteral("hello"));
        QCOMPARE(titles(inbox, {.tag = QStringLiteral("buyer")}), list("Dee"));
        QCOMPARE(titles(inbox, {.tag = QStringLiteral("seller")}), QStringList());
        QCOMPARE(titles(inbox, {.assignee = QStringLiteral("Kim"), .tag = QStringLiteral("buyer")}), QStringList());
    }

    void theOldestWhoWaitsComesFirstThenTheOthers()
    {
        Three three;
        three.workspace.queue(ben, QStringLiteral("an answer"));
        three.workspace.receive(QStringLiteral("+15125550145"), QStringLiteral("the newest"));
        const ThreadQuery oldest{.order = ThreadOrder::oldestFirst};
        const QStringList wanted = list("Ana|Cleo|(512) 555-0145|Ben");
        QCOMPARE(titles(*three.inbox, oldest), wanted);

        QStringList paged;
        ConversationCursor at;
        for (int page = 0; page < 5; ++page) {
            const auto found = valueOf(await(three.inbox->threads(oldest, 1, at)));
            QCOMPARE(found.size(), page < 4 ? 1 : 0);
            for (const ThreadRow &row : found) {
                paged.append(row.title);
                at = row.cursor();
            }
        }
        QCOMPARE(paged, wanted);
    }

    void countsWhatTheListsShow()
    {
        Three three;
        QCOMPARE(valueOf(await(three.inbox->counts())), (ThreadCounts{3, 3, 0, 0, 0}));
        three.change(0, {.assignee = QStringLiteral("Sam"), .unread = 0});
        three.change(1, {.snoozedUntil = far});
        three.change(2, {.isSpam = true});
        QCOMPARE(valueOf(await(three.inbox->counts())), (ThreadCounts{1, 0, 1, 1, 1}));
        three.workspace.set(workspace::setting::agent, QString());
        QCOMPARE(valueOf(await(three.inbox->counts())), (ThreadCounts{1, 0, 0, 1, 1}));
    }

    void everyChangeIsAnEventWithWhatItWasAndWhoDidIt()
    {
        Three three;
        three.change(0, {.assignee = QStringLiteral("  Kim ")});
        three.change(0, {.isDone = true, .snoozedUntil = far});
        three.change(0, {.unread = 0});
        three.change(0, {.unread = 2});
        three.change(0, {.isDone = true}); // it is
        QStringList told;
        for (const Event &event : eventsOf(three.workspace, three.of.at(0)))
            told.append(QStringLiteral("%1 %2 %3").arg(QString(name(event.kind)), event.reference, QString::fromUtf8(event.data)));
        const QString until = toIso(far);
        QCOMPARE(told.sliced(1), (QStringList{
            QStringLiteral(R"(conversation_assigned  {"by":"Sam","from":"","to":"Kim"})"),
            QStringLiteral(R"(conversation_state_changed done {"by":"Sam","done":[false,true],"snoozed_until":[null,"%1"]})").arg(until),
            QStringLiteral("conversation_read  "),
            QStringLiteral(R"(conversation_state_changed  {"by":"Sam","unread":[0,2]})")}));
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).assignee, QStringLiteral("Kim"));
    }

    void aChangeIsAllOrNothing()
    {
        Three three;
        const QStringList before = everything(*three.inbox);
        const auto failed = await(three.inbox->change({{three.of.at(0), {.isDone = true}}, {ConversationId{77}, {.isDone = true}}}));
        QCOMPARE(wordOf(failed), QStringLiteral("not_found"));
        QCOMPARE(everything(*three.inbox), before);
    }

    /// Whatever is changed, the answer brings back what was.
    void whatWasChangedIsTakenBackByTheAnswer()
    {
        Three three;
        QRandomGenerator random(20261122);
        const auto maybe = [&](auto value) { return random.bounded(3) == 0 ? std::optional(value) : std::nullopt; };
        const QStringList agents{QString(), QStringLiteral("Sam"), QStringLiteral("Kim")};
        for (int round = 0; round < 120; ++round) {
            QList<ConversationStep> steps;
            const int count = 1 + random.bounded(4); // one conversation may come twice
            for (int i = 0; i < count; ++i) {
                ConversationChange change;
                change.isDone = maybe(random.bounded(2) == 0);
                change.isSpam = maybe(random.bounded(2) == 0);
                change.isBlocked = maybe(random.bounded(2) == 0);
                change.snoozedUntil = maybe(random.bounded(2) == 0 ? Timestamp{} : far + seconds(random.bounded(9)));
                change.assignee = maybe(agents.at(random.bounded(3)));
                change.unread = maybe(random.bounded(3));
                steps.append({three.of.at(random.bounded(3)), change});
            }
            const QStringList before = everything(*three.inbox);
            const auto back = valueOf(await(three.inbox->change(steps)));
            const QStringList after = everything(*three.inbox);
            const auto again = valueOf(await(three.inbox->change(back)));
            QCOMPARE(everything(*three.inbox), before);
            valueOf(await(three.inbox->change(again)));
            QCOMPARE(everything(*three.inbox), after); // and undo is undone; the walk goes on from here
        }
    }

    void whoeverWritesEndsASnoozeAndReopensWhatWasDone()
    {
        Three three;
        three.change(0, {.snoozedUntil = far});
        three.change(1, {.isDone = true});
        three.workspace.receive(ana, QStringLiteral("again"));
        three.workspace.receive(ben, QStringLiteral("again"));
        QCOMPARE(titles(*three.inbox, {}), list("Ben|Ana|Cleo"));
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).snoozedUntil, Timestamp{});
    }

    void waitsSinceTheOldestTextThatNobodyAnswered()
    {
        Three three;
        const Timestamp first = rowOf(*three.inbox, three.of.at(0)).lastAt;
        three.workspace.receive(ana, QStringLiteral("hello?"));
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).waitsSince, first);

        // An answer ends it, taking it back does not let it be forgotten, and an automaton answers nobody.
        const MessageId answer = three.workspace.queue(ana, QStringLiteral("yes"), seconds(5));
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).waitsSince, Timestamp{});
        QVERIFY(await(three.inbox->cancel(answer)).ok());
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).waitsSince, first);
        Draft help;
        help.purpose = Purpose::helpAnswer;
        help.body = QStringLiteral("reply to this text");
        help.conversation = three.of.at(0);
        QVERIFY(three.workspace.write([&](store::Transaction &transaction) -> Result<MessageId> {
            help.endpoint = valueOf(store::conversation(transaction.db(), help.conversation)).endpoint;
            help.sender = three.workspace.sender();
            return store::Outbox(transaction).enqueue(help, ours);
        }).ok());
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).waitsSince, first);

        // What was done waits no more; who writes then waits since then.
        three.change(0, {.isDone = true});
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).waitsSince, Timestamp{});
        three.workspace.receive(ana, QStringLiteral("one more thing"));
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).waitsSince, three.workspace.clock().now());
    }

    void spamStaysSpam()
    {
        Three three;
        three.change(0, {.isSpam = true});
        QSignalSpy came(three.inbox.get(), &LocalInbox::messageCame);
        QSignalSpy counts(three.inbox.get(), &LocalInbox::countsChanged);
        three.workspace.receive(ana, QStringLiteral("win a prize"));
        three.workspace.receive(ben, QStringLiteral("a real text"));
        QTRY_COMPARE(came.size(), 1);
        QCOMPARE(came.at(0).at(0).value<ConversationId>(), three.of.at(1));
        QVERIFY(!counts.isEmpty());
        QCOMPARE(titles(*three.inbox, {ThreadFilter::spam}), list("Ana"));
        QCOMPARE(titles(*three.inbox, {ThreadFilter::unread}), list("Ben|Cleo"));
    }

    void onlyANameCanBeAssigned()
    {
        Three three;
        const auto assign = [&](const QString &name) { return await(three.inbox->change({{three.of.at(0), {.assignee = name}}})); };
        QVERIFY(assign(QStringLiteral("  Jordan   Li ")).ok());
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).assignee, QStringLiteral("Jordan Li"));
        QVERIFY(valueOf(await(three.inbox->agents())).contains(QStringLiteral("Jordan Li")));
        for (const QString &none : {QString(61, u'x'), QStringLiteral("Jo\u0007")})
            QCOMPARE(wordOf(assign(none)), QStringLiteral("invalid_input"));
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).assignee, QStringLiteral("Jordan Li"));
        QVERIFY(assign(QStringLiteral("  ")).ok()); // nobody's
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).assignee, QString());
    }

    void whoIsBlockedIsNotWrittenToAndWritesSpam()
    {
        Three three;
        const auto back = three.change(0, {.isBlocked = true});
        const EndpointId number = valueOf(await(three.inbox->person(three.of.at(0)))).number;
        QCOMPARE(back, (QList<ConversationStep>{{three.of.at(0), {.isSpam = false, .isBlocked = false, .number = number}}}));
        QCOMPARE(titles(*three.inbox, {ThreadFilter::spam}), list("Ana"));
        QVERIFY(rowOf(*three.inbox, three.of.at(0)).isOptedOut);
        QVERIFY(rowOf(*three.inbox, three.of.at(0)).isBlocked);
        QVERIFY(!rowOf(*three.inbox, three.of.at(1)).isBlocked);
        QCOMPARE(suppressionOf(three.workspace, ana)->reason, QString(store::blockedReason));
        const auto card = valueOf(await(three.inbox->person(three.of.at(0))));
        QVERIFY(card.suppressionWhy.startsWith(QLatin1StringView("blocked_by_agent ")));

        // Not even where somebody takes the thread out of the spam.
        three.change(0, {.isSpam = false});
        three.workspace.receive(ana, QStringLiteral("me again"));
        QVERIFY(rowOf(*three.inbox, three.of.at(0)).isSpam);
        valueOf(await(three.inbox->change(back)));
        QVERIFY(!suppressionOf(three.workspace, ana));
        three.workspace.receive(ana, QStringLiteral("and now"));
        QVERIFY(!rowOf(*three.inbox, three.of.at(0)).isSpam);
    }

    void aBlockAndAnOptOutDoNotLiftEachOther()
    {
        Three three;
        const auto suppress = [&](bool isStop) {
            return three.workspace.write([=](store::Transaction &transaction) {
                const Address address{AddressKind::phone, ana};
                return isStop ? store::suppress(transaction, address, Channel::sms, QStringLiteral("stop"), {}, {})
                              : store::liftSuppression(transaction, address, Channel::sms, QStringLiteral("start"), {}, {});
            });
        };
        three.change(0, {.isBlocked = true});
        QCOMPARE(valueOf(suppress(true)), true);
        QVERIFY(rowOf(*three.inbox, three.of.at(0)).isBlocked);
        three.change(0, {.isBlocked = false});
        QCOMPARE(suppressionOf(three.workspace, ana)->reason, QStringLiteral("stop"));
        QVERIFY(rowOf(*three.inbox, three.of.at(0)).isOptedOut && !rowOf(*three.inbox, three.of.at(0)).isBlocked);
        three.change(0, {.isBlocked = true});
        QCOMPARE(valueOf(suppress(false)), true);
        QCOMPARE(suppressionOf(three.workspace, ana)->reason, QString(store::blockedReason));
        three.change(0, {.isBlocked = false});
        QVERIFY(!suppressionOf(three.workspace, ana));
    }

    void aSnoozeEndsAtItsTimeAndIsUnreadThen()
    {
        Three three(std::make_shared<ManualClock>());
        QSignalSpy changed(three.inbox.get(), &LocalInbox::conversationChanged);
        QSignalSpy counts(three.inbox.get(), &LocalInbox::countsChanged);
        three.change(0, {.snoozedUntil = three.workspace.clock().now() + std::chrono::hours(2), .unread = 0});
        three.change(1, {.snoozedUntil = three.workspace.clock().now() + std::chrono::hours(3), .unread = 2});
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(!counts.isEmpty());
        changed.clear();
        counts.clear();
        QCOMPARE(titles(*three.inbox, {}), list("Cleo"));
        three.workspace.clock().advance(std::chrono::hours(2));
        QTRY_COMPARE(counts.size(), 1);
        QCOMPARE(titles(*three.inbox, {}), list("Cleo|Ana"));
        QCOMPARE(rowOf(*three.inbox, three.of.at(0)).unread, 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).value<ConversationId>(), three.of.at(0));
        three.workspace.clock().advance(std::chrono::hours(2));
        QTRY_COMPARE(counts.size(), 2);
        QCOMPARE(rowOf(*three.inbox, three.of.at(1)).unread, 2);
        QCOMPARE(eventsOf(three.workspace, three.of.at(1)).constLast().reference, QStringLiteral("woke"));
    }

    void aSnoozeThatEndedWhileNobodyLookedEndsAtTheStart()
    {
        Three three;
        three.change(0, {.snoozedUntil = three.workspace.clock().now() + seconds(1)});
        three.inbox.reset();
        three.workspace.clock().advance(std::chrono::hours(1));
        three.inbox = std::make_unique<LocalInbox>(*three.workspace);
        QTRY_COMPARE(titles(*three.inbox, {}).size(), 3);
    }

    void whatIsAskedTellsToo()
    {
        Three three; // no timer comes round on this clock
        three.change(0, {.snoozedUntil = three.workspace.clock().now() + seconds(1)});
        QTRY_COMPARE(titles(*three.inbox, {ThreadFilter::snoozed}), list("Ana"));
        three.workspace.clock().advance(seconds(2));
        QTRY_COMPARE(titles(*three.inbox, {}).size(), 3);
    }

    void mergedPeopleAreOpenWhereOneOfThemIs()
    {
        Three three;
        three.change(0, {.isDone = true, .unread = 0});
        three.change(1, {.snoozedUntil = far});
        const ContactId ofAna = rowOf(*three.inbox, three.of.at(0)).contact;
        const ContactId ofBen = rowOf(*three.inbox, three.of.at(1)).contact;
        const QStringList before = everything(*three.inbox);
        QVERIFY(three.workspace.write([=](store::Transaction &transaction) { return store::merge(transaction, ofAna, ofBen); }).ok());
        QCOMPARE(titles(*three.inbox, {}), list("Cleo|Ben"));
        // What is changed in the one that was merged is changed in the other.
        const auto back = valueOf(await(three.inbox->change({{three.of.at(0), {.isDone = true}}})));
        QCOMPARE(back.value(0).conversation, three.of.at(1));
        valueOf(await(three.inbox->change(back)));
        three.change(1, {.snoozedUntil = far});
        QVERIFY(three.workspace.write([=](store::Transaction &transaction) { return store::unmerge(transaction, ofAna); }).ok());
        QCOMPARE(everything(*three.inbox), before);
    }
};

SWITCHBOARD_TEST(InboxChangesTest)
#include "tst_inboxchanges.moc"
