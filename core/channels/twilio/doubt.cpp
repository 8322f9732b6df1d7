// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/doubt.h"

namespace switchboard::channels::twilio {

namespace {

/// What is left of a body when what carriers and providers change on the way is taken away.
QString normalForm(const QString &body)
{
    QString text = body.normalized(QString::NormalizationForm_C);
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    text.replace(u'\r', u'\n');
    return text.trimmed();
}

/// What a trial account puts before every text.
const QString &trialPrefix()
{
    static const QString prefix = QStringLiteral("Sent from your Twilio trial account -");
    return prefix;
}

bool isSameSender(const DoubtfulAttempt &attempt, const RemoteMessage &remote)
{
    return (!attempt.from.isEmpty() && remote.from == attempt.from)
           || (!attempt.service.isEmpty() && remote.service == attempt.service);
}

bool isSameBody(const DoubtfulAttempt &attempt, const RemoteMessage &remote)
{
    QString theirs = normalForm(remote.body);
    const QString ours = normalForm(attempt.body);
    const QString smart = attempt.smartBody.isEmpty() ? ours : normalForm(attempt.smartBody);
    const auto fits = [&](const QString &text) {
        if (text.isEmpty()) // redacted, or media alone: no proof but the same number of media
            return ours.isEmpty() && attempt.mediaCount > 0 && remote.mediaCount == attempt.mediaCount;
        return text == ours || text == smart;
    };
    if (fits(theirs))
        return true;
    return theirs.startsWith(trialPrefix()) && fits(normalForm(theirs.sliced(trialPrefix().size())));
}

bool isCandidate(const DoubtfulAttempt &attempt, const RemoteMessage &remote, const QSet<QString> &claimed)
{
    const bool ours = remote.direction.isEmpty() || remote.direction == QLatin1StringView("outbound-api");
    return ours && remote.to == attempt.to && isSameSender(attempt, remote) && !claimed.contains(remote.sid);
}

milliseconds distance(Timestamp a, Timestamp b)
{
    return a < b ? b - a : a - b;
}

} // namespace

DoubtVerdict settleDoubt(const DoubtfulAttempt &attempt, const QList<RemoteMessage> &listed,
                         const QSet<QString> &claimed, const QList<DoubtfulAttempt> &others, Timestamp now)
{
    const auto isAnothers = [&others](const RemoteMessage &remote) {
        return std::any_of(others.cbegin(), others.cend(), [&](const DoubtfulAttempt &other) {
            return isSameSender(other, remote) && isSameBody(other, remote);
        });
    };
    bool waitsForAnother = false;
    const RemoteMessage *best = nullptr;
    const RemoteMessage *suspect = nullptr;
    for (const RemoteMessage &remote : listed) {
        if (!isCandidate(attempt, remote, claimed))
            continue;
        const bool inSpan = remote.createdAt >= attempt.openedAt - doubtLead;
        const bool same = isSameBody(attempt, remote);
        const bool isEquallyAnothers = inSpan && isAnothers(remote);
        if (inSpan && same && !isEquallyAnothers) {
            if (!best || distance(remote.createdAt, attempt.openedAt) < distance(best->createdAt, attempt.openedAt))
                best = &remote;
        } else if (isEquallyAnothers && !same) {
            waitsForAnother = true;
        } else if ((inSpan || same) && !suspect) {
            suspect = &remote;
        }
    }
    if (best)
        return {DoubtOutcome::sent, *best};
    if (now - attempt.openedAt < doubtPatience)
        return {DoubtOutcome::wait, {}};
    if (suspect)
        return {DoubtOutcome::needsPerson, *suspect};
    if (waitsForAnother)
        return {DoubtOutcome::wait, {}};
    return {DoubtOutcome::notSent, {}};
}

} // namespace switchboard::channels::twilio
