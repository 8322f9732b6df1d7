// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace switchboard::sandbox {

/// Fields of an application/x-www-form-urlencoded text, decoded, in their order; repeated names stay.
class Form
{
public:
    /// Refuses a broken percent escape, text that is not UTF-8 and NUL, with the column of the first byte.
    static Result<Form> parse(QByteArrayView text);

    /// The first value of that name; empty where there is none.
    QByteArray value(QByteArrayView name) const;
    bool has(QByteArrayView name) const;
    std::vector<QByteArray> values(QByteArrayView name) const;

    const std::vector<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }
    void add(QByteArray name, QByteArray value) { m_fields.emplace_back(std::move(name), std::move(value)); }

    /// Encoded again, spaces as '+'.
    QByteArray toBytes() const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_fields;
};

} // namespace switchboard::sandbox
