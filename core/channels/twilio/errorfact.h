// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"

#include <QLatin1StringView>

namespace switchboard::channels::twilio {

/// When trying the same again makes sense.
enum class Retry : qint8 {
    never,
    soon,      ///< with back-off: it was not processed
    afterLook, ///< only once the outcome of the first try is known
    later,     ///< minutes to hours
    nextDay,   ///< after the daily cap was lifted, 00:00 in Los Angeles
    inWindow,  ///< inside the allowed hours
};

/// One of Twilio's error codes as Switchboard sees it.
struct ErrorFact
{
    int code = 0;
    RefusalClass kind = RefusalClass::permanent;
    Retry retry = Retry::never;
    QLatin1StringView category; ///< finer stable word: "bad-number", "sender-config", "rate"…
};

/// A plain sentence and an advice, English source texts in the context "TwilioErrors" (QT_TRANSLATE_NOOP).
struct ErrorText
{
    const char *sentence = nullptr;
    const char *advice = nullptr;
};

} // namespace switchboard::channels::twilio
