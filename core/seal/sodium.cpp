// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/sodium.h"

#include <QtGlobal>

#include <sodium.h>

namespace switchboard::seal {

void ensureSodium()
{
    [[maybe_unused]] static const bool started = [] {
        if (sodium_init() < 0)
            qFatal("libsodium cannot start");
        return true;
    }();
}

} // namespace switchboard::seal
