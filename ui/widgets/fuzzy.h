// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell.h"

#include <QString>

#include <optional>

namespace switchboard::widgets {

struct FuzzyMatch
{
    int score = 0;         ///< more is better; only comparable for one pattern
    QList<TextMark> marks; ///< what was matched, in order, runs joined
};

/// Finds the letters of each word of `pattern` in their order in `text`, without regard to case and accents; the words
/// themselves in any order. Beginnings of words and runs count most. Nothing where a word is not in the text, or only
/// as letters strewn about; an empty pattern matches everything.
std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text);

} // namespace switchboard::widgets
