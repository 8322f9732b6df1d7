// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/dispatcher.h"
#include "core/store/suppressions.h"
#include "tests/core/delivery/deliveryrig.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using test::person;

namespace {

/// Between two looks; no other wait is as long, so it counts the looks.
constexpr milliseconds lookEvery(777);

const QString otherPerson = QStringLiteral("+15125550143");

using RunningDispatcher = test::Running<delivery::Dispatcher>;

test::HttpReply closing()
{
    return test::HttpReply::closing();
}

test::HttpReply garbage()
{
    test::HttpReply reply;
    reply.status = 201;
    reply.body = "<html>";
    return reply;
}

test::HttpReply serverError()
{
    return test::twilioError(500, 20500);
}

test::HttpReply tooMany(const QByteArray &retryAfter)
{
    test::HttpReply reply = test::twilioError(429, 20429);
    reply.headers.append({"Retry-After", retryAfter});
    return reply;
}

} // namespace

class DispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<test::DeliveryRig>(); }

    void cleanup() { m_rig.reset(); }

    void aTextLeavesOnceAndIsTaken()
    {
        const MessageId message = m_rig->queue(QStringLiteral("Hello"), person, [this](Draft &draft) {
            draft.mediaUrls = {QStringLiteral("https://example.com/house.jpg")};
            draft.expiresAt = m_rig->clock->now() + std::chrono::minutes(10);
        });
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(message), IntentState::submitted);
        QCOMPARE(m_rig->state(message).status, SmsStatus::queued);
        QCOMPARE(m_rig->state(message).reference, test::sidNumber(0x1001));
        QCOMPARE(m_rig->kinds(message),
                 (QList<EventKind>{EventKind::messageQueued, EventKind::attemptOpened, EventKind::attemptAccepted}));
        QVERIFY(m_rig->events(message).at(1).data.contains("\"gate\""));
        QVERIFY(m_rig->laps(lookEvery));
        QCOMPARE(m_rig->account.sends(), 1);
        const QByteArray form = m_rig->account.sentForms().constFirst();
        QVERIFY(form.contains("To=%2B15125550142"));
        QVERIFY(form.contains("From=%2B15125550100"));
        QVERIFY(form.contains("Body=Hello"));
        QVERIFY(form.contains("MediaUrl=https%3A%2F%2Fexample.com%2Fhouse.jpg"));
        QVERIFY(form.contains("ValidityPeriod=600"));
    }

    void anAnswerDecidesWhatBecomesOfTheText_data()
    {
        QTest::addColumn<test::HttpReply>("reply");
        QTest::addColumn<IntentState>("becomes");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("code");
        QTest::newRow("a number that cannot be")
            << test::twilioError(400, 21211) << IntentState::failed << QStringLiteral("bad-number") << 21211;
        QTest::newRow("the recipient opted out at the provider")
            << test::twilioError(400, 21610) << IntentState::failed << QStringLiteral("compliance-optout") << 21610;
        QTest::newRow("the server fails") << serverError() << IntentState::inDoubt << QStringLiteral("server_error") << 0;
        QTest::newRow("the connection is lost") << closing() << IntentState::inDoubt << QStringLiteral("connection_lost") << 0;
        QTest::newRow("taken, with an answer that nobody can read")
            << garbage() << IntentState::inDoubt << QStringLiteral("bad_answer") << 0;
    }

    void anAnswerDecidesWhatBecomesOfTheText()
    {
        QFETCH(test::HttpReply, reply);
        QFETCH(IntentState, becomes);
        QFETCH(QString, reason);
        QFETCH(int, code);
        m_rig->account.sendReplies = {reply};
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(message), becomes);
        QCOMPARE(m_rig->state(message).reason, reason);
        QCOMPARE(m_rig->state(message).errorCode, code);
        QVERIFY(m_rig->laps(lookEvery));
        QCOMPARE(m_rig->account.sends(), 1); // none of these is tried again without a look
    }

    void anOptOutAtTheProviderIsOneOfOursToo()
    {
        m_rig->account.sendReplies = {test::twilioError(400, 21610)};
        const MessageId first = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(first), IntentState::failed);
        const std::optional<store::Suppression> found = suppression(person);
        QVERIFY(found);
        QCOMPARE(found->reason, QStringLiteral("provider_21610"));
        QCOMPARE(found->message, first);
        const MessageId second = m_rig->queue(QStringLiteral("Hello again"));
        COMES_TO(intent(second), IntentState::blocked);
        QCOMPARE(m_rig->account.sends(), 1);
    }

    void aRefusalForNowMovesTheTimeAndIsTriedAgain()
    {
        m_rig->account.sendReplies = {tooMany("60")};
        const Timestamp began = m_rig->clock->now();
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->kinds(message).last(), EventKind::attemptDeferred);
        QCOMPARE(m_rig->state(message).intent, IntentState::queued);
        QCOMPARE(m_rig->state(message).reason, QStringLiteral("rate"));
        QVERIFY(m_rig->nextDue() >= began + seconds(60));
        QVERIFY(m_rig->nextDue() <= began + seconds(62));
        m_rig->clock->advance(seconds(59));
        QVERIFY(m_rig->laps(lookEvery));
        QCOMPARE(m_rig->account.sends(), 1);
        m_rig->clock->advance(seconds(3));
        COMES_TO(intent(message), IntentState::submitted);
        QCOMPARE(m_rig->state(message).attempts, 2);
    }

    void noAnswerInTimeIsDoubt()
    {
        m_rig->account.sendReplies = {test::HttpReply::silent()};
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->account.sends(), 1);
        QCOMPARE(intent(message), IntentState::attempting);
        m_rig->clock->advance(seconds(31));
        COMES_TO(intent(message), IntentState::inDoubt);
        QCOMPARE(m_rig->state(message).reason, QStringLiteral("timeout"));
    }

    void wrongCredentialsPauseTheProviderAndLoseNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("unauthorized") << 401 << 20003;
        QTest::newRow("forbidden") << 403 << 20403;
    }

    void wrongCredentialsPauseTheProviderAndLoseNothing()
    {
        QFETCH(int, status);
        QFETCH(int, code);
        m_rig->account.sendReplies = {test::twilioError(status, code)};
        const MessageId first = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->kinds(first).last(), EventKind::attemptDeferred);
        QCOMPARE(pausedReason(), QStringLiteral("credentials"));
        const MessageId second = m_rig->queue(QStringLiteral("Hello"), otherPerson);
        QVERIFY(m_rig->laps(lookEvery));
        QCOMPARE(m_rig->account.sends(), 1);
        QCOMPARE(m_rig->counts().queued, 2);
        const ProviderId provider = m_rig->provider.id;
        QVERIFY(m_rig->store.write(
            [provider](store::Transaction &transaction) { return store::pauseProvider(transaction, provider, {}); }));
        COMES_TO(intent(first), IntentState::submitted);
        COMES_TO(intent(second), IntentState::submitted);
    }

    void theIdOfAnotherTextNeedsAPerson()
    {
        const MessageId first = m_rig->queue(QStringLiteral("One"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(first), IntentState::submitted);
        m_rig->account.sendReplies = {test::created(m_rig->state(first).reference)};
        const MessageId second = m_rig->queue(QStringLiteral("Two"));
        COMES(m_rig->state(second).needsPerson);
        QCOMPARE(intent(second), IntentState::inDoubt);
        QCOMPARE(m_rig->state(second).reason, QStringLiteral("reference_clash"));
        QCOMPARE(intent(first), IntentState::submitted);
    }

    void whoOptedOutIsNotWrittenTo()
    {
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        QVERIFY(m_rig->store.write([](store::Transaction &transaction) {
            return store::suppress(transaction, {AddressKind::phone, person}, Channel::sms, QStringLiteral("manual"), {}, {});
        }));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(message), IntentState::blocked);
        QCOMPARE(m_rig->state(message).reason, QStringLiteral("opted_out"));
        QVERIFY(m_rig->events(message).last().data.contains("opted_out"));
        QCOMPARE(m_rig->account.requests(), 0);
    }

    void aChannelThatIsOffHoldsUntilItIsOn()
    {
        m_rig->setFlag(policy::Flags::sms, false);
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(message), IntentState::held);
        QCOMPARE(m_rig->state(message).reason, QStringLiteral("channel_off"));
        QCOMPARE(m_rig->account.requests(), 0);
        m_rig->setFlag(policy::Flags::sms, true);
        m_rig->clock->advance(std::chrono::minutes(1));
        COMES_TO(intent(message), IntentState::submitted);
    }

    void whatIsOverTheDaysSpendingWaitsForTheNextDay()
    {
        delivery::DispatcherOptions limited = options();
        limited.limits.dailySpendMicros = 10'000; // one segment is estimated at 8,300
        const MessageId first = m_rig->queue(QStringLiteral("One"));
        const MessageId second = m_rig->queue(QStringLiteral("Two"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, limited);
        COMES_TO(intent(first), IntentState::submitted);
        COMES_TO(intent(second), IntentState::held);
        QCOMPARE(m_rig->state(second).reason, QStringLiteral("spend_limit"));
        const MessageId third = m_rig->queue(QStringLiteral("Three"), otherPerson);
        COMES_TO(intent(third), IntentState::held);
        // A limit that is lifted counts for what comes next; what is held waits for its day.
        dispatcher->setLimits({});
        const MessageId fourth = m_rig->queue(QStringLiteral("Four"));
        dispatcher->wake();
        COMES_TO(intent(fourth), IntentState::submitted);
        QCOMPARE(intent(second), IntentState::held);
        m_rig->clock->advance(std::chrono::hours(24));
        COMES_TO(intent(second), IntentState::submitted);
        COMES_TO(intent(third), IntentState::submitted);
    }

    void anEqualTextWaitsForTheFirstOnesFate()
    {
        m_rig->account.sendReplies = {test::HttpReply::silent()};
        const MessageId first = m_rig->queue(QStringLiteral("Are you home?"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->account.sends(), 1);

        // On its way: the second stays in the queue, a little later, and nobody leases it.
        const Timestamp began = m_rig->clock->now();
        const MessageId second = m_rig->queue(QStringLiteral("  Are you home?\r\n"));
        const MessageId unlike = m_rig->queue(QStringLiteral("Are you there?"));
        COMES_TO(intent(unlike), IntentState::submitted);
        COMES_TO(m_rig->nextDue(), began + seconds(5));
        QCOMPARE(intent(second), IntentState::queued);
        QCOMPARE(m_rig->account.sends(), 2);

        // In doubt: it is held until the doubt ends.
        m_rig->clock->advance(seconds(31));
        COMES_TO(intent(first), IntentState::inDoubt);
        m_rig->clock->advance(seconds(5));
        COMES_TO(intent(second), IntentState::held);
        QCOMPARE(m_rig->state(second).reason, QStringLiteral("equal_in_doubt"));
        QCOMPARE(m_rig->account.sends(), 2);

        const AttemptId attempt = m_rig->state(first).attempt;
        QVERIFY(m_rig->outbox([attempt](store::Outbox &outbox) {
            return outbox.settledSent(attempt, test::sidNumber(0x77), SmsStatus::sent);
        }));
        COMES_TO(intent(second), IntentState::submitted);
    }

    void theRateOfASenderSpacesItsTexts()
    {
        m_rig = std::make_unique<test::DeliveryRig>(1'000); // a segment a second
        QList<MessageId> messages;
        for (const QString &body : {QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")})
            messages.append(m_rig->queue(body));
        m_rig->clock->holdFrom(seconds(1)); // whoever waits for its turn waits for the test
        {
            RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
            COMES_TO(intent(messages.at(0)), IntentState::submitted);
            COMES_TO(m_rig->clock->waits(seconds(1)), 1);
            COMES_TO(m_rig->clock->waits(seconds(2)), 1);
            COMES_TO(dispatcher->inFlight(), 2);
            QVERIFY(dispatcher.ends());
            QCOMPARE(dispatcher->inFlight(), 0);
        }
        // What waited for its turn was given back, so that another may send it at once.
        QCOMPARE(m_rig->account.sends(), 1);
        QCOMPARE(m_rig->counts().queued, 2);
        QVERIFY(m_rig->leaseOwners().isEmpty());
        QVERIFY(m_rig->nextDue() <= m_rig->clock->now());

        m_rig->clock->holdFrom(milliseconds::max());
        RunningDispatcher again(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(messages.at(1)), IntentState::submitted);
        COMES_TO(intent(messages.at(2)), IntentState::submitted);
        QCOMPARE(m_rig->account.sends(), 3);
    }

    void aTextWhoseSenderHasNoRouteIsGivenBack()
    {
        m_rig->routes.remove(m_rig->sender);
        const Timestamp began = m_rig->clock->now();
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->nextDue(), began + seconds(30));
        QVERIFY(m_rig->leaseOwners().isEmpty());
        QCOMPARE(m_rig->kinds(message), QList<EventKind>{EventKind::messageQueued});
        m_rig->addSender(test::ours);
        m_rig->clock->advance(seconds(30));
        COMES_TO(intent(message), IntentState::submitted);
    }

    void aRouteThatWentAfterTheAttemptWasRecordedLeavesItUnsent()
    {
        m_rig->routes.remove(m_rig->sender, true);
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES(m_rig->kinds(message).contains(EventKind::attemptNotSubmitted));
        QCOMPARE(m_rig->account.requests(), 0);
        QCOMPARE(m_rig->events(message).at(2).reference, QStringLiteral("no_route"));
        m_rig->addSender(test::ours);
        m_rig->clock->advance(std::chrono::minutes(5));
        COMES_TO(intent(message), IntentState::submitted);
        QCOMPARE(m_rig->account.sends(), 1);
    }

    void aLeaseThatWasLostOpensNothing_data()
    {
        QTest::addColumn<bool>("isTakenBack");
        QTest::addColumn<IntentState>("becomes");
        QTest::addColumn<int>("sends");
        QTest::newRow("another took the lease over") << false << IntentState::submitted << 2;
        QTest::newRow("the text was taken back") << true << IntentState::canceled << 1;
    }

    void aLeaseThatWasLostOpensNothing()
    {
        QFETCH(bool, isTakenBack);
        QFETCH(IntentState, becomes);
        QFETCH(int, sends);
        m_rig = std::make_unique<test::DeliveryRig>(1'000);
        const MessageId first = m_rig->queue(QStringLiteral("One"));
        const MessageId second = m_rig->queue(QStringLiteral("Two"));
        // The second waits for its turn; just before it is opened, its lease goes.
        int looks = 0;
        m_rig->routes.asked = [&, this] {
            if (++looks != 2)
                return;
            (void)m_rig->store->write([isTakenBack, second](store::Transaction &transaction) -> Result<void> {
                store::Outbox outbox(transaction);
                if (isTakenBack)
                    return outbox.cancel(second, QStringLiteral("undone"));
                const Result<int> taken = outbox.takeOver(transaction.context().owner, true, {});
                return taken ? Result<void>() : Result<void>(taken.error());
            });
        };
        m_rig->account.instead = [](const test::HttpRequest &request) {
            return request.body.contains("Body=One") ? std::optional(test::created()) : std::nullopt;
        };
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(second), becomes);
        QVERIFY(first);
        COMES_TO(dispatcher->inFlight(), 0);
        QVERIFY(m_rig->laps(lookEvery));
        QCOMPARE(m_rig->state(second).attempts, sends - 1);
        QCOMPARE(m_rig->account.sends(), sends);
    }

    void closingAwaitsTheRequestThatIsUnderWay_data()
    {
        QTest::addColumn<test::HttpReply>("reply");
        QTest::addColumn<IntentState>("becomes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("its answer comes") << test::created() << IntentState::submitted << QString();
        QTest::newRow("it is refused") << test::twilioError(400, 21211) << IntentState::failed << QStringLiteral("bad-number");
        QTest::newRow("no answer comes") << test::HttpReply::silent() << IntentState::inDoubt << QStringLiteral("closed");
    }

    void closingAwaitsTheRequestThatIsUnderWay()
    {
        QFETCH(test::HttpReply, reply);
        QFETCH(IntentState, becomes);
        QFETCH(QString, reason);
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QFuture<void> closed;
        m_rig->account.instead = [&](const test::HttpRequest &) {
            closed = dispatcher->close();
            return std::optional(reply);
        };
        COMES_TO(m_rig->account.sends(), 1);
        if (reply.isSilent) {
            QVERIFY(!closed.isFinished());
            QCOMPARE(intent(message), IntentState::attempting);
            COMES((m_rig->clock->advance(seconds(5)), closed.isFinished()));
        }
        COMES(closed.isFinished());
        QCOMPARE(intent(message), becomes);
        QCOMPARE(m_rig->state(message).reason, reason);
    }

    void whatHasNotLeftWhenItClosesIsNotSubmitted()
    {
        constexpr int connections = 6;
        channels::twilio::ClientOptions client;
        client.connections = connections;
        m_rig = std::make_unique<test::DeliveryRig>(0, client);
        // All connections are taken by texts without an answer; the last text waits for one.
        QList<MessageId> messages;
        for (int i = 0; i <= connections; ++i)
            messages.append(m_rig->queue(QStringLiteral("Text %1").arg(i)));
        m_rig->account.sendReplies.fill(test::HttpReply::silent(), connections);
        {
            RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
            COMES_TO(m_rig->account.sends(), connections);
            QCOMPARE(m_rig->counts().attempting, connections + 1);
            const QFuture<void> closed = dispatcher->close();
            COMES_TO(m_rig->counts().queued, 1);
            QCOMPARE(m_rig->counts().attempting, connections);
            QVERIFY(!closed.isFinished());
            m_rig->clock->advance(seconds(11));
            COMES(closed.isFinished());
        }
        QCOMPARE(m_rig->counts().inDoubt, connections);
        const auto isQueued = [this](MessageId message) { return intent(message) == IntentState::queued; };
        const MessageId unsent = *std::find_if(messages.cbegin(), messages.cend(), isQueued);
        QCOMPARE(m_rig->state(unsent).reason, QStringLiteral("closed"));
        QCOMPARE(m_rig->account.sends(), connections);
        QVERIFY(m_rig->nextDue() <= m_rig->clock->now());
        RunningDispatcher again(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(unsent), IntentState::submitted);
    }

    void anOutcomeThatCannotBeStoredAtOnceIsStoredLater()
    {
        m_rig->spoil(QStringLiteral("INSERT ON event"), kindIs(EventKind::attemptAccepted));
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES(m_rig->clock->waits(seconds(1)) >= 2);
        QCOMPARE(intent(message), IntentState::attempting);
        m_rig->mend();
        COMES_TO(intent(message), IntentState::submitted);
        QCOMPARE(m_rig->account.sends(), 1);
    }

    void anOutcomeThatCannotBeStoredDoesNotHoldTheEndForEver()
    {
        m_rig->spoil(QStringLiteral("INSERT ON event"), kindIs(EventKind::attemptAccepted));
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES(m_rig->clock->waits(seconds(1)) >= 1);
        QVERIFY(dispatcher.ends());
        QVERIFY(m_rig->clock->waits(seconds(1)) > 5); // not without having tried
        QCOMPARE(intent(message), IntentState::attempting); // whoever opens the store next makes it doubt
        m_rig->mend();
    }

    void anOutcomeThatIsKnownAlreadyChangesNothing()
    {
        const MessageId message = m_rig->queue(QStringLiteral("Hello"));
        m_rig->account.instead = [&](const test::HttpRequest &) {
            (void)m_rig->store->write([](store::Transaction &transaction) -> Result<void> {
                Result<store::Rows> rows = transaction.db().select(QLatin1StringView("SELECT attempt_id FROM outbox"));
                if (!rows || !rows->next())
                    return Error{ErrorCode::internal, QStringLiteral("no attempt")};
                const auto attempt = rows->id<AttemptId>(0);
                return store::Outbox(transaction).accepted(attempt, test::sidNumber(0x88), SmsStatus::sent, 0);
            });
            return std::optional(test::created());
        };
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->account.sends(), 1);
        COMES_TO(dispatcher->inFlight(), 0);
        QCOMPARE(m_rig->state(message).reference, test::sidNumber(0x88));
        QCOMPARE(m_rig->kinds(message).count(EventKind::attemptAccepted), 1);
    }

    void aTextThatCannotBeReadIsHeldAloneAndTheOthersGo_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("spoiling");
        QTest::newRow("its words are damaged") << QStringLiteral("message") << QStringLiteral("body") << QStringLiteral("x'00'");
        QTest::newRow("its pictures are damaged") << QStringLiteral("message") << QStringLiteral("media") << QStringLiteral("x'00'");
        QTest::newRow("its words are sealed by a key that is not here")
            << QStringLiteral("message") << QStringLiteral("body") << QStringLiteral("x'01ffff%1'").arg(QString(120, u'7'));
        QTest::newRow("its recipient is damaged") << QStringLiteral("endpoint") << QStringLiteral("address") << QStringLiteral("x'00'");
    }

    void aTextThatCannotBeReadIsHeldAloneAndTheOthersGo()
    {
        QFETCH(QString, table);
        QFETCH(QString, column);
        QFETCH(QString, spoiling);
        const MessageId spoiled = m_rig->queue(QStringLiteral("One"));
        const MessageId sound = m_rig->queue(QStringLiteral("Two"), otherPerson);
        m_rig->execute(QStringLiteral("CREATE TABLE whole AS SELECT * FROM %1").arg(table));
        m_rig->execute(QStringLiteral("UPDATE %1 SET %2 = %3 WHERE id = (SELECT %4 FROM message WHERE id = %5)")
                           .arg(table, column, spoiling, table == u"message" ? QStringLiteral("id") : QStringLiteral("endpoint_id"))
                           .arg(spoiled.value));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(intent(sound), IntentState::submitted);
        COMES_TO(intent(spoiled), IntentState::held);
        QCOMPARE(m_rig->state(spoiled).reason, QStringLiteral("unreadable"));
        QVERIFY(m_rig->leaseOwners().isEmpty());
        m_rig->clock->advance(std::chrono::hours(23));
        QVERIFY(m_rig->laps(lookEvery));
        QCOMPARE(m_rig->kinds(spoiled), (QList<EventKind>{EventKind::messageQueued, EventKind::messageHeld}));

        // A day later it is tried again, and goes if it can be read by then.
        m_rig->execute(QStringLiteral("UPDATE %1 SET %2 = (SELECT whole.%2 FROM whole WHERE whole.id = %1.id)").arg(table, column));
        m_rig->clock->advance(std::chrono::hours(1));
        COMES_TO(intent(spoiled), IntentState::submitted);
        QCOMPARE(m_rig->account.sends(), 2);
    }

    void textsThatCannotBeReadLetTheOthersLeaveAtOnce()
    {
        constexpr int texts = 30;
        QList<MessageId> messages;
        for (int i = 0; i < texts; ++i)
            messages.append(m_rig->queue(QStringLiteral("Text %1").arg(i)));
        for (int i = 0; i < texts; i += 5)
            m_rig->execute(QStringLiteral("UPDATE message SET body = x'00' WHERE id = %1").arg(messages.at(i).value));
        delivery::DispatcherOptions patient = options();
        patient.lookEvery = std::chrono::hours(1); // nothing may have to wait for the next look
        m_rig->clock->holdFrom(patient.lookEvery);
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, patient);
        COMES_TO(m_rig->account.sends(), 24);
        COMES_TO(dispatcher->inFlight(), 0);
        QCOMPARE(m_rig->counts().held, 6);
    }

    void aLeaseThatCannotBeGivenBackRunsOut()
    {
        m_rig->routes.remove(m_rig->sender);
        m_rig->queue(QStringLiteral("Hello"));
        m_rig->spoil(QStringLiteral("UPDATE ON outbox"), QStringLiteral("NEW.lease_owner IS NULL"));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->leaseOwners().size(), 1);
        QVERIFY(dispatcher.ends());
        QCOMPARE(dispatcher->inFlight(), 0);
        QCOMPARE(m_rig->leaseOwners().size(), 1);
        m_rig->mend();
    }

    void noMoreThanAllowedAreOpenAtOnce()
    {
        constexpr int texts = 24;
        delivery::DispatcherOptions few = options();
        few.concurrency = 6;
        QList<MessageId> messages;
        for (int i = 0; i < texts; ++i)
            messages.append(m_rig->queue(QStringLiteral("Text %1").arg(i)));
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, few);
        int most = 0;
        m_rig->account.instead = [&](const test::HttpRequest &) {
            most = std::max(most, dispatcher->inFlight());
            return std::nullopt;
        };
        COMES_TO(m_rig->account.sends(), texts);
        COMES_TO(dispatcher->inFlight(), 0);
        QVERIFY2(most <= 6, qPrintable(QString::number(most)));
        for (const MessageId message : std::as_const(messages))
            QCOMPARE(intent(message), IntentState::submitted);
    }

    void aStoreThatClosedUnderItLetsItEnd()
    {
        m_rig->queue(QStringLiteral("Hello"));
        m_rig->store->close();
        RunningDispatcher dispatcher(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QVERIFY(m_rig->laps(lookEvery));
        QVERIFY(dispatcher.ends());
        QCOMPARE(m_rig->account.requests(), 0);
    }

private:
    static delivery::DispatcherOptions options()
    {
        delivery::DispatcherOptions options;
        options.lookEvery = lookEvery;
        return options;
    }

    static QString kindIs(EventKind kind) { return QStringLiteral("NEW.kind = %1").arg(int(kind)); }

    IntentState intent(MessageId message) { return m_rig->state(message).intent; }

    std::optional<store::Suppression> suppression(const QString &address)
    {
        const seal::Vault vault = m_rig->store->vault();
        return *m_rig->store.read([vault, address](store::Database &db) {
            return store::suppression(db, vault, {AddressKind::phone, address}, Channel::sms);
        });
    }

    QString pausedReason()
    {
        const seal::Vault vault = m_rig->store->vault();
        return m_rig->store.read([vault](store::Database &db) { return store::allProviders(db, vault); })->constFirst().pausedReason;
    }

    std::unique_ptr<test::DeliveryRig> m_rig;
};

SWITCHBOARD_TEST(DispatcherTest)
#include "tst_dispatcher.moc"
