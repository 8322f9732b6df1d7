// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadlistview.h"

#include "ui/inbox/threadlistdelegate.h"
#include "ui/inbox/threadlistmodel.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace switchboard::inbox {

ThreadListView::ThreadListView(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadListModel &model,
                               QWidget *parent)
    : QListView(parent), m_threads(model), m_rows(new ThreadListDelegate(theme, times, this))
{
    setAccessibleName(tr("Conversations"));
    setFrameShape(QFrame::NoFrame);
    setModel(&model);
    setItemDelegate(m_rows);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    connect(&theme, &widgets::Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ThreadListView::tellView);
}

void ThreadListView::updateGeometries()
{
    QListView::updateGeometries();
    tellView();
}

/// Where the open conversation leaves the list it stays open; the row beside it would be opened, and so read, by itself.
void ThreadListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    if (currentIndex().row() >= start && currentIndex().row() <= end)
        selectionModel()->clear();
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void ThreadListView::tellView()
{
    const int rows = m_threads.rowCount();
    const QModelIndex first = indexAt({1, 1});
    const QModelIndex last = indexAt({1, viewport()->height() - 2});
    if (rows > 0)
        m_threads.setInView(first.isValid() ? first.row() : 0, last.isValid() ? last.row() : rows - 1);
}

void ThreadListView::markAndMove(int step)
{
    const int from = currentIndex().isValid() ? currentIndex().row() : 0;
    const int to = std::clamp(from + step, 0, std::max(0, m_threads.rowCount() - 1));
    m_threads.setMarked(std::min(from, to), std::max(from, to));
    setCurrentIndex(m_threads.index(to));
}

void ThreadListView::keyPressEvent(QKeyEvent *event)
{
    const bool isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (isShift && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        markAndMove(event->key() == Qt::Key_Down ? 1 : -1);
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_threads.setMarked(0, m_threads.rowCount() - 1);
    } else if (event->key() == Qt::Key_Escape && !m_threads.marked().isEmpty()) {
        m_threads.clearMarks();
    } else if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space) {
        event->ignore(); // type-to-search would eat the letters that act
    } else {
        QListView::keyPressEvent(event);
    }
}

/// Whether the press marks: then it opens nothing.
bool ThreadListView::takeMarking(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return false;
    const bool isOnAvatar = m_rows->avatarRect(visualRect(index)).contains(event->position().toPoint());
    const ConversationId conversation = m_threads.rows().at(index.row()).conversation;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const int from = currentIndex().isValid() ? currentIndex().row() : index.row();
        m_threads.setMarked(std::min(from, index.row()), std::max(from, index.row()));
        return true;
    }
    if (!event->modifiers().testFlag(Qt::ControlModifier) && !isOnAvatar)
        return false;
    const bool isFirst = m_threads.marked().isEmpty() && event->modifiers().testFlag(Qt::ControlModifier);
    if (isFirst && currentIndex().isValid() && currentIndex() != index)
        m_threads.setMarked(currentIndex().row(), currentIndex().row());
    m_threads.setMarked(conversation, !m_threads.isMarked(conversation));
    return true;
}

void ThreadListView::mousePressEvent(QMouseEvent *event)
{
    m_isMarking = takeMarking(event);
    if (m_isMarking)
        return;
    if (event->button() == Qt::LeftButton)
        m_threads.clearMarks();
    QListView::mousePressEvent(event);
}

void ThreadListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isMarking, false))
        QListView::mouseReleaseEvent(event);
}

void ThreadListView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isMarking)
        QListView::mouseMoveEvent(event);
}

} // namespace switchboard::inbox
