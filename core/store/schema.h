// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/vault.h"

namespace switchboard::store {

/// Numbers of tables and columns in the associated data of sealed values: given once, never reused.
enum class Table : qint16 {
    contact = 1,
    endpoint = 2,
    message = 3,
    event = 4,
    provider = 5,
    sender = 6,
    setting = 7,
    media = 8,
    note = 9,
    tag = 10,
    household = 11,
    suppression = 12,
    campaign = 13,
    messageTemplate = 14,
    draft = 15,
    savedQuery = 16,
};

enum class Column : qint16 {
    profile = 1,
    address = 2,
    body = 3,
    media = 4,
    author = 5,
    secret = 6,
    config = 7,
    value = 8,
    name = 9,
    query = 10,
};

constexpr seal::Cell cell(Table table, Column column, qint64 row)
{
    return {qint16(table), qint16(column), row};
}

} // namespace switchboard::store
