// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/pasts.h"

#include "tests/support/sampleworld/dice.h"

namespace switchboard::test {

namespace {

constexpr int undeliveredCodes[] = {30003, 30003, 30003, 30005, 30006, 30007, 30007, 30008, 30034};
constexpr int failedCodes[] = {30001, 30008, 30010, 30034};

struct Refusal
{
    int code;
    const char *reason;
};
constexpr Refusal refusals[] = {{21211, "bad-number"}, {21614, "not-textable"}, {21610, "compliance-optout"}};

struct End
{
    SmsStatus status = SmsStatus::delivered;
    int code = 0;
};

End endOf(const Beat &beat, Dice &dice)
{
    switch (beat.fate) {
    case BeatFate::sent: return {SmsStatus::sent, 0};
    case BeatFate::undelivered: return {SmsStatus::undelivered, dice.pick(undeliveredCodes)};
    case BeatFate::failed: return {SmsStatus::failed, dice.pick(failedCodes)};
    default: return {SmsStatus::delivered, 0};
    }
}

/// From the queue to the receipt, as the dispatcher and the tracker write it down.
QList<store::PastStep> story(const Beat &beat, const QString &reference, End end, qint64 price, Dice &dice)
{
    using enum EventKind;
    qint64 at = beat.at;
    const auto after = [&](int from, int to) { return fromMs(at += dice.between(from, to)); };
    QList<store::PastStep> steps;
    steps.append({attemptOpened, after(8'000, 8'400), SmsStatus::none, 0, 0, {},
                  R"([{"check":"channel_flag","outcome":"pass"},{"check":"opt_out","outcome":"pass"},{"check":"content","outcome":"pass"}])"});
    steps.append({attemptAccepted, after(120, 700), SmsStatus::queued, 0, 0, reference, {}});
    if (end.status != SmsStatus::failed)
        steps.append({statusReported, after(300, 2'500), SmsStatus::sent, 0, 0, {}, {}});
    if (end.status != SmsStatus::sent)
        steps.append({statusReported, after(600, 9'000), end.status, end.code, 0, {}, {}});
    steps.append({priceReported, after(4'000, 60'000), SmsStatus::none, 0, price, {}, {}});
    return steps;
}

} // namespace

QString referenceOf(const Beat &beat, qint64 storyFrom)
{
    if (beat.at < storyFrom || beat.kind == BeatKind::call || beat.kind == BeatKind::email || beat.fate == BeatFate::blocked)
        return {};
    Dice dice(beat.seed, 9);
    return QStringLiteral("SM%1%2").arg(dice.next(), 16, 16, QChar(u'0')).arg(dice.next(), 16, 16, QChar(u'0'));
}

QList<store::PastStep> stepsOf(const Beat &beat, const QString &reference, qint64 storyFrom, int segments)
{
    if (beat.direction == Direction::inbound)
        return {};
    Dice dice(beat.seed, 8);
    const Timestamp at = fromMs(beat.at);
    if (beat.fate == BeatFate::blocked)
        return {{EventKind::messageBlocked, at, SmsStatus::none, 0, 0, QStringLiteral("opted_out"),
                 R"([{"check":"opt_out","outcome":"block","reason":"opted_out"}])"}};
    const bool isText = beat.kind != BeatKind::call && beat.kind != BeatKind::email;
    if (isText && beat.fate == BeatFate::failed && dice.chance(400)) {
        const Refusal &refusal = dice.pick(refusals);
        return store::pastSteps(at, SmsStatus::none, refusal.code, QString::fromLatin1(refusal.reason));
    }
    const End end = endOf(beat, dice);
    const qint64 price = isText ? 7'900 * std::max(1, segments) : beat.kind == BeatKind::call ? 14'000 * dice.between(1, 12) : 0;
    if (isText && beat.at >= storyFrom)
        return story(beat, reference, end, price, dice);
    return store::pastSteps(at, end.status, isText ? end.code : 0, {}, price);
}

} // namespace switchboard::test
