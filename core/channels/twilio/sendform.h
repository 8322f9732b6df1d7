// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"

#include <QByteArray>

namespace switchboard::channels::twilio {

/// Why Twilio would refuse this, or would do something else than asked; nothing where it may be sent. The
/// codes are those that Twilio itself would give.
std::optional<Refused> refusalBeforeSending(const Submission &submission);

/// The body of POST Messages.json.
QByteArray sendForm(const Submission &submission);

} // namespace switchboard::channels::twilio
