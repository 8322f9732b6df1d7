// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/history.h"
#include "core/workspace/outgoing.h"
#include "core/workspace/settings.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;
using workspace::orderText;
using workspace::TextOrder;
using workspace::Unsettled;

namespace {

TextOrder order(const QString &to, const QString &body = QStringLiteral("hello"), const QString &from = {})
{
    TextOrder order;
    order.to = to;
    order.from = from;
    order.body = body;
    return order;
}

Unsettled left(TestWorkspace &workspace)
{
    return valueOf(await(workspace::unsettled(workspace.store())));
}

} // namespace

/// Texts as they are ordered by a command, and what is to be said of all that is under way.
class OutgoingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOrderedIsQueuedAtOnce_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("from");
        QTest::newRow("to a number as people write it") << QStringLiteral("(512) 555-0142") << QString();
        QTest::newRow("from a number") << ana << ours;
        QTest::newRow("from a number as people write it") << ana << QStringLiteral("512-555-0100");
    }

    void whatIsOrderedIsQueuedAtOnce()
    {
        QFETCH(QString, to);
        QFETCH(QString, from);
        TestWorkspace workspace;
        const MessageId message =
            valueOf(await(orderText(workspace.store(), order(to, QStringLiteral("hello"), from))));
        QCOMPARE(valueOf(await(workspace::stateOf(workspace.store(), message))).intent, IntentState::queued);
        QCOMPARE(workspace.kinds(message), QList{EventKind::messageQueued});
        QCOMPARE(left(workspace).queued, 1);
        QCOMPARE(valueOf(await(workspace::messageStory(workspace.store(), message))).row.address, ana);
        // It is due now: the first that leaves.
        const Attempted sent = workspace.attempted(ben, QStringLiteral("the next one"));
        QCOMPARE(sent.message, message);
    }

    void aPictureNeedsNoWords()
    {
        TestWorkspace workspace;
        TextOrder wanted = order(ana, QStringLiteral("  "));
        wanted.media = {QStringLiteral("https://example.com/house.png")};
        const MessageId message = valueOf(await(orderText(workspace.store(), wanted)));
        const auto story = valueOf(await(workspace::messageStory(workspace.store(), message)));
        QCOMPARE(story.row.message.body, QString());
        QCOMPARE(story.row.message.mediaUrls, wanted.media);
    }

    void theBodyIsStoredComposed()
    {
        TestWorkspace workspace;
        const TextOrder wanted = order(ana, QStringLiteral("cafe\u0301"));
        const MessageId message = valueOf(await(orderText(workspace.store(), wanted)));
        QCOMPARE(valueOf(await(workspace::messageStory(workspace.store(), message))).row.message.body,
                 QStringLiteral("caf\u00e9"));
    }

    void refusesWhatCannotBeSent_data()
    {
        QTest::addColumn<TextOrder>("wanted");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("detail");
        const QString invalid = QStringLiteral("invalid_input");
        const auto withMedia = [](const QString &url) {
            TextOrder wanted = order(ana);
            wanted.media = {url};
            return wanted;
        };
        const QString media = QStringLiteral("media");
        QTest::newRow("no words") << order(ana, {}) << invalid << QStringLiteral("body") << QStringLiteral("empty");
        QTest::newRow("blanks alone") << order(ana, QStringLiteral(" \n\u00a0\t")) << invalid
                                      << QStringLiteral("body") << QStringLiteral("empty");
        QTest::newRow("no number") << order(QStringLiteral("nobody")) << invalid << QStringLiteral("to")
                                   << QStringLiteral("not_a_number");
        QTest::newRow("a sender that is none")
            << order(ana, QStringLiteral("hello"), QStringLiteral("+15125550109")) << QStringLiteral("not_found")
            << QStringLiteral("from") << QStringLiteral("unknown_sender");
        QTest::newRow("a sender of blanks") << order(ana, QStringLiteral("hello"), QStringLiteral(" "))
                                            << QStringLiteral("not_found") << QStringLiteral("from")
                                            << QStringLiteral("unknown_sender");
        QTest::newRow("a local file") << withMedia(QStringLiteral("house.png")) << invalid << media
                                      << QStringLiteral("media_local");
        QTest::newRow("a picture over an open line") << withMedia(QStringLiteral("http://example.com/house.png"))
                                                     << invalid << media << QStringLiteral("media_scheme");
        QTest::newRow("a picture of no host")
            << withMedia(QStringLiteral("https:///house.png")) << invalid << media << QStringLiteral("media_scheme");
    }

    void refusesWhatCannotBeSent()
    {
        QFETCH(TextOrder, wanted);
        TestWorkspace workspace;
        const auto answer = await(orderText(workspace.store(), wanted));
        QTEST(wordOf(answer), "error");
        QTEST(answer.error().place.field, "field");
        QTEST(answer.error().detail, "detail");
        QCOMPARE(left(workspace).queued, 0);
    }

    void saysWhatIsUnderWay()
    {
        TestWorkspace workspace;
        QVERIFY(left(workspace).isIdle());
        const MessageId held = workspace.held(cleo, QStringLiteral("held"), QStringLiteral("quiet_hours"));
        QVERIFY(left(workspace).isIdle());
        const Attempted doubt = workspace.doubted(ana, QStringLiteral("in doubt"));
        const Attempted hard = workspace.doubted(ben, QStringLiteral("in doubt for good"));
        workspace.outbox(
            [&](store::Outbox &outbox) { return outbox.needsPerson(hard.attempt, QStringLiteral("no_answer")); });
        workspace.attempted(ana, QStringLiteral("on its way"));
        workspace.queue(ana, QStringLiteral("waits"), seconds(5));
        workspace.taken(ben, QStringLiteral("sent"), SmsStatus::sent);
        workspace.taken(ben, QStringLiteral("there"), SmsStatus::delivered);
        const Unsettled all = left(workspace);
        QCOMPARE(all.held, 1);
        QCOMPARE(all.inDoubt, 1);
        QCOMPARE(all.needsPerson, 1);
        QCOMPARE(all.attempting, 1);
        QCOMPARE(all.queued, 1);
        QCOMPARE(all.withoutStatus, 1);
        QVERIFY(!all.isIdle());

        const auto doubts = valueOf(await(workspace::doubts(workspace.store(), 10)));
        QCOMPARE(doubts.size(), 2);
        QCOMPARE(doubts.at(0).message, doubt.message);
        QCOMPARE(doubts.at(0).to, ana);
        QCOMPARE(doubts.at(0).body, QStringLiteral("in doubt"));
        QVERIFY(!doubts.at(0).needsPerson && doubts.at(1).needsPerson);
        const auto kept = valueOf(await(workspace::heldMessages(workspace.store(), 10)));
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.at(0).message, held);
        QCOMPARE(kept.at(0).reason, QStringLiteral("quiet_hours"));
    }

    void aStoreThatCannotBeReadIsTold_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<std::function<QString(store::Store &, MessageId)>>("call");
        using Call = std::function<QString(store::Store &, MessageId)>;
        const Call put = [](auto &store, auto) {
            return wordOf(await(orderText(store, order(ana, QStringLiteral("hello"), ours))));
        };
        const Call state = [](auto &store, auto id) { return wordOf(await(workspace::stateOf(store, id))); };
        const Call doubts = [](auto &store, auto) { return wordOf(await(workspace::doubts(store, 10))); };
        const Call all = [](auto &store, auto) { return wordOf(await(workspace::unsettled(store))); };
        const auto row = [](const char *sentence, const char *table, const Call &call) {
            QTest::newRow(sentence) << QString::fromLatin1(table) << call;
        };
        row("ordering without settings", "setting", put);
        row("ordering without senders", "sender", put);
        row("ordering without addresses", "endpoint", put);
        row("a state without states", "message_state", state);
        row("doubts without outbox", "outbox", doubts);
        row("all without outbox", "outbox", all);
        row("all without senders", "sender", all);
        row("all without attempts", "attempt", all);
    }

    void aStoreThatCannotBeReadIsTold()
    {
        QFETCH(QString, table);
        QFETCH(std::function<QString(store::Store &, MessageId)>, call);
        TestWorkspace workspace;
        const MessageId message = workspace.queue(ana, QStringLiteral("hello"), seconds(5));
        {
            const MissingTable missing(workspace, table);
            QCOMPARE(call(workspace.store(), message), QStringLiteral("internal"));
        }
        QCOMPARE(call(workspace.store(), message), QStringLiteral("ok"));
        QCOMPARE(wordOf(await(workspace::stateOf(workspace.store(), MessageId{77}))), QStringLiteral("not_found"));
    }
};

SWITCHBOARD_TEST(OutgoingTest)
#include "tst_outgoing.moc"
