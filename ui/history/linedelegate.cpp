// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/linedelegate.h"

#include "ui/history/historymodel.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::history {

namespace {
constexpr int barHeight = 11;
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(LoadingRole).toBool()) {
        TextCellDelegate::paint(painter, option, index);
        return;
    }
    const int padding = theme().px(widgets::Size::space1);
    const int room = option.rect.width() - 2 * padding;
    const int width = room < 40 ? room : room * (55 + (index.row() * 37 + index.column() * 13) % 40) / 100;
    const QRect bar(option.rect.left() + padding, option.rect.center().y() - barHeight / 2, width, barHeight);
    widgets::paintBox(*painter, theme(), bar, widgets::Size::radiusKey, widgets::Color::hover);
}

} // namespace switchboard::history
