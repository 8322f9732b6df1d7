// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/keylist.h"

#include <algorithm>

namespace switchboard::history {

int KeyList::pieceOf(int row) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    return int(after - m_starts.begin()) - 1;
}

MessageCursor KeyList::at(int row) const
{
    const int piece = pieceOf(row);
    return m_pieces[piece][row - m_starts[piece]];
}

KeyList::Keys KeyList::mid(int first, int count) const
{
    Keys keys;
    for (int row = first; row < std::min(m_size, first + count); ++row)
        keys.append(at(row));
    return keys;
}

void KeyList::clear()
{
    m_pieces.clear();
    count();
}

void KeyList::append(const Keys &piece)
{
    if (piece.isEmpty())
        return;
    m_pieces.append(piece);
    m_starts.append(m_size);
    m_size += int(piece.size());
}

/// So that a piece begins with this row; the smaller part is what is copied.
void KeyList::split(int row)
{
    if (row <= 0 || row >= m_size)
        return;
    const int piece = pieceOf(row);
    const int inside = row - m_starts[piece];
    if (inside == 0)
        return;
    const Keys rest = m_pieces[piece].sliced(inside);
    m_pieces[piece].resize(inside);
    m_pieces.insert(piece + 1, rest);
    count();
}

void KeyList::remove(int first, int count)
{
    split(first);
    split(first + count);
    const int piece = pieceOf(first);
    const int end = first + count >= m_size ? int(m_pieces.size()) : pieceOf(first + count);
    m_pieces.remove(piece, end - piece);
    this->count();
}

void KeyList::insert(int first, const Keys &keys)
{
    if (keys.isEmpty())
        return;
    split(first);
    m_pieces.insert(first >= m_size ? int(m_pieces.size()) : pieceOf(first), keys);
    count();
}

void KeyList::count()
{
    m_starts.clear();
    m_size = 0;
    for (const Keys &piece : std::as_const(m_pieces)) {
        m_starts.append(m_size);
        m_size += int(piece.size());
    }
}

int KeyList::firstFrom(MessageCursor key) const
{
    int first = 0;
    int end = m_size;
    while (first < end) {
        const int middle = first + (end - first) / 2;
        if (at(middle) > key)
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

int KeyList::rowOf(MessageCursor key) const
{
    const int row = firstFrom(key);
    return row < m_size && at(row) == key ? row : -1;
}

} // namespace switchboard::history
