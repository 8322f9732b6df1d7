// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/value.h"

#include <memory>
#include <vector>

namespace switchboard::text::liquid {

class Rendering;

/// A literal, a path to a value, or a range, ready to be evaluated.
class Expression
{
public:
    struct Path;
    struct RangeEnds;

    Expression(); ///< nil
    explicit Expression(Value literal) : m_literal(std::move(literal)) {}
    explicit Expression(std::unique_ptr<Path> path);
    explicit Expression(std::unique_ptr<RangeEnds> range);
    Expression(Expression &&) noexcept;
    Expression &operator=(Expression &&) noexcept;
    ~Expression();

    /// What the markup means; there is a meaning for every text. None where it is nested deeper than `depth`.
    static std::optional<Expression> parse(QByteArrayView markup, int depth = 32);

    /// The value itself where there is one, else one that is made into `scratch`. Valid as long as both are.
    const Value &evaluate(Rendering &rendering, Value &scratch) const;
    Value evaluated(Rendering &rendering) const;

    const Value *literal() const { return m_path || m_range ? nullptr : &m_literal; }

    /// As far as it is known before it is evaluated: "contact.first_name"; empty where it reads no name.
    QByteArray path() const;

private:
    Value m_literal;
    std::unique_ptr<Path> m_path;
    std::unique_ptr<RangeEnds> m_range;
};

/// One step of a path: a name, or what an expression in brackets is.
struct Step
{
    enum class Command : quint8 { none, size, first, last };

    Name name;
    std::unique_ptr<Expression> key;
    Command command = Command::none;
};

struct Expression::Path
{
    Step root;
    std::vector<Step> steps;
};

struct Expression::RangeEnds
{
    Expression first;
    Expression last;
};

} // namespace switchboard::text::liquid
