// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/liquid/value.h"

namespace switchboard::text::liquid {

/// Data for a template, read from JSON; names keep their order, whole numbers become integers. An error has the column
/// (in bytes, from 1). Refused: what is nested deeper than 256, and numbers that are too large.
Result<Value> valueOfJson(QByteArrayView json);

} // namespace switchboard::text::liquid
