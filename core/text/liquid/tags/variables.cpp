// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/filtered.h"
#include "core/text/liquid/markup.h"
#include "core/text/liquid/tags/tags.h"
#include "core/text/liquid/utf8.h"

namespace switchboard::text::liquid {

namespace {

/// The characters that the name of a variable is made of where it is set, brackets of both kinds among them.
qsizetype targetEnd(QByteArrayView text, qsizetype at)
{
    const auto isPart = [](char c) { return utf8::isWord(c) || c == '-' || c == '.' || c == '[' || c == ']'; };
    while (at < text.size()) {
        const qsizetype inner = at + (text[at] == '(');
        if (inner >= text.size() || !isPart(text[inner]))
            break;
        at = inner + 1;
        at += at < text.size() && text[at] == ')';
    }
    return at;
}

qsizetype nextTarget(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && targetEnd(text, at) == at)
        ++at;
    return at;
}

struct AssignNode final : Node
{
    AssignNode(qsizetype offset, QByteArray target, Filtered value)
        : Node(offset), target(std::move(target)), value(std::move(value))
    {}

    void render(Rendering &rendering, Output &) const override
    {
        Value scratch;
        const Value &result = value.evaluate(rendering, scratch);
        if (!rendering.takeFailure())
            rendering.assign(target, result);
    }
    bool isBlank() const override { return true; }

    Name target;
    Filtered value;
};

std::unique_ptr<Node> makeAssign(Compiling &compiler, const Tag &tag)
{
    for (qsizetype from = nextTarget(tag.markup, 0); from < tag.markup.size(); from = nextTarget(tag.markup, from)) {
        const qsizetype to = targetEnd(tag.markup, from);
        const qsizetype equals = markup::skipSpace(tag.markup, to);
        if (equals < tag.markup.size() && tag.markup[equals] == '=') {
            const QByteArray target = tag.markup.sliced(from, to - from).toByteArray();
            const qsizetype value = markup::skipSpace(tag.markup, equals + 1);
            compiler.declare(target);
            return std::make_unique<AssignNode>(
                tag.offset, target, Filtered::parse(compiler, tag.markup.sliced(value), tag.markupOffset + value));
        }
        from = to;
    }
    compiler.fail(tag.offset, QStringLiteral("\"assign\" is written so: assign name = value"));
    return {};
}

struct CaptureNode final : Node
{
    CaptureNode(qsizetype offset, QByteArray target) : Node(offset), target(std::move(target)) {}

    void render(Rendering &rendering, Output &output) const override
    {
        Output captured(output.limit());
        body.render(rendering, captured);
        QByteArray text = std::move(captured).taken();
        if (rendering.make(text.size()))
            rendering.assign(target, Value(std::move(text), true)); // what had to be escaped in it is
    }
    bool isBlank() const override { return true; }

    Name target;
    Body body;
};

std::unique_ptr<Node> makeCapture(Compiling &compiler, const Tag &tag)
{
    const qsizetype from = nextTarget(tag.markup, 0);
    if (from >= tag.markup.size())
        compiler.fail(tag.offset, QStringLiteral("\"capture\" needs a name"));
    const QByteArray target = tag.markup.sliced(from, targetEnd(tag.markup, from) - from).toByteArray();
    compiler.declare(target);
    auto node = std::make_unique<CaptureNode>(tag.offset, target);
    Body *body = &node->body;
    compiler.readBlock(tag, body);
    return node;
}

struct CountNode final : Node
{
    CountNode(qsizetype offset, QByteArray name, bool isUp) : Node(offset), name(std::move(name)), isUp(isUp) {}
    void render(Rendering &rendering, Output &output) const override
    {
        output.appendNumber(rendering.counted(name, isUp));
    }

    Name name;
    bool isUp;
};

std::unique_ptr<Node> makeCount(Compiling &compiler, const Tag &tag)
{
    const QByteArray name = utf8::trimmed(tag.markup).toByteArray();
    compiler.declare(name);
    return std::make_unique<CountNode>(tag.offset, name, tag.name == "increment");
}

struct EchoNode final : Node
{
    EchoNode(qsizetype offset, Filtered value) : Node(offset), value(std::move(value)) {}
    void render(Rendering &rendering, Output &output) const override { value.write(rendering, output); }

    Filtered value;
};

std::unique_ptr<Node> makeEcho(Compiling &compiler, const Tag &tag)
{
    return std::make_unique<EchoNode>(tag.offset, Filtered::parse(compiler, tag.markup, tag.markupOffset));
}

} // namespace

std::span<const TagEntry> variableTags()
{
    static constexpr TagEntry all[] = {{"assign", makeAssign},
                                       {"capture", makeCapture},
                                       {"increment", makeCount},
                                       {"decrement", makeCount},
                                       {"echo", makeEcho}};
    return all;
}

} // namespace switchboard::text::liquid
