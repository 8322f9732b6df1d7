// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/condition.h"
#include "core/text/liquid/markup.h"
#include "core/text/liquid/tags/tags.h"
#include "core/text/liquid/utf8.h"

#include <algorithm>

namespace switchboard::text::liquid {

namespace {

struct Branch
{
    Condition condition;
    std::unique_ptr<Body> body = std::make_unique<Body>();
};

/// Leaves out the white space between tags that put nothing out; says whether there is nothing but these.
bool tidied(const std::vector<Body *> &bodies)
{
    const bool areBlank = std::all_of(bodies.begin(), bodies.end(), [](const Body *body) { return body->isBlank(); });
    if (areBlank) {
        for (Body *body : bodies)
            body->removeTexts();
    }
    return areBlank;
}

struct IfNode final : Node
{
    using Node::Node;

    void render(Rendering &rendering, Output &output) const override
    {
        for (const Branch &branch : branches) {
            const bool isTrue = branch.condition.isTrue(rendering);
            if (rendering.takeFailure())
                return;
            if (isTrue != (isNegated && &branch == &branches.front()))
                return branch.body->render(rendering, output);
        }
    }
    bool isBlank() const override { return isEmpty; }

    std::vector<Branch> branches;
    bool isNegated = false; ///< the first of them
    bool isEmpty = false;
};

std::unique_ptr<Node> makeIf(Compiling &compiler, const Tag &tag)
{
    auto node = std::make_unique<IfNode>(tag.offset);
    node->isNegated = tag.name == "unless";
    node->branches.push_back({Condition::parse(compiler, tag)});
    Body *body = node->branches.back().body.get();
    compiler.readBlock(tag, body, [&](const Tag &other) {
        if (other.name != "elsif" && other.name != "else")
            return false;
        node->branches.push_back({other.name == "else" ? Condition::always() : Condition::parse(compiler, other)});
        body = node->branches.back().body.get();
        return true;
    });
    std::vector<Body *> bodies;
    for (const Branch &branch : node->branches)
        bodies.push_back(branch.body.get());
    node->isEmpty = tidied(bodies);
    return node;
}

struct CaseNode final : Node
{
    struct When
    {
        std::vector<Operand> values; ///< none for `else`
        std::unique_ptr<Body> body = std::make_unique<Body>();
    };

    using Node::Node;

    void render(Rendering &rendering, Output &output) const override
    {
        bool isElse = true;
        for (const When &when : whens) {
            if (when.values.empty() && isElse)
                when.body->render(rendering, output);
            for (const Operand &value : when.values) {
                if (!matches(rendering, value))
                    continue;
                isElse = false;
                when.body->render(rendering, output);
                if (rendering.stops())
                    return;
            }
        }
    }

    bool matches(Rendering &rendering, const Operand &value) const
    {
        Value leftScratch;
        const Value &leftValue = left.evaluate(rendering, leftScratch);
        if (value.word == Operand::Word::none) {
            Value scratch;
            return leftValue == value.expression.evaluate(rendering, scratch);
        }
        if (leftValue.text())
            return (value.word == Operand::Word::blank ? utf8::trimmed(leftValue.text()->bytes)
                                                       : QByteArrayView(leftValue.text()->bytes))
                .isEmpty();
        const bool isHollow =
            (leftValue.list() && leftValue.list()->empty()) || (leftValue.map() && leftValue.map()->size() == 0);
        return isHollow || (value.word == Operand::Word::blank && !leftValue.isTrue());
    }

    bool isBlank() const override { return isEmpty; }

    Expression left;
    std::vector<When> whens;
    bool isEmpty = false;
};

/// `value, value or value`; false where there is none.
bool readWhen(Compiling &compiler, const Tag &tag, CaseNode::When &when)
{
    const QByteArrayView text = tag.markup;
    qsizetype at = 0;
    while (true) {
        const qsizetype from = markup::nextFragment(text, at);
        if (from >= text.size())
            return false;
        const qsizetype to = markup::fragmentEnd(text, from);
        when.values.push_back(Operand::parse(compiler, text.sliced(from, to - from), tag.markupOffset + from));
        const qsizetype next = markup::skipSpace(text, to);
        const bool isOr =
            next > to && text.sliced(next).startsWith("or") && next + 2 < text.size() && utf8::isSpace(text[next + 2]);
        if (!isOr && !(next < text.size() && text[next] == ','))
            return true;
        at = markup::skipSpace(text, next + (isOr ? 2 : 1));
        if (markup::fragmentEnd(text, at) == at)
            return true;
    }
}

std::unique_ptr<Node> makeCase(Compiling &compiler, const Tag &tag)
{
    auto node = std::make_unique<CaseNode>(tag.offset);
    const qsizetype from = markup::nextFragment(tag.markup, 0);
    if (from < tag.markup.size())
        node->left = compiler.expression(tag.markup.sliced(from, markup::fragmentEnd(tag.markup, from) - from),
                                         tag.markupOffset + from);
    else
        compiler.fail(tag.offset, QStringLiteral("\"case\" needs a value"));
    Body before;
    Body *body = &before;
    compiler.readBlock(tag, body, [&](const Tag &other) {
        CaseNode::When when;
        if (other.name == "when") {
            if (!readWhen(compiler, other, when))
                compiler.fail(other.offset, QStringLiteral("\"when\" needs a value"));
        } else if (other.name != "else") {
            return false;
        } else if (!utf8::trimmed(other.markup).isEmpty()) {
            compiler.fail(other.markupOffset, QStringLiteral("\"else\" stands alone"));
        }
        node->whens.push_back(std::move(when));
        body = node->whens.back().body.get();
        return true;
    });
    std::vector<Body *> bodies{&before};
    for (const CaseNode::When &when : node->whens)
        bodies.push_back(when.body.get());
    node->isEmpty = tidied(bodies);
    return node;
}

struct IfChangedNode final : Node
{
    using Node::Node;

    void render(Rendering &rendering, Output &output) const override
    {
        Output changed(output.limit());
        body.render(rendering, changed);
        const QByteArray text = std::move(changed).taken();
        if (!rendering.make(text.size()) || rendering.unchanged == text)
            return;
        rendering.unchanged = text;
        output.append(text);
    }
    bool isBlank() const override { return body.isBlank(); }

    Body body;
};

std::unique_ptr<Node> makeIfChanged(Compiling &compiler, const Tag &tag)
{
    auto node = std::make_unique<IfChangedNode>(tag.offset);
    Body *body = &node->body;
    compiler.readBlock(tag, body);
    return node;
}

} // namespace

std::span<const TagEntry> conditionTags()
{
    static constexpr TagEntry all[] = {
        {"if", makeIf}, {"unless", makeIf}, {"case", makeCase}, {"ifchanged", makeIfChanged}};
    return all;
}

} // namespace switchboard::text::liquid
