// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/random.h"

#include "core/seal/sodium.h"

#include <sodium.h>

namespace switchboard::seal {

QByteArray randomBytes(int size)
{
    ensureSodium();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

} // namespace switchboard::seal
