// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/widgets/completionlist.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/timewords.h"

#include <QTimer>

namespace switchboard::widgets {
class UndoList;
}

namespace switchboard::history {

class HistoryModel;

/// Asks for everything but the rows: what a search comes to, saved searches with their counts, completions, the
/// story of one message. Facts of the service are told on at a pace that a person can follow.
class HistoryController : public QObject
{
    Q_OBJECT

public:
    HistoryController(workspace::HistoryService &service, HistoryModel &model, const widgets::TimeWords &times,
                      widgets::UndoList &undo, QObject *parent = nullptr);
    ~HistoryController() override;

    void start();
    void open(MessageId message); ///< none: nothing is open any more
    void complete(const QString &key, const QString &part);
    void save(const workspace::SavedSearch &search);
    void remove(const workspace::SavedSearch &search);

    const workspace::HistoryFacets *facets() const { return m_facets ? &*m_facets : nullptr; }
    const QList<workspace::SavedSearch> &saved() const { return m_saved; }

Q_SIGNALS:
    void facetsChanged(); ///< none while those of a new search are not there
    void extentLoaded(const switchboard::workspace::HistoryExtent &extent);
    void savedChanged();
    void savedCounted(qint64 id, qint64 found);
    void peopleLoaded(const QList<switchboard::workspace::SearchSuggestion> &people); ///< whose name is searched for
    void completionsLoaded(const QString &key, const QString &part,
                           const QList<switchboard::widgets::Completion> &completions);
    void storyLoaded(const switchboard::workspace::MessageStory &story);
    void storyFailed(const switchboard::Error &error);
    void actionFailed(const QString &what, const switchboard::Error &error);

private:
    void askFacets();
    void askExtent();
    void askSaved();
    void askPeople();
    void askStory();
    void countNext();
    void noticeChange();
    QList<widgets::Completion> days(const QString &part) const;

    workspace::HistoryService &m_service;
    HistoryModel &m_model;
    widgets::TimeWords m_times;
    widgets::UndoList &m_undo;
    widgets::Latest<workspace::HistoryFacets> m_facetsAsked;
    widgets::Latest<workspace::HistoryFacets> m_count;
    widgets::Latest<workspace::HistoryExtent> m_extent;
    widgets::Latest<QList<workspace::SavedSearch>> m_savedAsked;
    widgets::Latest<QList<workspace::SearchSuggestion>> m_suggestions;
    widgets::Latest<QList<workspace::SearchSuggestion>> m_people;
    widgets::Latest<workspace::MessageStory> m_story;
    std::optional<workspace::HistoryFacets> m_facets;
    QString m_facetsOf; ///< the query that they are asked for
    QList<workspace::SavedSearch> m_saved;
    QList<workspace::SavedSearch> m_toCount;
    MessageId m_message;
    bool m_isBare = false;        ///< extent and saved searches could not be read
    std::stop_source m_stop;      ///< of the facets
    std::stop_source m_countStop; ///< of the counts
    QTimer m_rows;                ///< rows are asked for again soon
    QTimer m_sums;                ///< sums, later
    QTimer m_still;               ///< nothing was typed for a moment
};

} // namespace switchboard::history
