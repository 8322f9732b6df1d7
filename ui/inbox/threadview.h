// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/bubbledelegate.h"

#include <QListView>

namespace switchboard::widgets {
class Button;
}

namespace switchboard::inbox {

/// Shows a ThreadModel. Stays at its newest message unless the reader has scrolled away, and then offers the way back; what
/// a row offers is reached by mouse, by Left and Right with Enter, and in the context menu. Any number are copied.
class ThreadView : public QListView
{
    Q_OBJECT

public:
    ThreadView(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    BubbleDelegate &bubbles() { return *m_bubbles; }
    void scrollToNewest();
    bool isAtNewest() const { return m_isAtNewest; }
    void tellNews(int count); ///< that came while the reader was elsewhere; 0 forgets them

Q_SIGNALS:
    void actionAsked(switchboard::MessageId message, switchboard::inbox::BubbleAction action, const QRect &place);
    void attachmentAsked(switchboard::MessageId message, int number, bool isToBeSaved);
    void olderAsked();
    void reachedNewest(); ///< by scrolling or otherwise
    void left();          ///< by Escape

protected:
    void focusInEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    int actionAt(QPoint point, QModelIndex &index) const;
    void setActive(const QModelIndex &index, int action, bool isByKey);
    void ask(const QModelIndex &index, BubbleAction action);
    void ask(const QModelIndex &index, const BubbleDelegate::ActionPlace &place);
    void copy(const QModelIndexList &indexes) const;
    void moveActive(int step);
    void alignToBottom();
    void noticeScroll(int value);
    void placeJump();

    BubbleDelegate *m_bubbles;
    widgets::Button *m_jump;
    QPersistentModelIndex m_activeIndex;
    int m_activeAction = -1;
    bool m_isAtNewest = true;
    bool m_isAligning = false;
};

} // namespace switchboard::inbox
