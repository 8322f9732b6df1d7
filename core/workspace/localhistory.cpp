// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localhistory.h"

#include "core/base/eitherstop.h"
#include "core/base/giveway.h"
#include "core/store/savedqueries.h"
#include "core/workspace/historyexport.h"

#include <QtConcurrentRun>

namespace switchboard::workspace {

namespace {

constexpr milliseconds otherProcessesEvery{1'000};
constexpr milliseconds betweenChanges{250};
constexpr int threadCount = 4; ///< they mostly wait for the store

MakeHistoryWriter writerFor(const HistoryExport &what)
{
    switch (what.format) {
    case HistoryFormat::csv: return makeCsvWriter;
    case HistoryFormat::json: return makeJsonWriter;
    case HistoryFormat::pdf: break;
    }
    return [print = what.print](QIODevice *device, const QStringList &columns) {
        return makePdfWriter(device, columns, print);
    };
}

} // namespace

LocalHistory::LocalHistory(Workspace &workspace, QObject *parent)
    : HistoryService(parent), m_workspace(workspace), m_follower(workspace.startSearch()),
      m_watch(workspace.store(), otherProcessesEvery)
{
    m_threads.setMaxThreadCount(threadCount);
    m_telling.setSingleShot(true);
    m_telling.setInterval(betweenChanges);
    connect(&m_telling, &QTimer::timeout, this, &LocalHistory::changed);
    const auto tellSoon = [this] {
        if (!m_telling.isActive())
            m_telling.start();
    };
    connect(&m_watch, &LedgerWatch::eventsSeen, this, tellSoon);
    connect(&m_follower, &SearchFollower::progressed, this, tellSoon);
    connect(&m_telling, &QTimer::timeout, this, &LocalHistory::tellProgress);
    m_watch.start();
}

LocalHistory::~LocalHistory()
{
    m_ending.request_stop();
    m_threads.waitForDone();
}

/// Told once more at the end, so that nobody waits at 99 %.
void LocalHistory::tellProgress()
{
    const double progress = m_follower.progress();
    if (progress < 1 || m_isIndexing)
        Q_EMIT indexProgressed(progress);
    m_isIndexing = progress < 1;
}

template<class Answer, class Work>
QFuture<Result<Answer>> LocalHistory::asked(std::stop_token stop, Work work)
{
    return QtConcurrent::run(
        &m_threads,
        [this, asked = std::move(stop), ending = m_ending.get_token(), work = std::move(work)]() -> Result<Answer> {
            giveWay();
            const EitherStop either(asked, ending);
            if (either.token().stop_requested())
                return Error{ErrorCode::cancelled, QStringLiteral("not wanted any more")};
            const Result<HistoryFinder> finder = HistoryFinder::make(m_workspace.store(), m_follower);
            if (!finder)
                return finder.error();
            return work(*finder, either.token());
        });
}

QFuture<Result<HistoryMatches>> LocalHistory::matches(QString query, HistoryOrder order, int limit,
                                                      MessageCursor before, std::stop_token stop)
{
    return asked<HistoryMatches>(std::move(stop), [=](const HistoryFinder &finder, const std::stop_token &either) {
        return finder.matches(text::whileTyping(query), order, limit, before, either);
    });
}

QFuture<Result<QList<HistoryLine>>> LocalHistory::lines(QList<MessageId> messages, QString query)
{
    return asked<QList<HistoryLine>>({}, [=](const HistoryFinder &finder, const std::stop_token &) {
        return finder.lines(messages, text::whileTyping(query));
    });
}

QFuture<Result<HistoryFacets>> LocalHistory::facets(QString query, std::stop_token stop)
{
    return asked<HistoryFacets>(std::move(stop), [=](const HistoryFinder &finder, const std::stop_token &either) {
        return finder.facets(text::whileTyping(query), either);
    });
}

QFuture<Result<QList<SearchSuggestion>>> LocalHistory::suggestions(text::SearchField field, QString part, int limit)
{
    return asked<QList<SearchSuggestion>>({}, [=](const HistoryFinder &finder, const std::stop_token &) {
        return finder.suggestions(field, part, limit);
    });
}

QFuture<Result<MessageStory>> LocalHistory::story(MessageId message)
{
    return messageStory(m_workspace.store(), message);
}

QFuture<Result<HistoryExtent>> LocalHistory::extent()
{
    return asked<HistoryExtent>({},
                                [](const HistoryFinder &finder, const std::stop_token &) { return finder.extent(); });
}

QFuture<Result<QList<SavedSearch>>> LocalHistory::savedSearches()
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([vault](store::Database &db) -> Result<QList<SavedSearch>> {
        const Result<QList<store::SavedQuery>> saved = store::savedQueries(db, vault, store::QueryPlace::history);
        if (!saved)
            return saved.error();
        QList<SavedSearch> searches;
        for (const store::SavedQuery &query : *saved)
            searches.append({query.id, query.name, QString::fromUtf8(query.query)});
        return searches;
    });
}

QFuture<Result<qint64>> LocalHistory::saveSearch(SavedSearch search)
{
    return m_workspace.store().write([search](store::Transaction &transaction) {
        return store::saveQuery(transaction, store::QueryPlace::history,
                                {search.id, search.name, search.query.toUtf8()});
    });
}

QFuture<Result<void>> LocalHistory::removeSearch(qint64 id)
{
    return m_workspace.store().write([id](store::Transaction &transaction) {
        return store::removeQuery(transaction, store::QueryPlace::history, id);
    });
}

QFuture<Result<HistoryExportReport>> LocalHistory::exportMatches(HistoryExport what, std::stop_token stop,
                                                                 HistoryExportProgressed progressed)
{
    what.query = text::whileTyping(what.query);
    return asked<HistoryExportReport>(std::move(stop), [what = std::move(what), progressed = std::move(progressed)](
                                                           const HistoryFinder &finder, const std::stop_token &either) {
        return exportHistory(finder, what, writerFor(what), either, progressed);
    });
}

} // namespace switchboard::workspace
