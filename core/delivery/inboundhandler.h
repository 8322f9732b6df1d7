// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/remotemessage.h"
#include "core/policy/flags.h"
#include "core/store/inbound.h"
#include "core/store/providers.h"

namespace switchboard::delivery {

/// What we answer to keywords where the provider does not.
struct KeywordAnswers
{
    QString stop; ///< one confirmation, without advertising
    QString start;
    QString help;
};

/// Takes in one text: reads it for an opt-out and writes the suppression in the same transaction that
/// stores the message, so that nothing slips between. A keyword is obeyed however old the text is, and of an erased
/// person too, for an opt-out outlives them. It is answered only for senders whose provider does not, only within five
/// minutes of the text, and never to an erased person. False where the text was stored before.
Result<bool> takeInbound(store::Transaction &transaction, const channels::twilio::RemoteMessage &remote,
                         const store::Sender &sender, const policy::Flags &flags, const KeywordAnswers &answers);

/// The address that a provider named; short codes and names, which are no phone numbers, are kept as given.
Address remoteAddress(const QString &text);

} // namespace switchboard::delivery
