// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QMainWindow>
#include <QMenuBar>
#include <QStandardItemModel>
#include <QTableView>

namespace switchboard::bench {

/// A menu and a table of 1,000 rows, with nothing behind them.
class BareWindow : public QMainWindow
{
public:
    BareWindow() : m_model(1'000, 6)
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            for (int column = 0; column < m_model.columnCount(); ++column)
                m_model.setItem(row, column, new QStandardItem(QStringLiteral("%1 / %2").arg(row).arg(column)));
        }
        menuBar()->addMenu(QStringLiteral("&File"))->addAction(QStringLiteral("&Quit"), this, &QWidget::close);
        m_table.setModel(&m_model);
        m_table.setSelectionBehavior(QAbstractItemView::SelectRows);
        setCentralWidget(&m_table);
        resize(1000, 700);
    }
    ~BareWindow() override { takeCentralWidget(); }

    QTableView &table() { return m_table; }

private:
    QStandardItemModel m_model;
    QTableView m_table;
};

} // namespace switchboard::bench
