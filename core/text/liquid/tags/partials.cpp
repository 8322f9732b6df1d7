// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/loopstate.h"
#include "core/text/liquid/markup.h"
#include "core/text/liquid/tags/tags.h"
#include "core/text/liquid/utf8.h"

namespace switchboard::text::liquid {

namespace {

/// `'name' with value as alias, key: value`.
struct Reference
{
    Expression name;
    std::optional<Expression> value;
    bool isFor = false; ///< each of the value
    QByteArray alias;
    std::vector<std::pair<Name, Expression>> arguments;
};

/// The word at `at`, white space before and after it; the end of that, or none.
std::optional<qsizetype> wordAfterSpace(QByteArrayView text, qsizetype at, QByteArrayView word)
{
    const qsizetype from = markup::skipSpace(text, at);
    if (from == at || !text.sliced(from).startsWith(word))
        return {};
    const qsizetype end = markup::skipSpace(text, from + word.size());
    return end > from + word.size() ? std::optional(end) : std::nullopt;
}

std::optional<Reference> readReference(Compiling &compiler, const Tag &tag, bool isQuoted)
{
    const QByteArrayView text = tag.markup;
    qsizetype from = 0;
    qsizetype to = 0;
    for (from = markup::nextFragment(text, 0); from < text.size(); ++from) {
        to = from;
        while (isQuoted && markup::quotedEnd(text, to))
            to = *markup::quotedEnd(text, to);
        if (!isQuoted)
            to = markup::fragmentsEnd(text, from);
        if (to > from)
            break;
    }
    if (from >= text.size())
        return {};
    Reference reference;
    reference.name = compiler.expression(text.sliced(from, to - from), tag.markupOffset + from);
    for (const QByteArrayView word : {QByteArrayView("with"), QByteArrayView("for")}) {
        const auto value = wordAfterSpace(text, to, word);
        if (!value)
            continue;
        if (const qsizetype end = markup::fragmentsEnd(text, *value); end > *value) {
            reference.value = compiler.expression(text.sliced(*value, end - *value), tag.markupOffset + *value);
            reference.isFor = word == "for";
            to = end;
            break;
        }
    }
    if (const auto alias = wordAfterSpace(text, to, "as"))
        reference.alias = text.sliced(*alias, markup::segmentEnd(text, *alias) - *alias).toByteArray();
    markup::forEachAttribute(text, [&](const markup::Attribute &attribute) {
        reference.arguments.emplace_back(Name(attribute.name.toByteArray()),
                                         compiler.expression(attribute.value, tag.markupOffset));
    });
    return reference;
}

/// What the value is called within the partial: its alias, or the last part of the name of the partial.
Name boundName(const Reference &reference, const QByteArray &partial)
{
    return Name(reference.alias.isEmpty() ? partial.mid(partial.lastIndexOf('/') + 1) : reference.alias);
}

struct IncludeNode final : Node
{
    IncludeNode(qsizetype offset, Reference reference) : Node(offset), reference(std::move(reference)) {}

    void render(Rendering &rendering, Output &output) const override
    {
        const Value name = reference.name.evaluated(rendering);
        if (!rendering.mayInclude)
            rendering.fail(QStringLiteral("what is rendered may not include"));
        else if (!name.text())
            rendering.fail(QStringLiteral("\"include\" needs the name of a template"));
        const auto partial = name.text() && rendering.mayInclude ? rendering.partial(name.text()->bytes) : nullptr;
        if (rendering.takeFailure() || !partial)
            return;
        const QByteArray title = name.text()->bytes;
        const Value *ofSameName = rendering.find(Name(title));
        const Value bound = reference.value ? reference.value->evaluated(rendering)
                            : ofSameName    ? *ofSameName
                                            : Value();
        const Name boundTo = boundName(reference, title);
        const Rendering::Scope scope(rendering);
        for (const auto &[key, value] : reference.arguments)
            rendering.set(key, value.evaluated(rendering));
        rendering.takeFailure();
        const Rendering::Source source(rendering, partial->source, title);
        const List *all = bound.list();
        for (size_t at = 0; at < (all ? all->size() : 1); ++at) {
            rendering.set(boundTo, all ? (*all)[at] : bound);
            if (!rendering.spend(1))
                break;
            partial->body.render(rendering, output);
        }
    }

    Reference reference;
};

std::unique_ptr<Node> makeInclude(Compiling &compiler, const Tag &tag)
{
    if (auto reference = readReference(compiler, tag, false))
        return std::make_unique<IncludeNode>(tag.offset, std::move(*reference));
    compiler.fail(tag.offset, QStringLiteral("\"include\" needs the name of a template"));
    return {};
}

struct RenderNode final : Node
{
    RenderNode(qsizetype offset, Reference reference, QByteArray title)
        : Node(offset), reference(std::move(reference)), title(std::move(title))
    {}

    void render(Rendering &rendering, Output &output) const override
    {
        const auto partial = rendering.partial(title);
        if (rendering.takeFailure() || !partial)
            return;
        const Value bound = reference.value ? reference.value->evaluated(rendering) : Value();
        const List all = reference.isFor ? items(rendering, bound) : List();
        const bool isWalked = reference.isFor && (bound.list() || bound.map() || bound.range());
        const auto loop = isWalked ? std::make_shared<LoopState>(title, qint64(all.size()), nullptr) : nullptr;
        if (!isWalked)
            return renderOne(rendering, output, *partial, bound, loop);
        for (const Value &item : all) {
            if (!rendering.spend(1))
                return;
            renderOne(rendering, output, *partial, item, loop);
            loop->next();
        }
    }

    void renderOne(Rendering &rendering, Output &output, const Program &partial, const Value &bound,
                   const std::shared_ptr<LoopState> &loop) const
    {
        static const Name forloop("forloop");
        Rendering apart = rendering.isolated(partial.source, title);
        if (loop)
            apart.set(forloop, Value(std::shared_ptr<const Drop>(loop)));
        for (const auto &[key, value] : reference.arguments)
            apart.set(key, value.evaluated(rendering));
        rendering.takeFailure();
        if (!bound.isNil())
            apart.set(boundName(reference, title), bound);
        partial.body.render(apart, output);
    }

    static List items(Rendering &rendering, const Value &value)
    {
        List all;
        if (const List *list = value.list())
            all = *list;
        if (const Map *map = value.map()) {
            for (const Map::Entry &entry : map->entries())
                all.push_back(List{Value(entry.key), entry.value});
        }
        if (const Range *range = value.range()) {
            for (qint64 at = 0; at < range->size() && rendering.make(sizeof(Value)); ++at)
                all.push_back(range->first + at);
        }
        return all;
    }

    Reference reference;
    QByteArray title;
};

std::unique_ptr<Node> makeRender(Compiling &compiler, const Tag &tag)
{
    auto reference = readReference(compiler, tag, true);
    const Value *literal = reference ? reference->name.literal() : nullptr;
    if (literal && literal->text()) {
        const QByteArray title = literal->text()->bytes;
        return std::make_unique<RenderNode>(tag.offset, std::move(*reference), title);
    }
    compiler.fail(tag.offset, QStringLiteral("\"render\" needs the name of a template in quotes"));
    return {};
}

} // namespace

std::span<const TagEntry> partialTags()
{
    static constexpr TagEntry all[] = {{"include", makeInclude}, {"render", makeRender}};
    return all;
}

} // namespace switchboard::text::liquid
