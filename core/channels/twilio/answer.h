// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/channels/channel.h"

#include <QByteArray>
#include <QNetworkReply>

namespace switchboard::channels::twilio {

/// How a request ended.
enum class Ended : qint8 {
    answered, ///< status and whole body are here
    lost,     ///< the connection failed, before or after something was sent
    timedOut,
    stopped,  ///< we were asked to stop
    tooLarge, ///< the answer was larger than allowed
};

/// What came back for one request.
struct Answer
{
    Ended ended = Ended::lost;
    bool left = false;  ///< the body was handed to the network; certainly nothing was taken while false
    int httpStatus = 0; ///< 0 until a status line came
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QByteArray contentType;
    QByteArray location;
    QByteArray retryAfter; ///< the header as it came
};

/// The one place where what happened to a send becomes its outcome. Whatever leaves open whether Twilio took
/// the message is InDoubt.
SubmitOutcome classifySend(const Answer &answer);

/// The body of a successful answer to anything else, or why there is none. `detail` holds Twilio's code.
Result<QByteArray> classifyRead(const Answer &answer);

/// An answer that was complete but not what it should be.
Error badAnswer(const Error &why);

} // namespace switchboard::channels::twilio
