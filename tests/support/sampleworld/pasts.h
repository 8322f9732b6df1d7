// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/pastmessages.h"
#include "tests/support/sampleworld/plot.h"

namespace switchboard::test {

/// What became of a beat. What is younger than `storyFrom` was sent by Switchboard, so all of its way is told; what is
/// older came from elsewhere with its end only.
QList<store::PastStep> stepsOf(const Beat &beat, const QString &reference, qint64 storyFrom, int segments);

/// The provider's id of a beat; empty before `storyFrom` and for what was no text.
QString referenceOf(const Beat &beat, qint64 storyFrom);

} // namespace switchboard::test
