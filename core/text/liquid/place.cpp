// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/place.h"

#include "core/text/liquid/utf8.h"

#include <algorithm>

namespace switchboard::text::liquid {

Place placeOf(QByteArrayView source, qsizetype offset)
{
    const QByteArrayView before = source.first(std::clamp<qsizetype>(offset, 0, source.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {std::count(before.begin(), before.end(), '\n') + 1, utf8::length(before.sliced(lineStart)) + 1};
}

} // namespace switchboard::text::liquid
