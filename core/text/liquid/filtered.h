// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/expression.h"
#include "core/text/liquid/filters.h"

namespace switchboard::text::liquid {

class Compiling;

/// An expression and the filters it goes through: `contact.name | upcase | append: "!"`.
class Filtered
{
public:
    /// Problems are told to the compiler; `offset` is that of the markup in the source.
    static Filtered parse(Compiling &compiler, QByteArrayView markup, qsizetype offset);

    /// Nil, and failed, where a filter fails.
    const Value &evaluate(Rendering &rendering, Value &scratch) const;

    void write(Rendering &rendering, Output &output) const;

private:
    struct Applied
    {
        const Filter *filter = nullptr; ///< none where there is no such filter: the value passes
        std::vector<Expression> arguments;
        std::vector<std::pair<QByteArray, Expression>> named;
    };

    static std::optional<Filtered> parseStrictly(Compiling &compiler, QByteArrayView markup, qsizetype offset,
                                                 QString &error);
    static Filtered parseLaxly(Compiling &compiler, QByteArrayView markup, qsizetype offset);
    void add(Compiling &compiler, const QByteArray &name, qsizetype offset);
    static Value applied(const Applied &applied, Rendering &rendering, const Value &input);
    const Value &evaluate(Rendering &rendering, Value &scratch, size_t filters) const;

    Expression m_input;
    std::vector<Applied> m_filters;
    bool m_endsInEscape = false;
};

/// As a template puts it out: lists item by item, nil as nothing.
void writeValue(Rendering &rendering, Output &output, const Value &value);

} // namespace switchboard::text::liquid
