// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace switchboard::text::liquid {

/// Counted from 1; columns are characters.
struct Place
{
    qint64 line = 1;
    qint64 column = 1;
};

/// Line and column of a byte in a source.
Place placeOf(QByteArrayView source, qsizetype offset);

} // namespace switchboard::text::liquid
