// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QTimeZone>

#include <optional>

/// Dates as people write them, and as a format says that they be written.
namespace switchboard::text::liquid::dates {

/// "March 14, 2016", "2016-03-14T10:30:00Z", "14 Mar 2016 10:30 pm", "10:30" (of today): what lacks a zone is of
/// `zone`, what lacks a day is of the day of `now`. None for what names no moment.
std::optional<QDateTime> parsed(const QString &text, const QTimeZone &zone, const QDateTime &now);

/// As strftime writes it, in English, with the flags `-`, `0`, `^`, `_`, `#` and widths. Widths beyond `most` bytes
/// are cut to that.
QByteArray formatted(const QDateTime &moment, QByteArrayView format, qint64 most);

} // namespace switchboard::text::liquid::dates
