// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <optional>

namespace switchboard::text {

/// What smart encoding puts in place of a character, maybe nothing at all; no value where it leaves it.
std::optional<QLatin1StringView> smartReplacement(char16_t character);

} // namespace switchboard::text
