// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/tablehead.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace switchboard::widgets {

namespace {
constexpr int leastStretched = 160;
constexpr int mostCopied = 10'000; ///< rows
} // namespace

DenseTable::DenseTable(const Theme &theme, Size rowHeight, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_rowHeight(rowHeight)
{
    auto *head = new TableHead(theme, m_columns, this);
    setHorizontalHeader(head);
    verticalHeader()->hide();
    setItemDelegate(new TextCellDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    findChild<QAbstractButton *>()->hide(); // in the corner of the two heads
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(head, &QHeaderView::sectionMoved, this, &DenseTable::headChanged);
    connect(head, &QHeaderView::sectionResized, this, &DenseTable::headChanged);
    connect(head, &QHeaderView::sectionClicked, this, [this, head](int section) {
        if (section >= m_columns.size() || !m_columns[section].canSort)
            return;
        const bool isAgain = head->sortSection() == section;
        const bool isUp = isAgain && head->sortOrder() == Qt::DescendingOrder;
        Q_EMIT sortAsked(m_columns[section].id, isAgain && !isUp ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

// The vertical header would keep something of each row, so it is not told of the model.
void DenseTable::setModel(QAbstractItemModel *model)
{
    if (QAbstractItemModel *before = this->model())
        before->disconnect(this);
    horizontalHeader()->setModel(model);
    QAbstractItemView::setModel(model);
    for (const auto change : {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted})
        connect(model, change, this, &DenseTable::scheduleDelayedItemsLayout);
    connect(model, &QAbstractItemModel::modelReset, this, &DenseTable::scheduleDelayedItemsLayout);
    connect(model, &QAbstractItemModel::layoutChanged, this, &DenseTable::scheduleDelayedItemsLayout);
    applyColumns();
}

void DenseTable::setSelectionModel(QItemSelectionModel *model)
{
    horizontalHeader()->setSelectionModel(model);
    QAbstractItemView::setSelectionModel(model);
}

void DenseTable::setColumns(const QList<TableColumn> &columns)
{
    m_columns = columns;
    applyColumns();
}

void DenseTable::applyColumns()
{
    QHeaderView *head = horizontalHeader();
    const bool wasArranging = std::exchange(m_isArranging, true);
    for (int i = 0; i < std::min(int(m_columns.size()), head->count()); ++i) {
        head->resizeSection(i, m_columns[i].width);
        head->setSectionHidden(i, !m_columns[i].isShown);
    }
    m_isArranging = wasArranging;
    stretch();
}

int DenseTable::sectionOf(const QString &id) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].id == id)
            return i;
    }
    return -1;
}

void DenseTable::setColumnShown(const QString &id, bool isShown)
{
    const int section = sectionOf(id);
    if (section < 0 || horizontalHeader()->isSectionHidden(section) != isShown)
        return;
    m_columns[section].isShown = isShown;
    applyColumns();
    Q_EMIT columnsChanged();
}

bool DenseTable::isColumnShown(const QString &id) const
{
    const int section = sectionOf(id);
    return section >= 0 && m_columns[section].isShown;
}

void DenseTable::addColumnActions(QMenu *menu)
{
    for (const TableColumn &column : std::as_const(m_columns)) {
        if (!column.canHide)
            continue;
        QAction *action = menu->addAction(column.spoken.isEmpty() ? column.title : column.spoken);
        action->setCheckable(true);
        action->setChecked(column.isShown);
        connect(action, &QAction::toggled, this, [this, id = column.id](bool isShown) { setColumnShown(id, isShown); });
    }
}

QByteArray DenseTable::columnState() const
{
    QJsonArray columns;
    const QHeaderView *head = horizontalHeader();
    for (int visual = 0; visual < head->count(); ++visual) {
        const int section = head->logicalIndex(visual);
        if (section >= m_columns.size())
            continue;
        columns.append(QJsonObject{{QStringLiteral("id"), m_columns[section].id},
                                   {QStringLiteral("width"), m_columns[section].width},
                                   {QStringLiteral("shown"), m_columns[section].isShown}});
    }
    return QJsonDocument(columns).toJson(QJsonDocument::Compact);
}

void DenseTable::restoreColumnState(const QByteArray &state)
{
    const bool wasArranging = std::exchange(m_isArranging, true);
    QHeaderView *head = horizontalHeader();
    int visual = 0;
    for (const QJsonValue value : QJsonDocument::fromJson(state).array()) {
        const int section = sectionOf(value[QLatin1StringView("id")].toString());
        if (section < 0 || section >= head->count())
            continue;
        TableColumn &column = m_columns[section];
        column.width = std::clamp(value[QLatin1StringView("width")].toInt(column.width), head->minimumSectionSize(),
                                  leastStretched * 10);
        column.isShown = value[QLatin1StringView("shown")].toBool(column.isShown) || !column.canHide;
        head->moveSection(head->visualIndex(section), visual++);
    }
    m_isArranging = wasArranging;
    applyColumns();
}

/// By the user or by stretch(); only the former is told and kept.
void DenseTable::headChanged()
{
    if (m_isArranging)
        return;
    const QHeaderView *head = horizontalHeader();
    for (int i = 0; i < std::min(int(m_columns.size()), head->count()); ++i) {
        if (!m_columns[i].isStretching && !head->isSectionHidden(i))
            m_columns[i].width = head->sectionSize(i);
    }
    stretch();
    viewport()->update();
    Q_EMIT columnsChanged();
}

void DenseTable::stretch()
{
    QHeaderView *head = horizontalHeader();
    int stretching = -1;
    for (int i = 0; i < std::min(int(m_columns.size()), head->count()); ++i) {
        if (m_columns[i].isStretching)
            stretching = i;
    }
    if (stretching < 0 || head->isSectionHidden(stretching))
        return;
    const int others = head->length() - head->sectionSize(stretching);
    const bool wasArranging = std::exchange(m_isArranging, true);
    head->resizeSection(stretching, std::max(leastStretched, viewport()->width() - others));
    m_isArranging = wasArranging;
    viewport()->update();
}

void DenseTable::setSortMark(const QString &id, Qt::SortOrder order)
{
    static_cast<TableHead *>(horizontalHeader())->setSort(sectionOf(id), order);
}

void DenseTable::setRowHeight(Size height)
{
    m_rowHeight = height;
    doItemsLayout();
}

int DenseTable::rowPixels() const
{
    return m_theme.px(m_rowHeight);
}

int DenseTable::rowsShown() const
{
    return model() ? model()->rowCount() : 0;
}

int DenseTable::firstVisibleRow() const
{
    return rowsShown() == 0 ? -1 : verticalOffset() / rowPixels();
}

int DenseTable::lastVisibleRow() const
{
    return std::min(rowsShown() - 1, (verticalOffset() + viewport()->height() - 1) / rowPixels());
}

void DenseTable::selectRowAt(int row)
{
    if (row < 0 || row >= rowsShown())
        return;
    const QModelIndex index = model()->index(row, std::max(0, horizontalHeader()->logicalIndex(0)));
    // Alone, whatever is held down: with Ctrl or Shift the view's own way would add it to what is chosen.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

int DenseTable::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect DenseTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || isIndexHidden(index))
        return {};
    return {columnViewportPosition(index.column()), index.row() * rowPixels() - verticalOffset(),
            columnWidth(index.column()), rowPixels()};
}

bool DenseTable::isIndexHidden(const QModelIndex &index) const
{
    return horizontalHeader()->isSectionHidden(index.column());
}

QModelIndex DenseTable::indexAt(const QPoint &point) const
{
    const int row = (point.y() + verticalOffset()) / rowPixels();
    if (point.y() + verticalOffset() < 0 || row >= rowsShown())
        return {};
    const int column = columnAt(point.x());
    return model()->index(row, column >= 0 ? column : std::max(0, horizontalHeader()->logicalIndex(0)));
}

void DenseTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    QScrollBar *bar = verticalScrollBar();
    const int top = index.row() * rowPixels();
    const int bottom = top + rowPixels() - viewport()->height();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < bar->value()))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && bottom > bar->value()))
        bar->setValue(bottom);
    else if (hint == PositionAtCenter)
        bar->setValue((top + bottom) / 2);
}

void DenseTable::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
    horizontalHeader()->setOffset(horizontalScrollBar()->value());
    viewport()->update();
    tellVisible();
}

void DenseTable::updateGeometries()
{
    if (std::exchange(m_isLayingOut, true))
        return;
    const int head = m_theme.px(Size::rowHeader);
    setViewportMargins(0, head, 0, 0);
    const QRect view = viewport()->geometry();
    horizontalHeader()->setGeometry(view.left(), view.top() - head, view.width(), head);
    stretch();
    verticalScrollBar()->setSingleStep(rowPixels());
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setRange(0, std::max(0, rowsShown() * rowPixels() - view.height()));
    horizontalScrollBar()->setSingleStep(m_theme.px(Size::space4));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setRange(0, std::max(0, horizontalHeader()->length() - view.width()));
    m_isLayingOut = false;
}

void DenseTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    stretch();
    tellVisible();
}

void DenseTable::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        horizontalHeader()->setOffset(horizontalScrollBar()->value());
    setHovered(-1);
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(isRightToLeft() ? -dx : dx, dy);
    tellVisible();
}

void DenseTable::tellVisible()
{
    const std::pair<int, int> now(firstVisibleRow(), lastVisibleRow());
    if (now != std::exchange(m_visible, now))
        Q_EMIT visibleRowsChanged(now.first, now.second);
}

/// What is being read stays where it is when rows come in above it.
void DenseTable::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTableView::rowsInserted(parent, start, end);
    if (verticalOffset() == 0 || start > firstVisibleRow())
        return;
    const int offset = verticalOffset();
    updateGeometries();
    verticalScrollBar()->setValue(offset + (end - start + 1) * rowPixels());
}

QModelIndex DenseTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = rowsShown();
    if (rows == 0)
        return {};
    const int page = std::max(1, viewport()->height() / rowPixels() - 1);
    int row = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (action) {
    case MoveUp:
    case MovePrevious: row -= 1; break;
    case MoveDown:
    case MoveNext: row += 1; break;
    case MovePageUp: row -= page; break;
    case MovePageDown: row += page; break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = rows - 1; break;
    case MoveLeft:
    case MoveRight: break;
    }
    return model()->index(std::clamp(row, 0, rows - 1), std::max(0, horizontalHeader()->logicalIndex(0)));
}

void DenseTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const int first = std::max(0, (rect.top() + verticalOffset()) / rowPixels());
    const int last = std::min(rowsShown() - 1, (rect.bottom() + verticalOffset()) / rowPixels());
    QItemSelection selection;
    if (first <= last)
        selection.select(model()->index(first, 0), model()->index(last, model()->columnCount() - 1));
    selectionModel()->select(selection, flags);
}

QRegion DenseTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(range.top(), firstVisibleRow());
        const int bottom = std::min(range.bottom(), lastVisibleRow());
        if (top <= bottom)
            region +=
                QRect(0, top * rowPixels() - verticalOffset(), viewport()->width(), (bottom - top + 1) * rowPixels());
    }
    return region;
}

void DenseTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        return;
    }
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint();
    const bool isTicking = event->key() == Qt::Key_Space && selectionMode() != SingleSelection;
    if (isPlain && isText && !isTicking) {
        event->ignore();
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        QScrollBar *bar = horizontalScrollBar();
        bar->setValue(bar->value() + (event->key() == Qt::Key_Left ? -1 : 1) * bar->singleStep());
    } else if (event->key() == Qt::Key_Up && isPlain && currentIndex().row() <= 0) {
        Q_EMIT leftAtTop();
    } else {
        QTableView::keyPressEvent(event);
    }
}

/// The chosen rows as people would paste them into a sheet of cells.
void DenseTable::copyRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows).mid(0, mostCopied)) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int section = horizontalHeader()->logicalIndex(visual);
            if (!horizontalHeader()->isSectionHidden(section))
                cells.append(row.siblingAtColumn(section).data().toString().simplified());
        }
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool DenseTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        setHovered(indexAt(static_cast<QHoverEvent *>(event)->position().toPoint()).row());
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        setHovered(-1);
    return QTableView::viewportEvent(event);
}

void DenseTable::setHovered(int row)
{
    const int before = std::exchange(m_hovered, row);
    for (const int changed : {before, row}) {
        if (before != row && changed >= 0)
            viewport()->update(0, changed * rowPixels() - verticalOffset(), viewport()->width(), rowPixels());
    }
}

void DenseTable::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(Color::surface));
    if (!model())
        return;
    const int first = std::max(0, (event->rect().top() + verticalOffset()) / rowPixels());
    const int last = std::min(rowsShown() - 1, (event->rect().bottom() + verticalOffset()) / rowPixels());
    for (int row = first; row <= last; ++row)
        paintRow(painter, row, event->rect());
}

void DenseTable::paintRow(QPainter &painter, int row, const QRect &dirty) const
{
    const QRect place(0, row * rowPixels() - verticalOffset(), viewport()->width(), rowPixels());
    const QModelIndex head = model()->index(row, 0);
    const bool isSelected = selectionModel()->isSelected(head);
    if (isSelected || row == m_hovered)
        painter.fillRect(place, m_theme.color(isSelected ? Color::selected : Color::hover));
    painter.fillRect(place.left(), place.bottom(), place.width(), 1, m_theme.color(Color::line));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.state.setFlag(QStyle::State_Selected, isSelected);
    option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
    bool isFirst = true;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int section = horizontalHeader()->logicalIndex(visual);
        if (horizontalHeader()->isSectionHidden(section))
            continue;
        option.rect = {columnViewportPosition(section), place.top(), columnWidth(section), place.height() - 1};
        if (std::exchange(isFirst, false))
            option.rect.setLeft(option.rect.left() + m_theme.px(Size::space1));
        const QModelIndex index = model()->index(row, section);
        if (option.rect.intersects(dirty))
            itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    if (isSelected)
        painter.fillRect(place.left(), place.top(), 3, place.height() - 1, m_theme.color(Color::accent));
    const bool isByKey = window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (hasFocus() && isByKey && currentIndex().row() == row)
        paintFocusRing(painter, m_theme, place.adjusted(0, 0, 0, -1), Size::radiusKey);
}

} // namespace switchboard::widgets
