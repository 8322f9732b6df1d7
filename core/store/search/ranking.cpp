// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/ranking.h"

#include <algorithm>
#include <cmath>

namespace switchboard::store {

namespace {
constexpr double saturation = 1.2;
constexpr double lengthShare = 0.75;
} // namespace

void Ranking::add(std::vector<int> counts, qsizetype length)
{
    m_texts.push_back({std::move(counts), length});
    m_length += length;
}

std::vector<double> Ranking::weights() const
{
    const size_t words = m_texts.empty() ? 0 : m_texts.front().counts.size();
    std::vector<double> weights(words);
    for (size_t word = 0; word < words; ++word) {
        const auto with = double(
            std::count_if(m_texts.begin(), m_texts.end(), [word](const Text &text) { return text.counts[word] > 0; }));
        weights[word] = std::log(1 + (double(m_texts.size()) - with + 0.5) / (with + 0.5));
    }
    return weights;
}

void Ranking::order(QList<SearchHit> &hits) const
{
    const std::vector<double> weight = weights();
    const double usual = std::max(1.0, double(m_length) / double(std::max<size_t>(1, m_texts.size())));
    for (size_t i = 0; i < m_texts.size(); ++i) {
        const Text &text = m_texts[i];
        const double stretch = saturation * (1 - lengthShare + lengthShare * double(text.length) / usual);
        double score = 0;
        for (size_t word = 0; word < weight.size(); ++word) {
            const double count = text.counts[word];
            score += weight[word] * count * (saturation + 1) / (count + stretch);
        }
        hits[qsizetype(i)].score = score;
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const SearchHit &a, const SearchHit &b) { return a.score > b.score; });
}

} // namespace switchboard::store
