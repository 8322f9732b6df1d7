// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell.h"

#include <QStyledItemDelegate>

namespace switchboard::widgets {

class Theme;

/// Paints Cells: marked words on warning-soft, status as icon and word, avatar and second line.
class TextCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TextCellDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    virtual Cell cellOf(const QModelIndex &index) const;
    const Theme &theme() const { return m_theme; }

private:
    void paintWords(QPainter &painter, QRect place, const Cell &cell) const;

    const Theme &m_theme;
};

} // namespace switchboard::widgets
