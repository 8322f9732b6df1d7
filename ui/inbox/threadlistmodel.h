// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/inbox/inboxroles.h"
#include "ui/widgets/keyedlistmodel.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/timewords.h"

#include <QSet>

namespace switchboard::inbox {

/// The conversations of one query, loaded page by page. What is done with a row here leaves it in its place, though the
/// query has it no more, until the list is loaded anew. A long list is brought up to date where it is looked at.
class ThreadListModel : public widgets::KeyedListModel<workspace::ThreadRow>
{
    Q_OBJECT

public:
    static constexpr int pageSize = 50;
    static constexpr int wholeLimit = 200; ///< rows up to which a refresh takes all of them

    ThreadListModel(workspace::InboxService &service, const widgets::TimeWords &times, QObject *parent = nullptr);

    const workspace::ThreadQuery &query() const { return m_query; }
    void load(const workspace::ThreadQuery &query); ///< from the top, dropping the rows there are
    void refresh();                                 ///< taken over row by row
    void setInView(int first, int last);

    bool isLoading() const { return m_page.isWaiting(); }
    bool isKnown() const { return m_isKnown; } ///< the rows are those of the query, or were when they were read
    bool hasMore() const { return m_hasMore; }
    QModelIndex indexOf(ConversationId conversation) const;
    workspace::ThreadRow rowOf(ConversationId conversation) const; ///< an empty one where it has none

    /// Shows at once what is being changed and leaves the rows where they are.
    void keep(const QList<workspace::ConversationStep> &steps);
    void settle(const QList<workspace::ConversationStep> &steps, bool isDone); ///< once it is known whether it was
    bool isKept(ConversationId conversation) const { return m_kept.contains(conversation); }
    bool hasOnlyKept() const; ///< there are rows, and nothing is left to do with any of them

    void setMarked(ConversationId conversation, bool isMarked);
    void setMarked(int first, int last); ///< these too
    void clearMarks();
    bool isMarked(ConversationId conversation) const { return m_marked.contains(conversation); }
    QList<ConversationId> marked() const; ///< in the order of the rows

    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadingStarted();
    void loaded();                                    ///< rows are those of the service
    void loadFailed(const switchboard::Error &error); ///< rows stay as they were
    void marksChanged();

private:
    using Rows = QList<workspace::ThreadRow>;
    void ask(widgets::Latest<Rows> &question, int limit, int from);
    void takePage(Rows page, int limit, ConversationCursor before);
    void askInView();
    int placeAfter(ConversationCursor cursor) const;
    bool isAfter(ConversationCursor one, ConversationCursor other) const;
    void dropOutside(const Rows &page, int &first, int &last);
    Rows withKept(Rows page, int first, int last) const;
    void tellMarks(int row);

    workspace::InboxService &m_service;
    widgets::TimeWords m_times;
    workspace::ThreadQuery m_query;
    bool m_isKnown = false;
    bool m_hasMore = false;
    QSet<ConversationId> m_kept;
    QSet<ConversationId> m_pending; ///< of those kept: what the service says of them may be old
    QSet<ConversationId> m_marked;
    int m_firstInView = 0;
    int m_lastInView = 0;
    int m_freshAt = -1; ///< middle of what was last brought up to date; -1: everything is
    widgets::Latest<Rows> m_page;
    widgets::Latest<Rows> m_inView;
    widgets::Latest<Rows> m_more;
};

/// What an agent sees of the row, in words.
QString spokenThread(const workspace::ThreadRow &row, const widgets::TimeWords &times);

/// "waits 18 m" where somebody waits long enough to tell, and not so long that it means nothing any more.
QString waitWords(const workspace::ThreadRow &row, Timestamp now);

} // namespace switchboard::inbox
