// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/form.h"
#include "app/sandbox/state.h"
#include "app/sandbox/twilio/render.h"

namespace switchboard::sandbox {

/// The status that this read of the message shows; a scenario may make it the one before.
SmsStatus shownStatus(State &state, Message &message);

/// One page of Messages.json, newest first. A page token stands for a message, so that what arrives while
/// somebody pages neither repeats nor hides an entry.
HttpResponse listMessages(State &state, const Form &query);

} // namespace switchboard::sandbox
