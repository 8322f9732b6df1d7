// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/secret.h"

#include "core/seal/sodium.h"

#include <sodium.h>

#include <cstring>

namespace switchboard::seal {

Secret Secret::filledBy(int size, const std::function<bool(std::span<unsigned char>)> &fill)
{
    ensureSodium();
    if (size <= 0)
        return {};
    // sodium_free wipes, also memory that was made read-only.
    const std::shared_ptr<unsigned char> bytes(static_cast<unsigned char *>(sodium_malloc(size_t(size))),
                                               [](unsigned char *memory) { sodium_free(memory); });
    if (!bytes)
        qFatal("no memory for a secret");
    if (!fill({bytes.get(), size_t(size)}))
        return {};
    sodium_mprotect_readonly(bytes.get());
    Secret secret;
    secret.m_bytes = bytes;
    secret.m_size = size;
    return secret;
}

Secret Secret::random(int size)
{
    return filledBy(size, [](std::span<unsigned char> bytes) {
        randombytes_buf(bytes.data(), bytes.size());
        return true;
    });
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    return filledBy(int(bytes.size()), [bytes](std::span<unsigned char> memory) {
        std::memcpy(memory.data(), bytes.data(), memory.size());
        return true;
    });
}

bool Secret::equals(const Secret &other) const
{
    if (m_size != other.m_size)
        return false;
    return m_size == 0 || sodium_memcmp(data(), other.data(), size_t(m_size)) == 0;
}

} // namespace switchboard::seal
