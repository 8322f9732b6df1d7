// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/painting.h"

namespace switchboard::words {

/// "Accepted by the provider"…, one line of a message's story, and its details.
QString wordsOf(const workspace::TimelineEntry &entry);
QString detailsOf(const workspace::TimelineEntry &entry);
widgets::Tone toneOf(const workspace::TimelineEntry &entry);

} // namespace switchboard::words
