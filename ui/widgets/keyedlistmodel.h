// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowchanges.h"

#include <QAbstractListModel>

#include <algorithm>

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
        takeRange(0, int(m_rows.size()), rows, keyOf);
    }

    /// The same for `count` rows from `first` on alone. No row of the new ones may be among those beside them.
    template<class KeyOf>
    void takeRange(int first, int count, const QList<Row> &rows, KeyOf keyOf)
    {
        const RowChanges<Row> changes = rowChanges(m_rows.mid(first, count), rows, keyOf);
        for (const auto &run : changes.removals)
            removeRun(first + run.first, run.count);
        if (changes.isReordered)
            reorder(first, changes.newPlace);
        for (const auto &run : changes.insertions) {
            const int at = first + run.first;
            beginInsertRows({}, at, at + run.count - 1);
            m_rows.insert(at, run.count, Row());
            std::copy_n(rows.cbegin() + run.first, run.count, m_rows.begin() + at);
            endInsertRows();
        }
        for (const int row : changes.changed)
            setRow(first + row, rows.at(row));
    }

    void removeRun(int first, int count)
    {
        beginRemoveRows({}, first, first + count - 1);
        m_rows.remove(first, count);
        endRemoveRows();
    }

    void setRow(int row, const Row &value)
    {
        m_rows[row] = value;
        Q_EMIT dataChanged(index(row), index(row));
    }

private:
    void reorder(int first, const QList<int> &newPlace)
    {
        Q_EMIT layoutAboutToBeChanged();
        QList<Row> moved(newPlace.size());
        for (int i = 0; i < newPlace.size(); ++i)
            moved[newPlace[i]] = m_rows[first + i];
        std::copy(moved.cbegin(), moved.cend(), m_rows.begin() + first);
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex &index : from) {
            const int place = index.row() - first;
            to.append(place < 0 || place >= newPlace.size() ? index : this->index(first + newPlace[place]));
        }
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged();
    }

    QList<Row> m_rows;
};

} // namespace switchboard::widgets
