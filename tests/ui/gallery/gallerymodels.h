// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell.h"
#include "ui/widgets/tableview.h"

#include <QAbstractTableModel>

namespace switchboard::test {

/// As many messages as wanted, each made when it is asked for.
class MessagesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit MessagesModel(int rows, QObject *parent = nullptr);

    static QList<widgets::TableColumn> columns();
    void prepend(int rows); ///< as new ones come in on top
    int asked() const { return m_asked; } ///< how many cells were asked for

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int m_rows;
    int m_prepended = 0;
    mutable int m_asked = 0;
};

/// A few people with names of every kind.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace switchboard::test
