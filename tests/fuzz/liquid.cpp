// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/json.h"
#include "core/text/liquid/template.h"
#include "tests/fuzz/input.h"

#include <algorithm>

using namespace switchboard;
using namespace switchboard::text;

namespace {

const liquid::Map &data()
{
    static const liquid::Value value = [] {
        const auto parsed = liquid::valueOfJson(
            R"({"a": 1, "b": -2.5, "c": "O’Neil <b> & \"co\"", "d": [3, "x", null, {"k": true}], "e": {"f": {"g": [1, 2, 3]}},)"
            R"( "n": null, "t": true, "s": "2026-03-08 02:30", "p": "+15125550142", "z": "", "l": [{"w": 2}, {"w": 1}, {"v": 0}]})");
        PROMISE(parsed.ok());
        return *parsed;
    }();
    return *value.map();
}

void hasPlaces(const QList<liquid::Problem> &problems, const liquid::Limits &limits)
{
    PROMISE(problems.size() <= limits.problems);
    for (const liquid::Problem &problem : problems)
        PROMISE(!problem.message.isEmpty() && problem.line >= 1 && problem.column >= 1);
}

} // namespace

/// Whatever a template says: it ends, within its limits, with a place for each problem, and twice in the same way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const fuzz::Input input(bytes, size);
    liquid::Limits limits;
    limits.work = 100'000;
    limits.memory = 1024 * 1024;
    limits.output = 64 * 1024;
    liquid::CompileOptions compile;
    compile.isStrict = input.has(0);
    compile.limits = limits;
    const auto compiled = liquid::Template::compile(input.bytes, compile);
    PROMISE(compiled.result.has_value() == compiled.problems.isEmpty());
    hasPlaces(compiled.problems, limits);
    if (!compiled.result)
        return 0;
    for (const liquid::FieldUse &use : compiled.result->fields())
        PROMISE(!use.path.isEmpty() && use.line >= 1 && use.column >= 1);
    hasPlaces(liquid::lint(*compiled.result, {"a", "e.f"}), limits);
    liquid::RenderOptions options;
    options.escapesHtml = input.has(1);
    options.now = QDateTime(QDate(2026, 11, 1), QTime(1, 30), Qt::UTC);
    options.zone = QTimeZone("America/Chicago");
    options.region = QStringLiteral("US");
    options.limits = limits;
    options.partials = [&input](const QByteArray &name) {
        return name == "self" ? std::optional(input.bytes) : name == "p" ? std::optional(QByteArray("<{{ x }}{{ p }}>")) : std::nullopt;
    };
    const liquid::Rendered once = compiled.result->render(data(), options);
    hasPlaces(once.problems, limits);
    PROMISE(once.output.size() <= limits.output + 64 * 1024); // one piece may stand over the edge
    const liquid::Rendered twice = compiled.result->render(data(), options);
    PROMISE(once.output == twice.output && once.problems == twice.problems);
    return 0;
}
