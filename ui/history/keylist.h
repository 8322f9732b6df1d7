// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pagecursor.h"

#include <QList>

namespace switchboard::history {

/// Keys of rows, newest first, in pieces as they came: a million are taken over without being copied.
class KeyList
{
public:
    using Keys = QList<MessageCursor>;

    int size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    MessageCursor at(int row) const;
    MessageCursor last() const { return at(m_size - 1); }
    Keys mid(int first, int count) const; ///< what there is of it

    void clear();
    void append(const Keys &piece);
    void remove(int first, int count);
    void insert(int first, const Keys &keys);

    /// The first row that is not newer than the key; size() where all are.
    int firstFrom(MessageCursor key) const;
    int rowOf(MessageCursor key) const; ///< -1 where it is not there

private:
    int pieceOf(int row) const;
    void split(int row);
    void count(); ///< where each piece begins

    QList<Keys> m_pieces; ///< none of them empty
    QList<int> m_starts;
    int m_size = 0;
};

} // namespace switchboard::history
