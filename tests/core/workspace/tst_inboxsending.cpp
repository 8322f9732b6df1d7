// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messages.h"
#include "core/workspace/localinbox.h"
#include "tests/core/channels/twiliofixture.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QSet>

using namespace switchboard;
using namespace switchboard::test;
using workspace::DoubtDecision;
using workspace::LocalInbox;
using workspace::ThreadItem;

namespace {

Message stored(TestWorkspace &workspace, MessageId message)
{
    const seal::Vault vault = workspace.store().vault();
    return valueOf(workspace.read([=](store::Database &db) { return store::message(db, vault, message); }));
}

SenderId addSender(TestWorkspace &workspace, const store::Sender &sender)
{
    return valueOf(
        workspace.write([sender](store::Transaction &transaction) { return putSender(transaction, sender); }));
}

} // namespace

/// What the window does with texts: sends, takes back, decides and marks as read.
class InboxSendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextWaitsForAsLongAsItCanBeTakenBack()
    {
        TestWorkspace workspace;
        workspace.set(workspace::setting::undoSeconds, QStringLiteral("7"));
        workspace.set(workspace::setting::agent, QStringLiteral("Sam Sample"));
        const auto came = workspace.receive(ana, QStringLiteral("hello"));
        workspace.pause();
        LocalInbox inbox(*workspace);
        const MessageId message = valueOf(await(inbox.sendSms(came.conversation, {}, {}, QStringLiteral("hi there"))));
        QCOMPARE(workspace.kinds(message), QList{EventKind::messageQueued});
        const auto items = valueOf(await(inbox.thread(came.conversation, 50, {})));
        QCOMPARE(items.size(), 2);
        const ThreadItem &item = items.at(1);
        QCOMPARE(item.message, message);
        QCOMPARE(item.body, QStringLiteral("hi there"));
        QCOMPARE(item.author, QStringLiteral("Sam Sample"));
        QCOMPARE(item.direction, Direction::outbound);
        QCOMPARE(item.state.intent, IntentState::queued);
        QCOMPARE(item.leavesAt, workspace.clock().now() + seconds(7));
        QCOMPARE(stored(workspace, message).endpoint, came.endpoint);
    }

    void aTextIsStoredComposed()
    {
        TestWorkspace workspace;
        const ConversationId conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        const MessageId message = valueOf(await(inbox.sendSms(conversation, {}, {}, QStringLiteral("cafe\u0301"))));
        QCOMPARE(stored(workspace, message).body, QStringLiteral("caf\u00e9"));
        // Two that look alike are alike.
        const MessageId same = valueOf(await(inbox.sendSms(conversation, {}, {}, QStringLiteral("caf\u00e9"))));
        QCOMPARE(stored(workspace, same).body, stored(workspace, message).body);
    }

    void aTextLeavesAtOnceWhereNothingCanBeTakenBack()
    {
        int number = 0;
        TestHttpServer provider([&number](const HttpRequest &request, int) {
            return request.method == "POST" ? created(sidNumber(++number))
                                            : ok({{QStringLiteral("messages"), QJsonArray()}});
        });
        TestWorkspace workspace;
        workspace.useProvider(provider.url().toString());
        workspace.set(workspace::setting::undoSeconds, QStringLiteral("0"));
        const ConversationId conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
        LocalInbox inbox(*workspace);
        const MessageId message = valueOf(await(inbox.sendSms(conversation, {}, {}, QStringLiteral("hi there"))));
        const auto intent = [&] { return stored(workspace, message).state.intent; };
        QTRY_COMPARE(intent(), IntentState::submitted);
        QCOMPARE(stored(workspace, message).state.reference, sidNumber(1));
        const auto isSend = [](const HttpRequest &request) { return request.method == "POST"; };
        const auto sent = std::find_if(provider.requests().cbegin(), provider.requests().cend(), isSend);
        QVERIFY(sent != provider.requests().cend());
        QVERIFY(sent->body.contains("Body=hi%20there") || sent->body.contains("Body=hi+there"));

        const Result<void> late = await(inbox.cancel(message));
        QCOMPARE(wordOf(late), QStringLiteral("refused"));
        QCOMPARE(intent(), IntentState::submitted);
    }

    void goesOutFromTheSenderThatWasChosen()
    {
        TestWorkspace workspace;
        store::Sender second;
        second.provider = workspace.provider();
        second.address = QStringLiteral("+15125550101");
        const SenderId other = addSender(workspace, second);
        const ConversationId conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        const auto senderOf = [&](SenderId wanted) {
            return stored(workspace, valueOf(await(inbox.sendSms(conversation, wanted, {}, QStringLiteral("hi"))))).sender;
        };
        QCOMPARE(senderOf({}), workspace.sender());
        QCOMPARE(senderOf(other), other);
        QCOMPARE(senderOf(workspace.sender()), workspace.sender());
    }

    void refusesWhatCannotBeSent_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("detail");
        const QString hi = QStringLiteral("hi");
        const QString notFound = QStringLiteral("not_found");
        QTest::newRow("no words") << true << QString() << QString() << QStringLiteral("invalid_input")
                                  << QStringLiteral("empty");
        QTest::newRow("blanks alone") << true << QString() << QStringLiteral(" \n\u00a0\t")
                                      << QStringLiteral("invalid_input") << QStringLiteral("empty");
        QTest::newRow("a conversation that is none") << false << QString() << hi << notFound << QStringLiteral("77");
        QTest::newRow("a sender that is none")
            << true << QStringLiteral("none") << hi << notFound << QStringLiteral("no_sender");
        QTest::newRow("a sender of emails")
            << true << QStringLiteral("email") << hi << notFound << QStringLiteral("no_sender");
    }

    void refusesWhatCannotBeSent()
    {
        QFETCH(bool, isKnown);
        QFETCH(QString, from);
        QFETCH(QString, body);
        TestWorkspace workspace;
        store::Sender mail;
        mail.provider = workspace.provider();
        mail.channel = Channel::email;
        mail.address = QStringLiteral("office@example.com");
        const SenderId email = addSender(workspace, mail);
        const SenderId sender = from.isEmpty() ? SenderId{} : from == QLatin1StringView("email") ? email : SenderId{5};
        const ConversationId conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        const auto answer = await(inbox.sendSms(isKnown ? conversation : ConversationId{77}, sender, {}, body));
        QTEST(wordOf(answer), "error");
        QTEST(answer.error().detail, "detail");
        // Nothing of it stays behind.
        QCOMPARE(valueOf(await(inbox.thread(conversation, 50, {}))).size(), 1);
        QCOMPARE(valueOf(await(inbox.status())).queued, 0);
    }

    void refusesWhereThereIsNothingToSendFrom()
    {
        TestWorkspace workspace;
        const ConversationId conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.execute(QStringLiteral("DELETE FROM sender"));
        LocalInbox inbox(*workspace);
        const auto answer = await(inbox.sendSms(conversation, {}, {}, QStringLiteral("hi")));
        QCOMPARE(wordOf(answer), QStringLiteral("not_found"));
        QCOMPARE(answer.error().detail, QStringLiteral("no_sender"));
    }

    void takesBackWhatHasNotLeft()
    {
        TestWorkspace workspace;
        const ConversationId conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        const MessageId message = valueOf(await(inbox.sendSms(conversation, {}, {}, QStringLiteral("oops"))));
        QVERIFY(await(inbox.cancel(message)).ok());
        const ThreadItem item = valueOf(await(inbox.thread(conversation, 1, {}))).value(0);
        QCOMPARE(item.message, message);
        QCOMPARE(item.state.intent, IntentState::canceled);
        QCOMPARE(item.state.reason, QStringLiteral("taken_back"));
        QCOMPARE(item.leavesAt, Timestamp{});
        QCOMPARE(valueOf(await(inbox.status())).queued, 0);
        QCOMPARE(wordOf(await(inbox.cancel(message))), QStringLiteral("refused"));
        QCOMPARE(wordOf(await(inbox.cancel(MessageId{77}))), QStringLiteral("refused"));
        QCOMPARE(workspace.kinds(message), (QList{EventKind::messageQueued, EventKind::messageCanceled}));
    }

    void takesNothingBackThatIsOnItsWay()
    {
        TestWorkspace workspace;
        const MessageId message = workspace.attempted(ana, QStringLiteral("hello")).message;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QCOMPARE(wordOf(await(inbox.cancel(message))), QStringLiteral("refused"));
        QCOMPARE(stored(workspace, message).state.intent, IntentState::attempting);
    }

    void whatIsHeldIsReleasedOnce()
    {
        TestWorkspace workspace;
        const MessageId message = workspace.held(ana, QStringLiteral("hello"), QStringLiteral("quiet_hours"));
        workspace.pause();
        LocalInbox inbox(*workspace);
        QCOMPARE(valueOf(await(inbox.status())).held, 1);
        QVERIFY(await(inbox.release(message)).ok());
        QCOMPARE(stored(workspace, message).state.intent, IntentState::queued);
        QCOMPARE(valueOf(await(inbox.status())).held, 0);
        QCOMPARE(wordOf(await(inbox.release(message))), QStringLiteral("refused"));
    }

    void aPersonEndsADoubt_data()
    {
        QTest::addColumn<DoubtDecision>("decision");
        QTest::addColumn<EventKind>("told");
        QTest::addColumn<int>("queued");
        QTest::newRow("by sending again") << DoubtDecision::resend << EventKind::doubtResent << 1;
        QTest::newRow("by leaving it") << DoubtDecision::leave << EventKind::doubtLeft << 0;
    }

    void aPersonEndsADoubt()
    {
        QFETCH(DoubtDecision, decision);
        QFETCH(EventKind, told);
        TestWorkspace workspace;
        const MessageId message = workspace.doubted(ana, QStringLiteral("hello")).message;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QCOMPARE(valueOf(await(inbox.status())).inDoubt, 1);
        QVERIFY(await(inbox.decideDoubt(message, decision)).ok());
        QCOMPARE(workspace.kinds(message).constLast(), told);
        const auto status = valueOf(await(inbox.status()));
        QCOMPARE(status.inDoubt, 0);
        QTEST(status.queued, "queued");
        QCOMPARE(wordOf(await(inbox.decideDoubt(message, decision))), QStringLiteral("refused"));
    }

    void whatIsInNoDoubtIsNotDecided()
    {
        TestWorkspace workspace;
        const MessageId message = workspace.taken(ana, QStringLiteral("hello"), SmsStatus::delivered).message;
        workspace.pause();
        LocalInbox inbox(*workspace);
        for (const DoubtDecision decision : {DoubtDecision::resend, DoubtDecision::leave})
            QCOMPARE(wordOf(await(inbox.decideDoubt(message, decision))), QStringLiteral("refused"));
        QCOMPARE(workspace.kinds(message).constLast(), EventKind::attemptAccepted);
    }

    void readingMarksOneConversationAlone()
    {
        TestWorkspace workspace;
        const ConversationId one = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.receive(ben, QStringLiteral("hello"));
        workspace.pause();
        LocalInbox inbox(*workspace);
        const auto unread = [&inbox] {
            QList<int> counts;
            for (const auto &row : valueOf(await(inbox.threads({workspace::ThreadFilter::open}, 50, {}))))
                counts.append(row.unread);
            return counts;
        };
        QCOMPARE(unread(), (QList{1, 1}));
        QVERIFY(await(inbox.markRead(one)).ok());
        QCOMPARE(unread(), (QList{1, 0}));
        workspace.receive(ana, QStringLiteral("again"));
        QCOMPARE(unread(), (QList{1, 1}));
    }

    void tellsWhichConversationChanged()
    {
        TestWorkspace workspace;
        const ConversationId one = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const MessageId waits = workspace.queue(ben, QStringLiteral("hello"), seconds(5));
        const ConversationId other = workspace.conversationOf(waits);
        workspace.pause();
        LocalInbox inbox(*workspace);
        QSet<ConversationId> changed;
        connect(&inbox, &LocalInbox::conversationChanged, this,
                [&changed](ConversationId conversation) { changed.insert(conversation); });
        follows(workspace, inbox);
        QCOMPARE(changed, QSet<ConversationId>());

        workspace.receive(ana, QStringLiteral("again"));
        QTRY_COMPARE(changed, QSet{one});
        changed.clear();
        QVERIFY(await(inbox.cancel(waits)).ok());
        QTRY_COMPARE(changed, QSet{other});
        changed.clear();
        QVERIFY(await(inbox.markRead(one)).ok());
        QTRY_COMPARE(changed, QSet{one});
    }
};

SWITCHBOARD_TEST(InboxSendingTest)
#include "tst_inboxsending.moc"
