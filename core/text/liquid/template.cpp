// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/template.h"

#include "core/text/liquid/compiler.h"

#include <algorithm>

namespace switchboard::text::liquid {

Template::Compiled Template::compile(QByteArrayView source, const CompileOptions &options)
{
    Compiled result;
    if (auto program = compiled(source, options, result.problems))
        result.result = Template(std::move(program));
    return result;
}

Rendered Template::render(const Map &data, const RenderOptions &options) const
{
    const PartialCompiler compilePartial = [&](QByteArrayView source, QList<Problem> &problems) {
        return compiled(source, {m_program->isStrict, options.limits}, problems);
    };
    Account account{.options = options, .compilePartial = compilePartial};
    Rendering rendering(m_program->source, data, account);
    Output output(options.limits.output);
    m_program->body.render(rendering, output);
    return {std::move(output).taken(), std::move(account.problems)};
}

const QList<FieldUse> &Template::fields() const
{
    return m_program->fields;
}

const QList<FieldUse> &Template::unknownFilters() const
{
    return m_program->unknownFilters;
}

QList<Problem> lint(const Template &compiled, const QList<QByteArray> &known)
{
    const auto isKnown = [&](const QByteArray &path) {
        return std::any_of(known.begin(), known.end(), [&](const QByteArray &name) {
            return path == name || (path.startsWith(name) && path[name.size()] == '.')
                   || (name.startsWith(path) && name[path.size()] == '.');
        });
    };
    QList<Problem> problems;
    for (const FieldUse &use : compiled.fields()) {
        if (!isKnown(use.path))
            problems.append({QStringLiteral("there is no field \"%1\"").arg(QString::fromUtf8(use.path)),
                             use.line,
                             use.column,
                             {}});
    }
    for (const FieldUse &use : compiled.unknownFilters())
        problems.append(
            {QStringLiteral("there is no filter \"%1\"").arg(QString::fromUtf8(use.path)), use.line, use.column, {}});
    std::sort(problems.begin(), problems.end(), [](const Problem &left, const Problem &right) {
        return std::pair(left.line, left.column) < std::pair(right.line, right.column);
    });
    return problems;
}

} // namespace switchboard::text::liquid
