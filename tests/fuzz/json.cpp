// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/json.h"
#include "core/text/liquid/template.h"
#include "tests/fuzz/input.h"

using namespace switchboard;
using namespace switchboard::text;

/// What is no JSON is refused with its place; what is can be put out, twice in the same way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const Result<liquid::Value> value = liquid::valueOfJson(json);
    if (!value) {
        PROMISE(!value.error().message.isEmpty() && value.error().place.column >= 0);
        return 0;
    }
    static const auto compiled = liquid::Template::compile("{{ v }}{% for i in v %}{{ i }}{{ i[1].a }}{% endfor %}{{ v.size }}");
    PROMISE(compiled.result.has_value());
    liquid::Map data;
    data.insert("v", *value);
    const liquid::Rendered once = compiled.result->render(data);
    PROMISE(once.output == compiled.result->render(data).output);
    return 0;
}
