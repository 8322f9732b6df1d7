// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/filtered.h"
#include "core/text/liquid/loopstate.h"
#include "core/text/liquid/markup.h"
#include "core/text/liquid/numbers.h"
#include "core/text/liquid/strictparser.h"
#include "core/text/liquid/tags/tags.h"
#include "core/text/liquid/utf8.h"

#include <limits>

namespace switchboard::text::liquid {

namespace {

using Token = StrictParser::Token;

/// A part of what can be walked through: of a list, the pairs of a map, the numbers of a range; a text is one item.
class Sequence
{
public:
    Sequence(const Value &value, qint64 from, std::optional<qint64> count) : m_value(value)
    {
        const qint64 size = sizeOf(value);
        const qint64 first = std::clamp<qint64>(from, 0, size);
        const qint64 beyond = !count ? size
                              : from > 0 && *count > std::numeric_limits<qint64>::max() - from
                                  ? size
                                  : std::clamp<qint64>(from + *count, first, size);
        m_from = first;
        m_size = value.text() ? size : beyond - first;
        if (value.text())
            m_from = 0;
    }

    qint64 size() const { return m_size; }

    Value at(qint64 index) const
    {
        const auto place = size_t(m_from + index);
        if (const List *list = m_value.list())
            return (*list)[place];
        if (const Map *map = m_value.map())
            return List{Value(map->entries()[place].key), map->entries()[place].value};
        if (const Range *range = m_value.range())
            return range->first + qint64(place);
        return m_value;
    }

private:
    static qint64 sizeOf(const Value &value)
    {
        if (const List *list = value.list())
            return qint64(list->size());
        if (const Map *map = value.map())
            return qint64(map->size());
        if (const Range *range = value.range())
            return range->size();
        return value.text() && !value.text()->bytes.isEmpty() ? 1 : 0;
    }

    Value m_value;
    qint64 m_from = 0;
    qint64 m_size = 0;
};

const Name &forloopName()
{
    static const Name name("forloop");
    return name;
}

struct ForNode final : Node
{
    using Node::Node;

    void render(Rendering &rendering, Output &output) const override
    {
        const auto sequence = part(rendering);
        if (!sequence)
            return void(rendering.takeFailure());
        if (sequence->size() == 0) {
            if (otherwise)
                otherwise->render(rendering, output);
            return;
        }
        const auto loop = std::make_shared<LoopState>(label.text, sequence->size(),
                                                      rendering.loops.empty() ? nullptr : rendering.loops.back());
        const Rendering::Scope scope(rendering);
        rendering.set(forloopName(), Value(std::shared_ptr<const Drop>(loop)));
        rendering.loops.push_back(loop);
        for (qint64 at = 0; at < sequence->size() && rendering.spend(1); ++at) {
            rendering.set(variable, sequence->at(isReversed ? sequence->size() - 1 - at : at));
            body.render(rendering, output);
            loop->next();
            if (std::exchange(rendering.interrupt, Rendering::Interrupt::none) == Rendering::Interrupt::breaks)
                break;
        }
        rendering.loops.pop_back();
    }

    /// None, and failed, where an attribute is no number.
    std::optional<Sequence> part(Rendering &rendering) const
    {
        qint64 from = 0;
        std::optional<qint64> count;
        const auto number = [&](const std::optional<Expression> &expression, auto &into) {
            const Value value = expression ? expression->evaluated(rendering) : Value();
            if (value.isNil())
                return true;
            const auto exact = numbers::exactInteger(value);
            if (exact)
                into = *exact;
            else
                rendering.fail(QStringLiteral("\"limit\" and \"offset\" are whole numbers"));
            return exact.has_value();
        };
        if (continues)
            from = rendering.continuedFrom(label);
        else if (!number(offset, from))
            return {};
        const Value value = collection.evaluated(rendering);
        if (!number(limit, count))
            return {};
        Sequence sequence(value, from, count);
        rendering.setContinued(label, from + sequence.size());
        return sequence;
    }

    bool isBlank() const override { return isEmpty; }

    Name variable;
    Expression collection;
    Name label; ///< "item-list": what `forloop.name` is and `offset: continue` goes by
    bool isReversed = false;
    bool continues = false;
    std::optional<Expression> offset;
    std::optional<Expression> limit;
    Body body;
    std::unique_ptr<Body> otherwise;
    bool isEmpty = false;
};

void setAttribute(Compiling &compiler, ForNode &node, QByteArrayView name, QByteArrayView value, qsizetype offset)
{
    if (name == "limit") {
        node.limit = compiler.expression(value, offset);
    } else if (name == "offset") {
        node.continues = value == "continue";
        if (!node.continues)
            node.offset = compiler.expression(value, offset);
    }
}

bool readForStrictly(Compiling &compiler, const Tag &tag, ForNode &node)
{
    StrictParser parser(tag.markup);
    const QByteArray variable = parser.consume(Token::name);
    if (parser.ok() && !parser.takeName("in")) {
        compiler.fail(tag.markupOffset, QStringLiteral("\"for\" is written so: for item in list"));
        return false;
    }
    const QByteArray collection = parser.expression();
    node.variable = Name(variable);
    node.label = Name(variable + '-' + collection);
    node.collection = compiler.expression(collection, tag.markupOffset);
    node.isReversed = parser.takeName("reversed");
    while (parser.ok() && (parser.looksAt(Token::comma) || parser.looksAt(Token::name))) {
        parser.take(Token::comma);
        const QByteArray name = parser.consume(Token::name);
        parser.consume(Token::colon);
        const QByteArray value = parser.expression();
        if (parser.ok() && name != "limit" && name != "offset") {
            compiler.fail(
                tag.markupOffset,
                QStringLiteral("\"for\" knows \"limit\" and \"offset\", not \"%1\"").arg(QString::fromUtf8(name)));
            return false;
        }
        setAttribute(compiler, node, name, value, tag.markupOffset);
    }
    if (parser.ok())
        parser.consume(Token::end);
    if (!parser.ok())
        compiler.fail(tag.markupOffset, parser.error());
    return parser.ok();
}

bool readForLaxly(Compiling &compiler, const Tag &tag, ForNode &node)
{
    const QByteArrayView text = tag.markup;
    const qsizetype nameEnd = markup::segmentEnd(text, 0);
    const qsizetype in = markup::skipSpace(text, nameEnd);
    const qsizetype from = markup::skipSpace(text, in + 2);
    const bool hasIn = nameEnd > 0 && in > nameEnd && text.sliced(in).startsWith("in") && from > in + 2;
    const qsizetype to = hasIn ? markup::fragmentsEnd(text, from) : from;
    if (!hasIn || to == from) {
        compiler.fail(tag.markupOffset, QStringLiteral("\"for\" is written so: for item in list"));
        return false;
    }
    node.variable = Name(text.first(nameEnd).toByteArray());
    node.label = Name(node.variable.text + '-' + text.sliced(from, to - from).toByteArray());
    node.collection = compiler.expression(text.sliced(from, to - from), tag.markupOffset + from);
    node.isReversed = text.sliced(markup::skipSpace(text, to)).startsWith("reversed");
    markup::forEachAttribute(text, [&](const markup::Attribute &attribute) {
        setAttribute(compiler, node, attribute.name, attribute.value, tag.markupOffset);
    });
    return true;
}

std::unique_ptr<Node> makeFor(Compiling &compiler, const Tag &tag)
{
    auto node = std::make_unique<ForNode>(tag.offset);
    if (compiler.isStrict())
        readForStrictly(compiler, tag, *node);
    else
        readForLaxly(compiler, tag, *node);
    compiler.declare(node->variable.text);
    compiler.declare("forloop");
    Body *body = &node->body;
    compiler.readBlock(tag, body, [&](const Tag &other) {
        if (other.name != "else")
            return false;
        node->otherwise = std::make_unique<Body>();
        body = node->otherwise.get();
        return true;
    });
    node->isEmpty = node->body.isBlank() && (!node->otherwise || node->otherwise->isBlank());
    if (node->isEmpty) {
        node->body.removeTexts();
        if (node->otherwise)
            node->otherwise->removeTexts();
    }
    return node;
}

struct TableRowNode final : Node
{
    using Node::Node;

    void render(Rendering &rendering, Output &output) const override
    {
        const Value value = collection.evaluated(rendering);
        if (!value.isTrue())
            return void(rendering.takeFailure());
        const auto from = number(rendering, offset);
        const auto count = number(rendering, limit);
        const auto columns = number(rendering, cols);
        if (rendering.takeFailure())
            return;
        const Sequence sequence(value, from.value_or(0), count);
        const auto loop = std::make_shared<TableRowState>(sequence.size(), columns.value_or(sequence.size()));
        output.append("<tr class=\"row1\">\n");
        {
            static const Name name("tablerowloop");
            const Rendering::Scope scope(rendering);
            rendering.set(name, Value(std::shared_ptr<const Drop>(loop)));
            for (qint64 at = 0; at < sequence.size() && rendering.spend(1); ++at) {
                rendering.set(variable, sequence.at(at));
                output.append("<td class=\"col");
                output.appendNumber(loop->column());
                output.append("\">");
                body.render(rendering, output);
                output.append("</td>");
                if (std::exchange(rendering.interrupt, Rendering::Interrupt::none) == Rendering::Interrupt::breaks)
                    break;
                if (loop->isLastColumn() && at + 1 < sequence.size()) {
                    output.append("</tr>\n<tr class=\"row");
                    output.appendNumber(loop->row() + 1);
                    output.append("\">");
                }
                loop->next();
            }
        }
        output.append("</tr>\n");
    }

    /// None where there is no such attribute.
    static std::optional<qint64> number(Rendering &rendering, const std::optional<Expression> &expression)
    {
        if (!expression)
            return {};
        const Value value = expression->evaluated(rendering);
        if (value.isNil() || value.text() || value.integer() || value.number())
            return value.number() ? qint64(std::clamp(*value.number(), -9e18, 9e18))
                                  : numbers::leadingInteger(value.toText());
        rendering.fail(QStringLiteral("\"cols\", \"limit\" and \"offset\" are whole numbers"));
        return {};
    }

    bool isBlank() const override { return body.isBlank(); }

    Name variable;
    Expression collection;
    std::optional<Expression> cols;
    std::optional<Expression> limit;
    std::optional<Expression> offset;
    Body body;
};

std::unique_ptr<Node> makeTableRow(Compiling &compiler, const Tag &tag)
{
    auto node = std::make_unique<TableRowNode>(tag.offset);
    const QByteArrayView text = tag.markup;
    const qsizetype name = std::find_if(text.begin(), text.end(), utf8::isWord) - text.begin();
    const qsizetype nameEnd = markup::wordEnd(text, name);
    const qsizetype in = markup::skipSpace(text, nameEnd);
    const qsizetype from = in + 2 <= text.size() ? markup::skipSpace(text, in + 2) : text.size();
    const bool hasIn = in > nameEnd && text.sliced(in).startsWith("in") && from > in + 2;
    const qsizetype to = hasIn ? markup::fragmentsEnd(text, from) : from;
    if (!hasIn || to == from) {
        compiler.fail(tag.markupOffset, QStringLiteral("\"tablerow\" is written so: tablerow item in list cols: 2"));
    } else {
        node->variable = Name(text.sliced(name, nameEnd - name).toByteArray());
        node->collection = compiler.expression(text.sliced(from, to - from), tag.markupOffset + from);
        markup::forEachAttribute(text, [&](const markup::Attribute &attribute) {
            auto *const into = attribute.name == "cols"     ? &node->cols
                               : attribute.name == "limit"  ? &node->limit
                               : attribute.name == "offset" ? &node->offset
                                                            : nullptr;
            if (into)
                *into = compiler.expression(attribute.value, tag.markupOffset);
        });
    }
    compiler.declare(node->variable.text);
    compiler.declare("tablerowloop");
    Body *body = &node->body;
    compiler.readBlock(tag, body);
    return node;
}

struct InterruptNode final : Node
{
    InterruptNode(qsizetype offset, Rendering::Interrupt interrupt) : Node(offset), interrupt(interrupt) {}
    void render(Rendering &rendering, Output &) const override { rendering.interrupt = interrupt; }

    Rendering::Interrupt interrupt;
};

std::unique_ptr<Node> makeBreak(Compiling &, const Tag &tag)
{
    return std::make_unique<InterruptNode>(tag.offset, Rendering::Interrupt::breaks);
}

std::unique_ptr<Node> makeContinue(Compiling &, const Tag &tag)
{
    return std::make_unique<InterruptNode>(tag.offset, Rendering::Interrupt::continues);
}

struct CycleNode final : Node
{
    using Node::Node;

    void render(Rendering &rendering, Output &output) const override
    {
        const QByteArray key = name ? name->evaluated(rendering).inspected() : group;
        size_t &turn = rendering.cycles[key];
        Value scratch;
        const Value &value = turn < values.size() ? values[turn].evaluate(rendering, scratch) : scratch;
        if (!rendering.takeFailure())
            writeValue(rendering, output, value);
        if (++turn >= values.size())
            turn = 0;
    }

    std::optional<Expression> name;
    QByteArray group; ///< where it has no name: the same for all that say the same
    std::vector<Expression> values;
};

/// The end of the name of a cycle and where its values begin; none where it has no name.
std::optional<std::pair<qsizetype, qsizetype>> cycleName(QByteArrayView text)
{
    const auto colonAfter = [&](qsizetype at) -> std::optional<qsizetype> {
        const qsizetype colon = markup::skipSpace(text, at);
        return colon < text.size() && text[colon] == ':' ? std::optional(colon) : std::nullopt;
    };
    const qsizetype end = markup::fragmentEnd(text, 0);
    if (end == 0)
        return {};
    if (const auto colon = colonAfter(end))
        return std::pair(end, *colon + 1);
    const qsizetype colon = text.first(end).lastIndexOf(':');
    return colon > 0 && !markup::quotedEnd(text, 0) ? std::optional(std::pair(colon, colon + 1)) : std::nullopt;
}

std::unique_ptr<Node> makeCycle(Compiling &compiler, const Tag &tag)
{
    auto node = std::make_unique<CycleNode>(tag.offset);
    QByteArrayView text = tag.markup;
    if (const auto name = cycleName(text)) {
        node->name = compiler.expression(text.first(name->first), tag.markupOffset);
        text = text.sliced(name->second);
    } else if (markup::fragmentEnd(text, 0) == 0) {
        compiler.fail(tag.offset, QStringLiteral("\"cycle\" needs values: cycle \"one\", \"two\""));
    }
    bool isLiteral = true;
    QByteArray group;
    for (const QByteArray &part : text.toByteArray().split(',')) {
        const qsizetype from = markup::nextFragment(part, 0);
        if (from >= part.size())
            continue;
        node->values.push_back(compiler.expression(
            QByteArrayView(part).sliced(from, markup::fragmentEnd(part, from) - from), tag.markupOffset));
        const Value *literal = node->values.back().literal();
        isLiteral = isLiteral && literal;
        group += literal ? literal->inspected() + ',' : QByteArray();
    }
    node->group = isLiteral ? group : "at " + QByteArray::number(quintptr(node.get()));
    return node;
}

} // namespace

std::span<const TagEntry> loopTags()
{
    static constexpr TagEntry all[] = {{"for", makeFor},
                                       {"tablerow", makeTableRow},
                                       {"break", makeBreak},
                                       {"continue", makeContinue},
                                       {"cycle", makeCycle}};
    return all;
}

} // namespace switchboard::text::liquid
