// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/event.h"

namespace switchboard {

QLatin1StringView name(EventKind kind)
{
    switch (kind) {
    case EventKind::messageQueued: return QLatin1StringView("message_queued");
    case EventKind::messageReceived: return QLatin1StringView("message_received");
    case EventKind::messageHeld: return QLatin1StringView("message_held");
    case EventKind::messageReleased: return QLatin1StringView("message_released");
    case EventKind::messageBlocked: return QLatin1StringView("message_blocked");
    case EventKind::messageCanceled: return QLatin1StringView("message_canceled");
    case EventKind::messageExpired: return QLatin1StringView("message_expired");
    case EventKind::attemptOpened: return QLatin1StringView("attempt_opened");
    case EventKind::attemptAccepted: return QLatin1StringView("attempt_accepted");
    case EventKind::attemptRefused: return QLatin1StringView("attempt_refused");
    case EventKind::attemptDeferred: return QLatin1StringView("attempt_deferred");
    case EventKind::attemptNotSubmitted: return QLatin1StringView("attempt_not_submitted");
    case EventKind::attemptInDoubt: return QLatin1StringView("attempt_in_doubt");
    case EventKind::doubtSettledSent: return QLatin1StringView("doubt_settled_sent");
    case EventKind::doubtSettledUnsent: return QLatin1StringView("doubt_settled_unsent");
    case EventKind::doubtNeedsPerson: return QLatin1StringView("doubt_needs_person");
    case EventKind::doubtLeft: return QLatin1StringView("doubt_left");
    case EventKind::doubtResent: return QLatin1StringView("doubt_resent");
    case EventKind::statusReported: return QLatin1StringView("status_reported");
    case EventKind::priceReported: return QLatin1StringView("price_reported");
    case EventKind::contentRedacted: return QLatin1StringView("content_redacted");
    case EventKind::contactAdded: return QLatin1StringView("contact_added");
    case EventKind::contactChanged: return QLatin1StringView("contact_changed");
    case EventKind::contactMerged: return QLatin1StringView("contact_merged");
    case EventKind::contactUnmerged: return QLatin1StringView("contact_unmerged");
    case EventKind::contactErased: return QLatin1StringView("contact_erased");
    case EventKind::endpointLinked: return QLatin1StringView("endpoint_linked");
    case EventKind::endpointUnlinked: return QLatin1StringView("endpoint_unlinked");
    case EventKind::noteAdded: return QLatin1StringView("note_added");
    case EventKind::contactsImported: return QLatin1StringView("contacts_imported");
    case EventKind::suppressed: return QLatin1StringView("suppressed");
    case EventKind::suppressionLifted: return QLatin1StringView("suppression_lifted");
    case EventKind::helpAsked: return QLatin1StringView("help_asked");
    case EventKind::conversationRead: return QLatin1StringView("conversation_read");
    case EventKind::conversationAssigned: return QLatin1StringView("conversation_assigned");
    case EventKind::conversationStateChanged: return QLatin1StringView("conversation_state_changed");
    case EventKind::settingChanged: return QLatin1StringView("setting_changed");
    case EventKind::providerChanged: return QLatin1StringView("provider_changed");
    case EventKind::workspaceCreated: return QLatin1StringView("workspace_created");
    case EventKind::workspaceRestored: return QLatin1StringView("workspace_restored");
    }
    return QLatin1StringView("unknown");
}

} // namespace switchboard
