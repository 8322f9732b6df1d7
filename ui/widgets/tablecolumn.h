// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchboard::widgets {

/// A column of a table, in the order of the model's sections.
struct TableColumn
{
    QString id = {};    ///< stable, kept with the layout: "status"
    QString title = {}; ///< empty for one of icons
    int width = 100;
    bool isStretching = false; ///< takes the room that is left; one of a table
    bool isShown = true;       ///< at first
    bool canHide = true;
    bool canSort = false;
    Qt::Alignment alignment = Qt::AlignLeft;
    QString spoken = {}; ///< its name in the menu and for readers where the title is empty
};

} // namespace switchboard::widgets
