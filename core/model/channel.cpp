// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/channel.h"

namespace switchboard {

QLatin1StringView name(Channel channel)
{
    switch (channel) {
    case Channel::sms: return QLatin1StringView("sms");
    case Channel::email: return QLatin1StringView("email");
    case Channel::voice: return QLatin1StringView("voice");
    }
    return {};
}

std::optional<Channel> channelFromName(QStringView text)
{
    for (const Channel channel : {Channel::sms, Channel::email, Channel::voice}) {
        if (text.compare(name(channel), Qt::CaseInsensitive) == 0)
            return channel;
    }
    return std::nullopt;
}

QLatin1StringView name(Direction direction)
{
    return QLatin1StringView(direction == Direction::inbound ? "inbound" : "outbound");
}

} // namespace switchboard
