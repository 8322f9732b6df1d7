// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/messagesource.h"

#include <memory>

namespace switchboard::channels::twilio {

/// Everything of `filter` that was created at or after `since`, each message once, newest first. Follows
/// the pages until one holds only older messages. A list that grows or shrinks while it is read is walked
/// again, at most three times; what still slips through is found by the next poll, whose window overlaps.
///
/// Errors: those of the source; `closed` after a stop; `provider` when the pages never end.
QCoro::Task<Result<QList<RemoteMessage>>> listSince(std::shared_ptr<MessageSource> source, ListFilter filter,
                                                    Timestamp since, std::stop_token stop);

} // namespace switchboard::channels::twilio
