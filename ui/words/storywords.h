// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/timelineview.h"
#include "ui/widgets/timewords.h"

namespace switchboard::words {

/// What happened to a message, in sentences: what the rules said stands before what came of it, and attempts are
/// counted where there are several.
QList<widgets::TimelineEvent> storyOf(const QList<workspace::TimelineEntry> &timeline, const widgets::TimeWords &times);

/// The same as it is recorded: stable words, references, codes and data.
QList<widgets::TimelineEvent> recordOf(const QList<workspace::TimelineEntry> &timeline,
                                       const widgets::TimeWords &times);

/// What a check of the gate is called: "Opt-out".
QString checkWord(const QString &check);

/// A story as plain lines, to be copied.
QString plainText(const QList<widgets::TimelineEvent> &story);

} // namespace switchboard::words
