// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/errors.h"

#include "core/channels/twilio/errortable.h"

#include <QtGlobal>

#include <algorithm>

namespace switchboard::channels::twilio {

namespace {

constexpr QLatin1StringView unknown("unknown");

/// What a code that the table does not hold most likely is, by where it lies.
ErrorFact defaultFact(int code)
{
    const auto within = [code](int from, int to) { return code >= from && code <= to; };
    if (within(20500, 20599)) // the server's side
        return {code, RefusalClass::retry, Retry::afterLook, unknown};
    if (within(10000, 10999) || within(11000, 19999)) // account and webhooks
        return {code, RefusalClass::configuration, Retry::never, unknown};
    if (within(21700, 21799)) // Messaging Services
        return {code, RefusalClass::configuration, Retry::never, unknown};
    if (within(60600, 60699)) // Lookup: no data
        return {code, RefusalClass::retry, Retry::later, unknown};
    return {code, RefusalClass::permanent, Retry::never, unknown};
}

} // namespace

ErrorFact errorFact(int code)
{
    const std::span<const ErrorFact> all = errorFactRows();
    const auto found = std::lower_bound(all.begin(), all.end(), code,
                                        [](const ErrorFact &fact, int wanted) { return fact.code < wanted; });
    return found != all.end() && found->code == code ? *found : defaultFact(code);
}

ErrorFact errorFactForHttp(int httpStatus)
{
    switch (httpStatus) {
    case 401: // wrong credentials
    case 402:
    case 403:
    case 404: // wrong account or wrong base URL
    case 405:
    case 407: // a proxy asks for its own sign-in
        return {0, RefusalClass::configuration, Retry::never, unknown};
    case 425:
    case 429: return {0, RefusalClass::retry, Retry::soon, QLatin1StringView("rate")};
    default: return {0, RefusalClass::permanent, Retry::never, unknown};
    }
}

ErrorText errorText(int code)
{
    const std::span<const ErrorTextRow> rows = errorTextRows();
    const auto found = std::lower_bound(rows.begin(), rows.end(), code,
                                        [](const ErrorTextRow &row, int wanted) { return row.code < wanted; });
    return found != rows.end() && found->code == code ? found->text : errorText(errorFact(code).kind);
}

ErrorText errorText(RefusalClass kind)
{
    switch (kind) {
    case RefusalClass::retry:
        return {QT_TRANSLATE_NOOP("TwilioErrors", "Twilio could not take the message just now."),
                QT_TRANSLATE_NOOP("TwilioErrors", "Nothing to do: it is tried again by itself.")};
    case RefusalClass::permanent:
        return {QT_TRANSLATE_NOOP("TwilioErrors", "Twilio will not send this message."),
                QT_TRANSLATE_NOOP("TwilioErrors", "Check the number and the text, then write a new message.")};
    case RefusalClass::compliance:
        return {QT_TRANSLATE_NOOP("TwilioErrors", "A rule or the recipient forbids this message."),
                QT_TRANSLATE_NOOP("TwilioErrors", "Do not try other ways around it; ask the person first.")};
    case RefusalClass::configuration: break;
    }
    return {QT_TRANSLATE_NOOP("TwilioErrors", "Something in the Twilio account or sender is not set up for this."),
            QT_TRANSLATE_NOOP("TwilioErrors", "Check the provider's settings here and in the Twilio console; messages "
                                              "wait meanwhile.")};
}

std::span<const ErrorFact> knownErrors()
{
    return errorFactRows();
}

} // namespace switchboard::channels::twilio
