// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/filters.h"
#include "core/text/liquid/numbers.h"

#include <cmath>
#include <cstdlib>

namespace switchboard::text::liquid {

namespace {

using numbers::Operation;

Value operated(const FilterCall &call, Operation operation)
{
    const auto right = numbers::of(call.argument(0));
    const auto result = numbers::calculated(numbers::of(call.input), operation, right);
    if (result)
        return result->toValue();
    const bool divides = operation == Operation::dividedBy || operation == Operation::modulo;
    return call.fail(divides && right.toDouble() == 0 ? QStringLiteral("it is divided by zero")
                                                      : QStringLiteral("the number is too large"));
}

Value plus(const FilterCall &call)
{
    return operated(call, Operation::plus);
}

Value minus(const FilterCall &call)
{
    return operated(call, Operation::minus);
}

Value times(const FilterCall &call)
{
    return operated(call, Operation::times);
}

Value dividedBy(const FilterCall &call)
{
    return operated(call, Operation::dividedBy);
}

Value modulo(const FilterCall &call)
{
    return operated(call, Operation::modulo);
}

Value wholeOr(const FilterCall &call, std::optional<qint64> whole)
{
    return whole ? Value(*whole) : call.fail(QStringLiteral("the number is too large"));
}

Value abs(const FilterCall &call)
{
    const auto number = numbers::of(call.input);
    if (!number.isWhole)
        return std::fabs(number.fraction);
    return numbers::compared(number, {}) < 0
               ? operated({call.rendering, 0, std::span(&call.input, 1)}, Operation::minus)
               : Value(number.whole);
}

Value ceil(const FilterCall &call)
{
    return wholeOr(call, numbers::ceiled(numbers::of(call.input)));
}

Value floor(const FilterCall &call)
{
    return wholeOr(call, numbers::floored(numbers::of(call.input)));
}

Value round(const FilterCall &call)
{
    const auto places = numbers::floored(numbers::of(call.argument(0)));
    const auto result = places ? numbers::rounded(numbers::of(call.input), *places) : std::nullopt;
    return result ? result->toValue() : call.fail(QStringLiteral("the number is too large"));
}

Value atLeast(const FilterCall &call)
{
    const auto number = numbers::of(call.input);
    const auto least = numbers::of(call.argument(0));
    return (numbers::compared(least, number) > 0 ? least : number).toValue();
}

Value atMost(const FilterCall &call)
{
    const auto number = numbers::of(call.input);
    const auto most = numbers::of(call.argument(0));
    return (numbers::compared(most, number) < 0 ? most : number).toValue();
}

} // namespace

std::span<const Filter> numberFilters()
{
    static constexpr Filter all[] = {
        {"plus", 1, 1, plus},      {"minus", 1, 1, minus},
        {"times", 1, 1, times},    {"divided_by", 1, 1, dividedBy},
        {"modulo", 1, 1, modulo},  {"abs", 0, 0, abs},
        {"ceil", 0, 0, ceil},      {"floor", 0, 0, floor},
        {"round", 0, 1, round},    {"at_least", 1, 1, atLeast},
        {"at_most", 1, 1, atMost},
    };
    return all;
}

} // namespace switchboard::text::liquid
