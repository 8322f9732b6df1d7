// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit.h"
#include "core/store/conversations.h"
#include "core/store/messages.h"
#include "core/store/outreach.h"
#include "core/store/pastmessages.h"
#include "core/store/people/merging.h"
#include "core/store/people/people.h"
#include "core/store/reports.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using namespace switchboard::store;

namespace {

constexpr Timestamp longAgo = fromMs(1'700'000'000'000);

/// A person with a number, and a sender.
struct Scene
{
    SenderId sender;
    ContactId contact;
    EndpointId endpoint;
    ConversationId conversation;
};

Result<Scene> makeScene(Transaction &transaction)
{
    Scene scene;
    const Result<SenderId> sender = test::addSender(transaction);
    if (!sender)
        return sender.error();
    scene.sender = *sender;
    Contact person;
    person.name = QStringLiteral("Ann Example");
    person.endpoints = {{{}, test::phone(QStringLiteral("+15125550142")), {}}};
    const Result<ContactId> contact = People(transaction).add(person, QStringLiteral("test"));
    if (!contact)
        return contact.error();
    scene.contact = *contact;
    const Result<EndpointId> endpoint = findOrAddEndpoint(transaction, person.endpoints.constFirst().address);
    if (!endpoint)
        return endpoint.error();
    scene.endpoint = *endpoint;
    const Result<ConversationId> conversation = conversationFor(transaction, scene.contact, scene.endpoint);
    if (!conversation)
        return conversation.error();
    scene.conversation = *conversation;
    return scene;
}

PastMessage said(const Scene &scene, Direction direction, const QString &body, milliseconds later)
{
    PastMessage message;
    message.endpoint = scene.endpoint;
    message.contact = scene.contact;
    message.conversation = scene.conversation;
    message.sender = scene.sender;
    message.direction = direction;
    message.body = body;
    message.at = longAgo + later;
    if (direction == Direction::outbound)
        message.steps = pastSteps(message.at, SmsStatus::delivered, 0, {}, 7'900);
    return message;
}

} // namespace

class TestPastMessages : public QObject
{
    Q_OBJECT

private:
    test::TestStore store;
    Scene scene;

    Result<PastReport> take(QList<PastMessage> messages, bool isNews = false)
    {
        PastSealer sealer(store->context());
        const Result<SealedPast> sealed = sealer.seal(std::move(messages));
        if (!sealed)
            return sealed.error();
        return store.write([&](Transaction &transaction) { return storePast(transaction, *sealed, isNews); });
    }

    QList<Message> thread()
    {
        const auto found = store.read([this](Database &db) {
            return store::thread(db, store->vault(), scene.conversation, 1'000, MessageCursor{});
        });
        return found ? *found : QList<Message>();
    }

    ConversationRow row()
    {
        const auto found = store.read([this](Database &db) { return conversation(db, scene.conversation); });
        return found ? *found : ConversationRow();
    }

    /// Nothing in the projected states differs from what the events add up to.
    bool isWhatEventsSay(qint64 messages)
    {
        const Result<RebuildReport> report = store.write([](Transaction &transaction) { return rebuildStates(transaction); });
        return report && report->differing.isEmpty() && report->messages == messages;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Scene> made = store.write(makeScene);
        QVERIFY(made);
        scene = *made;
    }

    void tellsTheFateInTheFewestEvents()
    {
        const Result<PastReport> report = take({said(scene, Direction::inbound, QStringLiteral("Is it free?"), std::chrono::minutes(1)),
                                                said(scene, Direction::outbound, QStringLiteral("Yes"), std::chrono::minutes(2))});
        QVERIFY(report);
        QCOMPARE(report->added, 2);
        const QList<Message> messages = thread();
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.at(0).body, QStringLiteral("Is it free?"));
        QCOMPARE(fate(messages.at(0).state), QLatin1StringView("received"));
        QCOMPARE(messages.at(1).body, QStringLiteral("Yes"));
        QCOMPARE(fate(messages.at(1).state), QLatin1StringView("delivered"));
        QCOMPARE(messages.at(1).state.priceMicros, 7'900);
        QCOMPARE(messages.at(1).createdAt, longAgo + std::chrono::minutes(2));
        QCOMPARE(IdMaker::timeOf(messages.at(1).id.value), longAgo + std::chrono::minutes(2));
        QVERIFY(isWhatEventsSay(2));
        QCOMPARE(store.filesHolding("Is it free?"), QStringList());
    }

    void keepsAnAttemptThatReportsAreOf()
    {
        PastMessage sent = said(scene, Direction::outbound, QStringLiteral("Still on its way"), std::chrono::minutes(5));
        sent.reference = QStringLiteral("SM00000000000000000000000000000001");
        sent.steps = pastSteps(sent.at, SmsStatus::sent, 0, sent.reference);
        QVERIFY(take({sent}));
        const Result<int> taken = store.write([&](Transaction &transaction) {
            return takeReports(transaction, {{sent.reference, SmsStatus::undelivered, 30003, 7'900}});
        });
        QVERIFY(taken);
        QCOMPARE(*taken, 2);
        QCOMPARE(thread().constLast().state.errorCode, 30003);
        QVERIFY(isWhatEventsSay(3));
    }

    void addsNothingTwice()
    {
        const QList<PastMessage> again{said(scene, Direction::inbound, QStringLiteral("Is it free?"), std::chrono::minutes(1)),
                                       said(scene, Direction::inbound, QStringLiteral("Is it cheap?"), std::chrono::minutes(1))};
        const Result<PastReport> report = take(again);
        QVERIFY(report);
        QCOMPARE(report->known, 1);
        QCOMPARE(report->added, 1);
        // The provider's id is enough, whatever the words and the time are.
        PastMessage sent = said(scene, Direction::outbound, QStringLiteral("Other words"), std::chrono::minutes(6));
        sent.reference = QStringLiteral("SM00000000000000000000000000000001");
        sent.steps = pastSteps(sent.at, SmsStatus::sent, 0, sent.reference);
        const Result<PastReport> byReference = take({sent});
        QVERIFY(byReference);
        QCOMPARE(byReference->known, 1);
        QVERIFY(isWhatEventsSay(4));
    }

    void leavesTheConversationAsItWas()
    {
        const ConversationRow quiet = row();
        QVERIFY(quiet.isDone);
        QCOMPARE(quiet.unread, 0);
        QCOMPARE(quiet.lastAt, longAgo + std::chrono::minutes(5));
        QCOMPARE(quiet.waitsSince, Timestamp{});
    }

    void countsNewsAsUnreadAndWaiting()
    {
        QVERIFY(take({said(scene, Direction::inbound, QStringLiteral("First"), std::chrono::hours(1)),
                      said(scene, Direction::outbound, QStringLiteral("Answer"), std::chrono::hours(2)),
                      said(scene, Direction::inbound, QStringLiteral("Second"), std::chrono::hours(3)),
                      said(scene, Direction::inbound, QStringLiteral("Third"), std::chrono::hours(4))},
                     true));
        const ConversationRow news = row();
        QVERIFY(!news.isDone);
        QCOMPARE(news.unread, 3);
        QCOMPARE(news.lastAt, longAgo + std::chrono::hours(4));
        QCOMPARE(news.waitsSince, longAgo + std::chrono::hours(3));
        const QList<Message> messages = thread();
        QCOMPARE(news.lastMessage, messages.constLast().id);
    }

    void doesNotMoveTheEndOfAThreadBack()
    {
        const MessageId newest = row().lastMessage;
        QVERIFY(take({said(scene, Direction::inbound, QStringLiteral("Older"), std::chrono::minutes(-90))}));
        QCOMPARE(row().lastMessage, newest);
        QCOMPARE(thread().constFirst().body, QStringLiteral("Older"));
        const auto person = store.read([this](Database &db) { return contactRow(db, store->vault(), scene.contact); });
        QVERIFY(person);
        QCOMPARE(person->lastActivityAt, longAgo + std::chrono::hours(4));
    }

    void refusesWhatWouldWaitForSomething()
    {
        PastMessage queued = said(scene, Direction::outbound, QStringLiteral("Not over"), std::chrono::hours(5));
        queued.steps.clear();
        const Result<PastReport> report = take({queued});
        QVERIFY(!report);
        QCOMPARE(report.error().detail, QStringLiteral("no_fate"));
        const Result<PastReport> empty = take({said(scene, Direction::inbound, QString(), std::chrono::hours(6))});
        QVERIFY(!empty);
        QCOMPARE(empty.error().detail, QStringLiteral("empty"));
    }

    void givesThousandsOfOneInstantDifferentIds()
    {
        QList<PastMessage> many;
        for (int i = 0; i < 3'000; ++i)
            many.append(said(scene, Direction::inbound, QString(i + 1, u'x'), std::chrono::hours(7)));
        const qsizetype half = many.size() / 2;
        PastFeed feed(store.store(), false);
        QVERIFY(feed.add(many.mid(0, half)));
        QVERIFY(feed.add(many.mid(half)));
        const Result<PastReport> report = feed.finish();
        QVERIFY2(report, report ? "" : qPrintable(describe(report.error())));
        QCOMPARE(report->added, 3'000);
    }

    void holdsTheAuditChain()
    {
        const auto report = store.write([](Transaction &transaction) -> Result<audit::Report> {
            if (const Result<int> linked = audit::extend(transaction, 1'000'000); !linked)
                return linked.error();
            return audit::verify(transaction.db(), transaction.vault());
        });
        QVERIFY(report);
        QVERIFY(!report->firstBad);
        QVERIFY(report->opened > 3'000);
        QCOMPARE(report->unlinked, 0);
    }

    void refusesAConversationThatWasJoinedIntoAnother()
    {
        const auto merged = store.write([this](Transaction &transaction) -> Result<ContactId> {
            Contact other;
            other.name = QStringLiteral("Ann E.");
            const Result<ContactId> added = People(transaction).add(other, QStringLiteral("test"));
            if (!added)
                return added;
            if (const auto done = merge(transaction, scene.contact, *added); !done)
                return done.error();
            return added;
        });
        QVERIFY2(merged, merged ? "" : qPrintable(describe(merged.error())));
        const Result<PastReport> report = take({said(scene, Direction::inbound, QStringLiteral("Late"), std::chrono::hours(8))});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::locked);
    }
};

SWITCHBOARD_TEST(TestPastMessages)
#include "tst_pastmessages.moc"
