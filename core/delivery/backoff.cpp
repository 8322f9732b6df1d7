// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/backoff.h"

#include <QRandomGenerator>

namespace switchboard::delivery {

milliseconds backoff(int retries, milliseconds base, milliseconds cap, milliseconds floor)
{
    const qint64 ceiling = std::min<qint64>(cap.count(), base.count() << std::clamp(retries, 0, 20));
    return floor + milliseconds(QRandomGenerator::global()->bounded(ceiling + 1));
}

} // namespace switchboard::delivery
