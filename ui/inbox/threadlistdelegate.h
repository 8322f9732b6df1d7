// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"

#include <QStyledItemDelegate>

namespace switchboard::workspace {
struct ThreadRow;
}

namespace switchboard::inbox {

/// Paints a conversation as a comfortable row: avatar with the last channel, name, moment, preview.
class ThreadListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ThreadListDelegate(const widgets::Theme &theme, const widgets::TimeWords &times, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPerson(QPainter &painter, const QRect &row, const workspace::ThreadRow &thread) const;
    void paintTitle(QPainter &painter, const QRect &line, const workspace::ThreadRow &thread) const;
    void paintPreview(QPainter &painter, const QRect &line, const workspace::ThreadRow &thread) const;

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
};

} // namespace switchboard::inbox
