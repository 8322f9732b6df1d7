// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"
#include "core/workspace/history.h"
#include "core/workspace/people/contacteraser.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;
using workspace::conversationHistory;
using workspace::HistoryRow;
using workspace::messageStory;
using workspace::MessageStory;

namespace {

QStringList bodies(const QList<HistoryRow> &rows)
{
    QStringList bodies;
    for (const HistoryRow &row : rows)
        bodies.append(row.message.body);
    return bodies;
}

QStringList historyOf(TestWorkspace &workspace, const QString &which, int limit = 50)
{
    return bodies(valueOf(await(conversationHistory(workspace.store(), which, limit))));
}

} // namespace

/// One message's story and one conversation's history, as they are read later.
class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoryTellsWhoWhatAndHow()
    {
        TestWorkspace workspace;
        workspace.addPerson(QStringLiteral("Ana Example"), ana);
        const auto came =
            workspace.receive(ana, QStringLiteral("see this"), {{QStringLiteral("image/png"), QStringLiteral("/one")}});
        const Attempted sent = workspace.taken(ben, QStringLiteral("hello"), SmsStatus::failed, 30005);

        const MessageStory inbound = valueOf(await(messageStory(workspace.store(), came.message)));
        QCOMPARE(inbound.row.person, QStringLiteral("Ana Example"));
        QCOMPARE(inbound.row.address, ana);
        QCOMPARE(inbound.row.sender, ours);
        QCOMPARE(inbound.row.message.body, QStringLiteral("see this"));
        QCOMPARE(inbound.media, QStringList(QStringLiteral("image/png")));
        QCOMPARE(inbound.timeline.size(), 1);
        QCOMPARE(inbound.timeline.at(0).kind, EventKind::messageReceived);

        const MessageStory outbound = valueOf(await(messageStory(workspace.store(), sent.message)));
        QCOMPARE(outbound.row.person, QString());
        QCOMPARE(outbound.row.address, ben);
        QCOMPARE(outbound.timeline.size(), 3);
        QCOMPARE(outbound.timeline.at(2).kind, EventKind::attemptAccepted);
        QCOMPARE(outbound.timeline.at(2).attempt, sent.attempt);
        QCOMPARE(outbound.timeline.at(2).code, 30005);
        QCOMPARE(wordOf(await(messageStory(workspace.store(), MessageId{77}))), QStringLiteral("not_found"));
    }

    void aStoryOutlivesTheSender()
    {
        TestWorkspace workspace;
        const MessageId message = workspace.receive(ana, QStringLiteral("hello")).message;
        workspace.execute(QStringLiteral("DELETE FROM sender"));
        const MessageStory story = valueOf(await(messageStory(workspace.store(), message)));
        QCOMPARE(story.row.sender, QString());
        QCOMPARE(story.row.address, ana);
    }

    void anErasedPersonsStoryTellsOnlyThatItWas()
    {
        TestWorkspace workspace;
        const ContactId person = workspace.addPerson(QStringLiteral("Ana Example"), ana);
        const MessageId message =
            workspace.receive(ana, QStringLiteral("secret"), {{QStringLiteral("image/png"), QStringLiteral("/one")}})
                .message;
        workspace::ContactEraser eraser(workspace.store());
        QVERIFY(await(eraser.start(person)).ok());
        const MessageStory story = valueOf(await(messageStory(workspace.store(), message)));
        QCOMPARE(story.row.message.body, QString());
        QCOMPARE(story.row.person, QString());
        QCOMPARE(story.row.address, QString());
        QCOMPARE(story.media, QStringList());
        QCOMPARE(story.timeline.value(0).kind, EventKind::messageReceived);
        QCOMPARE(wordOf(await(conversationHistory(workspace.store(), ana, 50))), QStringLiteral("not_found"));
    }

    void findsAConversationHoweverItIsNamed_data()
    {
        QTest::addColumn<QString>("which");
        QTest::newRow("in its usual form") << ana;
        QTest::newRow("as people write it") << QStringLiteral("(512) 555-0142");
        QTest::newRow("with points") << QStringLiteral("512.555.0142");
        QTest::newRow("by its id") << QString();
        QTest::newRow("by another number of the same person") << QStringLiteral("+15125550199");
    }

    void findsAConversationHoweverItIsNamed()
    {
        QFETCH(QString, which);
        TestWorkspace workspace;
        Contact person;
        person.name = QStringLiteral("Ana Example");
        for (const QString &number : {ana, QStringLiteral("+15125550199")})
            person.endpoints.append({{}, {AddressKind::phone, number}, {}});
        workspace.addPerson(person);
        const ConversationId id = workspace.receive(ana, QStringLiteral("one")).conversation;
        workspace.receive(ben, QStringLiteral("of somebody else"));
        workspace.queue(ana, QStringLiteral("two"), seconds(5));
        const QString wanted = which.isEmpty() ? id.toString() : which;
        QCOMPARE(historyOf(workspace, wanted), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(historyOf(workspace, wanted, 1), QStringList(QStringLiteral("two")));
    }

    void aDoneConversationIsFoundToo()
    {
        TestWorkspace workspace;
        const ConversationId id = workspace.receive(ana, QStringLiteral("one")).conversation;
        workspace.change(id, {.isDone = true});
        QCOMPARE(historyOf(workspace, ana), QStringList(QStringLiteral("one")));
    }

    void findsSomebodyWhoWroteBeforeManyOthers_data()
    {
        QTest::addColumn<int>("apart");
        QTest::newRow("each a second later") << 1;
        QTest::newRow("all in the same second") << 0;
    }

    void findsSomebodyWhoWroteBeforeManyOthers()
    {
        QFETCH(int, apart);
        TestWorkspace workspace;
        workspace.receive(ana, QStringLiteral("long ago"));
        const Timestamp start = workspace.clock().now();
        const auto many = workspace.write([=](store::Transaction &transaction) -> Result<int> {
            store::InboundText text;
            text.provider = ProviderId{1};
            for (int i = 0; i < 600; ++i) {
                text.reference = QStringLiteral("many-%1").arg(i);
                text.from = {AddressKind::phone, QStringLiteral("+1512555%1").arg(1000 + i)};
                text.body = QStringLiteral("hello");
                text.at = start + seconds(apart * (i + 1));
                if (const auto stored = store::storeInbound(transaction, text); !stored)
                    return stored.error();
            }
            return 600;
        });
        QCOMPARE(valueOf(many), 600);
        QCOMPARE(historyOf(workspace, ana), QStringList(QStringLiteral("long ago")));
    }

    void saysThatThereIsNoConversation_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("detail");
        const QString notFound = QStringLiteral("not_found");
        QTest::newRow("a number that is not known") << cleo << notFound << QStringLiteral("no_conversation");
        QTest::newRow("somebody who never wrote") << ben << notFound << QStringLiteral("no_conversation");
        QTest::newRow("an email address that is not known")
            << QStringLiteral("ana@example.com") << notFound << QStringLiteral("no_conversation");
        QTest::newRow("an id that is none")
            << QStringLiteral("77") << QStringLiteral("invalid_input") << QStringLiteral("too_short");
        QTest::newRow("words") << QStringLiteral("nobody") << QStringLiteral("invalid_input")
                               << QStringLiteral("not_a_number");
        QTest::newRow("nothing") << QString() << QStringLiteral("invalid_input") << QStringLiteral("empty");
    }

    void saysThatThereIsNoConversation()
    {
        QFETCH(QString, which);
        TestWorkspace workspace;
        workspace.receive(ana, QStringLiteral("hello"));
        workspace.addPerson(QStringLiteral("Ben Example"), ben);
        const auto answer = await(conversationHistory(workspace.store(), which, 50));
        QTEST(wordOf(answer), "error");
        QTEST(answer.error().detail, "detail");
    }

    void aStoreThatCannotBeReadIsTold_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<bool>("isStory");
        for (const char *table : {"message_state", "endpoint", "contact", "sender", "media", "event"})
            QTest::addRow("a story without %s", table) << QString::fromLatin1(table) << true;
        for (const char *table : {"setting", "endpoint", "endpoint_owner", "conversation", "message_state", "sender"})
            QTest::addRow("a conversation without %s", table) << QString::fromLatin1(table) << false;
    }

    void aStoreThatCannotBeReadIsTold()
    {
        QFETCH(QString, table);
        QFETCH(bool, isStory);
        TestWorkspace workspace;
        workspace.addPerson(QStringLiteral("Ana Example"), ana);
        const MessageId message = workspace.receive(ana, QStringLiteral("hello")).message;
        const auto ask = [&] {
            return isStory ? wordOf(await(messageStory(workspace.store(), message)))
                           : wordOf(await(conversationHistory(workspace.store(), ana, 50)));
        };
        {
            const MissingTable missing(workspace, table);
            QCOMPARE(ask(), QStringLiteral("internal"));
        }
        QCOMPARE(ask(), QStringLiteral("ok"));
        workspace->close();
        QCOMPARE(ask(), QStringLiteral("closed"));
    }

    void aSealThatDoesNotFitIsTold_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::newRow("of an address") << QStringLiteral("endpoint SET address");
        QTest::newRow("of a profile") << QStringLiteral("contact SET profile");
        QTest::newRow("of a sender") << QStringLiteral("sender SET config");
    }

    void aSealThatDoesNotFitIsTold()
    {
        QFETCH(QString, cell);
        TestWorkspace workspace;
        workspace.addPerson(QStringLiteral("Ana Example"), ana);
        const MessageId message = workspace.receive(ana, QStringLiteral("hello")).message;
        QVERIFY(await(messageStory(workspace.store(), message)).ok());
        workspace.execute(QStringLiteral("UPDATE %1 = x'00'").arg(cell));
        QCOMPARE(wordOf(await(messageStory(workspace.store(), message))), QStringLiteral("damaged"));
    }
};

SWITCHBOARD_TEST(HistoryTest)
#include "tst_history.moc"
