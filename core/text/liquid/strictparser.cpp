// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/strictparser.h"

#include "core/text/liquid/markup.h"
#include "core/text/liquid/utf8.h"

namespace switchboard::text::liquid {

namespace {

using Token = StrictParser::Token;

constexpr int deepest = 32; ///< brackets within brackets

QLatin1StringView name(Token token)
{
    switch (token) {
    case Token::end: return QLatin1StringView("the end");
    case Token::name: return QLatin1StringView("a name");
    case Token::number: return QLatin1StringView("a number");
    case Token::quoted: return QLatin1StringView("a text");
    case Token::bar: return QLatin1StringView("\"|\"");
    case Token::dot: return QLatin1StringView("\".\"");
    case Token::dots: return QLatin1StringView("\"..\"");
    case Token::colon: return QLatin1StringView("\":\"");
    case Token::comma: return QLatin1StringView("\",\"");
    case Token::openSquare: return QLatin1StringView("\"[\"");
    case Token::closeSquare: return QLatin1StringView("\"]\"");
    case Token::openRound: return QLatin1StringView("\"(\"");
    case Token::closeRound: return QLatin1StringView("\")\"");
    case Token::question: return QLatin1StringView("\"?\"");
    case Token::dash: return QLatin1StringView("\"-\"");
    case Token::comparison: return QLatin1StringView("a comparison");
    }
    return {};
}

std::optional<Token> single(char c)
{
    switch (c) {
    case '|': return Token::bar;
    case '.': return Token::dot;
    case ':': return Token::colon;
    case ',': return Token::comma;
    case '[': return Token::openSquare;
    case ']': return Token::closeSquare;
    case '(': return Token::openRound;
    case ')': return Token::closeRound;
    case '?': return Token::question;
    case '-': return Token::dash;
    default: return {};
    }
}

qsizetype numberEnd(QByteArrayView text, qsizetype at)
{
    at += text[at] == '-';
    while (at < text.size() && utf8::isDigit(text[at]))
        ++at;
    if (at + 1 < text.size() && text[at] == '.' && utf8::isDigit(text[at + 1])) {
        ++at;
        while (at < text.size() && utf8::isDigit(text[at]))
            ++at;
    }
    return at;
}

/// "==", "<=" and their like.
qsizetype comparisonEnd(QByteArrayView text, qsizetype at)
{
    const char second = at + 1 < text.size() ? text[at + 1] : '\0';
    switch (text[at]) {
    case '=':
    case '!': return second == '=' ? at + 2 : at;
    case '<': return second == '=' || second == '>' ? at + 2 : at + 1;
    case '>': return second == '=' ? at + 2 : at + 1;
    default: return at;
    }
}

} // namespace

StrictParser::StrictParser(QByteArrayView markup)
{
    tokenize(markup);
}

void StrictParser::tokenize(QByteArrayView markup)
{
    const auto add = [&](Token token, qsizetype from, qsizetype to) {
        m_tokens.push_back({token, markup.sliced(from, to - from).toByteArray()});
        return to;
    };
    qsizetype at = markup::skipSpace(markup, 0);
    while (at < markup.size()) {
        const char c = markup[at];
        if (utf8::isDigit(c) || (c == '-' && at + 1 < markup.size() && utf8::isDigit(markup[at + 1]))) {
            at = add(Token::number, at, numberEnd(markup, at));
        } else if (c == '.' && at + 1 < markup.size() && markup[at + 1] == '.') {
            at = add(Token::dots, at, at + 2);
        } else if (const auto token = single(c)) {
            at = add(*token, at, at + 1);
        } else if (utf8::isWord(c)) {
            qsizetype end = markup::segmentEnd(markup, at);
            end += end < markup.size() && markup[end] == '?';
            const bool isOperator =
                markup.sliced(at, end - at) == "contains" && (m_tokens.empty() || m_tokens.back().token != Token::dot);
            at = add(isOperator ? Token::comparison : Token::name, at, end);
        } else if (const auto end = markup::quotedEnd(markup, at)) {
            at = add(Token::quoted, at, *end);
        } else if (const qsizetype end = comparisonEnd(markup, at); end > at) {
            at = add(Token::comparison, at, end);
        } else {
            fail(QStringLiteral("\"%1\" has no meaning here")
                     .arg(QString::fromUtf8(markup.sliced(at, utf8::width(markup, at)))));
            break;
        }
        at = markup::skipSpace(markup, at);
    }
    m_tokens.push_back({Token::end, {}});
}

void StrictParser::fail(const QString &message)
{
    if (m_error.isEmpty())
        m_error = message;
}

bool StrictParser::looksAt(Token token, size_t ahead) const
{
    return m_at + ahead < m_tokens.size() && m_tokens[m_at + ahead].token == token;
}

QByteArray StrictParser::consume(Token token)
{
    if (!looksAt(token)) {
        fail(QStringLiteral("%1 is expected, not %2").arg(name(token), name(m_tokens[m_at].token)));
        return {};
    }
    const QByteArray text = m_tokens[m_at].text;
    if (token != Token::end)
        ++m_at;
    return text;
}

std::optional<QByteArray> StrictParser::take(Token token)
{
    return ok() && looksAt(token) ? std::optional(consume(token)) : std::nullopt;
}

bool StrictParser::takeName(QByteArrayView name)
{
    if (!ok() || !looksAtName(name))
        return false;
    ++m_at;
    return true;
}

QByteArray StrictParser::expression()
{
    if (!ok())
        return {};
    if (++m_depth > deepest) {
        fail(QStringLiteral("it is nested too deep"));
        return {};
    }
    QByteArray all;
    if (const auto text = take(Token::name)) {
        all = *text + lookups();
    } else if (take(Token::openSquare)) {
        all = '[' + expression() + ']';
        consume(Token::closeSquare);
        all += lookups();
    } else if (const auto quoted = take(Token::quoted)) {
        all = *quoted;
    } else if (const auto number = take(Token::number)) {
        all = *number;
    } else if (take(Token::openRound)) {
        all = '(' + expression();
        consume(Token::dots);
        all += ".." + expression() + ')';
        consume(Token::closeRound);
    } else {
        fail(QStringLiteral("a value is expected, not %1").arg(name(m_tokens[m_at].token)));
    }
    --m_depth;
    return all;
}

QByteArray StrictParser::lookups()
{
    QByteArray all;
    while (ok()) {
        if (take(Token::openSquare)) {
            all += '[' + expression() + ']';
            consume(Token::closeSquare);
        } else if (take(Token::dot)) {
            all += '.' + consume(Token::name);
        } else {
            break;
        }
    }
    return all;
}

} // namespace switchboard::text::liquid
