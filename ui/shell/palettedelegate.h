// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palettemodel.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace switchboard::shell {

/// Paints a row of the palette: icon or avatar, text with what matched in bold, note, state and key.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const widgets::Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static int rowHeight(const widgets::Theme &theme, const PaletteRow &row);

private:
    void paintEntry(QPainter &painter, QRect rect, const PaletteRow &row, bool isChosen) const;
    int paintRight(QPainter &painter, const QRect &rect, const PaletteRow &row) const;
    int paintMarked(QPainter &painter, const QRect &rect, const PaletteRow &row) const;

    const widgets::Theme &m_theme;
};

} // namespace switchboard::shell
