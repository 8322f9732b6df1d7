// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/store/providers.h"

namespace switchboard::policy {

/// What a check says. `hold` waits for something that will change, `block` is for good.
enum class Outcome : qint8 { pass = 0, hold = 1, block = 2 };

QLatin1StringView name(Outcome outcome);

struct Verdict
{
    QLatin1StringView check; ///< stable word
    Outcome outcome = Outcome::pass;
    QString reason;    ///< stable word; empty where it passed without a remark
    Timestamp until{}; ///< of a hold: when to ask again
};

/// What a message is judged by.
struct GateQuestion
{
    Channel channel = Channel::sms;
    Address to;
    QString body;
    int mediaCount = 0;
    int segments = 0;
    Purpose purpose = Purpose::normal;
    store::Sender sender;
    Timestamp now{};
};

} // namespace switchboard::policy
