// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/timewords.h"

namespace switchboard::inbox {

/// The whole story of one message: every event with its moment, on a cord of lamps.
class TimelinePopover : public widgets::Popover
{
    Q_OBJECT

public:
    TimelinePopover(const widgets::Theme &theme, const widgets::TimeWords &times,
                    const QList<workspace::TimelineEntry> &entries, QWidget *window);
};

} // namespace switchboard::inbox
