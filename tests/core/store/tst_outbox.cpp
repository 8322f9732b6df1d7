// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"
#include "core/store/ledger.h"
#include "core/store/messages.h"
#include "core/store/outboxreads.h"
#include "core/store/people/merging.h"
#include "core/store/people/people.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

using namespace switchboard;

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_sender = *m_store->write([](store::Transaction &transaction) { return test::addSender(transaction); });
    }

    void cleanup() { m_store.reset(); }

    void aMessageIsLeasedByOneOnly()
    {
        queue(QStringLiteral("one"));
        QCOMPARE(claim(10).size(), 1);
        QCOMPARE(claim(10).size(), 0);
    }

    void aTextThatIsNotDueWaits()
    {
        const MessageId message = queue(QStringLiteral("later"), std::chrono::seconds(5));
        QCOMPARE(claim(10).size(), 0);
        m_store->clock().advance(std::chrono::seconds(5));
        QCOMPARE(claim(10).size(), 1);
        QCOMPARE(state(message).intent, IntentState::queued);
    }

    void whatHasNotLeftCanBeTakenBackAndWhatHasCannot()
    {
        const MessageId early = queue(QStringLiteral("early"));
        QVERIFY(cancel(early));
        QCOMPARE(state(early).intent, IntentState::canceled);
        QCOMPARE(claim(10).size(), 0);

        const MessageId late = queue(QStringLiteral("late"));
        const Result<store::OpenedAttempt> attempt = open();
        QVERIFY(attempt);
        const Result<void> refused = cancel(late);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::refused);
        QCOMPARE(state(late).intent, IntentState::attempting);
    }

    void aTextIntoAMergedConversationGoesToThePersonsOwn()
    {
        const ContactId root = addPerson(QStringLiteral("+15125550142"));
        const ContactId alias = addPerson(QStringLiteral("+15125550143"));
        const ConversationId own = conversationOf(queueTo(QStringLiteral("+15125550142"), {}));
        const ConversationId merged = conversationOf(queueTo(QStringLiteral("+15125550143"), {}));
        QVERIFY(own != merged);
        QVERIFY(m_store->write([=](store::Transaction &transaction) { return store::merge(transaction, alias, root); }));
        QCOMPARE(conversationOf(queueTo(QStringLiteral("+15125550143"), merged)), own);
        QVERIFY(m_store->write([=](store::Transaction &transaction) { return store::unmerge(transaction, alias); }));
        QCOMPARE(conversationOf(queueTo(QStringLiteral("+15125550143"), merged)), merged);
    }

    void aTextIntoAMergedConversationFindsThePersonsFirstOne()
    {
        const ContactId root = addPerson(QStringLiteral("+15125550142"));
        const ContactId alias = addPerson(QStringLiteral("+15125550143"));
        const ConversationId merged = conversationOf(queueTo(QStringLiteral("+15125550143"), {}));
        QVERIFY(m_store->write([=](store::Transaction &transaction) { return store::merge(transaction, alias, root); }));
        const ConversationId written = conversationOf(queueTo(QStringLiteral("+15125550143"), merged));
        QVERIFY(written != merged);
        QCOMPARE(conversationOf(queueTo(QStringLiteral("+15125550142"), {})), written);
    }

    void aTextIntoAnAdoptedConversationGoesToWhoAdoptedIt()
    {
        const ConversationId nobodys = conversationOf(queueTo(QStringLiteral("+15125550144"), {}));
        QCOMPARE(conversationOf(queueTo(QStringLiteral("+15125550144"), nobodys)), nobodys);
        addPerson(QStringLiteral("+15125550144"));
        const ConversationId own = conversationOf(queueTo(QStringLiteral("+15125550144"), {}));
        QVERIFY(own != nobodys);
        QCOMPARE(conversationOf(queueTo(QStringLiteral("+15125550144"), nobodys)), own);
    }

    void aTextIntoNoConversationIsRefused()
    {
        const Result<MessageId> queued = tryQueueTo(QStringLiteral("+15125550142"), ConversationId{5});
        QVERIFY(!queued);
        QCOMPARE(queued.error().code, ErrorCode::notFound);
    }

    void aLostLeaseOpensNoAttempt()
    {
        queue(QStringLiteral("hello"));
        const store::Claim stale = claim(1).constFirst();
        QVERIFY(m_store->write([&](store::Transaction &transaction) {
            return store::Outbox(transaction).takeOver(transaction.context().owner, true, {});
        }));
        QCOMPARE(claim(1).size(), 1); // leased again, the counter went on
        const Result<store::OpenedAttempt> prepared =
            m_store->write([&](store::Transaction &transaction) { return store::Outbox(transaction).prepare(stale); });
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().code, ErrorCode::notFound);
    }

    void anOwnerThatDiedLeavesDoubtNotAResend()
    {
        const MessageId message = queue(QStringLiteral("hello"));
        QVERIFY(open());
        const Result<int> doubts = m_store->write([&](store::Transaction &transaction) {
            return store::Outbox(transaction).takeOver(transaction.context().owner, true, {});
        });
        QCOMPARE(*doubts, 1);
        QCOMPARE(state(message).intent, IntentState::inDoubt);
        QCOMPARE(claim(10).size(), 0);
    }

    void anEqualTextToTheSamePersonWaitsForDoubt()
    {
        queue(QStringLiteral("Are you home?"));
        queue(QStringLiteral("  Are you home?\r\n"));
        const Result<store::OpenedAttempt> first = open();
        QVERIFY(first);
        const Result<store::OpenedAttempt> second = open();
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::locked);
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.accepted(first->attempt, QStringLiteral("SM1"), SmsStatus::queued, 0); }));
        QVERIFY(open());
    }

    void aTextThatSmartEncodingMakesEqualWaitsToo()
    {
        queue(QStringLiteral("It\u2019s ready"));
        queue(QStringLiteral("It's ready"));
        const Result<store::OpenedAttempt> first = open();
        QVERIFY(first);
        const Result<store::OpenedAttempt> second = open();
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::locked);
    }

    void theEndOfADoubtWakesWhatWasHeldForIt_data()
    {
        QTest::addColumn<int>("end");
        QTest::newRow("it was sent") << 0;
        QTest::newRow("it was not sent") << 1;
        QTest::newRow("a person leaves it") << 2;
        QTest::newRow("a person sends it again") << 3;
        QTest::newRow("the answer came late") << 4;
    }

    void theEndOfADoubtWakesWhatWasHeldForIt()
    {
        QFETCH(const int, end);
        const MessageId doubtful = queue(QStringLiteral("Are you home?"));
        const Result<store::OpenedAttempt> first = open();
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.inDoubt(first->attempt, QStringLiteral("timeout")); }));
        const MessageId equal = queue(QStringLiteral("Are you home?"));
        const QList<store::Claim> claims = claim(10);
        QCOMPARE(claims.size(), 1);
        const Result<store::OpenedAttempt> prepared = m_store->write(
            [&](store::Transaction &transaction) { return store::Outbox(transaction).prepare(claims.constFirst()); });
        QVERIFY(prepared);
        QCOMPARE(prepared->equal, std::optional(IntentState::inDoubt));
        const Timestamp later = m_store->clock().now() + std::chrono::hours(1);
        QVERIFY(settle([&](store::Outbox &outbox) {
            return outbox.hold(claims.constFirst(), QStringLiteral("equal_in_doubt"), later, {});
        }));
        QCOMPARE(state(equal).reason, QStringLiteral("equal_in_doubt"));
        QCOMPARE(claim(10).size(), 0);
        QVERIFY(settle([&](store::Outbox &outbox) -> Result<void> {
            switch (end) {
            case 0:
                return outbox.settledSent(first->attempt, QStringLiteral("SM7"), SmsStatus::sent);
            case 1:
                return outbox.settledUnsent(first->attempt);
            case 4:
                return outbox.accepted(first->attempt, QStringLiteral("SM7"), SmsStatus::sent, 0);
            default:
                return outbox.decide(doubtful, end == 3);
            }
        }));
        QList<MessageId> due;
        for (const store::Claim &one : claim(10))
            due.append(one.message);
        QVERIFY(due.contains(equal));
        QCOMPARE(due.contains(doubtful), end == 1 || end == 3);
    }

    void whatARestoreHoldsWaitsForAPerson()
    {
        const MessageId now = queue(QStringLiteral("now"));
        const MessageId later = queue(QStringLiteral("later"), std::chrono::hours(2));
        const MessageId left = queue(QStringLiteral("left"));
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.cancel(left, QStringLiteral("taken_back")); }));
        const QList<store::Claim> leased = claim(1);
        QCOMPARE(leased.size(), 1);
        const Result<int> held = m_store->write(
            [](store::Transaction &transaction) { return store::Outbox(transaction).holdWaiting(QString(restoredReason)); });
        QCOMPARE(*held, 2);
        for (const MessageId message : {now, later}) {
            QCOMPARE(state(message).intent, IntentState::held);
            QVERIFY(needsRelease(state(message)));
        }
        QCOMPARE(state(left).intent, IntentState::canceled);
        m_store->clock().advance(std::chrono::hours(24 * 365));
        QCOMPARE(claim(10).size(), 0);

        QVERIFY(release(now));
        QVERIFY(!needsRelease(state(now)));
        QCOMPARE(claim(10).size(), 1);
        const Result<void> again = release(now);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::refused);
    }

    void whatARestoreFindsOnItsWayIsHeldWhenItProvesNotTaken()
    {
        const MessageId message = queue(QStringLiteral("now"));
        const Result<store::OpenedAttempt> attempt = open();
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.inDoubt(attempt->attempt, QStringLiteral("owner_died")); }));
        const Result<int> held = m_store->write(
            [](store::Transaction &transaction) { return store::Outbox(transaction).holdWaiting(QString(restoredReason)); });
        QCOMPARE(*held, 0);
        QCOMPARE(state(message).intent, IntentState::inDoubt);
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.settledUnsent(attempt->attempt); }));
        QVERIFY(needsRelease(state(message)));
        QCOMPARE(claim(10).size(), 0);
        QVERIFY(release(message));
        QCOMPARE(claim(10).size(), 1);
    }

    void aPersonMayResendWhatARestoreFoundInDoubt()
    {
        const MessageId message = queue(QStringLiteral("now"));
        const Result<store::OpenedAttempt> attempt = open();
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.inDoubt(attempt->attempt, QStringLiteral("owner_died")); }));
        QVERIFY(m_store->write(
            [](store::Transaction &transaction) { return store::Outbox(transaction).holdWaiting(QString(restoredReason)); }));
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.decide(message, true); }));
        QCOMPARE(claim(10).size(), 1);
    }

    void whatIsHeldAndCannotBeReadIsListed()
    {
        const MessageId sound = queue(QStringLiteral("sound"));
        const MessageId spoiled = queue(QStringLiteral("spoiled"));
        QVERIFY(m_store->write([spoiled](store::Transaction &transaction) -> Result<int> {
            const Result<int> written = transaction.db().execute(
                QLatin1StringView("UPDATE message SET body = x'00' WHERE id = ?"), spoiled);
            return written ? store::Outbox(transaction).holdWaiting(QString(restoredReason)) : written;
        }));
        const seal::Vault vault = m_store->store().vault();
        const auto held = m_store->read([vault](store::Database &db) { return store::heldMessages(db, vault, 10); });
        QVERIFY(held);
        QCOMPARE(held->size(), 2);
        for (const store::HeldMessage &row : *held) {
            QCOMPARE(row.isReadable, row.message == sound);
            QCOMPARE(row.body, row.message == sound ? QStringLiteral("sound") : QString());
        }
    }

    void whatIsReleasedKeepsItsTime()
    {
        const MessageId later = queue(QStringLiteral("later"), std::chrono::hours(2));
        QVERIFY(m_store->write(
            [](store::Transaction &transaction) { return store::Outbox(transaction).holdWaiting(QString(restoredReason)); }));
        QVERIFY(release(later));
        m_store->clock().advance(std::chrono::hours(2) - milliseconds(1));
        QCOMPARE(claim(10).size(), 0);
        m_store->clock().advance(milliseconds(1));
        QCOMPARE(claim(10).size(), 1);
    }

    void theEndOfADoubtDoesNotReleaseWhatAPersonHasToRelease()
    {
        queue(QStringLiteral("Are you home?"));
        const Result<store::OpenedAttempt> first = open();
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.inDoubt(first->attempt, QStringLiteral("timeout")); }));
        const MessageId equal = queue(QStringLiteral("Are you home?"));
        QVERIFY(m_store->write(
            [](store::Transaction &transaction) { return store::Outbox(transaction).holdWaiting(QString(restoredReason)); }));
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.settledSent(first->attempt, QStringLiteral("SM7"), SmsStatus::sent); }));
        QCOMPARE(claim(10).size(), 0);
        QCOMPARE(state(equal).intent, IntentState::held);
    }

    void aSettledDoubtCannotBeSettledTwice()
    {
        const MessageId message = queue(QStringLiteral("hello"));
        const Result<store::OpenedAttempt> attempt = open();
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.inDoubt(attempt->attempt, QStringLiteral("timeout")); }));
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.settledSent(attempt->attempt, QStringLiteral("SM7"), SmsStatus::sent); }));
        const Result<void> again = settle([&](store::Outbox &outbox) { return outbox.settledUnsent(attempt->attempt); });
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::notFound);
        QCOMPARE(state(message).reference, QStringLiteral("SM7"));
    }

    void oneReferenceOfTheProviderBelongsToOneAttempt()
    {
        queue(QStringLiteral("one"));
        queue(QStringLiteral("two"));
        const Result<store::OpenedAttempt> first = open();
        const Result<store::OpenedAttempt> second = open();
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.accepted(first->attempt, QStringLiteral("SM1"), SmsStatus::queued, 0); }));
        const Result<void> stolen =
            settle([&](store::Outbox &outbox) { return outbox.accepted(second->attempt, QStringLiteral("SM1"), SmsStatus::queued, 0); });
        QVERIFY(!stolen);
        QCOMPARE(stolen.error().code, ErrorCode::alreadyExists);
    }

    void aPersonEndsDoubtEitherWay_data()
    {
        QTest::addColumn<bool>("resend");
        QTest::addColumn<IntentState>("intent");
        QTest::newRow("resend puts it back into the queue") << true << IntentState::queued;
        QTest::newRow("leave ends it as in doubt") << false << IntentState::inDoubt;
    }

    void aPersonEndsDoubtEitherWay()
    {
        QFETCH(bool, resend);
        QFETCH(IntentState, intent);
        const MessageId message = queue(QStringLiteral("hello"));
        const Result<store::OpenedAttempt> attempt = open();
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.inDoubt(attempt->attempt, QStringLiteral("timeout")); }));
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.needsPerson(attempt->attempt, QStringLiteral("unlike")); }));
        QVERIFY(hasFate(state(message)));
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.decide(message, resend); }));
        QCOMPARE(state(message).intent, intent);
        QCOMPARE(claim(10).size(), resend ? 1 : 0);
        QCOMPARE(hasFate(state(message)), !resend);
    }

    void theRateOfASenderSpacesItsTexts()
    {
        m_sender = *m_store->write([](store::Transaction &transaction) { return test::addSender(transaction, 1000); }); // one a second
        for (int i = 0; i < 5; ++i)
            queue(QStringLiteral("text %1").arg(i));
        const QList<store::Claim> claims = claim(10);
        QCOMPARE(claims.size(), 5);
        for (qsizetype i = 1; i < claims.size(); ++i)
            QCOMPARE(claims.at(i).notBefore - claims.at(i - 1).notBefore, milliseconds(1000));
    }

    void whatIsTooLateExpiresUnsent()
    {
        const Result<MessageId> message = m_store->write([&](store::Transaction &transaction) -> Result<MessageId> {
            const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, test::phone(QStringLiteral("+15125550142")));
            Draft draft;
            draft.endpoint = *endpoint;
            draft.sender = m_sender;
            draft.body = QStringLiteral("Open house in ten minutes");
            draft.expiresAt = transaction.now() + std::chrono::minutes(10);
            return store::Outbox(transaction).enqueue(draft, QStringLiteral("+15125550100"));
        });
        m_store->clock().advance(std::chrono::minutes(11));
        QCOMPARE(claim(10).size(), 0);
        QCOMPARE(state(*message).intent, IntentState::expired);
    }

    void whatIsHeldIsReleasedWhenItsTimeComes()
    {
        const MessageId message = queue(QStringLiteral("hello"));
        const store::Claim held = claim(1).constFirst();
        const Timestamp until = m_store->clock().now() + std::chrono::hours(1);
        QVERIFY(settle([&](store::Outbox &outbox) { return outbox.hold(held, QStringLiteral("spend_limit"), until, "{}"); }));
        QCOMPARE(state(message).intent, IntentState::held);
        QCOMPARE(claim(1).size(), 0);
        m_store->clock().advance(std::chrono::hours(1));
        QCOMPARE(claim(1).size(), 1);
        QCOMPARE(state(message).intent, IntentState::queued);
    }

    void aPausedProviderKeepsItsTextsWaiting()
    {
        queue(QStringLiteral("hello"));
        const Result<QList<store::Provider>> providers = m_store->read(
            [vault = (*m_store)->vault()](store::Database &db) { return store::allProviders(db, vault); });
        const ProviderId provider = providers->constFirst().id;
        QVERIFY(m_store->write([&](store::Transaction &transaction) {
            return store::pauseProvider(transaction, provider, QStringLiteral("credentials"));
        }));
        QCOMPARE(claim(10).size(), 0);
        QVERIFY(m_store->write([&](store::Transaction &transaction) { return store::pauseProvider(transaction, provider, {}); }));
        QCOMPARE(claim(10).size(), 1);
    }

    void anEmptyTextIsRefusedWithItsField()
    {
        const Result<MessageId> refused = m_store->write(
            [&](store::Transaction &transaction) { return test::queue(transaction, m_sender, QStringLiteral("+15125550142"), {}); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::invalidInput);
        QCOMPARE(refused.error().place.field, QStringLiteral("body"));
    }

private:
    Result<void> release(MessageId message)
    {
        return m_store->write([message](store::Transaction &transaction) { return store::Outbox(transaction).release(message); });
    }

    ContactId addPerson(const QString &number)
    {
        return *m_store->write([=](store::Transaction &transaction) {
            Contact person;
            person.name = QStringLiteral("Somebody");
            person.endpoints = {{{}, test::phone(number), {}}};
            return store::People(transaction).add(person, QStringLiteral("test"));
        });
    }

    Result<MessageId> tryQueueTo(const QString &number, ConversationId conversation)
    {
        return m_store->write([=, this](store::Transaction &transaction) -> Result<MessageId> {
            Draft draft;
            draft.endpoint = *store::findOrAddEndpoint(transaction, test::phone(number));
            draft.conversation = conversation;
            draft.sender = m_sender;
            draft.body = QStringLiteral("hello");
            return store::Outbox(transaction).enqueue(draft, QStringLiteral("+15125550100"));
        });
    }

    MessageId queueTo(const QString &number, ConversationId conversation) { return *tryQueueTo(number, conversation); }

    ConversationId conversationOf(MessageId message)
    {
        return *m_store->read([=](store::Database &db) { return store::conversationOf(db, message); });
    }

    MessageId queue(const QString &body, milliseconds undo = milliseconds(0))
    {
        return *m_store->write([&](store::Transaction &transaction) -> Result<MessageId> {
            const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, test::phone(QStringLiteral("+15125550142")));
            Draft draft;
            draft.endpoint = *endpoint;
            draft.sender = m_sender;
            draft.body = body;
            draft.undoDelay = undo;
            return store::Outbox(transaction).enqueue(draft, QStringLiteral("+15125550100"));
        });
    }

    QList<store::Claim> claim(int limit)
    {
        return *m_store->write([&](store::Transaction &transaction) {
            return store::Outbox(transaction).claim(limit, std::chrono::minutes(1), m_store->clock().sinceBoot());
        });
    }

    Result<store::OpenedAttempt> open()
    {
        return m_store->write([](store::Transaction &transaction) { return test::claimAndOpen(transaction); });
    }

    Result<void> cancel(MessageId message)
    {
        return settle([&](store::Outbox &outbox) { return outbox.cancel(message, QStringLiteral("taken_back")); });
    }

    template<class Step>
    Result<void> settle(Step step)
    {
        return m_store->write([&](store::Transaction &transaction) {
            store::Outbox outbox(transaction);
            return step(outbox);
        });
    }

    MessageState state(MessageId message)
    {
        return *m_store->read([message](store::Database &db) { return store::messageState(db, message); });
    }

    std::unique_ptr<test::TestStore> m_store;
    SenderId m_sender;
};

SWITCHBOARD_TEST(OutboxTest)
#include "tst_outbox.moc"
