// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/choicedelegate.h"

#include "ui/widgets/painting.h"

#include <QPainter>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

ChoiceDelegate::ChoiceDelegate(const widgets::Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, m_theme.px(Size::control)};
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || (option.state & QStyle::State_MouseOver))
        widgets::paintBox(*painter, m_theme, option.rect, Size::radiusSmall,
                          isCurrent ? Color::selected : Color::hover);
    const int padding = m_theme.px(Size::space1);
    const int icon = m_theme.px(Size::iconInline);
    QRect words = option.rect.adjusted(padding, 0, -padding, 0);
    widgets::paintIcon(*painter, m_theme, {words.left(), words.top() + (words.height() - icon) / 2, icon, icon},
                       widgets::Icon(index.data(IconRole).toInt()), isCurrent ? Color::accentText : Color::text2);
    words.setLeft(words.left() + icon + padding);
    const QString detail = index.data(DetailRole).toString();
    const int aside = detail.isEmpty() ? 0 : widgets::textWidth(m_theme, detail, Text::body) + padding;
    widgets::paintText(*painter, m_theme, words, detail, Text::body, Weight::regular, Color::text3, Qt::AlignRight);
    widgets::paintText(*painter, m_theme, words.adjusted(0, 0, -aside, 0), index.data().toString(), Text::body,
                       Weight::medium, Color::text, Qt::AlignLeft | Qt::AlignAbsolute);
    painter->restore();
}

} // namespace switchboard::inbox
