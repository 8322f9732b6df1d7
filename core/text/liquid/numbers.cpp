// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/numbers.h"

#include "core/text/liquid/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace switchboard::text::liquid::numbers {

namespace {

__extension__ using Digits = __int128;

constexpr int mostDigits = 37; ///< that Digits can always hold

/// `digits` divided by ten to the power of `scale`.
struct Decimal
{
    Digits digits = 0;
    int scale = 0;
};

int countDigits(Digits digits)
{
    int count = 0;
    for (; digits != 0; digits /= 10)
        ++count;
    return count;
}

Digits power(int exponent)
{
    Digits all = 1;
    while (exponent-- > 0)
        all *= 10;
    return all;
}

/// None where it is too large or too small to be written without an exponent.
std::optional<Decimal> decimalOf(const Number &number)
{
    if (number.isWhole)
        return Decimal{number.whole, 0};
    if (!std::isfinite(number.fraction) || std::fabs(number.fraction) >= 1e17
        || (number.fraction != 0 && std::fabs(number.fraction) < 1e-12))
        return {};
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, number.fraction, std::chars_format::fixed).ptr;
    Decimal decimal;
    bool isAfterPoint = false;
    for (const char *at = digits; at != end; ++at) {
        if (*at == '.') {
            isAfterPoint = true;
        } else if (*at != '-') {
            decimal.digits = decimal.digits * 10 + (*at - '0');
            decimal.scale += isAfterPoint;
        }
    }
    if (digits[0] == '-')
        decimal.digits = -decimal.digits;
    return decimal;
}

Number numberOf(const Decimal &decimal)
{
    QByteArray text;
    Digits digits = decimal.digits < 0 ? -decimal.digits : decimal.digits;
    do {
        text.prepend(char('0' + int(digits % 10)));
        digits /= 10;
    } while (digits != 0);
    if (decimal.digits < 0)
        text.prepend('-');
    text += 'e';
    text += QByteArray::number(-decimal.scale);
    Number number;
    number.isWhole = false;
    std::from_chars(text.constData(), text.constData() + text.size(), number.fraction);
    return number;
}

/// Both with the same scale; false where that does not fit.
bool align(Decimal &left, Decimal &right)
{
    Decimal &less = left.scale < right.scale ? left : right;
    const int scale = std::max(left.scale, right.scale);
    if (countDigits(less.digits) + scale - less.scale > mostDigits)
        return false;
    less.digits *= power(scale - less.scale);
    less.scale = scale;
    return true;
}

Digits flooredQuotient(Digits left, Digits right)
{
    const Digits quotient = left / right;
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

std::optional<Number> whole(qint64 left, Operation operation, qint64 right)
{
    Number result;
    switch (operation) {
    case Operation::plus:
        return __builtin_add_overflow(left, right, &result.whole) ? std::nullopt : std::optional(result);
    case Operation::minus:
        return __builtin_sub_overflow(left, right, &result.whole) ? std::nullopt : std::optional(result);
    case Operation::times:
        return __builtin_mul_overflow(left, right, &result.whole) ? std::nullopt : std::optional(result);
    case Operation::dividedBy:
    case Operation::modulo: break;
    }
    if (right == 0)
        return {};
    const Digits quotient = flooredQuotient(left, right);
    if (operation == Operation::modulo)
        result.whole = qint64(Digits(left) - quotient * right);
    else if (quotient > std::numeric_limits<qint64>::max())
        return {};
    else
        result.whole = qint64(quotient);
    return result;
}

std::optional<Number> binary(double left, Operation operation, double right)
{
    Number result;
    result.isWhole = false;
    switch (operation) {
    case Operation::plus: result.fraction = left + right; break;
    case Operation::minus: result.fraction = left - right; break;
    case Operation::times: result.fraction = left * right; break;
    case Operation::dividedBy: result.fraction = left / right; break;
    case Operation::modulo: result.fraction = left - right * std::floor(left / right); break;
    }
    return std::isfinite(result.fraction) ? std::optional(result) : std::nullopt;
}

std::optional<Number> decimal(Decimal left, Operation operation, Decimal right)
{
    switch (operation) {
    case Operation::plus:
    case Operation::minus:
    case Operation::modulo:
        if (!align(left, right))
            return {};
        if (operation == Operation::modulo)
            left.digits -= flooredQuotient(left.digits, right.digits) * right.digits;
        else
            left.digits += operation == Operation::plus ? right.digits : -right.digits;
        return numberOf(left);
    case Operation::times:
        if (countDigits(left.digits) + countDigits(right.digits) > mostDigits)
            return {};
        return numberOf({left.digits * right.digits, left.scale + right.scale});
    case Operation::dividedBy: {
        const int more = mostDigits - countDigits(left.digits);
        return numberOf({left.digits * power(more) / right.digits, left.scale + more - right.scale});
    }
    }
    return {};
}

} // namespace

Number of(const Value &value)
{
    if (const qint64 *integer = value.integer())
        return {.whole = *integer};
    if (const double *number = value.number())
        return {.fraction = *number, .isWhole = false};
    const Text *text = value.text();
    if (!text)
        return {};
    const QByteArrayView digits = utf8::trimmed(text->bytes);
    qsizetype at = !digits.isEmpty() && digits[0] == '-';
    const qsizetype first = at;
    while (at < digits.size() && utf8::isDigit(digits[at]))
        ++at;
    if (at > first && at + 1 < digits.size() && digits[at] == '.'
        && std::all_of(digits.begin() + at + 1, digits.end(), utf8::isDigit)) {
        Number number{.isWhole = false};
        std::from_chars(digits.begin(), digits.end(), number.fraction);
        return number;
    }
    return {.whole = leadingInteger(text->bytes)};
}

std::optional<Number> calculated(const Number &left, Operation operation, const Number &right)
{
    if (left.isWhole && right.isWhole)
        return whole(left.whole, operation, right.whole);
    const bool divides = operation == Operation::dividedBy || operation == Operation::modulo;
    if (divides && right.toDouble() == 0)
        return {};
    const auto exactLeft = decimalOf(left);
    const auto exactRight = decimalOf(right);
    if (exactLeft && exactRight) {
        if (const auto exact = decimal(*exactLeft, operation, *exactRight))
            return exact;
    }
    return binary(left.toDouble(), operation, right.toDouble());
}

int compared(const Number &left, const Number &right)
{
    if (left.isWhole && right.isWhole)
        return left.whole < right.whole ? -1 : left.whole > right.whole;
    const double difference = left.toDouble() - right.toDouble();
    return difference < 0 ? -1 : difference > 0;
}

std::optional<Number> rounded(const Number &number, qint64 places)
{
    auto exact = decimalOf(number);
    if (!exact)
        return number;
    if (places < exact->scale) {
        if (exact->scale - places > mostDigits)
            return Number{};
        const Digits unit = power(int(exact->scale - places));
        const Digits half = exact->digits < 0 ? -(unit / 2) : unit / 2;
        exact->digits = (exact->digits + half) / unit * unit;
    }
    if (places <= 0 || number.isWhole) {
        const Digits all = exact->digits / power(exact->scale);
        if (all > std::numeric_limits<qint64>::max() || all < std::numeric_limits<qint64>::min())
            return {};
        return Number{.whole = qint64(all)};
    }
    return numberOf(*exact);
}

std::optional<qint64> floored(const Number &number)
{
    if (number.isWhole)
        return number.whole;
    const double down = std::floor(number.fraction);
    return std::fabs(down) < 9.2e18 ? std::optional(qint64(down)) : std::nullopt;
}

std::optional<qint64> ceiled(const Number &number)
{
    if (number.isWhole)
        return number.whole;
    const double up = std::ceil(number.fraction);
    return std::fabs(up) < 9.2e18 ? std::optional(qint64(up)) : std::nullopt;
}

qint64 leadingInteger(QByteArrayView text)
{
    text = utf8::trimmedLeft(text);
    const bool isNegative = !text.isEmpty() && text[0] == '-';
    qsizetype at = !text.isEmpty() && (text[0] == '-' || text[0] == '+');
    quint64 all = 0;
    constexpr quint64 most = std::numeric_limits<qint64>::max();
    for (; at < text.size() && (utf8::isDigit(text[at]) || (text[at] == '_' && at > 0 && utf8::isDigit(text[at - 1])));
         ++at) {
        if (text[at] == '_')
            continue;
        const auto digit = quint64(text[at] - '0');
        all = all > (most - digit) / 10 ? most : all * 10 + digit;
    }
    return isNegative ? -qint64(all) : qint64(all);
}

std::optional<qint64> exactInteger(const Value &value)
{
    if (const qint64 *integer = value.integer())
        return *integer;
    const Text *text = value.text();
    if (!text)
        return {};
    QByteArrayView digits = utf8::trimmed(text->bytes);
    const bool isNegative = digits.startsWith('-');
    if (isNegative || digits.startsWith('+'))
        digits = digits.sliced(1);
    qint64 all = 0;
    const auto end = std::from_chars(digits.begin(), digits.end(), all);
    if (digits.isEmpty() || !utf8::isDigit(digits[0]) || end.ec != std::errc() || end.ptr != digits.end())
        return {};
    return isNegative ? -all : all;
}

} // namespace switchboard::text::liquid::numbers
