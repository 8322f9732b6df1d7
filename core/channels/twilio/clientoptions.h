// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <functional>

namespace switchboard::channels::twilio {

/// How to sign in. Never logged; `secret` is wiped when the client goes.
struct Credentials
{
    QString accountSid; ///< AC…
    QString user;       ///< the account (AC…) with its auth token, or an API key (SK…) with its secret
    QByteArray secret;
};

/// How a client talks.
struct ClientOptions
{
    QUrl baseUrl = QUrl(QStringLiteral("https://api.twilio.com")); ///< plain http for loopback hosts only
    int connections = 24;           ///< to the host, rounded up to sixes; more requests wait; 1 to 96
    milliseconds timeout{30'000};   ///< for one answer, on the injected clock
    milliseconds stopGrace{10'000}; ///< for the answer to a request that had left when we were asked to stop
    qint64 answerLimit = 1 << 20;   ///< bytes of one message's answer
    qint64 listLimit = 8 << 20;     ///< bytes of one list page
    qint64 mediaLimit = 32 << 20;   ///< bytes of one media file
    std::function<void()> awaiting; ///< told before every suspension; lets a test close there
};

} // namespace switchboard::channels::twilio
