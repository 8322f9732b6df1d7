// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowchanges.h"

#include <QAbstractListModel>

namespace switchboard::widgets {

/// A list model whose rows are values with a key. A new list is taken over row by row, so that selection,
/// current row and scroll place stay.
template<class Row>
class KeyedListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const QList<Row> &rows() const { return m_rows; }

protected:
    void resetRows()
    {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    }

    template<class KeyOf>
    void takeRows(const QList<Row> &rows, KeyOf keyOf)
    {
        const RowChanges<Row> changes = rowChanges(m_rows, rows, keyOf);
        for (const auto &run : changes.removals) {
            beginRemoveRows({}, run.first, run.first + run.count - 1);
            m_rows.remove(run.first, run.count);
            endRemoveRows();
        }
        if (changes.isReordered)
            reorder(changes.newPlace);
        for (const auto &run : changes.insertions) {
            beginInsertRows({}, run.first, run.first + run.count - 1);
            m_rows = m_rows.first(run.first) + rows.mid(run.first, run.count) + m_rows.mid(run.first);
            endInsertRows();
        }
        m_rows = rows;
        for (const int row : changes.changed)
            Q_EMIT dataChanged(index(row), index(row));
    }

private:
    void reorder(const QList<int> &newPlace)
    {
        Q_EMIT layoutAboutToBeChanged();
        QList<Row> moved(m_rows.size());
        for (int i = 0; i < newPlace.size(); ++i)
            moved[newPlace[i]] = m_rows[i];
        m_rows = moved;
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex &index : from)
            to.append(this->index(newPlace[index.row()]));
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged();
    }

    QList<Row> m_rows;
};

} // namespace switchboard::widgets
