// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/doctor.h"

#include <QString>

namespace switchboard::settings {

/// What was looked at: "Store", "Queue"…
QString headOf(const workspace::Finding &finding);

/// What was found, and what to do in this window where it is not well.
QString sentenceOf(const workspace::Finding &finding);

} // namespace switchboard::settings
