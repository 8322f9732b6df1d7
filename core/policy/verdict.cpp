// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/verdict.h"

namespace switchboard::policy {

QLatin1StringView name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::pass: return QLatin1StringView("pass");
    case Outcome::hold: return QLatin1StringView("hold");
    case Outcome::block: return QLatin1StringView("block");
    }
    return {};
}

} // namespace switchboard::policy
