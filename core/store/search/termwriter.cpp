// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/termwriter.h"

namespace switchboard::store {

Result<void> TermWriter::open()
{
    const std::pair<SearchStatement *, const char *> statements[] = {
        {&m_add, "INSERT INTO term(kind, word, count) VALUES(?, ?, ?)"
                 " ON CONFLICT(kind, word) DO UPDATE SET count = count + excluded.count"},
        {&m_drop, "DELETE FROM term WHERE kind = ? AND word = ? AND count <= 0"},
        {&m_forget, "UPDATE state SET forgotten = forgotten + 1"},
    };
    for (const auto &[statement, sql] : statements) {
        Result<SearchStatement> prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(prepared).value();
    }
    return {};
}

void TermWriter::listen(TermKind kind, bool isComing)
{
    m_connection.tap() = {&m_counts[size_t(kind)], isComing ? 1 : -1};
}

int TermWriter::add(TermKind kind, const QByteArray &word, qint64 change, bool *isGone)
{
    m_add.bind(1, qint64(kind));
    m_add.bindUtf8(2, word);
    m_add.bind(3, change);
    const int added = m_add.run();
    if (added != SQLITE_OK || change > 0)
        return added;
    const qint64 before = m_connection.totalChanges();
    m_drop.bind(1, qint64(kind));
    m_drop.bindUtf8(2, word);
    const int dropped = m_drop.run();
    *isGone = *isGone || m_connection.totalChanges() != before;
    return dropped;
}

Result<void> TermWriter::flush()
{
    pause();
    bool isGone = false;
    for (const TermKind kind : {TermKind::message, TermKind::person}) {
        TermCounts &counts = m_counts[size_t(kind)];
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            const int result = *it == 0 ? SQLITE_OK : add(kind, it.key(), *it, &isGone);
            if (result != SQLITE_OK)
                return searchError(result, "count the words of the search file");
        }
        counts.clear();
    }
    const int result = isGone ? m_forget.run() : SQLITE_OK;
    return result == SQLITE_OK ? Result<void>() : searchError(result, "count the words of the search file");
}

void TermWriter::clear()
{
    pause();
    for (TermCounts &counts : m_counts)
        counts.clear();
}

} // namespace switchboard::store
