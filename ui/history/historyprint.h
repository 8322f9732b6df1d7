// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/widgets/timewords.h"

namespace switchboard::history {

/// The words of a list on paper: what was searched for, how much was found (-1: not known), when it was printed, and heads
/// and cells as the list has them, the moments whole.
workspace::HistoryPrint printOf(const QString &query, qint64 found, const widgets::TimeWords &times);

} // namespace switchboard::history
