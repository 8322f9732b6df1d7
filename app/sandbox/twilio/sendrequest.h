// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/form.h"
#include "app/sandbox/twilio/render.h"

#include <optional>
#include <variant>

namespace switchboard::sandbox {

/// What a POST to Messages.json asks for, checked as far as that goes without knowing the account.
struct SendRequest
{
    QByteArray to;
    QByteArray from;
    QByteArray service;
    QByteArray body;
    std::vector<QByteArray> mediaUrls;
    QByteArray statusCallback;
    seconds validity{36'000};
    bool smartEncoded = false;
    std::optional<Timestamp> sendAt; ///< with a service only: without one Twilio ignores it
};

/// Refuses with the API's own codes. `now` is for the window of scheduling.
std::variant<SendRequest, ApiError> readSendRequest(const Form &form, Timestamp now);

/// '+' and 8 to 15 digits, the first not 0; 10 national digits where the country is 1.
bool isE164(QByteArrayView number);

/// True for http and https to this machine.
bool isLoopbackUrl(const QByteArray &url);

} // namespace switchboard::sandbox
