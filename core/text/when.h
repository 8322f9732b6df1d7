// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QStringView>
#include <QTimeZone>

namespace switchboard::text {

/// Reads a time to come in plain words, English or Spanish, as a person in `zone` means it: "tomorrow 9", "fri",
/// "next monday", "in 3 h", "20 min", "9am", "tonight", "14 dec", "12/14 8:30am", "mañana a las 9", ISO 8601.
///
/// A day without a time means 9:00, a time without a day its next occurrence. An hour from 1 to 6 without am, pm or
/// a leading zero is of the afternoon. "next" goes by weeks that begin on Monday. Dates in figures are month/day
/// unless only day/month can be. Days, weeks and months count by the calendar, hours and minutes by the clock. A time
/// that the clock jumps over moves on by the jump; of one that it shows twice the first that is still to come counts.
///
/// Error::place has the column, Error::detail is one of: empty, not_understood, time (no such one), date (no such
/// one), past, too_far (more than ten years).
Result<Timestamp> parseWhen(QStringView text, Timestamp now, const QTimeZone &zone);

} // namespace switchboard::text
