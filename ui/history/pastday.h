// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace switchboard::history {

/// Reads a day that has been, in plain words: "yesterday", "last monday", "3 weeks ago", "14 march", "March 2024",
/// "2024", "3/14/2025", "2025-03-14". A month or year means its last day, so that what comes after is above. Nothing
/// where it is not understood; a day without a year is the last one that was.
std::optional<QDate> pastDay(const QString &text, QDate today);

} // namespace switchboard::history
