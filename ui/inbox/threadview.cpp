// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadview.h"

#include "ui/inbox/inboxroles.h"
#include "ui/inbox/threadmodel.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

namespace switchboard::inbox {

ThreadView::ThreadView(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent)
    : QListView(parent), m_bubbles(new BubbleDelegate(theme, times, this)),
      m_jump(new widgets::Button(theme, {}, widgets::ButtonKind::plain, widgets::ButtonSize::small, this))
{
    setItemDelegate(m_bubbles);
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(24);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ThreadView::noticeScroll);
    connect(&theme, &widgets::Theme::changed, viewport(), qOverload<>(&QWidget::update));
    m_jump->setIcon(widgets::Icon::down);
    m_jump->setObjectName(QStringLiteral("jump"));
    m_jump->hide();
    connect(m_jump, &QPushButton::clicked, this, &ThreadView::scrollToNewest);
    tellNews(0);
}

void ThreadView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_isAtNewest = true;
        placeJump();
    });
    // A changed row may be taller than before.
    connect(model, &QAbstractItemModel::dataChanged, this, [this] { scheduleDelayedItemsLayout(); });
}

void ThreadView::scrollToNewest()
{
    m_isAtNewest = true;
    scrollToBottom();
    placeJump();
    Q_EMIT reachedNewest();
}

void ThreadView::tellNews(int count)
{
    m_jump->setText(count == 0 ? tr("Newest") : count == 1 ? tr("1 new message") : tr("%1 new messages").arg(count));
    m_jump->setToolTip(tr("To the newest message (End)"));
    placeJump();
}

/// Low in the middle, while the newest message is not in sight.
void ThreadView::placeJump()
{
    m_jump->setVisible(!m_isAtNewest);
    m_jump->resize(m_jump->sizeHint());
    m_jump->move((width() - m_jump->width()) / 2, height() - m_jump->height() - 10);
    if (m_isAtNewest)
        return;
    m_jump->raise();
}

void ThreadView::noticeScroll(int value)
{
    if (m_isAligning)
        return;
    const bool wasAtNewest = std::exchange(m_isAtNewest, value >= verticalScrollBar()->maximum() - 8);
    if (m_isAtNewest && !wasAtNewest)
        Q_EMIT reachedNewest();
    placeJump();
    if (value < height() / 2 && verticalScrollBar()->maximum() > 0)
        Q_EMIT olderAsked();
}

/// Rows are laid out anew: keeps the newest in view, or what the reader looks at in its place.
void ThreadView::updateGeometries()
{
    const int below = verticalScrollBar()->maximum() - verticalScrollBar()->value();
    m_isAligning = true;
    QListView::updateGeometries();
    alignToBottom();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum() - (m_isAtNewest ? 0 : below));
    m_isAligning = false;
    if (verticalScrollBar()->maximum() == 0) // nothing can be scrolled to ask for more
        Q_EMIT olderAsked();
}

/// A thread shorter than the pane stands at its foot.
void ThreadView::alignToBottom()
{
    const int rows = model() ? model()->rowCount() : 0;
    const int content = rows == 0 ? 0 : visualRect(model()->index(rows - 1, 0)).bottom() + verticalOffset() + 1;
    const int spare = std::max(0, height() - content - 2);
    if (viewportMargins().top() != spare)
        setViewportMargins(0, spare, 0, 2);
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
    placeJump();
}

void ThreadView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    setActive({}, -1, false);
}

int ThreadView::actionAt(QPoint point, QModelIndex &index) const
{
    index = indexAt(point);
    if (!index.isValid())
        return -1;
    const auto places = m_bubbles->actions(visualRect(index), index);
    for (int i = 0; i < places.size(); ++i) {
        if (places[i].rect.contains(point))
            return i;
    }
    return -1;
}

void ThreadView::setActive(const QModelIndex &index, int action, bool isByKey)
{
    if (m_activeIndex == index && m_activeAction == action)
        return;
    m_activeIndex = index;
    m_activeAction = action;
    m_bubbles->setActive(index, action, isByKey);
    setAccessibleDescription(
        isByKey ? m_bubbles->wordsOf(index, m_bubbles->actions(visualRect(index), index).at(action)) : QString());
    viewport()->update();
}

void ThreadView::ask(const QModelIndex &index, const BubbleDelegate::ActionPlace &place)
{
    if (place.attachment >= 0)
        Q_EMIT attachmentAsked(index.data(LineRole).value<Line>().item.message, place.attachment, false);
    else
        ask(index, place.action);
}

void ThreadView::ask(const QModelIndex &index, BubbleAction action)
{
    QRect place = visualRect(index);
    for (const auto &offered : m_bubbles->actions(place, index)) {
        if (offered.action == action)
            place = offered.rect;
    }
    place.moveTopLeft(viewport()->mapTo(window(), place.topLeft()));
    Q_EMIT actionAsked(index.data(LineRole).value<Line>().item.message, action, place);
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    QModelIndex index;
    const int action = actionAt(event->position().toPoint(), index);
    setActive(action < 0 ? QModelIndex() : index, action, false);
    viewport()->setCursor(action < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    QListView::mouseMoveEvent(event);
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    QModelIndex index;
    const int action = actionAt(event->position().toPoint(), index);
    setActive(action < 0 ? QModelIndex() : index, action, false);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    QModelIndex index;
    const int action = actionAt(event->position().toPoint(), index);
    if (event->button() == Qt::LeftButton && action >= 0 && index == m_activeIndex && action == m_activeAction)
        ask(index, m_bubbles->actions(visualRect(index), index).at(action));
}

void ThreadView::leaveEvent(QEvent *event)
{
    QListView::leaveEvent(event);
    setActive({}, -1, false);
}

void ThreadView::moveActive(int step)
{
    const int count = int(m_bubbles->actions(visualRect(currentIndex()), currentIndex()).size());
    if (count == 0)
        return;
    const int from = m_activeIndex == currentIndex() ? m_activeAction : (step > 0 ? -1 : count);
    setActive(currentIndex(), (from + step + count) % count, true);
}

/// The keys begin at the newest message, not at the oldest.
void ThreadView::focusInEvent(QFocusEvent *event)
{
    const bool isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                         || event->reason() == Qt::ShortcutFocusReason;
    if (isByKey && !currentIndex().isValid() && model()->rowCount() > 0) {
        // The last one in sight: who reads further up stays there.
        const QModelIndex last = indexAt({viewport()->width() / 2, viewport()->height() - 1});
        setCurrentIndex(last.isValid() ? last : model()->index(model()->rowCount() - 1, 0));
    }
    QListView::focusInEvent(event);
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else if (event->matches(QKeySequence::Copy)) {
        copy(selectedIndexes());
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        moveActive(event->key() == Qt::Key_Right ? 1 : -1);
    } else if (current.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        const auto places = m_bubbles->actions(visualRect(current), current);
        const bool isChosen = m_activeIndex == current && m_activeAction >= 0 && m_activeAction < places.size();
        isChosen ? ask(current, places.at(m_activeAction)) : ask(current, BubbleAction::why);
    } else if (event->key() == Qt::Key_End && event->modifiers() == Qt::NoModifier) {
        QListView::keyPressEvent(event);
        scrollToNewest();
    } else if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space) {
        event->ignore(); // type-to-search would eat the letters that act
    } else {
        QListView::keyPressEvent(event);
    }
}

/// One message as it was written; of several also when and by whom, in their order.
void ThreadView::copy(const QModelIndexList &indexes) const
{
    QModelIndexList rows;
    std::copy_if(indexes.cbegin(), indexes.cend(), std::back_inserter(rows),
                 [](const QModelIndex &index) { return index.data(LineRole).value<Line>().isItem(); });
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QStringList texts;
    for (const QModelIndex &index : std::as_const(rows))
        texts.append(rows.size() == 1 ? index.data(BodyRole).toString() : m_bubbles->quoted(index));
    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex index = isByKey ? currentIndex() : indexAt(viewport()->mapFrom(this, event->pos()));
    if (!index.isValid() || QModelIndex(index).data(LineRole).value<Line>().kind != Line::Kind::item)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy text")), &QAction::triggered, this,
            [this, index] { copy(selectedIndexes().contains(index) ? selectedIndexes() : QModelIndexList{index}); });
    connect(menu->addAction(tr("What happened to it")), &QAction::triggered, this,
            [this, index] { ask(index, BubbleAction::why); });
    const auto item = QModelIndex(index).data(LineRole).value<Line>().item;
    if (!item.media.isEmpty()) {
        for (const bool isToBeSaved : {false, true})
            connect(menu->addAction(isToBeSaved ? tr("Save attachment as…") : tr("Open attachment")),
                    &QAction::triggered, this,
                    [this, message = item.message, isToBeSaved] { Q_EMIT attachmentAsked(message, 0, isToBeSaved); });
    }
    for (const auto &place : m_bubbles->actions(visualRect(index), index)) {
        if (place.action != BubbleAction::why && place.action != BubbleAction::open)
            connect(menu->addAction(wordOf(place.action)), &QAction::triggered, this,
                    [this, index, action = place.action] { ask(index, action); });
    }
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace switchboard::inbox
