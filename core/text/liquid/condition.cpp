// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/condition.h"

#include "core/text/liquid/compiling.h"
#include "core/text/liquid/markup.h"
#include "core/text/liquid/numbers.h"
#include "core/text/liquid/strictparser.h"
#include "core/text/liquid/utf8.h"

#include <algorithm>

namespace switchboard::text::liquid {

namespace {

using Token = StrictParser::Token;

bool isBoundary(QByteArrayView text, qsizetype at)
{
    const bool before = at > 0 && utf8::isWord(text[at - 1]);
    const bool after = at < text.size() && utf8::isWord(text[at]);
    return before != after;
}

/// The end of "and" or "or" at `at`, a space on either side counted as part of it.
std::optional<qsizetype> jointEnd(QByteArrayView text, qsizetype at)
{
    if (!isBoundary(text, at))
        return {};
    const qsizetype word = at < text.size() && utf8::isSpace(text[at]) ? at + 1 : at;
    for (const QByteArrayView joint : {QByteArrayView("and"), QByteArrayView("or")}) {
        if (!text.sliced(word).startsWith(joint))
            continue;
        const qsizetype end = word + joint.size();
        if (end < text.size() && utf8::isSpace(text[end]) && isBoundary(text, end + 1))
            return end + 1;
        if (isBoundary(text, end))
            return end;
    }
    return {};
}

/// What stands between two joints.
qsizetype termEnd(QByteArrayView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size()) {
        const qsizetype from = markup::skipSpace(text, end);
        if (from >= text.size() || jointEnd(text, from))
            break;
        qsizetype to = markup::fragmentEnd(text, from);
        while (to == from || (to < text.size() && markup::fragmentEnd(text, from) == from && !utf8::isSpace(text[to])))
            ++to;
        end = markup::skipSpace(text, to);
    }
    return end;
}

bool isRelation(char c)
{
    return (c >= 'a' && c <= 'z') || c == '=' || c == '!' || c == '<' || c == '>' || c == '_';
}

std::optional<Comparison> laxComparison(Compiling &compiler, QByteArrayView text, qsizetype offset)
{
    const qsizetype left = markup::nextFragment(text, 0);
    if (left >= text.size())
        return {};
    const qsizetype leftEnd = markup::fragmentEnd(text, left);
    const qsizetype relation = markup::skipSpace(text, leftEnd);
    qsizetype relationEnd = relation;
    while (relationEnd < text.size() && isRelation(text[relationEnd]))
        ++relationEnd;
    const qsizetype right = markup::skipSpace(text, relationEnd);
    Comparison comparison;
    comparison.left = Operand::parse(compiler, text.sliced(left, leftEnd - left), offset);
    comparison.relation = text.sliced(relation, relationEnd - relation).toByteArray();
    comparison.right = Operand::parse(compiler, text.sliced(right, markup::fragmentEnd(text, right) - right), offset);
    return comparison;
}

bool isBlank(const Value &value)
{
    if (const Text *text = value.text())
        return utf8::trimmed(text->bytes).isEmpty();
    if (const bool *flag = value.flag())
        return !*flag;
    return value.isNil() || (value.list() && value.list()->empty()) || (value.map() && value.map()->size() == 0);
}

bool isEmpty(const Value &value)
{
    return (value.text() && value.text()->bytes.isEmpty()) || (value.list() && value.list()->empty())
           || (value.map() && value.map()->size() == 0);
}

bool contains(const Value &value, const Value &part)
{
    if (!value.isTrue() || !part.isTrue())
        return false;
    if (const Text *text = value.text())
        return text->bytes.contains(part.toText());
    if (const List *list = value.list())
        return std::find(list->begin(), list->end(), part) != list->end();
    if (const Map *map = value.map())
        return part.text() && map->find(part.text()->bytes);
    const Range *range = value.range();
    return range && (part.integer() || part.number())
           && numbers::compared(numbers::of(part), {.whole = range->first}) >= 0
           && numbers::compared(numbers::of(part), {.whole = range->last}) <= 0;
}

bool isOrdered(const QByteArray &relation, int order)
{
    if (relation == "<")
        return order < 0;
    if (relation == ">")
        return order > 0;
    return relation == "<=" ? order <= 0 : order >= 0;
}

bool areOrdered(Rendering &rendering, const Value &left, const QByteArray &relation, const Value &right)
{
    const auto isNumber = [](const Value &value) { return value.integer() || value.number(); };
    const auto hasOrder = [&](const Value &value) { return isNumber(value) || value.text(); };
    if (!hasOrder(left) || !hasOrder(right))
        return false;
    if (isNumber(left) && isNumber(right))
        return isOrdered(relation, numbers::compared(numbers::of(left), numbers::of(right)));
    if (left.text() && right.text())
        return isOrdered(relation,
                         left.text()->bytes < right.text()->bytes ? -1 : left.text()->bytes > right.text()->bytes);
    rendering.fail(QStringLiteral("a number and a text cannot be compared by \"%1\"").arg(QString::fromUtf8(relation)));
    return false;
}

} // namespace

Operand Operand::parse(Compiling &compiler, QByteArrayView markup, qsizetype offset)
{
    Operand operand;
    if (markup == "blank")
        operand.word = Word::blank;
    else if (markup == "empty")
        operand.word = Word::empty;
    else
        operand.expression = compiler.expression(markup, offset);
    return operand;
}

bool Comparison::isTrue(Rendering &rendering) const
{
    Value leftScratch;
    Value rightScratch;
    if (relation.isEmpty())
        return left.word != Operand::Word::none || left.expression.evaluate(rendering, leftScratch).isTrue();
    const Value &leftValue = left.expression.evaluate(rendering, leftScratch);
    const Value &rightValue = right.expression.evaluate(rendering, rightScratch);
    if (relation == "==" || relation == "!=" || relation == "<>") {
        const auto tested = [](Operand::Word word, const Operand &other, const Value &value) {
            return other.word == Operand::Word::none
                   && (word == Operand::Word::blank ? isBlank(value) : isEmpty(value));
        };
        const bool areEqual = left.word != Operand::Word::none    ? tested(left.word, right, rightValue)
                              : right.word != Operand::Word::none ? tested(right.word, left, leftValue)
                                                                  : leftValue == rightValue;
        return areEqual == (relation == "==");
    }
    const bool hasWord = left.word != Operand::Word::none || right.word != Operand::Word::none;
    if (relation == "contains") {
        rendering.spendOn(leftValue.text()   ? leftValue.text()->bytes.size()
                          : leftValue.list() ? qsizetype(leftValue.list()->size()) * 16
                                             : 0);
        return !hasWord && contains(leftValue, rightValue);
    }
    if (relation == "<" || relation == ">" || relation == "<=" || relation == ">=")
        return !hasWord && areOrdered(rendering, leftValue, relation, rightValue);
    rendering.fail(QStringLiteral("there is no operator \"%1\"").arg(QString::fromUtf8(relation)));
    return false;
}

Condition Condition::parse(Compiling &compiler, const Tag &tag)
{
    Condition condition;
    if (!(compiler.isStrict() ? parseStrictly(compiler, tag, condition) : parseLaxly(compiler, tag, condition)))
        condition.m_parts.clear();
    return condition;
}

bool Condition::parseStrictly(Compiling &compiler, const Tag &tag, Condition &condition)
{
    StrictParser parser(tag.markup);
    do {
        Part part;
        part.comparison.left = Operand::parse(compiler, parser.expression(), tag.markupOffset);
        if (const auto relation = parser.take(Token::comparison)) {
            part.comparison.relation = *relation;
            part.comparison.right = Operand::parse(compiler, parser.expression(), tag.markupOffset);
        }
        part.joint = parser.takeName("and") ? Joint::isAnd : parser.takeName("or") ? Joint::isOr : Joint::none;
        condition.m_parts.push_back(std::move(part));
    } while (parser.ok() && condition.m_parts.back().joint != Joint::none);
    if (parser.ok())
        parser.consume(Token::end);
    if (!parser.ok())
        compiler.fail(tag.markupOffset, parser.error());
    return parser.ok();
}

bool Condition::parseLaxly(Compiling &compiler, const Tag &tag, Condition &condition)
{
    const QByteArrayView text = tag.markup;
    bool wantsTerm = true;
    bool isGood = true;
    for (qsizetype at = 0; at < text.size() && isGood;) {
        if (const auto end = jointEnd(text, at)) {
            const QByteArrayView word = utf8::trimmed(text.sliced(at, *end - at));
            isGood = !wantsTerm;
            if (isGood)
                condition.m_parts.back().joint = word == "and" ? Joint::isAnd : Joint::isOr;
            wantsTerm = true;
            at = *end;
            continue;
        }
        const qsizetype end = termEnd(text, at);
        if (end == at) {
            ++at;
            continue;
        }
        auto comparison =
            wantsTerm ? laxComparison(compiler, text.sliced(at, end - at), tag.markupOffset) : std::nullopt;
        isGood = comparison.has_value();
        if (isGood)
            condition.m_parts.push_back({std::move(*comparison), Joint::none});
        wantsTerm = false;
        at = end;
    }
    if (!isGood || wantsTerm)
        compiler.fail(
            tag.markupOffset,
            QStringLiteral("\"%1\" needs a condition such as: name == \"value\"").arg(QString::fromUtf8(tag.name)));
    return isGood && !wantsTerm;
}

bool Condition::isTrue(Rendering &rendering) const
{
    bool result = true;
    for (const Part &part : m_parts) {
        result = part.comparison.isTrue(rendering);
        if (part.joint == Joint::none || result == (part.joint == Joint::isOr))
            break;
    }
    return result;
}

} // namespace switchboard::text::liquid
