// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchboard::words {

/// A sentence for the stable word of a reason; the word itself where it is not known.
QString sentenceOfReason(const QString &reason);

/// The same for a reason that came with a provider's error code; 0 where it gave none.
QString sentenceOfRefusal(const QString &reason, int code);

/// What a provider's error code means; never empty.
QString sentenceOfCode(int code);

} // namespace switchboard::words
