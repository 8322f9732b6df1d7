// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What a parser promises about anything at all; a broken promise is a crash to the fuzzer.
#define PROMISE(condition)                                                                                 \
    do {                                                                                                   \
        if (!(condition)) {                                                                                \
            std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                   \
            std::abort();                                                                                  \
        }                                                                                                  \
    } while (false)

namespace switchboard::fuzz {

/// The input, of which the first byte chooses among ways to read the rest.
struct Input
{
    Input(const std::uint8_t *data, std::size_t size)
        : choice(size > 0 ? data[0] : 0),
          bytes(size > 0 ? QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1) : QByteArray())
    {}

    bool has(int bit) const { return (choice >> bit & 1) != 0; }

    std::uint8_t choice;
    QByteArray bytes;
};

} // namespace switchboard::fuzz
