// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tablecolumn.h"
#include "ui/widgets/textcelldelegate.h"

#include <QTableView>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;

/// A list with columns whose rows are all of one height, so that a million cost what twenty do: nothing ever asks
/// for or keeps anything of a row that is not in sight. Rows are chosen whole and walked as in a list; single letters are left
/// to the window's actions.
class DenseTable : public QTableView
{
    Q_OBJECT

public:
    explicit DenseTable(const Theme &theme, Size rowHeight = Size::rowDense, QWidget *parent = nullptr);

    /// Before or after setModel(); the model's columns are these, and its headerData() says them to readers.
    void setColumns(const QList<TableColumn> &columns);
    void setColumnShown(const QString &id, bool isShown);
    bool isColumnShown(const QString &id) const;
    void addColumnActions(QMenu *menu); ///< one to tick for each that can hide

    /// Which columns, how wide and in which order, as text; what it does not know of is left as it is.
    QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);

    void setSortMark(const QString &id, Qt::SortOrder order); ///< an empty id takes it away
    void setRowHeight(Size height);
    int rowPixels() const;

    int firstVisibleRow() const;
    int lastVisibleRow() const; ///< -1 where there is none
    void selectRowAt(int row);  ///< current, chosen and in sight

    void setModel(QAbstractItemModel *model) override;
    void setSelectionModel(QItemSelectionModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void doItemsLayout() override;

Q_SIGNALS:
    void columnsChanged();                                  ///< by the user; worth keeping
    void sortAsked(const QString &id, Qt::SortOrder order); ///< a head was clicked
    void visibleRowsChanged(int first, int last);
    void leftAtTop(); ///< Up in the first row

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    bool viewportEvent(QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    int sectionOf(const QString &id) const;
    int rowsShown() const;
    void applyColumns();
    void headChanged();
    void stretch();
    void tellVisible();
    void setHovered(int row);
    void copyRows() const;
    void paintRow(QPainter &painter, int row, const QRect &dirty) const;

    const Theme &m_theme;
    Size m_rowHeight;
    QList<TableColumn> m_columns;
    int m_hovered = -1;
    std::pair<int, int> m_visible{-1, -1};
    bool m_isArranging = false; ///< columns, by ourselves
    bool m_isLayingOut = false;
};

} // namespace switchboard::widgets
