// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seal/secret.h"

#include <QString>

namespace switchboard::seal {

/// A code that opens a workspace when all else is lost: 8 groups of 4 characters of Crockford's base32 with
/// dashes between, 144 random bits and 16 of checksum. Shown once, kept by a person on paper.
QString makeRecoveryCode();

/// The random bits of a code as somebody typed it: case, spaces and dashes do not matter, O is 0, I and L are 1.
/// invalidInput with `detail` "character" (and its place), "length" or "checksum".
Result<Secret> readRecoveryCode(QStringView typed);

} // namespace switchboard::seal
