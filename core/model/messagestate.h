// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

namespace switchboard {

/// Where an intent stands with us; what the provider says of its attempt is kept apart (SmsStatus).
/// Stored as numbers: never renumber.
enum class IntentState : qint8 {
    none = 0,
    queued = 1,     ///< waits for its time, a lease or a retry
    held = 2,       ///< a policy keeps it back until something changes
    attempting = 3, ///< an attempt is open
    inDoubt = 4,    ///< an attempt may or may not have been taken
    submitted = 5,  ///< a provider took it
    blocked = 6,    ///< a policy forbids it
    canceled = 7,
    expired = 8,
    failed = 9,    ///< a provider refused it for good
    received = 10, ///< inbound
};

QLatin1StringView name(IntentState state);

/// What the events of one message add up to.
struct MessageState
{
    IntentState intent = IntentState::none;
    AttemptId attempt; ///< the newest; earlier ones are closed
    int attempts = 0;
    SmsStatus status = SmsStatus::none; ///< of the newest attempt, or of an inbound message
    qint32 errorCode = 0;               ///< the provider's, belonging to `status` or to the refusal
    QString reference;                  ///< the provider's id of the newest attempt
    QString reason;                     ///< stable word of why it is held, blocked, canceled, expired or in doubt
    bool needsPerson = false;           ///< doubt that only a person can end
    qint64 priceMicros = 0;

    bool operator==(const MessageState &) const = default;
};

/// Stable word: held since it waited in a backup that was restored, and may have left after it was made.
inline constexpr QLatin1StringView restoredReason("restored");

/// Held until a person releases it.
bool needsRelease(const MessageState &state);

/// The state after one more event of the same message: a pure function. Reports of a provider
/// (statusReported, priceReported) may come in any order and any number of times with the same result.
MessageState apply(MessageState state, const Event &event);

/// True when nothing but a person or a late report will change it.
bool hasFate(const MessageState &state);

/// One stable word for the whole: "delivered", "blocked", "in_doubt", "queued"…
QLatin1StringView fate(const MessageState &state);

} // namespace switchboard
