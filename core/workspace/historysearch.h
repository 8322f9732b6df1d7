// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/history.h"
#include "core/workspace/historyservice.h"
#include "core/workspace/people/backgroundjob.h"
#include "core/workspace/workspace.h"

namespace switchboard::workspace {

/// One search of the history for the command line, newest first: words are whole ones there. invalidInput, with the
/// column, for a query that cannot be read. Waits at most 60 s for the search file to catch up with the ledger.
class HistorySearch
{
public:
    HistorySearch(Workspace &workspace, QString query, int limit)
        : m_workspace(workspace), m_query(std::move(query)), m_limit(limit)
    {}

    /// One of the two, once.
    QFuture<Result<QList<HistoryRow>>> start();
    QFuture<Result<QList<HistoryLine>>> startLines(); ///< as an export has them

private:
    Workspace &m_workspace;
    QString m_query;
    int m_limit;
    BackgroundJob<QList<HistoryRow>> m_rows;
    BackgroundJob<QList<HistoryLine>> m_lines;
};

} // namespace switchboard::workspace
