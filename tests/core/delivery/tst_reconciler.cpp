// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/reconciler.h"
#include "tests/core/delivery/deliveryrig.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace switchboard;
using std::chrono::minutes;
using test::person;
using test::sidNumber;

namespace {

/// Between two rounds; no other wait is as long, so it counts the rounds.
constexpr milliseconds every(777);

using RunningReconciler = test::Running<delivery::Reconciler>;

QJsonObject with(const QString &field, const QString &value)
{
    return {{field, value}};
}

QJsonObject saying(const QString &body)
{
    return with(QStringLiteral("body"), body);
}

} // namespace

class ReconcilerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<test::DeliveryRig>(); }

    void cleanup() { m_rig.reset(); }

    void whatIsListedSettlesDoubtAsSent_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QJsonObject>("listed");
        QTest::newRow("the same text") << QStringLiteral("Hello") << saying(QStringLiteral("Hello"));
        QTest::newRow("as the provider's smart encoding makes it")
            << QStringLiteral("“Hello” – you") << saying(QStringLiteral("\"Hello\" - you"));
    }

    void whatIsListedSettlesDoubtAsSent()
    {
        QFETCH(QString, body);
        QFETCH(QJsonObject, listed);
        const test::Attempted doubt = m_rig->doubted(body);
        listed.insert(QStringLiteral("status"), QStringLiteral("sent"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now() + seconds(2), listed)};
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QSignalSpy settled(&*reconciler, &delivery::Reconciler::settled);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->account.requests(), 0); // not at once: lists are late
        m_rig->clock->advance(seconds(5));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::submitted);
        QCOMPARE(m_rig->state(doubt.message).reference, sidNumber(1));
        QCOMPARE(m_rig->state(doubt.message).status, SmsStatus::sent);
        QCOMPARE(m_rig->kinds(doubt.message).last(), EventKind::doubtSettledSent);
        COMES_TO(settled.size(), 1);
        QVERIFY(m_rig->account.reads("To=%2B15125550142") == 1);
    }

    void aTextOfPicturesAloneIsKnownByTheirNumber()
    {
        const test::Attempted doubt = m_rig->doubted({}, person, [](Draft &draft) {
            draft.mediaUrls = {QStringLiteral("https://example.com/1.jpg"), QStringLiteral("https://example.com/2.jpg")};
        });
        QJsonObject listed = saying({});
        listed.insert(QStringLiteral("num_media"), QStringLiteral("2"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now(), listed)};
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(seconds(5));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::submitted);
        QCOMPARE(m_rig->state(doubt.message).reference, sidNumber(1));
    }

    void ofTwoEqualOnesTheNearestThatIsNobodyElsesIsOurs()
    {
        m_rig->taken(QStringLiteral("Hello"), sidNumber(1)); // an equal text that is known
        m_rig->clock->advance(seconds(30));
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->account.messages = {m_rig->remote(sidNumber(3), now() + seconds(60)), m_rig->remote(sidNumber(2), now() + seconds(2)),
                                   m_rig->remote(sidNumber(1), now())};
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(seconds(5));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::submitted);
        QCOMPARE(m_rig->state(doubt.message).reference, sidNumber(2));
    }

    void silenceSettlesDoubtAsUnsentAfterItsTime()
    {
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(minutes(14));
        COMES_TO(m_rig->account.requests(), 1);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->state(doubt.message).intent, IntentState::inDoubt);
        m_rig->clock->advance(minutes(1));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::queued);
        QCOMPARE(m_rig->kinds(doubt.message).last(), EventKind::doubtSettledUnsent);
        QVERIFY(m_rig->nextDue() <= now());
    }

    void aClockThatIsSetForwardShortensNothing()
    {
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->setNow(now() + std::chrono::hours(1));
        m_rig->clock->advance(seconds(5));
        COMES_TO(m_rig->account.requests(), 1);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->state(doubt.message).intent, IntentState::inDoubt);
        m_rig->clock->advance(minutes(15));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::queued);
    }

    void whatMayBeOursNeedsAPerson_data()
    {
        QTest::addColumn<int>("secondsLater"); // than the attempt
        QTest::addColumn<QJsonObject>("listed");
        QTest::newRow("an unlike text of that time") << 1 << saying(QStringLiteral("Hello!"));
        QTest::newRow("the same text, but our clock was an hour ahead") << -3'600 << saying(QStringLiteral("Hello"));
    }

    void whatMayBeOursNeedsAPerson()
    {
        QFETCH(int, secondsLater);
        QFETCH(QJsonObject, listed);
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now() + seconds(secondsLater), listed)};
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(minutes(16));
        COMES_TO(m_rig->kinds(doubt.message).size(), 4);
        QCOMPARE(m_rig->kinds(doubt.message).last(), EventKind::doubtNeedsPerson);
        QCOMPARE(m_rig->state(doubt.message).intent, IntentState::inDoubt);
        QVERIFY(m_rig->state(doubt.message).needsPerson);
        QCOMPARE(m_rig->state(doubt.message).reason, QStringLiteral("unlike_text_there"));
        const int asked = m_rig->account.requests();
        m_rig->clock->advance(minutes(16));
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->account.requests(), asked); // it is the person's now
    }

    void whatIsOldOrOfOthersSpeaksForNothing_data()
    {
        QTest::addColumn<int>("secondsLater");
        QTest::addColumn<QJsonObject>("listed");
        QTest::newRow("another text of an hour before") << -3'600 << saying(QStringLiteral("Good morning"));
        QTest::newRow("the same text of two days before") << -2 * 86'400 << QJsonObject();
        QTest::newRow("the same text from another sender") << 1 << with(QStringLiteral("from"), QStringLiteral("+15125550199"));
        QTest::newRow("what the person wrote") << 1 << with(QStringLiteral("direction"), QStringLiteral("inbound"));
    }

    void whatIsOldOrOfOthersSpeaksForNothing()
    {
        QFETCH(int, secondsLater);
        QFETCH(QJsonObject, listed);
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now() + seconds(secondsLater), listed)};
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(minutes(16));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::queued);
    }

    void aListThatFailsIsAskedAgainLaterAndEverMoreSeldom()
    {
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now())};
        m_rig->account.instead = [](const test::HttpRequest &) { return std::optional(test::twilioError(500, 20500)); };
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(seconds(5));
        int asked = 1;
        COMES_TO(m_rig->account.requests(), asked);
        for (const int wait : {10, 20, 40, 80, 160, 240}) {
            m_rig->clock->advance(seconds(wait) - milliseconds(1));
            QVERIFY(m_rig->laps(every));
            QCOMPARE(m_rig->account.requests(), asked);
            m_rig->clock->advance(milliseconds(1));
            ++asked;
            COMES_TO(m_rig->account.requests(), asked);
        }
        QCOMPARE(m_rig->state(doubt.message).intent, IntentState::inDoubt);
        m_rig->account.instead = {};
        m_rig->clock->advance(minutes(6));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::submitted);
    }

    void oneListAnswersForAllTextsToAPerson()
    {
        QList<MessageId> doubts;
        m_rig->account.messages.clear();
        for (int i = 1; i <= 5; ++i) {
            const QString body = QStringLiteral("Text %1").arg(i);
            doubts.append(m_rig->doubted(body).message);
            m_rig->account.messages.append(m_rig->remote(sidNumber(i), now() + seconds(2), saying(body)));
        }
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(seconds(5));
        for (const MessageId message : std::as_const(doubts))
            COMES_TO(m_rig->state(message).intent, IntentState::submitted);
        QCOMPARE(m_rig->account.requests(), 1);
    }

    void aPersonWhoseListDoesNotComeLetsTheOthersBeSettled()
    {
        const QString slow = QStringLiteral("+15125550143");
        const test::Attempted waits = m_rig->doubted(QStringLiteral("Hello"), slow);
        const test::Attempted other = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now() + seconds(2), saying(QStringLiteral("Hello")))};
        m_rig->account.instead = [](const test::HttpRequest &request) -> std::optional<test::HttpReply> {
            if (!request.target.contains("15125550143"))
                return std::nullopt;
            return test::HttpReply::silent();
        };
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(seconds(5));
        COMES_TO(m_rig->state(other.message).intent, IntentState::submitted);
        QCOMPARE(m_rig->state(waits.message).intent, IntentState::inDoubt);
    }

    void doubtWithoutARouteWaitsForOne()
    {
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now())};
        m_rig->routes.remove(m_rig->sender);
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(minutes(16));
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->state(doubt.message).intent, IntentState::inDoubt);
        QCOMPARE(m_rig->account.requests(), 0);
        m_rig->addSender(test::ours);
        m_rig->clock->advance(minutes(1));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::submitted);
    }

    void whatCannotBeStoredIsSettledLater()
    {
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now())};
        m_rig->spoil(QStringLiteral("INSERT ON event"), QStringLiteral("NEW.kind = %1").arg(int(EventKind::doubtSettledSent)));
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QSignalSpy settled(&*reconciler, &delivery::Reconciler::settled);
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(seconds(5));
        COMES_TO(m_rig->account.requests(), 1);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->state(doubt.message).intent, IntentState::inDoubt);
        QCOMPARE(settled.size(), 0);
        m_rig->mend();
        m_rig->clock->advance(seconds(10));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::submitted);
        COMES_TO(settled.size(), 1);
    }

    void doubtThatEndsWhileItAsksIsLeftAsItIs()
    {
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now())};
        m_rig->account.instead = [&](const test::HttpRequest &) {
            const AttemptId attempt = doubt.attempt;
            (void)m_rig->store->write([attempt](store::Transaction &transaction) {
                return store::Outbox(transaction).accepted(attempt, sidNumber(9), SmsStatus::queued, 0);
            });
            return std::nullopt;
        };
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QSignalSpy settled(&*reconciler, &delivery::Reconciler::settled);
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(seconds(5));
        COMES_TO(m_rig->account.requests(), 1);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->state(doubt.message).reference, sidNumber(9));
        QCOMPARE(settled.size(), 0);
    }

    void doubtThatCannotBeReadHoldsNothingUp()
    {
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->account.messages = {m_rig->remote(sidNumber(1), now())};
        m_rig->execute(QStringLiteral("ALTER TABLE attempt RENAME TO attempt_away"));
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        m_rig->execute(QStringLiteral("ALTER TABLE attempt_away RENAME TO attempt"));
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(seconds(5));
        COMES_TO(m_rig->state(doubt.message).intent, IntentState::submitted);
    }

    void aStopEndsItWhileItAsks()
    {
        const test::Attempted doubt = m_rig->doubted(QStringLiteral("Hello"));
        m_rig->doubted(QStringLiteral("Hello you"));
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        std::optional<QFuture<void>> closed;
        m_rig->account.instead = [&](const test::HttpRequest &) {
            closed = reconciler->close();
            return std::optional(test::HttpReply::silent());
        };
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(minutes(16));
        COMES(closed && closed->isFinished());
        QCOMPARE(m_rig->account.requests(), 1);
        QCOMPARE(m_rig->state(doubt.message).intent, IntentState::inDoubt);
    }

    void aStoreThatClosedUnderItLetsItEnd()
    {
        m_rig->store->close();
        RunningReconciler reconciler(m_rig->store.store(), m_rig->routes, options());
        QVERIFY(m_rig->laps(every));
        QVERIFY(reconciler.ends());
    }

private:
    static delivery::ReconcilerOptions options()
    {
        delivery::ReconcilerOptions options;
        options.every = every;
        return options;
    }

    Timestamp now() const { return m_rig->clock->now(); }

    std::unique_ptr<test::DeliveryRig> m_rig;
};

SWITCHBOARD_TEST(ReconcilerTest)
#include "tst_reconciler.moc"
