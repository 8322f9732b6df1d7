// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textcelldelegate.h"

namespace switchboard::history {

/// Cells of the history; bars where a line is still to come.
class LineDelegate : public widgets::TextCellDelegate
{
    Q_OBJECT

public:
    using TextCellDelegate::TextCellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace switchboard::history
