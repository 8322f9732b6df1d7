// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow.h"

#include <QWidget>

namespace switchboard::widgets {

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

/// The height that all lines need; each item stands in the middle of its line.
int FlowLayout::place(const QRect &rect, bool isMoving) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    int top = room.top();
    for (qsizetype first = 0; first < m_items.size();) {
        qsizetype end = first;
        int width = -m_gap;
        int height = 0;
        for (; end < m_items.size(); ++end) {
            const QSize size = m_items[end]->sizeHint();
            if (m_items[end]->isEmpty())
                continue;
            if (width > 0 && width + m_gap + size.width() > room.width())
                break;
            width += m_gap + size.width();
            height = std::max(height, size.height());
        }
        if (isMoving)
            placeLine(first, end, {room.left(), top, room.width(), height});
        top += height + (end < m_items.size() ? m_gap : 0);
        first = end;
    }
    return top - rect.top() + contentsMargins().bottom();
}

void FlowLayout::placeLine(qsizetype first, qsizetype end, const QRect &line) const
{
    int x = line.left();
    for (QLayoutItem *item : m_items.mid(first, end - first)) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        item->setGeometry(
            {x, line.top() + (line.height() - size.height()) / 2, std::min(size.width(), line.width()), size.height()});
        x += size.width() + m_gap;
    }
}

} // namespace switchboard::widgets
