// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/expression.h"

namespace switchboard::text::liquid {

class Compiling;
struct Tag;

/// A side of a comparison: a value, or one of the two words that mean a test of the other side.
struct Operand
{
    enum class Word : quint8 { none, blank, empty };

    static Operand parse(Compiling &compiler, QByteArrayView markup, qsizetype offset);

    Expression expression;
    Word word = Word::none;
};

/// A comparison, or a single value that is true or not.
struct Comparison
{
    bool isTrue(Rendering &rendering) const; ///< false, and failed, where the two cannot be compared

    Operand left;
    QByteArray relation; ///< "==", "contains"…; empty where there is only the left side
    Operand right;
};

/// What `if` asks: comparisons joined by `and` and `or`, read from the right.
class Condition
{
public:
    /// A problem is told where the markup of the tag means nothing.
    static Condition parse(Compiling &compiler, const Tag &tag);
    static Condition always() { return {}; }

    bool isTrue(Rendering &rendering) const;

private:
    enum class Joint : quint8 { none, isAnd, isOr };
    struct Part
    {
        Comparison comparison;
        Joint joint = Joint::none; ///< to the part that follows
    };

    static bool parseStrictly(Compiling &compiler, const Tag &tag, Condition &condition);
    static bool parseLaxly(Compiling &compiler, const Tag &tag, Condition &condition);

    std::vector<Part> m_parts;
};

} // namespace switchboard::text::liquid
