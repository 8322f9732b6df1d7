// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/smsstatus.h"

#include <array>

namespace switchboard {

namespace {
struct Row
{
    SmsStatus status;
    QLatin1StringView name;
};
constexpr std::array rows{
    Row{SmsStatus::scheduled, QLatin1StringView("scheduled")},
    Row{SmsStatus::accepted, QLatin1StringView("accepted")},
    Row{SmsStatus::queued, QLatin1StringView("queued")},
    Row{SmsStatus::sending, QLatin1StringView("sending")},
    Row{SmsStatus::sent, QLatin1StringView("sent")},
    Row{SmsStatus::canceled, QLatin1StringView("canceled")},
    Row{SmsStatus::failed, QLatin1StringView("failed")},
    Row{SmsStatus::undelivered, QLatin1StringView("undelivered")},
    Row{SmsStatus::partiallyDelivered, QLatin1StringView("partially_delivered")},
    Row{SmsStatus::delivered, QLatin1StringView("delivered")},
    Row{SmsStatus::receiving, QLatin1StringView("receiving")},
    Row{SmsStatus::received, QLatin1StringView("received")},
    Row{SmsStatus::read, QLatin1StringView("read")},
};
} // namespace

QLatin1StringView name(SmsStatus status)
{
    for (const Row &row : rows) {
        if (row.status == status)
            return row.name;
    }
    return {};
}

std::optional<SmsStatus> smsStatusFromName(QStringView name)
{
    for (const Row &row : rows) {
        if (name == row.name)
            return row.status;
    }
    return std::nullopt;
}

bool isFinal(SmsStatus status)
{
    switch (status) {
    case SmsStatus::canceled:
    case SmsStatus::failed:
    case SmsStatus::undelivered:
    case SmsStatus::delivered:
    case SmsStatus::received:
    case SmsStatus::read: return true;
    default: return false;
    }
}

} // namespace switchboard
