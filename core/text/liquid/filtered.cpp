// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/filtered.h"

#include "core/text/liquid/compiling.h"
#include "core/text/liquid/markup.h"
#include "core/text/liquid/strictparser.h"
#include "core/text/liquid/utf8.h"

namespace switchboard::text::liquid {

namespace {

using Token = StrictParser::Token;

/// What stands between two bars.
QByteArrayView filterAt(QByteArrayView text, qsizetype at)
{
    const qsizetype from = at;
    while (at < text.size()) {
        qsizetype end = markup::skipSpace(text, at);
        end = std::max(end, markup::fragmentEnd(text, end));
        if (end == at && text[at] == ',')
            ++end;
        if (end == at)
            break;
        at = end;
    }
    return text.sliced(from, at - from);
}

/// An argument as it stands after a colon or a comma at `at`; none where there is none.
std::optional<QByteArrayView> argumentAt(QByteArrayView text, qsizetype at)
{
    const qsizetype from = markup::skipSpace(text, at + 1);
    const qsizetype word = markup::wordEnd(text, from);
    const qsizetype colon = markup::skipSpace(text, word);
    if (word > from && colon < text.size() && text[colon] == ':') {
        const qsizetype value = markup::skipSpace(text, colon + 1);
        if (const qsizetype end = markup::fragmentEnd(text, value); end > value)
            return text.sliced(from, end - from);
    }
    const qsizetype end = markup::fragmentEnd(text, from);
    return end > from ? std::optional(text.sliced(from, end - from)) : std::nullopt;
}

} // namespace

Filtered Filtered::parse(Compiling &compiler, QByteArrayView markup, qsizetype offset)
{
    QString error;
    auto parsed = parseStrictly(compiler, markup, offset, error);
    if (!parsed && compiler.isStrict())
        compiler.fail(offset, error);
    Filtered all = parsed                ? std::move(*parsed)
                   : compiler.isStrict() ? Filtered()
                                         : parseLaxly(compiler, markup, offset);
    if (!all.m_filters.empty()) {
        const Applied &last = all.m_filters.back();
        all.m_endsInEscape = last.filter == findFilter("escape") && last.arguments.empty() && last.named.empty();
    }
    return all;
}

std::optional<Filtered> Filtered::parseStrictly(Compiling &compiler, QByteArrayView markup, qsizetype offset,
                                                QString &error)
{
    Filtered all;
    StrictParser parser(markup);
    if (parser.ok() && parser.looksAt(Token::end))
        return all;
    struct Argument
    {
        std::optional<QByteArray> name;
        QByteArray value;
    };
    struct Part
    {
        QByteArray name;
        QList<Argument> arguments;
    };
    QList<Part> parts;
    const QByteArray input = parser.expression();
    while (parser.take(Token::bar)) {
        Part part{parser.consume(Token::name), {}};
        if (parser.take(Token::colon)) {
            do {
                Argument argument;
                if (parser.looksAt(Token::name) && parser.looksAt(Token::colon, 1)) {
                    argument.name = parser.consume(Token::name);
                    parser.consume(Token::colon);
                }
                argument.value = parser.expression();
                part.arguments.append(argument);
            } while (parser.take(Token::comma));
        }
        parts.append(part);
    }
    if (parser.ok())
        parser.consume(Token::end);
    if (!parser.ok()) {
        error = parser.error();
        return {};
    }
    all.m_input = compiler.expression(input, offset);
    for (const Part &part : parts) {
        all.add(compiler, part.name, offset);
        for (const Argument &argument : part.arguments) {
            if (argument.name)
                all.m_filters.back().named.emplace_back(*argument.name, compiler.expression(argument.value, offset));
            else
                all.m_filters.back().arguments.push_back(compiler.expression(argument.value, offset));
        }
    }
    return all;
}

Filtered Filtered::parseLaxly(Compiling &compiler, QByteArrayView markup, qsizetype offset)
{
    Filtered all;
    const qsizetype from = markup::nextFragment(markup, 0);
    if (from >= markup.size())
        return all;
    const qsizetype to = markup::fragmentEnd(markup, from);
    all.m_input = compiler.expression(markup.sliced(from, to - from), offset);
    qsizetype at = markup.indexOf('|', to);
    if (at < 0)
        return all;
    while (++at <= markup.size()) {
        const QByteArrayView text = filterAt(markup, at);
        qsizetype word = 0;
        while (word < text.size() && !utf8::isWord(text[word]))
            ++word;
        if (word < text.size()) {
            all.add(compiler, text.sliced(word, markup::wordEnd(text, word) - word).toByteArray(), offset);
            for (qsizetype mark = 0; mark < text.size(); ++mark) {
                const auto argument = text[mark] == ':' || text[mark] == ',' ? argumentAt(text, mark) : std::nullopt;
                if (!argument)
                    continue;
                const auto named = markup::attributeAt(*argument, 0);
                if (named && named->end == argument->size())
                    all.m_filters.back().named.emplace_back(named->name.toByteArray(),
                                                            compiler.expression(named->value, offset));
                else
                    all.m_filters.back().arguments.push_back(compiler.expression(*argument, offset));
                mark = argument->end() - text.begin() - 1;
            }
        }
        at += text.size();
    }
    return all;
}

void Filtered::add(Compiling &compiler, const QByteArray &name, qsizetype offset)
{
    Applied applied;
    applied.filter = findFilter(name);
    if (!applied.filter)
        compiler.noteUnknownFilter(name, offset);
    m_filters.push_back(std::move(applied));
}

Value Filtered::applied(const Applied &applied, Rendering &rendering, const Value &input)
{
    if (!applied.filter)
        return input;
    std::vector<Value> arguments;
    arguments.reserve(applied.arguments.size() + 1);
    for (const Expression &argument : applied.arguments)
        arguments.push_back(argument.evaluated(rendering));
    if (!applied.named.empty()) {
        Map named;
        for (const auto &[name, value] : applied.named)
            named.insert(name, value.evaluated(rendering));
        arguments.emplace_back(std::move(named));
    }
    const FilterCall call{rendering, input, arguments};
    const auto count = qsizetype(arguments.size());
    if (count < applied.filter->least || count > applied.filter->most)
        return call.fail(QStringLiteral("the filter \"%1\" takes %2 arguments, not %3")
                             .arg(QLatin1StringView(applied.filter->name),
                                  applied.filter->least == applied.filter->most
                                      ? QString::number(applied.filter->least)
                                      : QStringLiteral("%1 to %2").arg(applied.filter->least).arg(applied.filter->most),
                                  QString::number(count)));
    return rendering.spend(4) ? applied.filter->run(call) : Value();
}

const Value &Filtered::evaluate(Rendering &rendering, Value &scratch, size_t filters) const
{
    const Value *value = &m_input.evaluate(rendering, scratch);
    for (size_t at = 0; at < filters; ++at) {
        Value next = applied(m_filters[at], rendering, *value);
        scratch = std::move(next);
        value = &scratch;
    }
    return *value;
}

const Value &Filtered::evaluate(Rendering &rendering, Value &scratch) const
{
    return evaluate(rendering, scratch, m_filters.size());
}

void Filtered::write(Rendering &rendering, Output &output) const
{
    Value scratch;
    if (m_endsInEscape) { // straight into the output, which is what most templates of mail do with most fields
        const Value &value = evaluate(rendering, scratch, m_filters.size() - 1);
        const Text *text = value.text();
        if (text && !rendering.takeFailure()) {
            if (text->isMarkup && rendering.options().escapesHtml)
                output.append(text->bytes);
            else
                output.appendEscaped(text->bytes);
            rendering.spendOn(text->bytes.size());
            return;
        }
        if (value.isNil())
            return void(rendering.takeFailure());
    }
    const Value &value = evaluate(rendering, scratch);
    if (!rendering.takeFailure())
        writeValue(rendering, output, value);
}

void writeValue(Rendering &rendering, Output &output, const Value &value)
{
    if (value.isNil())
        return;
    if (const qint64 *integer = value.integer())
        return output.appendNumber(*integer);
    const bool escapes = rendering.options().escapesHtml;
    if (const Text *text = value.text()) {
        rendering.spendOn(text->bytes.size());
        return escapes && !text->isMarkup ? output.appendEscaped(text->bytes) : output.append(text->bytes);
    }
    if (const List *list = value.list()) {
        if (rendering.enter()) {
            for (const Value &item : *list) {
                if (!rendering.spend(1) || output.isFull())
                    break;
                writeValue(rendering, output, item);
            }
        }
        return rendering.leave();
    }
    const QByteArray text = value.toText();
    rendering.make(text.size());
    escapes ? output.appendEscaped(text) : output.append(text);
}

} // namespace switchboard::text::liquid
