// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/vocabulary.h"

#include <algorithm>
#include <array>
#include <bit>
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
    m_entries.push_back({quint32(m_text.size()), lettersOf(word), count});
    m_text.append(word);
    m_lastId = std::max(m_lastId, id);
}

QByteArrayView Vocabulary::word(size_t index) const
{
    const qsizetype start = m_entries[index].start;
    const qsizetype end = index + 1 < m_entries.size() ? qsizetype(m_entries[index + 1].start) - 1 : m_text.size();
    return QByteArrayView(m_text).sliced(start, end - start);
}

std::optional<QList<TermCount>> Vocabulary::containing(QByteArrayView part, int limit) const
{
    QList<TermCount> found;
    const char *at = m_text.constData();
    const char *end = at + m_text.size();
    while (!part.isEmpty()
           && (at = static_cast<const char *>(memmem(at, size_t(end - at), part.data(), size_t(part.size()))))) {
        if (found.size() == limit)
            return {};
        const auto offset = quint32(at - m_text.constData());
        const auto next = std::upper_bound(m_entries.begin(), m_entries.end(), offset,
                                           [](quint32 place, const Entry &entry) { return place < entry.start; });
        const auto index = size_t(next - m_entries.begin() - 1);
        const QByteArrayView whole = word(index);
        found.append({whole.toByteArray(), m_entries[index].count});
        at = whole.data() + whole.size();
    }
    keepMostFrequent(found, limit);
    return found;
}

QList<TermCount> Vocabulary::like(QByteArrayView typed, bool isPrefix, int limit) const
{
    QList<TermCount> found;
    int most = toleratedDistance(typed);
    const quint32 wanted = lettersOf(typed);
    const auto length = typed.size();
    for (size_t i = 0; i < m_entries.size() && most > 0; ++i) {
        // Each mistake takes away one letter at most, and brings one at most.
        const quint32 letters = m_entries[i].letters;
        if (std::popcount(wanted & ~letters) > most || (!isPrefix && std::popcount(letters & ~wanted) > most))
            continue;
        const QByteArrayView whole = word(i);
        if (whole.size() + 4 * most < length || (!isPrefix && whole.size() > length + 4 * most))
            continue;
        const int distance = wordDistance(typed, whole, most, isPrefix);
        if (distance > most)
            continue;
        if (distance < most)
            found.clear();
        most = std::max(distance, 1);
        if (distance <= most)
            found.append({whole.toByteArray(), m_entries[i].count});
    }
    keepMostFrequent(found, limit);
    return found;
}

} // namespace switchboard::store
