// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textcelldelegate.h"

namespace switchboard::contacts {

/// Paints tags as badges, as many as have room, then how many more there are.
class TagsDelegate : public widgets::TextCellDelegate
{
    Q_OBJECT

public:
    using TextCellDelegate::TextCellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace switchboard::contacts
