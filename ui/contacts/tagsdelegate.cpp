// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/tagsdelegate.h"

#include "ui/contacts/peoplemodel.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::contacts {

using widgets::Size;

void TagsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStringList tags = index.data(TagsRole).toStringList();
    const int padding = theme().px(Size::space1);
    const int gap = theme().px(Size::space05);
    QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const widgets::BadgeLook look{.text = tags.at(i), .icon = {}};
        const widgets::BadgeLook rest{.text = QStringLiteral("+%1").arg(tags.size() - i), .icon = {}};
        const QSize size = widgets::badgeSize(theme(), look);
        const bool isLast = i + 1 == tags.size();
        const int needs = size.width() + (isLast ? 0 : gap + widgets::badgeSize(theme(), rest).width());
        const bool hasRoom = i == 0 || needs <= room.width();
        const widgets::BadgeLook &shown = hasRoom ? look : rest;
        const int most = isLast || !hasRoom ? room.width() : room.width() - needs + size.width();
        const QSize wanted = widgets::badgeSize(theme(), shown);
        const QRect place(room.left(), room.top() + (room.height() - wanted.height()) / 2,
                          std::min(wanted.width(), most), wanted.height());
        widgets::paintBadge(*painter, theme(), place, shown);
        if (option.state & QStyle::State_Selected) // its own ground is nearly that of a chosen row
            widgets::paintBox(*painter, theme(), place, widgets::Size::radiusBadge, {}, widgets::Color::lineStrong);
        if (!hasRoom)
            break;
        room.setLeft(room.left() + std::min(wanted.width(), most) + gap);
    }
    painter->restore();
}

} // namespace switchboard::contacts
