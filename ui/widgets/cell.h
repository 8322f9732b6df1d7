// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace switchboard::widgets {

/// Where something that was looked for stands in a text.
struct TextMark
{
    int start = 0;
    int length = 0;

    bool operator==(const TextMark &) const = default;
};

/// What one cell of a DenseTable shows; its model gives it under CellRole, and the plain text under Qt::DisplayRole.
struct Cell
{
    QString text = {};
    QString second = {}; ///< below it, small and grey, in rows of 56
    std::optional<Icon> icon = {};
    Color color = Color::text; ///< of text and icon
    std::optional<Color> iconColor = {};
    Weight weight = Weight::regular;
    QList<TextMark> marks = {}; ///< within text, in order
    bool isBadge = false;       ///< the text as a neutral badge
    QString avatar = {};        ///< a name: its initials on a disc before the text
    quint64 avatarSeed = 0;
    Qt::Alignment alignment = Qt::AlignLeft;

    bool operator==(const Cell &) const = default;
};

/// Of models that a DenseTable shows. Roles of one's own begin above the last.
enum CellRoles { CellRole = Qt::UserRole + 500, LastCellRole };

} // namespace switchboard::widgets

Q_DECLARE_METATYPE(switchboard::widgets::Cell)
