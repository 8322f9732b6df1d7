// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettemodel.h"

namespace switchboard::shell {

bool PaletteRow::operator==(const PaletteRow &other) const
{
    const auto stateOf = [](const PaletteRow &row) { return row.state ? row.state->text : QString(); };
    return kind == other.kind && key == other.key && text == other.text && marks == other.marks && note == other.note
           && icon == other.icon && person == other.person && personSeed == other.personSeed
           && stateOf(*this) == stateOf(other) && cap == other.cap;
}

void PaletteModel::setRows(const QList<PaletteRow> &rows)
{
    takeRows(rows, [](const PaletteRow &row) { return row.key; });
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteRow &row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case RowRole: return QVariant::fromValue(row);
    case Qt::AccessibleTextRole: {
        QStringList parts{row.text, row.note, row.state ? row.state->text : QString(), row.cap};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return rows().at(index.row()).isChoosable() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

int PaletteModel::choosable(int from, int step) const
{
    const int count = rowCount();
    for (int i = 0, at = from; i < count; ++i) {
        at = (at + step + count) % count;
        if (rows().at(at).isChoosable())
            return at;
    }
    return -1;
}

} // namespace switchboard::shell
