// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/doubt.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using namespace switchboard::channels::twilio;

namespace {

constexpr Timestamp opened = fromMs(1'800'000'000'000);

DoubtfulAttempt attempt(const QString &body = QStringLiteral("Shall we meet at 5?"))
{
    DoubtfulAttempt ours;
    ours.to = QStringLiteral("+14155550142");
    ours.from = QStringLiteral("+14155550100");
    ours.body = body;
    ours.openedAt = opened;
    return ours;
}

RemoteMessage listed(const QString &body = QStringLiteral("Shall we meet at 5?"), milliseconds after = seconds(1))
{
    RemoteMessage remote;
    remote.sid = QStringLiteral("SM00000000000000000000000000000001");
    remote.to = QStringLiteral("+14155550142");
    remote.from = QStringLiteral("+14155550100");
    remote.body = body;
    remote.direction = QStringLiteral("outbound-api");
    remote.createdAt = opened + after;
    return remote;
}

} // namespace

class TwilioDoubtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settlesByWhatIsListed_data()
    {
        QTest::addColumn<DoubtfulAttempt>("ours");
        QTest::addColumn<RemoteMessage>("remote");
        QTest::addColumn<DoubtOutcome>("early");
        QTest::addColumn<DoubtOutcome>("late");
        const auto row = [](const char *name, const DoubtfulAttempt &ours, const RemoteMessage &remote, DoubtOutcome early,
                            DoubtOutcome late) { QTest::newRow(name) << ours << remote << early << late; };
        const auto is = [&](const char *name, const DoubtfulAttempt &ours, const RemoteMessage &remote) {
            row(name, ours, remote, DoubtOutcome::sent, DoubtOutcome::sent);
        };
        const auto isNot = [&](const char *name, const DoubtfulAttempt &ours, const RemoteMessage &remote) {
            row(name, ours, remote, DoubtOutcome::wait, DoubtOutcome::notSent);
        };
        const auto mayBe = [&](const char *name, const DoubtfulAttempt &ours, const RemoteMessage &remote) {
            row(name, ours, remote, DoubtOutcome::wait, DoubtOutcome::needsPerson);
        };
        is("the same body", attempt(), listed());
        is("line ends and outer spaces differ", attempt(QStringLiteral(" a\r\nb\rc\n")), listed(QStringLiteral("a\nb\nc")));
        is("composed and decomposed letters", attempt(QStringLiteral("cafe\u0301")), listed(QStringLiteral("caf\u00e9")));
        DoubtfulAttempt smart = attempt(QStringLiteral("“Hi” – 5"));
        smart.smartBody = QStringLiteral("\"Hi\" - 5");
        is("our smart-encoded form", smart, listed(QStringLiteral("\"Hi\" - 5")));
        is("our own form although a smart one exists", smart, listed(QStringLiteral("“Hi” – 5")));
        is("behind the trial prefix", attempt(QStringLiteral("Hi")), listed(QStringLiteral("Sent from your Twilio trial account - Hi")));
        is("smart-encoded behind the trial prefix", smart, listed(QStringLiteral("Sent from your Twilio trial account - \"Hi\" - 5")));
        is("two minutes before, by another clock", attempt(), listed(attempt().body, -doubtLead));
        is("a minute later", attempt(), listed(attempt().body, seconds(60)));
        RemoteMessage queued = listed();
        queued.direction.clear();
        is("no direction told", attempt(), queued);
        DoubtfulAttempt byService = attempt();
        byService.from.clear();
        byService.service = QStringLiteral("MG00000000000000000000000000000001");
        RemoteMessage ofService = listed();
        ofService.from = QStringLiteral("+14155550177");
        ofService.service = byService.service;
        is("by its service, whatever number that chose", byService, ofService);
        DoubtfulAttempt picture = attempt({});
        picture.mediaCount = 2;
        RemoteMessage twoPictures = listed({});
        twoPictures.mediaCount = 2;
        is("pictures alone, as many as ours", picture, twoPictures);

        RemoteMessage elsewhere = listed();
        elsewhere.to = QStringLiteral("+14155550143");
        isNot("the same body to another person", attempt(), elsewhere);
        RemoteMessage bySomebody = listed();
        bySomebody.from = QStringLiteral("+14155550199");
        isNot("the same body from another sender", attempt(), bySomebody);
        isNot("from another service", byService, listed());
        RemoteMessage inbound = listed();
        inbound.direction = QStringLiteral("inbound");
        isNot("an inbound message", attempt(), inbound);
        RemoteMessage reply = listed();
        reply.direction = QStringLiteral("outbound-reply");
        isNot("Twilio's own answer to a STOP", attempt(), reply);
        isNot("another body from before the span", attempt(), listed(QStringLiteral("Other"), -doubtLead - milliseconds(1)));

        mayBe("an unlike body in the span", attempt(), listed(QStringLiteral("Other")));
        mayBe("an empty (redacted) body in the span", attempt(), listed({}));
        mayBe("the trial prefix alone", attempt(), listed(QStringLiteral("Sent from your Twilio trial account - ")));
        mayBe("our body with something added", attempt(), listed(attempt().body + QStringLiteral("!")));
        RemoteMessage onePicture = listed({});
        onePicture.mediaCount = 1;
        mayBe("fewer pictures than ours", picture, onePicture);
        mayBe("an equal body an hour before: our clock may have been wrong", attempt(),
              listed(attempt().body, -std::chrono::hours(1)));
    }

    void settlesByWhatIsListed()
    {
        QFETCH(const DoubtfulAttempt, ours);
        QFETCH(const RemoteMessage, remote);
        QFETCH(const DoubtOutcome, early);
        QFETCH(const DoubtOutcome, late);
        const DoubtVerdict soon = settleDoubt(ours, {remote}, {}, {}, opened + doubtPatience - milliseconds(1));
        QCOMPARE(soon.outcome, early);
        const DoubtVerdict after = settleDoubt(ours, {remote}, {}, {}, opened + doubtPatience);
        QCOMPARE(after.outcome, late);
        const bool told = late == DoubtOutcome::sent || late == DoubtOutcome::needsPerson;
        QCOMPARE(after.message.sid, told ? remote.sid : QString());
        // A message that another attempt knows as its own never speaks for or against this one.
        QCOMPARE(settleDoubt(ours, {remote}, {remote.sid}, {}, opened + doubtPatience).outcome, DoubtOutcome::notSent);
    }

    void nothingThereIsNotSentAfterFifteenMinutes()
    {
        QCOMPARE(settleDoubt(attempt(), {}, {}, {}, opened).outcome, DoubtOutcome::wait);
        QCOMPARE(settleDoubt(attempt(), {}, {}, {}, opened - std::chrono::hours(1)).outcome, DoubtOutcome::wait);
        QCOMPARE(settleDoubt(attempt(), {}, {}, {}, opened + std::chrono::minutes(15)).outcome, DoubtOutcome::notSent);
    }

    void aTextOfAnotherAttemptThatIsUnderWayIsWaitedFor()
    {
        DoubtfulAttempt other = attempt();
        other.body = QStringLiteral("Something else to the same person");
        const RemoteMessage theirs = listed(other.body, seconds(1));
        const Timestamp late = opened + doubtPatience;
        QCOMPARE(settleDoubt(attempt(), {theirs}, {}, {}, late).outcome, DoubtOutcome::needsPerson);
        QCOMPARE(settleDoubt(attempt(), {theirs}, {}, {other}, late).outcome, DoubtOutcome::wait);
        QCOMPARE(settleDoubt(attempt(), {theirs}, {theirs.sid}, {}, late).outcome, DoubtOutcome::notSent);
        RemoteMessage third = listed(QStringLiteral("And a third, which nobody knows"), seconds(2));
        third.sid = QStringLiteral("SM00000000000000000000000000000009");
        QCOMPARE(settleDoubt(attempt(), {theirs, third}, {}, {other}, late).outcome, DoubtOutcome::needsPerson);
        other.from = QStringLiteral("+15125550199");
        other.service.clear();
        QCOMPARE(settleDoubt(attempt(), {theirs}, {}, {other}, late).outcome, DoubtOutcome::needsPerson);
    }

    void aTextThatFitsTwoAttemptsIsNeithersByGuess()
    {
        const RemoteMessage one = listed(attempt().body, seconds(1));
        const Timestamp late = opened + doubtPatience;
        QCOMPARE(settleDoubt(attempt(), {one}, {}, {attempt()}, late - milliseconds(1)).outcome, DoubtOutcome::wait);
        QCOMPARE(settleDoubt(attempt(), {one}, {}, {attempt()}, late).outcome, DoubtOutcome::needsPerson);
        QCOMPARE(settleDoubt(attempt(), {one}, {}, {}, late).outcome, DoubtOutcome::sent);
    }

    void ofSeveralEqualOnesTheNearestIsOurs()
    {
        RemoteMessage far = listed(attempt().body, seconds(90));
        RemoteMessage near = listed(attempt().body, seconds(2));
        near.sid = QStringLiteral("SM00000000000000000000000000000002");
        RemoteMessage unlike = listed(QStringLiteral("Other"), seconds(1));
        unlike.sid = QStringLiteral("SM00000000000000000000000000000003");
        const DoubtVerdict verdict = settleDoubt(attempt(), {far, unlike, near}, {}, {}, opened + seconds(100));
        QCOMPARE(verdict.outcome, DoubtOutcome::sent);
        QCOMPARE(verdict.message.sid, near.sid);
        QCOMPARE(settleDoubt(attempt(), {far, unlike, near}, {near.sid}, {}, opened + seconds(100)).message.sid, far.sid);
    }
};

SWITCHBOARD_TEST(TwilioDoubtTest)
#include "tst_twiliodoubt.moc"
