// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/keylist.h"
#include "ui/history/keystream.h"
#include "ui/history/linecache.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/timewords.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

namespace switchboard::history {

/// Of a row whose line is not there yet, for so long that a bar shall stand in its place.
enum HistoryRoles { LoadingRole = widgets::LastCellRole + 1 };

/// Everything ever that a search finds. Keys of all rows come in pieces, what a row shows only of those in sight.
/// The rows of the search before stay until there are some of the new one.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    HistoryModel(workspace::HistoryService &service, const widgets::TimeWords &times, QObject *parent = nullptr);

    void search(const QString &query, workspace::HistoryOrder order); ///< the latest wins
    void refresh();                                                   ///< the same search, when something has happened
    void goOn();                                                      ///< after a piece could not be read
    void setVisible(int first, int last);

    QString query() const { return m_shown.query; } ///< that these rows are of
    workspace::HistoryOrder order() const { return m_shown.order; }
    bool isSearching() const { return m_isSearching; }
    bool isWhole() const { return m_isWhole; } ///< no more keys are to come
    bool isIndexing() const { return m_isIndexing; }
    const QStringList &guesses() const { return m_guesses; }

    const workspace::HistoryLine *lineAt(int row) const; ///< null where it is not there yet
    MessageCursor keyAt(int row) const { return m_keys.at(row); }
    int rowOf(MessageId message) const; ///< among the newest and those in sight; -1 where it is not
    int rowFrom(Timestamp at) const { return m_keys.firstFrom({at, MessageId{std::numeric_limits<qint64>::max()}}); }
    int cachedLines() const { return m_lines.size(); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_keys.size(); }
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void searchBegan();
    void searched(qint64 ms); ///< the rows are of the new search now; so long after it was asked
    void grew();              ///< more keys, or the last
    void linesCame();
    void failed(const switchboard::Error &error);      ///< the search; the rows before stay
    void linesFailed(const switchboard::Error &error); ///< rows in sight, or keys below, could not be read

private:
    struct Search
    {
        QString query;
        workspace::HistoryOrder order = workspace::HistoryOrder::newestFirst;
    };
    void takeFirst(const workspace::HistoryMatches &matches);
    void show(const workspace::HistoryMatches &matches, const QList<workspace::HistoryLine> &lines);
    void takeMore(const workspace::HistoryMatches &matches);
    void takeHead(const workspace::HistoryMatches &matches);
    void changeHead(const KeyList::Keys &before, const KeyList::Keys &after);
    void hydrate();
    void takeLines(const QList<MessageId> &asked, const QList<workspace::HistoryLine> &lines);
    void endPatience();
    QList<MessageId> missingInSight() const;

    workspace::HistoryService &m_service;
    widgets::TimeWords m_times;
    Search m_asked;
    Search m_shown;
    KeyList m_keys;
    MessageCursor m_next; ///< where more keys begin
    LineCache m_lines;
    KeyStream m_stream;
    widgets::Latest<workspace::HistoryMatches> m_head;
    widgets::Latest<QList<workspace::HistoryLine>> m_firstLines;
    widgets::Latest<QList<workspace::HistoryLine>> m_page;
    QElapsedTimer m_elapsed;
    QTimer m_patience; ///< after it, rows without a line show bars
    int m_first = 0;   ///< in sight
    int m_last = -1;
    bool m_areBarsDue = false;
    bool m_isSearching = false;
    bool m_isWhole = false;
    bool m_isIndexing = false;
    bool m_isUnreadable = false; ///< the lines in sight, until others are or something happens
    QStringList m_guesses;
};

} // namespace switchboard::history
