// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace switchboard::widgets {

class Theme;
struct TableColumn;

/// The head of a DenseTable: sunken, small words, a mark where it is sorted.
class TableHead : public QHeaderView
{
    Q_OBJECT

public:
    TableHead(const Theme &theme, const QList<TableColumn> &columns, QWidget *parent);

    void setSort(int section, Qt::SortOrder order); ///< -1 for none
    int sortSection() const { return m_sorted; }
    Qt::SortOrder sortOrder() const { return m_order; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Theme &m_theme;
    const QList<TableColumn> &m_columns; ///< of the table
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace switchboard::widgets
