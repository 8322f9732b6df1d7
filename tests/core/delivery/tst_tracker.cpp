// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/tracker.h"
#include "core/store/inbound.h"
#include "core/store/people/erasing.h"
#include "core/store/suppressions.h"
#include "tests/core/delivery/deliveryrig.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace switchboard;
using test::person;
using test::sidNumber;

namespace {

/// Between two polls; no other wait is as long, so it counts the polls.
constexpr milliseconds pollEvery(777);

const QString second = QStringLiteral("+15125550101");

using RunningTracker = test::Running<delivery::Tracker>;

QJsonObject reported(const char *status, const char *price = nullptr)
{
    return {{QStringLiteral("status"), QLatin1StringView(status)},
            {QStringLiteral("price"), price ? QJsonValue(QLatin1StringView(price)) : QJsonValue()}};
}

test::HttpReply malformed()
{
    test::HttpReply reply;
    reply.body = "{\"messages\": 7}";
    return reply;
}

} // namespace

class TrackerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<test::DeliveryRig>(); }

    void cleanup() { m_rig.reset(); }

    void whatTheListTellsBecomesStatusAndPrice()
    {
        const test::Attempted sent = m_rig->taken(QStringLiteral("Hello"), sidNumber(1));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now(), reported("delivered", "-0.00830"))};
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->state(sent.message).status, SmsStatus::delivered);
        QCOMPARE(m_rig->state(sent.message).priceMicros, 8'300);
        QCOMPARE(m_rig->state(sent.message).intent, IntentState::submitted);
    }

    void theSameReportIsTakenOnceAndAnOlderOneNever()
    {
        const test::Attempted sent = m_rig->taken(QStringLiteral("Hello"), sidNumber(1));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now(), reported("delivered"))};
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->state(sent.message).status, SmsStatus::delivered);
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now(), reported("sent"))};
        QVERIFY(m_rig->laps(pollEvery));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now(), reported("a word of tomorrow"))};
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(m_rig->state(sent.message).status, SmsStatus::delivered);
        QCOMPARE(m_rig->kinds(sent.message).count(EventKind::statusReported), 1);
    }

    void moreReportsThanFitOneWriteAreAllTaken()
    {
        constexpr int texts = 120;
        const QList<MessageId> messages = sendMany(texts);
        for (int i = 0; i < texts; ++i)
            m_rig->account.messages.append(m_rig->remote(sidNumber(i), now(), reported("delivered")));
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->state(messages.first()).status, SmsStatus::delivered);
        COMES_TO(m_rig->state(messages.last()).status, SmsStatus::delivered);
    }

    void aTextThatCameInIsStoredOnce()
    {
        m_rig->account.messages = {m_rig->inbound(sidNumber(1), now(), QStringLiteral("Is it still for sale?"))};
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->messages().size(), 1);
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(m_rig->messages().size(), 1);
        QCOMPARE(m_rig->messages().constFirst().body, QStringLiteral("Is it still for sale?"));
        QCOMPARE(m_rig->messages().constFirst().createdAt, now());
        QCOMPARE(m_rig->messages().constFirst().sender, m_rig->sender);
    }

    void whatCameInIsReadInTheOrderItWasWritten_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("isSuppressed");
        QTest::newRow("STOP and then START") << QStringList{QStringLiteral("STOP"), QStringLiteral("START")} << false;
        QTest::newRow("START and then STOP") << QStringList{QStringLiteral("START"), QStringLiteral("STOP")} << true;
    }

    void whatCameInIsReadInTheOrderItWasWritten()
    {
        QFETCH(QStringList, words);
        QFETCH(bool, isSuppressed);
        // Newest first, as the provider lists.
        m_rig->account.messages = {m_rig->inbound(sidNumber(1), now() - seconds(1), words.at(1)),
                                   m_rig->inbound(sidNumber(2), now() - seconds(2), words.at(0))};
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->messages().size(), 2);
        QCOMPARE(suppressed(), isSuppressed);
    }

    void whatAnErasedPersonWroteBeforeIsNotReadAgain()
    {
        const seal::Token token = m_rig->store->vault().addressToken({AddressKind::phone, person});
        const store::ErasureTarget target{ContactId{7}, {ContactId{7}}, {token}, now() - std::chrono::hours(24)};
        QVERIFY(m_rig->store.write(
            [target](store::Transaction &transaction) { return store::erase(transaction, target); }));
        // Newest first. A restored store polls from its old cursor.
        m_rig->account.messages = {
            m_rig->inbound(sidNumber(1), now() - std::chrono::hours(1), QStringLiteral("It is me again")),
            m_rig->inbound(sidNumber(2), now() - std::chrono::hours(47), QStringLiteral("STOP")),
            m_rig->inbound(sidNumber(3), now() - std::chrono::hours(48), QStringLiteral("Is it still for sale?"))};
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(cursor(), now() - std::chrono::hours(1));
        QCOMPARE(m_rig->messages().size(), 1);
        QCOMPARE(m_rig->messages().constFirst().body, QStringLiteral("It is me again"));
        QVERIFY(suppressed());
    }

    void answersAreThoseThatWereSetLast()
    {
        store::Sender answering = m_rig->routes.all().constFirst()->sender;
        answering.providerAnswersKeywords = false;
        auto route = std::make_shared<delivery::Route>(*m_rig->routes.all().constFirst());
        route->sender = answering;
        m_rig->routes.put(route);
        m_rig->account.messages = {m_rig->inbound(sidNumber(1), now(), QStringLiteral("HELP"))};
        delivery::Tracker service(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        service.setAnswers({QStringLiteral("You are out."), QStringLiteral("You are in."), QStringLiteral("Write to us.")});
        service.start();
        COMES_TO(m_rig->counts().queued, 1);
        const QFuture<void> closed = service.close();
        COMES(closed.isFinished());
        QCOMPARE(m_rig->messages().constLast().body, QStringLiteral("Write to us."));
    }

    void thePollFollowsTheNewestAndLooksBackALittle()
    {
        const Timestamp newest = now() - std::chrono::hours(1);
        constexpr auto day = std::chrono::hours(24);
        m_rig->account.messages = {m_rig->inbound(sidNumber(1), newest, QStringLiteral("newest")),
                                   m_rig->inbound(sidNumber(2), now() - day * 6, QStringLiteral("six days old")),
                                   m_rig->inbound(sidNumber(3), now() - day * 8, QStringLiteral("too old at the first look"))};
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(cursor(), newest);
        QCOMPARE(m_rig->messages().size(), 2);
        // The provider's lists show some texts late.
        m_rig->account.messages = {m_rig->inbound(sidNumber(4), newest - std::chrono::minutes(9), QStringLiteral("late")),
                                   m_rig->inbound(sidNumber(5), newest - std::chrono::minutes(11), QStringLiteral("too late"))};
        COMES_TO(m_rig->messages().size(), 3);
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(m_rig->messages().size(), 3);
        QCOMPARE(cursor(), newest);
    }

    void aServiceIsAskedForAllAndANumberForItsOwn()
    {
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES(m_rig->account.reads("To=%2B15125550100&PageSize=1000") > 0);
        COMES(m_rig->account.reads("?From=%2B15125550100&PageSize=1000") > 0);
        QCOMPARE(m_rig->account.reads("?PageSize=1000"), 0);
        m_rig->addSender({}, QStringLiteral("MG00000000000000000000000000000001"));
        COMES(m_rig->account.reads("?PageSize=1000") > 0);
    }

    void aPausedProviderIsNotAsked()
    {
        m_rig->pauseRoute(QStringLiteral("credentials"));
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QSignalSpy polled(&*tracker, &delivery::Tracker::polled);
        QVERIFY(m_rig->laps(pollEvery));
        QVERIFY(polled.size() > 0);
        QCOMPARE(m_rig->account.requests(), 0);
        QVERIFY(tracker->health().isEmpty());
        m_rig->pauseRoute({});
        COMES_TO(tracker->health().size(), 1);
    }

    void troubleIsToldInHealthAndItsEndToo_data()
    {
        QTest::addColumn<test::HttpReply>("reply");
        QTest::addColumn<bool>("isReachable");
        QTest::addColumn<QString>("problem");
        QTest::newRow("an answer that nobody can read") << malformed() << true << QStringLiteral("provider");
        QTest::newRow("the provider fails") << test::twilioError(500, 20500) << true << QStringLiteral("provider");
        QTest::newRow("the credentials are refused") << test::twilioError(401, 20003) << true << QStringLiteral("provider");
        QTest::newRow("the connection is lost") << test::HttpReply::closing() << false << QStringLiteral("unreachable");
    }

    void troubleIsToldInHealthAndItsEndToo()
    {
        QFETCH(test::HttpReply, reply);
        QFETCH(bool, isReachable);
        QFETCH(QString, problem);
        m_rig->account.messages = {m_rig->inbound(sidNumber(1), now(), QStringLiteral("Hello"))};
        m_rig->account.instead = [reply](const test::HttpRequest &) { return std::optional(reply); };
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QSignalSpy changed(&*tracker, &delivery::Tracker::healthChanged);
        COMES_TO(tracker->health().size(), 1);
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(tracker->health().constFirst(), (delivery::ProviderHealth{m_rig->provider.id, isReachable, problem, {}}));
        QCOMPARE(changed.size(), 1); // once, however often it fails
        QCOMPARE(cursor(), Timestamp{});
        m_rig->account.instead = {};
        COMES(tracker->health().constFirst().problem.isEmpty());
        QCOMPARE(tracker->health().constFirst(), (delivery::ProviderHealth{m_rig->provider.id, true, {}, now()}));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(m_rig->messages().size(), 1);
    }

    void oneTroubledSenderKeepsItsProviderTroubled_data()
    {
        QTest::addColumn<bool>("isTheFirst");
        QTest::newRow("the first fails and the second goes well") << true;
        QTest::newRow("the second fails and the first goes well") << false;
    }

    void oneTroubledSenderKeepsItsProviderTroubled()
    {
        QFETCH(bool, isTheFirst);
        m_rig->addSender(second);
        fail({{isTheFirst ? test::ours : second, test::HttpReply::closing()}});
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QSignalSpy changed(&*tracker, &delivery::Tracker::healthChanged);
        COMES_TO(changed.size(), 1);
        for (int polls = 0; polls < 3; ++polls)
            QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(tracker->health(), (QList{delivery::ProviderHealth{m_rig->provider.id, false, QStringLiteral("unreachable"), now()}}));
        m_rig->account.instead = {};
        COMES(tracker->health().constFirst().problem.isEmpty());
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(changed.size(), 2);
    }

    void anUnreachableProviderIsToldBeforeOtherTrouble_data()
    {
        QTest::addColumn<bool>("isTheFirst");
        QTest::newRow("the first cannot reach it") << true;
        QTest::newRow("the second cannot reach it") << false;
    }

    void anUnreachableProviderIsToldBeforeOtherTrouble()
    {
        QFETCH(bool, isTheFirst);
        m_rig->addSender(second);
        fail({{isTheFirst ? test::ours : second, test::HttpReply::closing()}, {isTheFirst ? second : test::ours, malformed()}});
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QVERIFY(m_rig->laps(pollEvery));
        QSignalSpy changed(&*tracker, &delivery::Tracker::healthChanged);
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(tracker->health(), (QList{delivery::ProviderHealth{m_rig->provider.id, false, QStringLiteral("unreachable"), {}}}));
        QCOMPARE(changed.size(), 0);
    }

    void theTroubleOfASenderGoesWithIt_data()
    {
        QTest::addColumn<bool>("isOneLeft");
        QTest::newRow("another sender is left") << true;
        QTest::newRow("it was the only one") << false;
    }

    void theTroubleOfASenderGoesWithIt()
    {
        QFETCH(bool, isOneLeft);
        const SenderId added = m_rig->addSender(second);
        if (!isOneLeft)
            m_rig->routes.remove(m_rig->sender);
        fail({{second, malformed()}});
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QSignalSpy changed(&*tracker, &delivery::Tracker::healthChanged);
        COMES_TO(changed.size(), 1);
        m_rig->routes.remove(added);
        COMES_TO(changed.size(), 2);
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(tracker->health().size(), isOneLeft ? 1 : 0);
        QVERIFY(!isOneLeft || tracker->health().constFirst().problem.isEmpty());
    }

    void whatCannotBeStoredIsTakenAgainLater_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("condition");
        const QString event = QStringLiteral("INSERT ON event");
        QTest::newRow("a text that came in") << event << QStringLiteral("NEW.kind = %1").arg(int(EventKind::messageReceived));
        QTest::newRow("a report") << event << QStringLiteral("NEW.kind = %1").arg(int(EventKind::statusReported));
        QTest::newRow("the cursor") << QStringLiteral("INSERT ON poll_cursor") << QStringLiteral("1");
    }

    void whatCannotBeStoredIsTakenAgainLater()
    {
        QFETCH(QString, change);
        QFETCH(QString, condition);
        const test::Attempted sent = m_rig->taken(QStringLiteral("Hello"), sidNumber(1));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now(), reported("delivered")),
                                   m_rig->inbound(sidNumber(2), now(), QStringLiteral("Hello yourself"))};
        m_rig->spoil(change, condition);
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(tracker->health().size(), 1);
        QCOMPARE(tracker->health().constFirst().problem, QStringLiteral("internal"));
        QCOMPARE(cursor(), Timestamp{});
        m_rig->mend();
        COMES_TO(cursor(), now());
        QCOMPARE(m_rig->state(sent.message).status, SmsStatus::delivered);
        QCOMPARE(m_rig->messages().size(), 2);
    }

    void oldUnfinishedTextsAreAskedForSingly()
    {
        const test::Attempted sent = m_rig->taken(QStringLiteral("Hello"), sidNumber(1));
        m_rig->clock->advance(std::chrono::minutes(11)); // out of the window
        m_rig->account.instead = singly({{sidNumber(1), test::ok(m_rig->remote(sidNumber(1), now(), reported("undelivered")))}});
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(m_rig->state(sent.message).status, SmsStatus::undelivered);
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(fetches(1), 1); // it is finished now
    }

    void aTextWithoutNewsIsAskedForEverMoreSeldom()
    {
        m_rig->taken(QStringLiteral("Hello"), sidNumber(1));
        m_rig->clock->advance(std::chrono::minutes(11));
        m_rig->account.instead = singly({{sidNumber(1), test::ok(m_rig->remote(sidNumber(1), now(), reported("sent")))}});
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(fetches(1), 1);
        int asked = 1;
        for (const int minutes : {1, 2, 4, 8}) {
            m_rig->clock->advance(std::chrono::minutes(minutes) - seconds(1));
            QVERIFY(m_rig->laps(pollEvery));
            QCOMPARE(fetches(1), asked);
            m_rig->clock->advance(seconds(1));
            ++asked;
            COMES_TO(fetches(1), asked);
        }
        m_rig->clock->advance(std::chrono::hours(72)); // the last word stands
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(fetches(1), asked);
    }

    void theTextsOfSeveralSendersKeepTheirPace()
    {
        m_rig->taken(QStringLiteral("Hello"), sidNumber(1));
        m_rig->addSender(second);
        m_rig->clock->advance(std::chrono::minutes(11));
        m_rig->account.instead = singly({{sidNumber(1), test::ok(m_rig->remote(sidNumber(1), now(), reported("sent")))}});
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(fetches(1), 1);
        QVERIFY(m_rig->laps(pollEvery));
        QVERIFY(m_rig->laps(pollEvery));
        QCOMPARE(fetches(1), 1);
    }

    void aPollAsksForAFewOldTextsOnly()
    {
        const QList<MessageId> messages = sendMany(3);
        m_rig->clock->advance(std::chrono::minutes(11));
        delivery::TrackerOptions few = options();
        few.fetchesPerPoll = 1;
        QList<int> fetchesAtPolls;
        m_rig->account.instead = singly({{sidNumber(0), test::ok(m_rig->remote(sidNumber(0), now(), reported("delivered")))},
                                         {sidNumber(1), test::twilioError(404, 20404)},
                                         {sidNumber(2), test::ok(m_rig->remote(sidNumber(2), now(), reported("delivered")))}});
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, few);
        connect(&*tracker, &delivery::Tracker::polled, this,
                [&] { fetchesAtPolls.append(m_rig->account.reads("/Messages/SM")); });
        COMES(fetchesAtPolls.size() >= 4);
        QCOMPARE(fetchesAtPolls.first(4), (QList<int>{1, 2, 3, 3}));
        QCOMPARE(m_rig->state(messages.at(0)).status, SmsStatus::delivered);
        QCOMPARE(m_rig->state(messages.at(1)).status, SmsStatus::queued); // gone at the provider: its last status stands
        QCOMPARE(m_rig->state(messages.at(2)).status, SmsStatus::delivered);
        QVERIFY(tracker->health().constFirst().problem.isEmpty());
        disconnect(&*tracker, nullptr, this, nullptr);
    }

    void troubleWithASingleTextIsToldAndTheNextGoesOn()
    {
        const QList<MessageId> messages = sendMany(2);
        m_rig->clock->advance(std::chrono::minutes(11));
        m_rig->account.instead = singly({{sidNumber(0), malformed()},
                                         {sidNumber(1), test::ok(m_rig->remote(sidNumber(1), now(), reported("delivered")))}});
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QSignalSpy changed(&*tracker, &delivery::Tracker::healthChanged);
        COMES_TO(m_rig->state(messages.at(1)).status, SmsStatus::delivered);
        COMES_TO(changed.size(), 2); // there it was, and there it went
        QVERIFY(tracker->health().constFirst().problem.isEmpty());
    }

    void aReportOnASingleTextThatCannotBeStoredIsTold()
    {
        const test::Attempted sent = m_rig->taken(QStringLiteral("Hello"), sidNumber(1));
        m_rig->clock->advance(std::chrono::minutes(11));
        m_rig->spoil(QStringLiteral("INSERT ON event"), QStringLiteral("NEW.kind = %1").arg(int(EventKind::statusReported)));
        m_rig->account.instead = singly({{sidNumber(1), test::ok(m_rig->remote(sidNumber(1), now(), reported("delivered")))}});
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QSignalSpy changed(&*tracker, &delivery::Tracker::healthChanged);
        COMES_TO(changed.size(), 2);
        QCOMPARE(fetches(1), 1);
        m_rig->mend();
        m_rig->clock->advance(std::chrono::minutes(1));
        COMES_TO(m_rig->state(sent.message).status, SmsStatus::delivered);
    }

    void aStopEndsItAtAnyRequest_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("requests");
        QTest::newRow("at the list of what came in") << QByteArray("?To=") << 1;
        QTest::newRow("at the list of what was sent") << QByteArray("?From=") << 2;
        QTest::newRow("at a single text") << QByteArray("/Messages/SM") << 3;
    }

    void aStopEndsItAtAnyRequest()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, requests);
        m_rig->taken(QStringLiteral("Hello"), sidNumber(1));
        m_rig->clock->advance(std::chrono::minutes(11));
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        QSignalSpy polled(&*tracker, &delivery::Tracker::polled);
        std::optional<QFuture<void>> closed;
        m_rig->account.instead = [&](const test::HttpRequest &asked) -> std::optional<test::HttpReply> {
            if (!asked.target.contains(request))
                return std::nullopt;
            closed = tracker->close();
            return test::HttpReply::silent();
        };
        COMES(closed && closed->isFinished());
        QCOMPARE(m_rig->account.requests(), requests);
        QCOMPARE(polled.size(), 0);
        QVERIFY(tracker->health().isEmpty());
    }

    void aStoreThatClosedUnderItLetsItEnd()
    {
        m_rig->store->close();
        RunningTracker tracker(m_rig->store.store(), m_rig->flags, m_rig->routes, options());
        COMES_TO(tracker->health().size(), 1);
        QCOMPARE(tracker->health().constFirst().problem, QStringLiteral("closed"));
        QVERIFY(tracker.ends());
    }

private:
    static delivery::TrackerOptions options()
    {
        delivery::TrackerOptions options;
        options.every = pollEvery;
        return options;
    }

    Timestamp now() const { return m_rig->clock->now(); }

    /// That many texts that the provider took, as 0 and on.
    QList<MessageId> sendMany(int count)
    {
        QList<MessageId> messages;
        for (int i = 0; i < count; ++i)
            messages.append(m_rig->taken(QStringLiteral("Text %1").arg(i), sidNumber(i)).message);
        return messages;
    }

    /// Answers for single texts; lists are those of the account.
    static std::function<std::optional<test::HttpReply>(const test::HttpRequest &)> singly(const QMap<QString, test::HttpReply> &replies)
    {
        return [replies](const test::HttpRequest &request) -> std::optional<test::HttpReply> {
            for (auto it = replies.cbegin(); it != replies.cend(); ++it) {
                const QByteArray part = "/Messages/" + it.key().toUtf8();
                if (request.target.contains(part))
                    return it.value();
            }
            return std::nullopt;
        };
    }

    /// Lists that are asked for by these numbers of ours are answered so.
    void fail(const QMap<QString, test::HttpReply> &replies)
    {
        m_rig->account.instead = [replies](const test::HttpRequest &request) -> std::optional<test::HttpReply> {
            for (auto it = replies.cbegin(); it != replies.cend(); ++it) {
                if (request.target.contains(it.key().mid(1).toLatin1()))
                    return it.value();
            }
            return std::nullopt;
        };
    }

    int fetches(int number) const
    {
        const QByteArray part = "/Messages/" + sidNumber(number).toUtf8();
        return m_rig->account.reads(part);
    }

    Timestamp cursor()
    {
        const SenderId sender = m_rig->sender;
        return *m_rig->store.read([sender](store::Database &db) { return store::pollCursor(db, sender); });
    }

    bool suppressed()
    {
        const seal::Vault vault = m_rig->store->vault();
        return m_rig->store
            .read([vault](store::Database &db) {
                return store::suppression(db, vault, {AddressKind::phone, person}, Channel::sms);
            })
            ->has_value();
    }

    std::unique_ptr<test::DeliveryRig> m_rig;
};

SWITCHBOARD_TEST(TrackerTest)
#include "tst_tracker.moc"
