// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyfinder.h"
#include "core/workspace/historyservice.h"
#include "core/workspace/ledgerwatch.h"
#include "core/workspace/workspace.h"

#include <QThreadPool>
#include <QTimer>

namespace switchboard::workspace {

/// The history of an open workspace. The last word of a query counts as the begin of one, for people see what they
/// find while they type; see text::whileTyping().
class LocalHistory : public HistoryService
{
    Q_OBJECT

public:
    /// `workspace` outlives it. Lives on the GUI thread; stops what is under way, and waits for it, when it goes.
    explicit LocalHistory(Workspace &workspace, QObject *parent = nullptr);
    ~LocalHistory() override;

    QFuture<Result<HistoryMatches>> matches(QString query, HistoryOrder order, int limit, MessageCursor before,
                                            std::stop_token stop) override;
    QFuture<Result<QList<HistoryLine>>> lines(QList<MessageId> messages, QString query) override;
    QFuture<Result<HistoryFacets>> facets(QString query, std::stop_token stop) override;
    QFuture<Result<QList<SearchSuggestion>>> suggestions(text::SearchField field, QString part, int limit) override;
    QFuture<Result<MessageStory>> story(MessageId message) override;
    QFuture<Result<HistoryExtent>> extent() override;

    QFuture<Result<QList<SavedSearch>>> savedSearches() override;
    QFuture<Result<qint64>> saveSearch(SavedSearch search) override;
    QFuture<Result<void>> removeSearch(qint64 id) override;

    QFuture<Result<HistoryExportReport>> exportMatches(HistoryExport what, std::stop_token stop,
                                                       HistoryExportProgressed progressed) override;

private:
    /// `work(const HistoryFinder &, std::stop_token) -> Result<Answer>` on a thread of its own, stopped by the token or
    /// by the end of this.
    template<class Answer, class Work>
    QFuture<Result<Answer>> asked(std::stop_token stop, Work work);
    void tellProgress();

    Workspace &m_workspace;
    SearchFollower &m_follower;
    LedgerWatch m_watch;
    QTimer m_telling; ///< runs while a change waits to be told
    bool m_isIndexing = false;
    std::stop_source m_ending;
    QThreadPool m_threads;
};

} // namespace switchboard::workspace
