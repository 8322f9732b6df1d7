// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/smsstatus.h"

#include <QByteArray>
#include <QString>

namespace switchboard {

/// What the ledger can say. Stored as numbers: never renumber, never reuse.
enum class EventKind : qint16 {
    // The intent: what somebody wants sent, or what came in.
    messageQueued = 1,
    messageReceived = 2,
    messageHeld = 3,
    messageReleased = 4,
    messageBlocked = 5,
    messageCanceled = 6,
    messageExpired = 7,

    // One attempt at a provider.
    attemptOpened = 10,       ///< recorded before the request leaves
    attemptAccepted = 11,     ///< the provider took it; `reference` is its id
    attemptRefused = 12,      ///< the provider refused it for good; `code` is its error
    attemptDeferred = 13,     ///< refused for now (429, capacity): back to the queue
    attemptNotSubmitted = 14, ///< the request never left: back to the queue
    attemptInDoubt = 15,      ///< it may or may not have been taken
    doubtSettledSent = 16,
    doubtSettledUnsent = 17, ///< proven not taken: back to the queue, through the whole gate again
    doubtNeedsPerson = 18,   ///< nothing we can ask settles it
    doubtLeft = 19,          ///< a person chose to leave it
    doubtResent = 20,        ///< a person chose to send again

    // What the provider reports later.
    statusReported = 30,
    priceReported = 31, ///< `amount` in micro-units, `reference` the currency
    contentRedacted = 32,

    // People.
    contactAdded = 50,
    contactChanged = 51,
    contactMerged = 52,
    contactUnmerged = 53,
    contactErased = 54,
    endpointLinked = 55,
    endpointUnlinked = 56,
    noteAdded = 57,
    contactsImported = 58,

    // Consent and policy.
    suppressed = 70,
    suppressionLifted = 71,
    helpAsked = 72,

    // Conversations.
    conversationRead = 80,
    conversationAssigned = 81,
    conversationStateChanged = 82,

    // The workspace itself.
    settingChanged = 90,
    providerChanged = 91,
    workspaceCreated = 100,
    workspaceRestored = 101,
};

/// Stable snake_case word of a kind, for JSON and the timeline.
QLatin1StringView name(EventKind kind);

/// One entry of the ledger. Everything here but `secret` lies readable in the store, so it holds states,
/// ids, verdicts, codes and costs, never what people said or who they are.
struct Event
{
    EventId id;
    Position position; ///< given by the store inside the write transaction
    Timestamp at{};
    EventKind kind = EventKind::messageQueued;
    MessageId message;
    AttemptId attempt;
    ContactId contact;
    ConversationId conversation;
    SmsStatus status = SmsStatus::none;
    qint32 code = 0;   ///< the provider's error code, 0 for none
    qint64 amount = 0; ///< money in micro-units, or a count, as the kind says
    QString reference; ///< the provider's id or a reason's stable word
    QByteArray data;   ///< compact JSON, e.g. the gate's verdicts; empty for none
    QByteArray secret; ///< sealed on its way into the store; empty for none

    bool operator==(const Event &) const = default;
};

} // namespace switchboard
