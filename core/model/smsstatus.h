// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace switchboard {

/// What the provider says of a text, in a total order: reports arrive late, twice and out of order, and the
/// highest one ever seen is the status, so any order of the same reports gives the same result.
/// The words are those of Twilio's Messages resource. Stored as numbers: never renumber.
enum class SmsStatus : qint8 {
    none = 0,
    scheduled = 10,
    accepted = 20,
    queued = 30,
    sending = 40,
    sent = 50,
    canceled = 60,
    failed = 70,
    undelivered = 80,
    partiallyDelivered = 90,
    delivered = 100,
    receiving = 110,
    received = 120,
    read = 125,
};

/// "queued", "partially_delivered"…; empty for none.
QLatin1StringView name(SmsStatus status);

/// Nothing where the word is not known.
std::optional<SmsStatus> smsStatusFromName(QStringView name);

/// True when no later report can change what people are told, short of a read receipt.
bool isFinal(SmsStatus status);

} // namespace switchboard
