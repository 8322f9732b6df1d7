// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/remotemessage.h"

#include <QSet>

namespace switchboard::channels::twilio {

/// An attempt of which we do not know whether Twilio took it.
struct DoubtfulAttempt
{
    QString to;        ///< E.164
    QString from;      ///< as submitted; may be empty with `service`
    QString service;   ///< as submitted, or empty
    QString body;      ///< as submitted
    QString smartBody; ///< what smart encoding makes of it; empty where it changes nothing
    int mediaCount = 0;
    Timestamp openedAt{};
};

enum class DoubtOutcome : qint8 {
    wait,        ///< ask again later
    sent,        ///< it was taken: DoubtVerdict::message is it
    notSent,     ///< it was not: the message goes back to queued and through the whole Gate
    needsPerson, ///< something is there that may or may not be ours: nobody but a person can tell
};

struct DoubtVerdict
{
    DoubtOutcome outcome = DoubtOutcome::wait;
    RemoteMessage message; ///< of `sent`: ours; of `needsPerson`: the first that speaks against resending
};

constexpr milliseconds doubtLead = std::chrono::minutes(2); ///< clocks differ: look so far before the attempt
constexpr milliseconds doubtPatience = std::chrono::minutes(15);

/// Settles doubt by what Twilio lists for attempt.to (unfiltered by DateSent, at least from openedAt -
/// doubtLead). `claimed` holds the sids that our other attempts know as theirs. Never guesses: "not sent" needs
/// an empty span for 15 minutes, and an equal message outside the span (a clock that was set) asks a person. `others`
/// are our attempts to the same person whose outcome is not known either: a message like one of those is waited for, and
/// one that fits this and another attempt alike asks a person.
DoubtVerdict settleDoubt(const DoubtfulAttempt &attempt, const QList<RemoteMessage> &listed,
                         const QSet<QString> &claimed, const QList<DoubtfulAttempt> &others, Timestamp now);

} // namespace switchboard::channels::twilio
