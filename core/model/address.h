// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace switchboard {

enum class AddressKind : qint8 { phone = 1, email = 2 };

/// An address in its normal form: E.164 with its plus sign for a phone; for email lower case, the domain as
/// A-label, the plus part kept. Made by text::parsePhone and text::parseEmail only.
struct Address
{
    AddressKind kind = AddressKind::phone;
    QString normal;

    bool isEmpty() const { return normal.isEmpty(); }
    bool operator==(const Address &) const = default;
};

inline size_t qHash(const Address &address, size_t seed = 0)
{
    return qHashMulti(seed, int(address.kind), address.normal);
}

} // namespace switchboard
