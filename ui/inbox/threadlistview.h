// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"

#include <QListView>

namespace switchboard::inbox {

class ThreadListDelegate;
class ThreadListModel;

/// The rows of the thread list. One is open; any number are marked: by Ctrl or Shift with a click, a click on the
/// avatar, Shift with the arrows, Ctrl+A. Escape takes the marks away. Single letters are left to the actions.
class ThreadListView : public QListView
{
    Q_OBJECT

public:
    ThreadListView(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadListModel &model,
                   QWidget *parent = nullptr);

    void markAndMove(int step); ///< the open row and the one beside it

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void updateGeometries() override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    bool takeMarking(QMouseEvent *event);
    void tellView();

    ThreadListModel &m_threads;
    ThreadListDelegate *m_rows;
    bool m_isMarking = false; ///< this press of the mouse marks and does not open
};

} // namespace switchboard::inbox
