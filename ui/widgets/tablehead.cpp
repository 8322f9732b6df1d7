// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablehead.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/tablecolumn.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::widgets {

TableHead::TableHead(const Theme &theme, const QList<TableColumn> &columns, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme), m_columns(columns)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(theme.px(Size::space3) + theme.px(Size::space05));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TableHead::setSort(int section, Qt::SortOrder order)
{
    m_sorted = section;
    m_order = order;
    viewport()->update();
}

void TableHead::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(Color::sunken));
    painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, m_theme.color(Color::line));
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, m_theme.color(Color::sunken));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, m_theme.color(Color::line));
    if (section >= m_columns.size())
        return;
    const TableColumn &column = m_columns[section];
    const int padding = m_theme.px(Size::space1);
    const bool isFirst = visualIndex(section) == 0;
    QRect words = rect.adjusted(isFirst ? 2 * padding : padding, 0, -padding, -1);
    const bool isSorted = section == m_sorted;
    const int icon = m_theme.px(Size::iconBadge);
    if (isSorted)
        words.setRight(words.right() - icon - 4);
    const int used = paintText(*painter, m_theme, words, column.title, Text::caption, Weight::medium,
                               isSorted ? Color::text2 : Color::text3, column.alignment);
    if (!isSorted)
        return;
    const int x = column.alignment & Qt::AlignRight ? words.right() + 4 : words.left() + used + 4;
    paintIcon(*painter, m_theme, {x, rect.top() + (rect.height() - icon) / 2, icon, icon},
              m_order == Qt::AscendingOrder ? Icon::up : Icon::down, Color::text2);
}

} // namespace switchboard::widgets
