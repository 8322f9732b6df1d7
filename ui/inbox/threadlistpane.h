// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"

namespace switchboard::widgets {
class EmptyState;
class ErrorState;
class LoadingBars;
} // namespace switchboard::widgets

namespace switchboard::inbox {

class BulkBar;
class FilterBar;
class ThreadListModel;
class ThreadListView;

/// Filters over the conversations, with what stands there when there are none. One of them is open, in the list or not.
class ThreadListPane : public widgets::Surface
{
    Q_OBJECT

public:
    ThreadListPane(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadListModel &model,
                   QWidget *parent = nullptr);

    FilterBar &filters() { return *m_filters; }
    BulkBar &bulk() { return *m_bulk; }
    ThreadListView &list() { return *m_list; }

    ConversationId current() const { return m_current; }
    void setCurrent(ConversationId conversation);       ///< none: no one is open
    void setAssignKey(const QString &cap);              ///< that the words of an empty list name
    void move(int step);                                ///< to the next or previous conversation
    void moveBeyond(const QList<ConversationId> &left); ///< to the next that is neither these nor dealt with
    void toggleMark();                                  ///< of the row that the keys are at
    void show(const workspace::ThreadQuery &query);
    void focusList();

Q_SIGNALS:
    void currentChanged(switchboard::ConversationId conversation);
    void opened(); ///< Enter: the reader wants to write

private:
    void showState();
    void showEmpty();
    void takeSelection();

    ThreadListModel &m_model;
    FilterBar *m_filters;
    BulkBar *m_bulk;
    ThreadListView *m_list;
    widgets::EmptyState *m_empty;
    widgets::ErrorState *m_error;
    widgets::LoadingBars *m_bars;
    QString m_assignKey;
    ConversationId m_current;
    std::optional<QPersistentModelIndex> m_next; ///< what followed it when it left the list by itself; at the end none
    bool m_isFailed = false;
};

} // namespace switchboard::inbox
