// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "tests/ui/support/answerscript.h"

namespace switchboard::test {

/// Everything ever, in memory: rows that a test gives, or any number of made-up ones.
class FakeHistoryService : public workspace::HistoryService
{
    Q_OBJECT

public:
    FakeHistoryService() = default;

    AnswerScript script;
    QList<workspace::HistoryLine> rows; ///< newest first
    int madeUpRows = 0;                 ///< instead of them: so many, a minute apart, whatever is searched
    QHash<MessageId, QList<workspace::TimelineEntry>> timelines;
    QList<workspace::SavedSearch> saved;
    QStringList guesses;
    bool isIndexing = false;
    qint64 linesAsked = 0; ///< in all calls
    QList<workspace::HistoryExport> exports;

    static constexpr qint64 madeUpStart = 1'795'000'000'000; ///< of the newest, ms
    static workspace::HistoryLine madeUpLine(qint64 id, int row);

    QFuture<Result<workspace::HistoryMatches>> matches(QString query, workspace::HistoryOrder order, int limit, MessageCursor before,
                                                       std::stop_token stop) override;
    QFuture<Result<QList<workspace::HistoryLine>>> lines(QList<MessageId> messages, QString query) override;
    QFuture<Result<workspace::HistoryFacets>> facets(QString query, std::stop_token stop) override;
    QFuture<Result<QList<workspace::SearchSuggestion>>> suggestions(text::SearchField field, QString part, int limit) override;
    QFuture<Result<workspace::MessageStory>> story(MessageId message) override;
    QFuture<Result<workspace::HistoryExtent>> extent() override;
    QFuture<Result<QList<workspace::SavedSearch>>> savedSearches() override;
    QFuture<Result<qint64>> saveSearch(workspace::SavedSearch search) override;
    QFuture<Result<void>> removeSearch(qint64 id) override;
    QFuture<Result<workspace::HistoryExportReport>> exportMatches(workspace::HistoryExport what, std::stop_token stop,
                                                                  workspace::HistoryExportProgressed progressed) override;

private:
    Result<QList<workspace::HistoryLine>> found(const QString &query) const;
    workspace::HistoryLine lineOf(MessageId message) const;
};

/// The morning of the mock-up and three hundred rows of the weeks before it: sample people, 555 numbers, every fate.
void addSampleHistory(FakeHistoryService &service);

/// Names, numbers and texts that are hard to lay out: very long, right to left, emoji.
void addStrangeHistory(FakeHistoryService &service);

/// In the sample: a text that was undelivered at first and went at the second attempt.
inline constexpr MessageId lenasMessage{7007};

} // namespace switchboard::test
