// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchtypes.h"

#include <vector>

namespace switchboard::store {

/// Puts what was found in the order of how well it fits, as BM25 does, but with what was found for the whole: a
/// seldom word counts more than a frequent one, a short text more than a long one.
class Ranking
{
public:
    /// How often each wanted word is in the next text, and how many words that has.
    void add(std::vector<int> counts, qsizetype length);

    /// Best first; of equal ones the newer. Sets their scores.
    void order(QList<SearchHit> &hits) const;

private:
    struct Text
    {
        std::vector<int> counts;
        qsizetype length = 0;
    };
    std::vector<double> weights() const;

    std::vector<Text> m_texts;
    qsizetype m_length = 0;
};

} // namespace switchboard::store
