// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"

#include <QCache>

namespace switchboard::history {

/// What rows show, of those looked at last; older ones go. A stale line is still shown, and asked for again.
class LineCache
{
public:
    static constexpr int mostLines = 4'096;

    LineCache() : m_lines(mostLines) {}

    const workspace::HistoryLine *find(MessageId message) const
    {
        const Entry *entry = m_lines.object(message);
        return entry ? &entry->line : nullptr;
    }
    bool isFresh(MessageId message) const
    {
        const Entry *entry = m_lines.object(message);
        return entry && entry->generation == m_generation;
    }

    /// True where it is new or says something else than before.
    bool put(const workspace::HistoryLine &line)
    {
        const workspace::HistoryLine *before = find(line.message);
        const bool isOther = !before || !(*before == line);
        m_lines.insert(line.message, new Entry{line, m_generation});
        return isOther;
    }
    void makeStale() { ++m_generation; }
    void clear() { m_lines.clear(); }
    int size() const { return int(m_lines.size()); }

private:
    struct Entry
    {
        workspace::HistoryLine line;
        int generation = 0;
    };
    QCache<MessageId, Entry> m_lines; ///< owns its entries
    int m_generation = 0;
};

} // namespace switchboard::history
