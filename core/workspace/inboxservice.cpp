// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/inboxservice.h"

namespace switchboard::workspace {

PersonCard PersonCard::withNumber(EndpointId endpoint) const
{
    PersonCard card = *this;
    const auto chosen = std::find_if(numbers.cbegin(), numbers.cend(),
                                     [endpoint](const TextNumber &each) { return each.endpoint == endpoint; });
    if (chosen == numbers.cend())
        return card;
    card.number = chosen->endpoint;
    card.address = chosen->address;
    card.formattedAddress = chosen->formatted;
    card.isSuppressed = chosen->isSuppressed;
    card.suppressionWhy = chosen->suppressionWhy;
    if (timeZoneWhy != QLatin1StringView("property")) {
        card.timeZone = chosen->timeZone;
        card.timeZoneWhy = chosen->timeZone.isEmpty() ? QString() : QStringLiteral("number");
    }
    return card;
}

} // namespace switchboard::workspace
