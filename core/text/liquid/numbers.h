// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/value.h"

#include <optional>

/// Numbers as the language counts: whole ones, and decimal ones that add up as on paper (10.1 less 2.2 is 7.9).
namespace switchboard::text::liquid::numbers {

enum class Operation : quint8 { plus, minus, times, dividedBy, modulo };

/// A whole number, or a decimal one as a double whose shortest digits are meant.
struct Number
{
    qint64 whole = 0;
    double fraction = 0;
    bool isWhole = true;

    Value toValue() const { return isWhole ? Value(whole) : Value(fraction); }
    double toDouble() const { return isWhole ? double(whole) : fraction; }
};

/// What any value counts as: digits of a text, zero where there are none.
Number of(const Value &value);

/// None where it cannot be: divided by zero, or more than 64 bits hold.
std::optional<Number> calculated(const Number &left, Operation operation, const Number &right);

/// Below zero where left is less, above where it is more.
int compared(const Number &left, const Number &right);

/// Half away from zero; negative `places` round before the point. None where it does not fit.
std::optional<Number> rounded(const Number &number, qint64 places);
std::optional<qint64> floored(const Number &number);
std::optional<qint64> ceiled(const Number &number);

/// The digits that a text begins with: "12 rooms" is 12, "rooms" is 0.
qint64 leadingInteger(QByteArrayView text);

/// A value that is a whole number or a text of one; none for all others.
std::optional<qint64> exactInteger(const Value &value);

} // namespace switchboard::text::liquid::numbers
