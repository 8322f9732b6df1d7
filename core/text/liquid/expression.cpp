// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/expression.h"

#include "core/text/liquid/numbers.h"
#include "core/text/liquid/rendering.h"
#include "core/text/liquid/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace switchboard::text::liquid {

namespace {

using Command = Step::Command;

Command commandOf(QByteArrayView name)
{
    return name == "size"    ? Command::size
           : name == "first" ? Command::first
           : name == "last"  ? Command::last
                             : Command::none;
}

/// The end of brackets that begin at `at`, those within them counted; none where they do not close.
std::optional<qsizetype> bracketEnd(QByteArrayView text, qsizetype at)
{
    int open = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == '[')
            ++open;
        else if (text[at] == ']' && --open == 0)
            return at + 1;
    }
    return {};
}

qsizetype nameEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (utf8::isWord(text[at]) || text[at] == '-'))
        ++at;
    return at < text.size() && text[at] == '?' ? at + 1 : at;
}

/// Numbers as people mistype them too: "1.2.3" is 1.2, "1." is 1.0.
std::optional<Value> numberOf(QByteArrayView text)
{
    const qsizetype first = text.startsWith('-');
    if (first >= text.size() || !utf8::isDigit(text[first]))
        return {};
    qsizetype dots = 0;
    qsizetype end = text.size();
    for (qsizetype at = first; at < text.size(); ++at) {
        if (text[at] == '.' && ++dots == 2)
            end = at;
        else if (text[at] != '.' && !utf8::isDigit(text[at]))
            return {};
    }
    if (dots == 0) {
        qint64 whole = 0;
        if (std::from_chars(text.begin(), text.end(), whole).ec == std::errc())
            return Value(whole);
    }
    double fraction = 0;
    std::from_chars(text.begin(), text.begin() + end, fraction);
    return Value(fraction);
}

struct RangeMarkup
{
    QByteArrayView first;
    QByteArrayView last;
};

/// "(1..5)", white space around both ends allowed.
std::optional<RangeMarkup> rangeOf(QByteArrayView text)
{
    if (!text.startsWith('(') || !text.endsWith(')'))
        return {};
    const auto solidEnd = [&](qsizetype at) {
        while (at < text.size() && !utf8::isSpace(text[at]))
            ++at;
        return at;
    };
    const auto skip = [&](qsizetype at) {
        while (at < text.size() && utf8::isSpace(text[at]))
            ++at;
        return at;
    };
    const qsizetype from = skip(1);
    qsizetype to = solidEnd(from);
    qsizetype dots = skip(to);
    if (!text.sliced(std::min(dots, text.size())).startsWith("..")) {
        dots = text.first(to).lastIndexOf("..");
        to = dots;
    }
    if (dots <= from || to <= from)
        return {};
    const QByteArrayView last = utf8::trimmed(text.sliced(dots + 2).chopped(1));
    if (last.isEmpty() || std::any_of(last.begin(), last.end(), utf8::isSpace))
        return {};
    return RangeMarkup{text.sliced(from, to - from), last};
}

std::optional<Step> stepOf(QByteArrayView part, int depth)
{
    Step step;
    if (part.startsWith('[')) {
        auto key = Expression::parse(part.sliced(1).chopped(1), depth - 1);
        if (!key)
            return {};
        if (const Value *literal = key->literal(); literal && literal->text())
            step.name = Name(literal->text()->bytes);
        else
            step.key = std::make_unique<Expression>(std::move(*key));
    } else {
        step.name = Name(part.toByteArray());
        step.command = commandOf(part);
    }
    return step;
}

std::optional<Expression> pathOf(QByteArrayView text, int depth)
{
    auto path = std::make_unique<Expression::Path>();
    bool hasRoot = false;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        if (text[at] == '[')
            end = bracketEnd(text, at).value_or(at);
        else
            end = nameEnd(text, at) > at && (utf8::isWord(text[at]) || text[at] == '-') ? nameEnd(text, at) : at;
        if (end == at) {
            ++at;
            continue;
        }
        auto step = stepOf(text.sliced(at, end - at), depth);
        if (!step)
            return {};
        if (hasRoot)
            path->steps.push_back(std::move(*step));
        else
            path->root = std::move(*step);
        hasRoot = true;
        at = end;
    }
    return hasRoot ? Expression(std::move(path)) : Expression();
}

qint64 literalInteger(const Value &value)
{
    if (const double *number = value.number())
        return numbers::floored({.fraction = std::trunc(*number), .isWhole = false}).value_or(0);
    return numbers::of(value).whole;
}

std::optional<qint64> rangeEnd(const Value &value)
{
    if (value.isNil())
        return 0;
    if (const Text *text = value.text())
        return numbers::leadingInteger(text->bytes);
    return numbers::exactInteger(value);
}

/// What a command makes of a value that has no property of its name.
Value commanded(const Value &value, Command command)
{
    switch (command) {
    case Command::size:
        if (const List *list = value.list())
            return qint64(list->size());
        if (const Map *map = value.map())
            return qint64(map->size());
        if (const Text *text = value.text())
            return qint64(utf8::length(text->bytes));
        if (const Range *range = value.range())
            return range->size();
        return value.integer() ? Value(qint64(sizeof(qint64))) : Value();
    case Command::first:
        if (const List *list = value.list())
            return list->empty() ? Value() : list->front();
        if (const Map *map = value.map())
            return map->entries().empty()
                       ? Value()
                       : Value(List{Value(map->entries().front().key), map->entries().front().value});
        if (const Text *text = value.text())
            return Value(text->bytes.left(text->bytes.isEmpty() ? 0 : utf8::width(text->bytes, 0)));
        return value.range() ? Value(value.range()->first) : Value();
    case Command::last:
        if (const List *list = value.list())
            return list->empty() ? Value() : list->back();
        if (const Text *text = value.text())
            return Value(text->bytes.mid(utf8::offset(text->bytes, utf8::length(text->bytes) - 1)));
        return value.range() ? Value(value.range()->last) : Value();
    case Command::none: break;
    }
    return {};
}

const Value &nil()
{
    static const Value none;
    return none;
}

/// What `value` has by a name; `scratch` holds what had to be made for it.
const Value &stepped(const Value &value, const Name &name, Command command, Value &scratch)
{
    if (const Map *map = value.map()) {
        if (const Value *found = map->find(name))
            return *found;
    } else if (const Drop *drop = value.drop()) {
        const auto found = drop->property(name.text);
        scratch = found ? *found : Value();
        return scratch;
    }
    if (command == Command::none)
        return nil();
    Value made = commanded(value, command);
    scratch = std::move(made);
    return scratch;
}

const Value &indexed(const Value &value, const Value &key, Value &scratch)
{
    if (const Text *text = key.text())
        return stepped(value, Name(text->bytes), Command::none, scratch);
    const qint64 *index = key.integer();
    const List *list = value.list();
    if (!index || !list)
        return nil();
    const qint64 at = *index < 0 ? *index + qint64(list->size()) : *index;
    return at >= 0 && at < qint64(list->size()) ? (*list)[size_t(at)] : nil();
}

} // namespace

Expression::Expression() = default;
Expression::Expression(std::unique_ptr<Path> path) : m_path(std::move(path)) {}
Expression::Expression(std::unique_ptr<RangeEnds> range) : m_range(std::move(range)) {}
Expression::Expression(Expression &&) noexcept = default;
Expression &Expression::operator=(Expression &&) noexcept = default;
Expression::~Expression() = default;

std::optional<Expression> Expression::parse(QByteArrayView markup, int depth)
{
    if (depth <= 0)
        return {};
    const QByteArrayView text = utf8::trimmed(markup);
    for (const char quote : {'"', '\''}) {
        if (text.startsWith(quote) && text.endsWith(quote))
            return Expression(Value(text.sliced(1).chopped(text.size() > 1).toByteArray()));
    }
    if (text.isEmpty() || text == "nil" || text == "null")
        return Expression();
    if (text == "true" || text == "false")
        return Expression(Value(text == "true"));
    if (text == "blank" || text == "empty")
        return Expression(Value(QByteArray("")));
    if (const auto range = rangeOf(text)) {
        auto first = parse(range->first, depth - 1);
        auto last = parse(range->last, depth - 1);
        if (!first || !last)
            return {};
        if (first->literal() && last->literal())
            return Expression(Value(Range{literalInteger(*first->literal()), literalInteger(*last->literal())}));
        auto ends = std::make_unique<RangeEnds>();
        ends->first = std::move(*first);
        ends->last = std::move(*last);
        return Expression(std::move(ends));
    }
    if (auto number = numberOf(text))
        return Expression(std::move(*number));
    return pathOf(text, depth);
}

const Value &Expression::evaluate(Rendering &rendering, Value &scratch) const
{
    if (m_path) {
        const Value *at = nullptr;
        if (m_path->root.key) {
            const Value key = m_path->root.key->evaluated(rendering);
            at = key.text() ? rendering.find(Name(key.text()->bytes)) : nullptr;
        } else {
            at = rendering.find(m_path->root.name);
        }
        if (!at)
            return nil();
        for (const Step &step : m_path->steps) {
            if (at == &scratch) { // what is made next may not take its own ground away
                const Value ground = std::move(scratch);
                const Value next = step.key ? indexed(ground, step.key->evaluated(rendering), scratch)
                                            : stepped(ground, step.name, step.command, scratch);
                scratch = next;
                at = &scratch;
            } else {
                at = step.key ? &indexed(*at, step.key->evaluated(rendering), scratch)
                              : &stepped(*at, step.name, step.command, scratch);
            }
            if (at->isNil())
                return nil();
        }
        return *at;
    }
    if (m_range) {
        const auto first = rangeEnd(m_range->first.evaluated(rendering));
        const auto last = rangeEnd(m_range->last.evaluated(rendering));
        if (!first || !last)
            rendering.fail(QStringLiteral("a range is from a whole number to a whole number"));
        scratch = first && last ? Value(Range{*first, *last}) : Value();
        return scratch;
    }
    return m_literal;
}

Value Expression::evaluated(Rendering &rendering) const
{
    Value scratch;
    return evaluate(rendering, scratch);
}

QByteArray Expression::path() const
{
    if (!m_path || m_path->root.key)
        return {};
    QByteArray all = m_path->root.name.text;
    for (const Step &step : m_path->steps) {
        if (step.key || step.command != Step::Command::none)
            break;
        all += '.' + step.name.text;
    }
    return all;
}

} // namespace switchboard::text::liquid
