// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"
#include "ui/words/fatewords.h"

#include <QStyledItemDelegate>

namespace switchboard::workspace {
struct ThreadRow;
}

namespace switchboard::inbox {

/// Paints a conversation as a comfortable row: avatar with the last channel, name, how long somebody waits, moment,
/// and what was said or begun to be.
class ThreadListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ThreadListDelegate(const widgets::Theme &theme, const widgets::TimeWords &times, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QRect avatarRect(const QRect &row) const; ///< a click there marks the row

private:
    struct Look
    {
        bool isMarked = false;
        bool isKept = false;
    };
    void paintPerson(QPainter &painter, const QRect &row, const workspace::ThreadRow &thread, const Look &look) const;
    void paintTitle(QPainter &painter, const QRect &line, const workspace::ThreadRow &thread, const Look &look) const;
    void paintPreview(QPainter &painter, const QRect &line, const workspace::ThreadRow &thread, const Look &look) const;
    QRect paintMarks(QPainter &painter, QRect line, const workspace::ThreadRow &thread) const;
    words::FateWords stateOf(const workspace::ThreadRow &thread, bool isKept) const;

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
};

} // namespace switchboard::inbox
