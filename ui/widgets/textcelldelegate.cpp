// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textcelldelegate.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::widgets {

namespace {
constexpr int iconGap = 6;
}

TextCellDelegate::TextCellDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize TextCellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(Size::rowDense), m_theme.px(Size::rowDense)};
}

Cell TextCellDelegate::cellOf(const QModelIndex &index) const
{
    const QVariant cell = index.data(CellRole);
    return cell.isValid() ? cell.value<Cell>() : Cell{.text = index.data().toString()};
}

void TextCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = cellOf(index);
    const int padding = m_theme.px(Size::space1);
    QRect place = option.rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    if (!cell.avatar.isEmpty()) {
        const bool isTall = option.rect.height() > m_theme.px(Size::control) + padding;
        const int side = m_theme.px(isTall ? Size::avatar : Size::avatarSmall);
        paintAvatar(*painter, m_theme, {place.left(), place.top() + (place.height() - side) / 2, side, side},
                    cell.avatar, cell.avatarSeed);
        place.setLeft(place.left() + side + (isTall ? m_theme.px(Size::space15) : padding));
    }
    if (!cell.second.isEmpty()) {
        const int line = m_theme.px(Size::lineRow);
        const QRect lower(place.left(), place.top() + place.height() / 2, place.width(), line);
        paintText(*painter, m_theme, lower, cell.second, Text::caption, Weight::regular, Color::text3, cell.alignment);
        place = {place.left(), lower.top() - line, place.width(), line};
    }
    paintWords(*painter, place, cell);
    painter->restore();
}

void TextCellDelegate::paintWords(QPainter &painter, QRect place, const Cell &cell) const
{
    if (cell.isBadge && !cell.text.isEmpty()) {
        const BadgeLook look{.text = cell.text, .icon = cell.icon};
        const QSize size = badgeSize(m_theme, look);
        paintBadge(painter, m_theme,
                   {place.left(), place.top() + (place.height() - size.height()) / 2,
                    std::min(size.width(), place.width()), size.height()},
                   look);
        return;
    }
    if (cell.icon) {
        const int side = m_theme.px(Size::iconMeta);
        paintIcon(painter, m_theme, {place.left(), place.top() + (place.height() - side) / 2, side, side}, *cell.icon,
                  cell.iconColor.value_or(cell.color));
        place.setLeft(place.left() + side + iconGap);
    }
    if (cell.marks.isEmpty())
        paintText(painter, m_theme, place, cell.text, Text::body, cell.weight, cell.color, cell.alignment);
    else
        paintMarkedText(painter, m_theme, place, cell.text, cell.marks, Text::body, cell.weight, cell.color);
}

} // namespace switchboard::widgets
