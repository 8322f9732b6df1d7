// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace switchboard::inbox {

/// Rows to choose from in a small sheet: icon, name, detail at the right; the current one is marked while the field
/// above has the focus.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { IconRole = Qt::UserRole + 1, DetailRole, IdRole };

    ChoiceDelegate(const widgets::Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const widgets::Theme &m_theme;
};

} // namespace switchboard::inbox
