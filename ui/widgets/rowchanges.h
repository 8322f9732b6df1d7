// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

namespace switchboard::widgets {

/// What a model must do to show a new list, in this order; all of it in linear time.
/// Removals and insertions are runs of rows; a changed order is one permutation of the rows that stay.
template<class Row>
struct RowChanges
{
    struct Run
    {
        int first;
        int count;
    };
    QList<Run> removals; ///< from the last to the first, in rows of the old list
    bool isReordered = false;
    QList<int> newPlace;   ///< where isReordered: of each row that stays, its place among those
    QList<Run> insertions; ///< from the first to the last, in rows of the new list
    QList<int> changed;    ///< rows of the new list whose content differs
};

/// `keyOf` gives what identifies a row; keys are distinct within a list.
template<class Row, class KeyOf>
RowChanges<Row> rowChanges(const QList<Row> &before, const QList<Row> &after, KeyOf keyOf)
{
    using Key = decltype(keyOf(before.first()));
    RowChanges<Row> changes;
    QHash<Key, int> placeAfter;
    for (int i = 0; i < after.size(); ++i)
        placeAfter.insert(keyOf(after[i]), i);
    QHash<Key, int> stays; // place before
    for (int i = int(before.size()) - 1; i >= 0; --i) {
        if (placeAfter.contains(keyOf(before[i]))) {
            stays.insert(keyOf(before[i]), i);
        } else if (!changes.removals.isEmpty() && changes.removals.last().first == i + 1) {
            --changes.removals.last().first;
            ++changes.removals.last().count;
        } else {
            changes.removals.append({i, 1});
        }
    }
    QHash<Key, int> rankAfter;
    for (int i = 0; i < after.size(); ++i) {
        const auto stayed = stays.constFind(keyOf(after[i]));
        if (stayed != stays.constEnd()) {
            rankAfter.insert(keyOf(after[i]), int(rankAfter.size()));
            if (!(before[*stayed] == after[i]))
                changes.changed.append(i);
        } else if (!changes.insertions.isEmpty()
                   && changes.insertions.last().first + changes.insertions.last().count == i) {
            ++changes.insertions.last().count;
        } else {
            changes.insertions.append({i, 1});
        }
    }
    for (const Row &row : before) {
        const auto rank = rankAfter.constFind(keyOf(row));
        if (rank != rankAfter.constEnd())
            changes.newPlace.append(*rank);
    }
    changes.isReordered = !std::is_sorted(changes.newPlace.cbegin(), changes.newPlace.cend());
    return changes;
}

} // namespace switchboard::widgets
