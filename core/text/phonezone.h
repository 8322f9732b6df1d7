// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

#include <QByteArray>

namespace switchboard::text {

/// The time zone (IANA id) that a number was given out in: by the area code in North America, else by a country that
/// has one zone only. Empty where an area has several, and for numbers of no area (free of charge). A hint: people
/// move and keep their number.
QByteArray timeZoneOfPhone(const Address &phone);

} // namespace switchboard::text
