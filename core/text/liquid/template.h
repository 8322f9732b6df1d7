// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/options.h"
#include "core/text/liquid/value.h"

#include <memory>

/// The template language Liquid: what people write is compiled once and rendered many times, within bounds that a
/// hostile text cannot leave. Behaves as the reference implementation does, in its lax and in its strict mode.
namespace switchboard::text::liquid {

struct Program;

/// A compiled template. Cheap to copy, and rendered by several threads at once.
class Template
{
public:
    struct Compiled;

    /// Every problem is told, not the first alone.
    static Compiled compile(QByteArrayView source, const CompileOptions &options = {});

    Rendered render(const Map &data, const RenderOptions &options = {}) const;

    /// Names that it reads and does not make itself, in the order of the text, each place of them.
    const QList<FieldUse> &fields() const;

    /// Filters that are not there, and where: the language lets them pass unseen.
    const QList<FieldUse> &unknownFilters() const;

private:
    explicit Template(std::shared_ptr<const Program> program) : m_program(std::move(program)) {}

    std::shared_ptr<const Program> m_program;
};

struct Template::Compiled
{
    std::optional<Template> result; ///< where there is no problem
    QList<Problem> problems;
};

/// Uses of fields that are not among the `known` ("contact", "contact.first_name"; a name that is known alone lets
/// everything below it pass), and of filters that are not there.
QList<Problem> lint(const Template &compiled, const QList<QByteArray> &known);

} // namespace switchboard::text::liquid
