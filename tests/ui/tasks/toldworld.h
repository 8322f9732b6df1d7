// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampleworld/plot.h"

#include <functional>

namespace switchboard::test {

/// One message of World::history by the plot that it was made from: what a search has to find is not asked of a search.
struct Told
{
    Beat beat;
    const SamplePerson *person = nullptr;
    QString text;
    int code = 0; ///< the provider's, of what did not arrive
};

/// All of them in the order of time, but for the few that wait to be sent.
const std::vector<Told> &everythingTold();

std::vector<Told> told(const std::function<bool(const Told &)> &which); ///< in the order of time

/// Whether the word stands in it, as a whole one in any case.
bool hasWord(const Told &message, const QString &word);

/// A plain word of it that stands in no other; empty where there is none.
QString ownWordOf(const Told &message);

/// Whether the name and the numbers are this person's only, now and ever.
bool isUnmistakable(const SamplePerson &person);

} // namespace switchboard::test
