// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <cstdint>
#include <optional>
#include <vector>

namespace switchboard::store {

/// A word of the index, and how often it was written.
struct TermCount
{
    QByteArray word;
    qint64 count = 0;

    bool operator==(const TermCount &) const = default;
};

/// How far apart two words are: letters left out, put in, changed, or two neighbours swapped, each 1 (restricted
/// Damerau-Levenshtein, over code points of UTF-8). Anything above `most` is told as `most` + 1. With `isPrefix`
/// whatever follows in `word` costs nothing.
int wordDistance(QByteArrayView typed, QByteArrayView word, int most, bool isPrefix);

/// How many letters of a typed word of that length may be wrong: none below 4 letters, one below 8, else two.
int toleratedDistance(QByteArrayView typed);

/// All words of an index in memory, side by side, to be looked through from end to end: some milliseconds for
/// two million. Words go in with their numbers rising.
class Vocabulary
{
public:
    void add(qint64 id, QByteArrayView word, qint64 count);
    qint64 lastId() const { return m_lastId; }
    qsizetype size() const { return qsizetype(m_starts.size()); }

    /// The words that hold `part`, the most frequent first; nothing where there are more than `limit`.
    std::optional<QList<TermCount>> containing(QByteArrayView part, int limit) const;

    /// The nearest words within toleratedDistance(), all equally near, the most frequent `limit` of them.
    QList<TermCount> like(QByteArrayView typed, bool isPrefix, int limit) const;

private:
    QByteArrayView word(size_t index) const;
    template<class IsPossible, class Take>
    void eachPossible(IsPossible isPossible, Take take) const;

    // Word by word, in columns: what is asked of each of millions of words lies side by side.
    QByteArray m_text; ///< each word behind a zero byte
    std::vector<quint32> m_starts;
    std::vector<quint32> m_letters; ///< which are in it, for a quick no
    std::vector<qint64> m_counts;
    qint64 m_lastId = 0;
};

} // namespace switchboard::store
