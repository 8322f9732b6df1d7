// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadlistpane.h"

#include "ui/inbox/bulkbar.h"
#include "ui/inbox/filterbar.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadlistview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/states.h"

#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Color;
using workspace::ThreadFilter;
using workspace::ThreadQuery;

ThreadListPane::ThreadListPane(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadListModel &model,
                               QWidget *parent)
    : Surface(theme, Color::surface, {}, parent), m_model(model), m_filters(new FilterBar(theme)),
      m_bulk(new BulkBar(theme)), m_list(new ThreadListView(theme, times, model)),
      m_empty(new widgets::EmptyState(theme, false)), m_error(new widgets::ErrorState(theme)),
      m_bars(new widgets::LoadingBars(theme, widgets::LoadingBars::Shape::rows, m_list))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_bulk);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_error, 1);
    m_bulk->hide();
    m_empty->hide();
    m_error->hide();
    m_filters->setQuery(model.query());
    // Not the current row: a view that gets the focus makes its first row current, and that must not open it.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ThreadListPane::takeSelection);
    connect(m_list, &QListView::activated, this, &ThreadListPane::opened);
    connect(m_filters, &FilterBar::queryChosen, this, &ThreadListPane::show);
    connect(m_bulk, &BulkBar::clearAsked, &model, &ThreadListModel::clearMarks);
    connect(m_empty->button(), &QPushButton::clicked, this, [this] { show({}); });
    connect(m_error, &widgets::ErrorState::retryAsked, this, [this] { show(m_model.query()); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        const auto isLeaving = [=](const QModelIndex &index) { return index.row() >= first && index.row() <= last; };
        if (isLeaving(m_model.indexOf(m_current)) || (m_next && m_next->isValid() && isLeaving(*m_next)))
            m_next = QPersistentModelIndex(m_model.index(last + 1));
    });
    connect(&model, &ThreadListModel::loadingStarted, this, &ThreadListPane::showState);
    connect(&model, &ThreadListModel::marksChanged, this, [this] {
        const auto count = int(m_model.marked().size());
        m_bulk->setCount(count);
        m_bulk->setVisible(count > 0);
        m_filters->setVisible(count == 0);
    });
    connect(&model, &ThreadListModel::loaded, this, [this] {
        m_isFailed = false;
        if (m_current && m_list->selectionModel()->selectedIndexes().isEmpty())
            setCurrent(m_current);
        showState();
    });
    connect(&model, &ThreadListModel::loadFailed, this, [this](const Error &error) {
        m_isFailed = true;
        m_error->setError(tr("The conversations could not be loaded"), error);
        showState();
    });
}

void ThreadListPane::takeSelection()
{
    const QModelIndex index = m_list->selectionModel()->selectedIndexes().value(0);
    const ConversationId conversation = index.data(ThreadRowRole).value<workspace::ThreadRow>().conversation;
    if (conversation && conversation != std::exchange(m_current, conversation))
        Q_EMIT currentChanged(conversation);
}

void ThreadListPane::show(const ThreadQuery &query)
{
    m_next.reset();
    m_isFailed = false;
    m_filters->setQuery(query);
    m_model.load(query);
}

/// Rows while there are any; else bars, the error or the advice.
void ThreadListPane::showState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const bool isLoading = isEmpty && m_model.isLoading();
    const bool hadFocus = m_list->hasFocus() || m_empty->button()->hasFocus();
    m_bars->setLoading(isLoading);
    m_error->setVisible(isEmpty && m_isFailed && !isLoading);
    m_empty->setVisible(isEmpty && !m_isFailed && !isLoading);
    m_list->setVisible(!isEmpty || isLoading);
    showEmpty();
    if (!hadFocus)
        return;
    if (m_list->isVisible())
        focusList();
    else if (m_empty->isVisible())
        m_empty->button()->setFocus(Qt::OtherFocusReason);
}

void ThreadListPane::setAssignKey(const QString &cap)
{
    if (cap != std::exchange(m_assignKey, cap))
        showEmpty();
}

void ThreadListPane::showEmpty()
{
    ThreadQuery plain;
    plain.filter = m_model.query().filter;
    plain.order = m_model.query().order;
    if (!(plain == m_model.query())) {
        m_empty->setText(tr("None of these"), tr("No conversation has this channel, agent and tag."));
        m_empty->setButtonText(tr("Show all open"));
        return;
    }
    switch (plain.filter) {
    case ThreadFilter::open:
        m_empty->setText(tr("Nothing is open"), tr("Conversations appear here as soon as somebody writes, or you do."));
        break;
    case ThreadFilter::unread: m_empty->setText(tr("Nothing unread"), tr("Every message has been seen.")); break;
    case ThreadFilter::mine:
        m_empty->setText(tr("Nothing is yours"),
                         m_assignKey.isEmpty() ? tr("Open a conversation and assign it to yourself.")
                                               : tr("Open a conversation and press %1 to take it.").arg(m_assignKey));
        break;
    case ThreadFilter::snoozed:
        m_empty->setText(tr("Nothing sleeps"), tr("What you snooze waits here and comes back by itself."));
        break;
    case ThreadFilter::done:
        m_empty->setText(tr("Nothing done yet"), tr("Conversations that are done gather here."));
        break;
    case ThreadFilter::spam:
        m_empty->setText(tr("No spam"), tr("What you mark as spam stays out of the other lists."));
        break;
    }
    m_empty->setButtonText(plain.filter == ThreadFilter::open ? QString() : tr("Show open"));
}

void ThreadListPane::setCurrent(ConversationId conversation)
{
    const bool isNew = conversation != std::exchange(m_current, conversation);
    if (isNew)
        m_next.reset();
    const QModelIndex index = m_model.indexOf(conversation);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    else
        m_list->clearSelection();
    if (isNew)
        Q_EMIT currentChanged(conversation);
}

void ThreadListPane::move(int step)
{
    const QModelIndex open = m_model.indexOf(m_current);
    const auto next = std::exchange(m_next, std::nullopt);
    int from = step > 0 ? -1 : m_model.rowCount();
    if (open.isValid())
        from = open.row();
    else if (next) { // the one before is above the one that followed
        const int row = next->isValid() ? next->row() : m_model.rowCount();
        from = step > 0 ? row - 1 : row;
    }
    const int to = std::clamp(from + step, 0, std::max(0, m_model.rowCount() - 1));
    m_list->setCurrentIndex(m_model.index(to));
}

void ThreadListPane::moveBeyond(const QList<ConversationId> &left)
{
    int last = -1;
    for (const ConversationId conversation : left)
        last = std::max(last, m_model.indexOf(conversation).row());
    const auto isFree = [&](int row) {
        const ConversationId conversation = m_model.rows().at(row).conversation;
        return !left.contains(conversation) && !m_model.isKept(conversation);
    };
    for (int row = last + 1; row < m_model.rowCount(); ++row) {
        if (isFree(row))
            return m_list->setCurrentIndex(m_model.index(row));
    }
    for (int row = last - 1; row >= 0; --row) {
        if (isFree(row))
            return m_list->setCurrentIndex(m_model.index(row));
    }
    setCurrent({});
}

void ThreadListPane::toggleMark()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const ConversationId conversation = m_model.rows().at(index.row()).conversation;
    m_model.setMarked(conversation, !m_model.isMarked(conversation));
}

void ThreadListPane::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace switchboard::inbox
