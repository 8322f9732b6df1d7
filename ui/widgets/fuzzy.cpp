// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fuzzy.h"

#include <algorithm>
#include <vector>

namespace switchboard::widgets {

namespace {

constexpr int none = -1'000'000;
constexpr int forLetter = 4;
constexpr int forWordStart = 10;
constexpr int forFollowing = 8;
constexpr int forSkipping = -1; // each letter between two that match, at most ten
constexpr int least = 9;        // a letter, on average: strewn letters earn less
constexpr int spared = 5;       // of that, so that one letter or two may stand anywhere
constexpr qsizetype longest = 200;

/// As long as the text: each character in lower case without its accent.
QString folded(const QString &text)
{
    QString out = text.left(longest).toCaseFolded();
    if (out.size() != std::min(text.size(), longest)) // a folding that makes two of one, as ß does
        out = text.left(longest).toLower();
    for (QChar &c : out) {
        if (c.decompositionTag() == QChar::Canonical)
            c = c.decomposition().front();
    }
    return out;
}

bool isWordStart(const QString &text, qsizetype at)
{
    return text[at].isLetterOrNumber() && (at == 0 || !text[at - 1].isLetterOrNumber());
}

struct WordMatch
{
    int score = none;
    std::vector<int> places;
};

/// The best way to find the letters of one word, by dynamic programming over (letter, place).
WordMatch matchWord(const QString &word, const QString &text)
{
    const size_t letters = size_t(word.size());
    const size_t length = size_t(text.size());
    std::vector<int> best(letters * length, none); // ending with this letter at this place
    std::vector<int> from(letters * length, -1);
    for (size_t i = 0; i < letters; ++i) {
        for (size_t j = i; j < length; ++j) {
            if (word[qsizetype(i)] != text[qsizetype(j)])
                continue;
            const int own = forLetter + (isWordStart(text, qsizetype(j)) ? forWordStart : 0);
            if (i == 0) {
                best[j] = own;
                continue;
            }
            for (size_t k = i - 1; k < j; ++k) {
                const int before = best[(i - 1) * length + k];
                const int gap = int(j - k) - 1;
                const int score = before + own + (gap == 0 ? forFollowing : forSkipping * std::min(gap, 10));
                if (before > none && score > best[i * length + j]) {
                    best[i * length + j] = score;
                    from[i * length + j] = int(k);
                }
            }
        }
    }
    WordMatch match;
    const auto lastRow = best.begin() + qsizetype((letters - 1) * length);
    const auto end = std::max_element(lastRow, best.end());
    if (end == best.end() || *end < least * int(letters) - spared)
        return match;
    match.score = *end;
    int place = int(end - lastRow);
    for (size_t i = letters; i-- > 0; place = from[i * length + size_t(place)])
        match.places.push_back(place);
    return match;
}

QList<TextMark> marksOf(std::vector<int> places)
{
    std::sort(places.begin(), places.end());
    QList<TextMark> marks;
    for (const int place : places) {
        if (!marks.isEmpty() && place < marks.last().start + marks.last().length)
            continue;
        if (!marks.isEmpty() && place == marks.last().start + marks.last().length)
            ++marks.last().length;
        else
            marks.append({place, 1});
    }
    return marks;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text)
{
    FuzzyMatch found;
    std::vector<int> places;
    const QString in = folded(text);
    const QStringList words = folded(pattern).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const WordMatch match = in.isEmpty() ? WordMatch{} : matchWord(word, in);
        if (match.score == none)
            return std::nullopt;
        found.score += match.score;
        places.insert(places.end(), match.places.begin(), match.places.end());
    }
    found.marks = marksOf(std::move(places));
    return found;
}

} // namespace switchboard::widgets
