// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/history.h"

#include <QJsonObject>

namespace switchboard::ctl {

/// A message in one object: ids as strings, times in ISO 8601, stable words.
QJsonObject toJson(const workspace::HistoryRow &row);

/// The same with its media and every event: `{…, "timeline": [{"at", "event", "attempt", "status", "code", …}]}`.
QJsonObject toJson(const workspace::MessageStory &story);

/// One line of a list: time, direction, who, fate, text.
QString lineOf(const workspace::HistoryRow &row);

/// The whole story in lines.
QString pageOf(const workspace::MessageStory &story);

} // namespace switchboard::ctl
