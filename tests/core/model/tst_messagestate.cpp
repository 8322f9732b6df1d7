// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/messagestate.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace switchboard;

namespace {

Event makeEvent(EventKind kind, AttemptId attempt = {}, SmsStatus status = SmsStatus::none, int code = 0)
{
    Event made;
    made.kind = kind;
    made.message = MessageId{1};
    made.attempt = attempt;
    made.status = status;
    made.code = code;
    if (kind == EventKind::attemptAccepted)
        made.reference = QStringLiteral("SM1");
    return made;
}

MessageState accepted()
{
    MessageState state = apply({}, makeEvent(EventKind::messageQueued));
    state = apply(state, makeEvent(EventKind::attemptOpened, AttemptId{1}));
    return apply(state, makeEvent(EventKind::attemptAccepted, AttemptId{1}, SmsStatus::accepted));
}

} // namespace

class MessageStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrderOfReportsEndsInTheSameState()
    {
        // Seven distinct reports, two different final ones among them.
        const std::array reports{
            makeEvent(EventKind::statusReported, AttemptId{1}, SmsStatus::accepted),
            makeEvent(EventKind::statusReported, AttemptId{1}, SmsStatus::queued),
            makeEvent(EventKind::statusReported, AttemptId{1}, SmsStatus::sending),
            makeEvent(EventKind::statusReported, AttemptId{1}, SmsStatus::sent),
            makeEvent(EventKind::statusReported, AttemptId{1}, SmsStatus::failed, 30008),
            makeEvent(EventKind::statusReported, AttemptId{1}, SmsStatus::undelivered, 30005),
            makeEvent(EventKind::statusReported, AttemptId{1}, SmsStatus::delivered),
        };
        std::array<int, 7> order{};
        std::iota(order.begin(), order.end(), 0);
        std::mt19937 random(20261122);
        MessageState expected = accepted();
        expected.status = SmsStatus::delivered;
        int orders = 0;
        do {
            MessageState once = accepted();
            for (const int i : order)
                once = apply(once, reports[size_t(i)]);
            QCOMPARE(once, expected);

            // Each of them delivered again at a random later place.
            std::vector<int> twice(order.begin(), order.end());
            for (const int again : order) {
                const auto first = std::find(twice.begin(), twice.end(), again) - twice.begin();
                std::uniform_int_distribution<long> place(first + 1, long(twice.size()));
                twice.insert(twice.begin() + place(random), again);
            }
            MessageState repeated = accepted();
            for (const int i : twice)
                repeated = apply(repeated, reports[size_t(i)]);
            QCOMPARE(repeated, expected);
            ++orders;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(orders, 5040);
    }

    void aReportSettlesDoubt()
    {
        MessageState state = apply({}, makeEvent(EventKind::messageQueued));
        state = apply(state, makeEvent(EventKind::attemptOpened, AttemptId{1}));
        state = apply(state, makeEvent(EventKind::attemptInDoubt, AttemptId{1}));
        QCOMPARE(state.intent, IntentState::inDoubt);
        state = apply(state, makeEvent(EventKind::statusReported, AttemptId{1}, SmsStatus::sent));
        QCOMPARE(state.intent, IntentState::submitted);
        QCOMPARE(fate(state), QLatin1StringView("sent"));
        QVERIFY(!hasFate(state));
    }

    void aReportOfAClosedAttemptChangesNothing()
    {
        MessageState state = accepted();
        state = apply(state, makeEvent(EventKind::attemptDeferred, AttemptId{1}, SmsStatus::none, 20429));
        state = apply(state, makeEvent(EventKind::attemptOpened, AttemptId{2}));
        const MessageState before = state;
        QCOMPARE(apply(state, makeEvent(EventKind::statusReported, AttemptId{1}, SmsStatus::delivered)), before);
    }

    void doubtIsAFateOnlyWhenAPersonMustEndIt()
    {
        MessageState state = apply({}, makeEvent(EventKind::attemptOpened, AttemptId{1}));
        state = apply(state, makeEvent(EventKind::attemptInDoubt, AttemptId{1}));
        QVERIFY(!hasFate(state));
        state = apply(state, makeEvent(EventKind::doubtNeedsPerson, AttemptId{1}));
        QVERIFY(hasFate(state));
        QCOMPARE(fate(state), QLatin1StringView("in_doubt"));
    }
};

SWITCHBOARD_TEST(MessageStateTest)
#include "tst_messagestate.moc"
