// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>

namespace switchboard::settings {

/// What stands in the middle of a line, as wide as it may be. By a layout, not by an alignment, which would not ask how
/// high its words are at that width.
inline QHBoxLayout *centred(QWidget *card)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 100);
    row->addStretch(1);
    return row;
}

} // namespace switchboard::settings
