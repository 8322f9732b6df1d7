// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace switchboard {

/// The ways to reach a person. An MMS is an SMS with media. Stored as numbers: never renumber.
enum class Channel : qint8 { sms = 1, email = 2, voice = 3 };

/// Inbound comes from the person, outbound goes to the person.
enum class Direction : qint8 { inbound = 1, outbound = 2 };

QLatin1StringView name(Channel channel);
std::optional<Channel> channelFromName(QStringView name);
QLatin1StringView name(Direction direction);

} // namespace switchboard
