// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/messagestate.h"

#include <tuple>

namespace switchboard {

QLatin1StringView name(IntentState state)
{
    switch (state) {
    case IntentState::none: return QLatin1StringView("none");
    case IntentState::queued: return QLatin1StringView("queued");
    case IntentState::held: return QLatin1StringView("held");
    case IntentState::attempting: return QLatin1StringView("attempting");
    case IntentState::inDoubt: return QLatin1StringView("in_doubt");
    case IntentState::submitted: return QLatin1StringView("submitted");
    case IntentState::blocked: return QLatin1StringView("blocked");
    case IntentState::canceled: return QLatin1StringView("canceled");
    case IntentState::expired: return QLatin1StringView("expired");
    case IntentState::failed: return QLatin1StringView("failed");
    case IntentState::received: return QLatin1StringView("received");
    }
    return {};
}

namespace {

/// A provider's word: the highest status wins, and of equal ones the higher code, so that order is no matter.
void fold(MessageState &state, const Event &event)
{
    if (std::tie(event.status, event.code) > std::tie(state.status, state.errorCode)) {
        state.status = event.status;
        state.errorCode = event.code;
    }
}

void taken(MessageState &state, const Event &event)
{
    state.intent = IntentState::submitted;
    state.needsPerson = false;
    state.reason.clear();
    if (!event.reference.isEmpty())
        state.reference = event.reference;
}

void requeue(MessageState &state, const Event &event)
{
    state.intent = IntentState::queued;
    state.needsPerson = false;
    state.reason = event.reference;
    state.errorCode = event.code;
}

} // namespace

MessageState apply(MessageState state, const Event &event)
{
    switch (event.kind) {
    case EventKind::messageQueued: state.intent = IntentState::queued; break;
    case EventKind::messageReceived:
        state.intent = IntentState::received;
        state.reference = event.reference;
        fold(state, event);
        break;
    case EventKind::messageHeld:
        state.intent = IntentState::held;
        state.reason = event.reference;
        break;
    case EventKind::messageReleased:
        state.intent = IntentState::queued;
        state.reason.clear();
        break;
    case EventKind::messageBlocked:
        state.intent = IntentState::blocked;
        state.reason = event.reference;
        break;
    case EventKind::messageCanceled:
        state.intent = IntentState::canceled;
        state.reason = event.reference;
        break;
    case EventKind::messageExpired:
        state.intent = IntentState::expired;
        state.reason = event.reference;
        break;
    case EventKind::attemptOpened:
        state.intent = IntentState::attempting;
        state.attempt = event.attempt;
        ++state.attempts;
        state.status = SmsStatus::none;
        state.errorCode = 0;
        state.reference.clear();
        state.reason.clear();
        break;
    case EventKind::attemptAccepted:
    case EventKind::doubtSettledSent:
        if (event.attempt != state.attempt)
            break;
        taken(state, event);
        fold(state, event);
        break;
    case EventKind::attemptRefused:
        state.intent = IntentState::failed;
        state.errorCode = event.code;
        state.reason = event.reference;
        break;
    case EventKind::attemptDeferred:
    case EventKind::attemptNotSubmitted:
    case EventKind::doubtSettledUnsent:
    case EventKind::doubtResent: requeue(state, event); break;
    case EventKind::attemptInDoubt:
        state.intent = IntentState::inDoubt;
        state.reason = event.reference;
        break;
    case EventKind::doubtNeedsPerson:
        state.needsPerson = true;
        state.reason = event.reference;
        break;
    case EventKind::doubtLeft:
        state.needsPerson = false;
        state.reason = event.reference;
        break;
    case EventKind::statusReported:
        if (event.attempt && event.attempt != state.attempt)
            break; // of an attempt that was closed as not taken; the timeline keeps it
        if (state.intent == IntentState::attempting || state.intent == IntentState::inDoubt)
            taken(state, event);
        fold(state, event);
        break;
    case EventKind::priceReported: state.priceMicros = std::max(state.priceMicros, event.amount); break;
    default: break;
    }
    return state;
}

bool needsRelease(const MessageState &state)
{
    return state.intent == IntentState::held && state.reason == restoredReason;
}

bool hasFate(const MessageState &state)
{
    switch (state.intent) {
    case IntentState::blocked:
    case IntentState::canceled:
    case IntentState::expired:
    case IntentState::failed:
    case IntentState::received: return true;
    case IntentState::inDoubt: return state.needsPerson || state.reason == QLatin1StringView("left");
    case IntentState::submitted: return isFinal(state.status);
    default: return false;
    }
}

QLatin1StringView fate(const MessageState &state)
{
    if (state.intent == IntentState::submitted && state.status != SmsStatus::none)
        return name(state.status);
    return name(state.intent);
}

} // namespace switchboard
