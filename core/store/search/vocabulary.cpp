// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace switchboard::store {

namespace {

constexpr int mostLetters = 64; ///< longer words are no typing mistakes of one another

/// Code points, or nothing where the word is too long to compare.
int decode(QByteArrayView utf8, std::array<char32_t, mostLetters> &out)
{
    int count = 0;
    for (qsizetype i = 0; i < utf8.size();) {
        if (count == mostLetters)
            return -1;
        const auto lead = static_cast<unsigned char>(utf8[i++]);
        char32_t letter = lead < 0xc0 ? lead : lead & 0x1f;
        while (i < utf8.size() && (static_cast<unsigned char>(utf8[i]) & 0xc0) == 0x80)
            letter = letter << 6 | (static_cast<unsigned char>(utf8[i++]) & 0x3f);
        out[size_t(count++)] = letter;
    }
    return count;
}

quint32 lettersOf(QByteArrayView word)
{
    quint32 letters = 0;
    for (const char byte : word)
        letters |= byte >= 'a' && byte <= 'z' ? 1u << (byte - 'a') : byte >= '0' && byte <= '9' ? 1u << 26 : 1u << 27;
    return letters;
}

int lettersIn(QByteArrayView utf8)
{
    return int(std::count_if(utf8.begin(), utf8.end(),
                             [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

void keepMostFrequent(QList<TermCount> &terms, int limit)
{
    std::sort(terms.begin(), terms.end(), [](const TermCount &a, const TermCount &b) {
        return a.count != b.count ? a.count > b.count : a.word < b.word;
    });
    if (terms.size() > limit)
        terms.resize(limit);
}

} // namespace

int toleratedDistance(QByteArrayView typed)
{
    const int letters = lettersIn(typed);
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

int wordDistance(QByteArrayView typed, QByteArrayView word, int most, bool isPrefix)
{
    std::array<char32_t, mostLetters> a;
    std::array<char32_t, mostLetters> b;
    const int rows = decode(typed, a);
    const int columns = decode(word, b);
    if (rows < 0 || columns < 0 || rows > columns + most || (!isPrefix && columns > rows + most))
        return most + 1;
    std::array<std::array<int, mostLetters + 1>, 3> lines{};
    for (int j = 0; j <= columns; ++j)
        lines[0][size_t(j)] = j;
    for (int i = 1; i <= rows; ++i) {
        auto &line = lines[size_t(i % 3)];
        const auto &above = lines[size_t((i + 2) % 3)];
        const auto &before = lines[size_t((i + 1) % 3)];
        line[0] = i;
        int least = i;
        for (int j = 1; j <= columns; ++j) {
            const auto at = size_t(j);
            const bool isSame = a[size_t(i - 1)] == b[at - 1];
            int cost = std::min({above[at] + 1, line[at - 1] + 1, above[at - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && a[size_t(i - 1)] == b[at - 2] && a[size_t(i - 2)] == b[at - 1])
                cost = std::min(cost, before[at - 2] + 1);
            line[at] = cost;
            least = std::min(least, cost);
        }
        if (least > most)
            return most + 1;
    }
    const auto &last = lines[size_t(rows % 3)];
    const int cost = isPrefix ? *std::min_element(last.begin(), last.begin() + columns + 1) : last[size_t(columns)];
    return std::min(cost, most + 1);
}

void Vocabulary::add(qint64 id, QByteArrayView word, qint64 count)
{
    m_text.append('\0');
    m_starts.push_back(quint32(m_text.size()));
    m_letters.push_back(lettersOf(word));
    m_counts.push_back(count);
    m_text.append(word);
    m_lastId = std::max(m_lastId, id);
}

QByteArrayView Vocabulary::word(size_t index) const
{
    const qsizetype start = m_starts[index];
    const qsizetype end = index + 1 < m_starts.size() ? qsizetype(m_starts[index + 1]) - 1 : m_text.size();
    return QByteArrayView(m_text).sliced(start, end - start);
}

/// `take(index)` of each word whose letters are possible, until it answers false. Most are not: they are judged in
/// blocks without a branch, which compilers turn into vector instructions.
template<class IsPossible, class Take>
void Vocabulary::eachPossible(IsPossible isPossible, Take take) const
{
    constexpr size_t block = 16;
    for (size_t from = 0; from < m_letters.size(); from += block) {
        const size_t until = std::min(from + block, m_letters.size());
        bool isAny = until - from < block;
        if (!isAny) {
            quint32 possible = 0;
            for (size_t i = 0; i < block; ++i)
                possible |= quint32(isPossible(m_letters[from + i]));
            isAny = possible != 0;
        }
        for (size_t i = from; isAny && i < until; ++i) {
            if (isPossible(m_letters[i]) && !take(i))
                return;
        }
    }
}

std::optional<QList<TermCount>> Vocabulary::containing(QByteArrayView part, int limit) const
{
    QList<TermCount> found;
    if (part.isEmpty())
        return found;
    bool isCut = false;
    const quint32 wanted = lettersOf(part);
    eachPossible([wanted](quint32 letters) { return (wanted & ~letters) == 0; },
                 [&](size_t i) {
                     const QByteArrayView whole = word(i);
                     if (!memmem(whole.data(), size_t(whole.size()), part.data(), size_t(part.size())))
                         return true;
                     isCut = found.size() == limit;
                     if (!isCut)
                         found.append({whole.toByteArray(), m_counts[i]});
                     return !isCut;
                 });
    if (isCut)
        return {};
    keepMostFrequent(found, limit);
    return found;
}

QList<TermCount> Vocabulary::like(QByteArrayView typed, bool isPrefix, int limit) const
{
    QList<TermCount> found;
    int most = toleratedDistance(typed); // at most 2
    if (most == 0)
        return found;
    const quint32 wanted = lettersOf(typed);
    const auto length = typed.size();
    // Each mistake takes away one letter at most, and brings one at most.
    const quint32 second = most < 2 ? ~0u : 0u;
    const quint32 brought = isPrefix ? 0u : ~0u;
    const auto withoutTwo = [second](quint32 letters) {
        letters &= letters - 1;
        return letters & ((letters - 1) | second);
    };
    const auto isPossible = [=](quint32 letters) {
        return (withoutTwo(wanted & ~letters) | (withoutTwo(letters & ~wanted) & brought)) == 0;
    };
    eachPossible(isPossible, [&](size_t i) {
        const QByteArrayView whole = word(i);
        if (whole.size() + 4 * most < length || (!isPrefix && whole.size() > length + 4 * most))
            return true;
        const int distance = wordDistance(typed, whole, most, isPrefix);
        if (distance > most)
            return true;
        if (distance < most)
            found.clear();
        most = std::max(distance, 1);
        if (distance <= most)
            found.append({whole.toByteArray(), m_counts[i]});
        return true;
    });
    keepMostFrequent(found, limit);
    return found;
}

} // namespace switchboard::store
