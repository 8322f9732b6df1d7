// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchfile.h"

#include <random>

namespace switchboard::bench {

/// Two years of made-up messages for the search file alone, each from its number: words as people use them, a few
/// all the time and most of them seldom (Zipf over 20,000).
class SampleHistory
{
public:
    SampleHistory(int messages, int people);

    /// Two words of every tenth message each, never of one.
    static constexpr QLatin1StringView leftWord{"leftward"};
    static constexpr QLatin1StringView rightWord{"rightward"};

    int people() const { return m_people; }
    const QString &word(int rank) const { return m_words.at(rank); }
    QString name(int person) const;
    QString phrase(std::mt19937 &random) const; ///< two words that stand side by side somewhere
    Timestamp at(double part) const;            ///< of the two years

    store::SearchBatch messageBatch(int first, int count) const;
    store::SearchBatch peopleBatch(int first, int count) const;

private:
    const QString &anyWord(std::mt19937 &random) const;
    QString body(int number) const;

    int m_messages;
    int m_people;
    QStringList m_words;
    std::vector<double> m_sums;
};

} // namespace switchboard::bench
