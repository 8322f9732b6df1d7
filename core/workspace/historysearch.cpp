// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/historysearch.h"

#include "core/workspace/historyfinder.h"

namespace switchboard::workspace {

namespace {

constexpr seconds patience{60};
constexpr int page = 1'000;

/// Walks down the pages until enough is found.
Result<QList<MessageId>> find(const HistoryFinder &finder, const QString &query, int limit, const std::stop_token &stop)
{
    QList<MessageId> found;
    MessageCursor before;
    for (bool isWhole = false; !isWhole && found.size() < limit;) {
        const int wanted = std::min(page, limit - int(found.size()));
        const Result<HistoryMatches> matches = finder.matches(query, HistoryOrder::newestFirst, wanted, before, stop);
        if (!matches)
            return matches.error();
        for (const MessageCursor &key : matches->keys)
            found.append(key.id);
        isWhole = matches->isWhole || (matches->keys.isEmpty() && matches->next == before);
        before = matches->next;
    }
    return found;
}

/// `read(finder, ids)` of what is found, once the search file is up with the ledger.
template<class Rows, class Read>
Result<Rows> search(Workspace &workspace, const QString &query, int limit, const std::stop_token &stop, Read read)
{
    if (const Result<text::SearchQuery> parsed = text::parseSearch(query); !parsed)
        return parsed.error();
    SearchFollower &follower = workspace.startSearch();
    if (const Result<void> current = follower.waitUntilCurrent(patience); !current)
        return current.error();
    const Result<HistoryFinder> finder = HistoryFinder::make(workspace.store(), follower);
    if (!finder)
        return finder.error();
    const Result<QList<MessageId>> found = find(*finder, query, limit, stop);
    if (!found)
        return found.error();
    return read(*finder, *found);
}

} // namespace

QFuture<Result<QList<HistoryRow>>> HistorySearch::start()
{
    return m_rows.start([this](const std::stop_token &stop) {
        return search<QList<HistoryRow>>(
            m_workspace, m_query, m_limit, stop,
            [this](const HistoryFinder &finder, const QList<MessageId> &ids) { return finder.rows(ids, m_query); });
    });
}

QFuture<Result<QList<HistoryLine>>> HistorySearch::startLines()
{
    return m_lines.start([this](const std::stop_token &stop) {
        return search<QList<HistoryLine>>(
            m_workspace, m_query, m_limit, stop,
            [](const HistoryFinder &finder, const QList<MessageId> &ids) { return finder.wholeLines(ids); });
    });
}

} // namespace switchboard::workspace
