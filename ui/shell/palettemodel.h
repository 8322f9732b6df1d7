// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keyedlistmodel.h"
#include "ui/widgets/painting.h"

#include <optional>

namespace switchboard::shell {

enum class PaletteRowKind { head, entry, more };

/// One line of the palette.
struct PaletteRow
{
    PaletteRowKind kind = PaletteRowKind::entry;
    QString key; ///< stable, to keep the choice while rows come and go
    QString text;
    QList<widgets::TextMark> marks = {}; ///< bold
    QString note = {};
    std::optional<widgets::Icon> icon = {};
    QString person = {}; ///< a name, shown as an avatar
    quint64 personSeed = 0;
    std::optional<widgets::BadgeLook> state = {}; ///< at the right, as icon and word
    QString cap = {};

    bool isChoosable() const { return kind != PaletteRowKind::head; }
    bool operator==(const PaletteRow &other) const;
};

/// What the palette lists: heads and entries.
class PaletteModel : public widgets::KeyedListModel<PaletteRow>
{
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole + 1 };
    using KeyedListModel::KeyedListModel;

    void setRows(const QList<PaletteRow> &rows);
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The next row that can be chosen, going `step` rows and round; -1 where there is none.
    int choosable(int from, int step) const;
};

} // namespace switchboard::shell

Q_DECLARE_METATYPE(switchboard::shell::PaletteRow)
