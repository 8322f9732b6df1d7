// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/searchquery.h"

#include <algorithm>
#include <optional>

namespace switchboard::text {

namespace {

enum class TokenKind : qint8 { end, open, close, opAnd, opOr, opNot, term, condition };

struct Token
{
    TokenKind kind = TokenKind::end;
    qsizetype index = 0;
    SearchTerm term;
    Condition condition;
};

Error failure(const char *reason, qsizetype index)
{
    return {
        ErrorCode::invalidInput, QStringLiteral("not a search"), QLatin1String(reason), false, {{}, 0, index + 1, {}}};
}

bool isGap(QChar c)
{
    return c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f;
}

bool isOnlyPunctuation(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPunct() || isGap(c); });
}

std::optional<SearchField> fieldFromName(QStringView text)
{
    for (int i = 0; i <= int(SearchField::tag); ++i) {
        if (text.compare(name(SearchField(i)), Qt::CaseInsensitive) == 0)
            return SearchField(i);
    }
    return std::nullopt;
}

/// A day, or the first of a month; invalid for anything else.
QDate dateFromText(const QString &text)
{
    const QDate day = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    return day.isValid() ? day : QDate::fromString(text, QStringLiteral("yyyy-MM"));
}

/// Cuts a search into tokens.
class Lexer
{
public:
    explicit Lexer(QStringView text) : m_text(text) {}

    Result<Token> next()
    {
        for (;;) {
            while (m_at < m_text.size() && isGap(m_text[m_at]))
                ++m_at;
            Token token{TokenKind::end, m_at, {}, {}};
            if (m_at == m_text.size())
                return token;
            const QChar c = m_text[m_at];
            if (c == u'(' || c == u')') {
                ++m_at;
                token.kind = c == u'(' ? TokenKind::open : TokenKind::close;
                return token;
            }
            if (c == u'-' && m_at + 1 < m_text.size() && !isGap(m_text[m_at + 1]) && m_text[m_at + 1] != u'-') {
                ++m_at;
                token.kind = TokenKind::opNot;
                return token;
            }
            Result<Token> read = c == u'"' ? phrase(token) : word(token);
            const bool isNothing = read && read->kind == TokenKind::term && isOnlyPunctuation(read->term.text);
            if (!isNothing)
                return read;
        }
    }

private:
    /// The text between the quote here and the next, with single spaces.
    Result<QString> quotedText()
    {
        const qsizetype end = m_text.indexOf(u'"', m_at + 1);
        if (end < 0)
            return failure("quote_open", m_at);
        QString inside = m_text.mid(m_at + 1, end - m_at - 1).toString();
        std::replace_if(inside.begin(), inside.end(), isGap, u' ');
        m_at = end + 1;
        return inside.simplified();
    }

    Result<Token> phrase(Token token)
    {
        const Result<QString> text = quotedText();
        if (!text)
            return text.error();
        const bool isPrefix = m_at < m_text.size() && m_text[m_at] == u'*';
        m_at += isPrefix;
        token.kind = TokenKind::term;
        token.term = {*text, isPrefix, false};
        return token;
    }

    Result<Token> word(Token token)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && !isGap(m_text[end]) && !QStringView(u"()\"").contains(m_text[end])) {
            if (m_text[end] == u':') {
                if (const auto field = fieldFromName(m_text.mid(m_at, end - m_at)))
                    return condition(token, *field, end + 1);
            }
            ++end;
        }
        QStringView text = m_text.mid(m_at, end - m_at);
        m_at = end;
        token.kind = text == u"AND"   ? TokenKind::opAnd
                     : text == u"OR"  ? TokenKind::opOr
                     : text == u"NOT" ? TokenKind::opNot
                                      : TokenKind::term;
        const bool isPart = text.startsWith(u'*');
        const bool isPrefix = !isPart && text.endsWith(u'*');
        while (text.endsWith(u'*'))
            text.chop(1);
        while (text.startsWith(u'*'))
            text = text.mid(1);
        token.term = {text.toString(), isPrefix, isPart};
        return token;
    }

    Result<Token> condition(Token token, SearchField field, qsizetype valueStart)
    {
        m_at = valueStart;
        QStringList values;
        do {
            const Result<QString> value = m_at < m_text.size() && m_text[m_at] == u'"' ? quotedText() : plainValue();
            if (!value)
                return value.error();
            if (!value->isEmpty())
                values.append(*value);
        } while (skipComma());
        if (values.isEmpty())
            return failure("value_missing", valueStart);
        token.kind = TokenKind::condition;
        token.condition = {field, values, {}, false};
        if (field == SearchField::before || field == SearchField::after) {
            token.condition.date = values.size() == 1 ? dateFromText(values.constFirst()) : QDate();
            if (!token.condition.date.isValid())
                return failure("date", valueStart);
        }
        return token;
    }

    bool skipComma()
    {
        const bool isComma = m_at < m_text.size() && m_text[m_at] == u',';
        m_at += isComma;
        return isComma;
    }

    /// Up to white space, a comma, or a bracket that was not opened in the value itself.
    Result<QString> plainValue()
    {
        const qsizetype start = m_at;
        int depth = 0;
        for (; m_at < m_text.size() && !isGap(m_text[m_at]) && !QStringView(u"\",").contains(m_text[m_at]); ++m_at) {
            depth += m_text[m_at] == u'(' ? 1 : m_text[m_at] == u')' ? -1 : 0;
            if (depth < 0)
                break;
        }
        return m_text.mid(start, m_at - start).toString();
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// Recursive descent; the first error ends it.
class Parser
{
public:
    explicit Parser(QStringView text) : m_lexer(text) {}

    Result<QueryNode> parse()
    {
        advance();
        if (m_token.kind == TokenKind::end && !m_error)
            return QueryNode{QueryAll{}};
        QueryNode root = parseAny(0);
        if (!m_error && m_token.kind == TokenKind::close)
            fail("bracket_close", m_token.index);
        if (m_error)
            return *m_error;
        return root;
    }

private:
    void fail(const char *reason, qsizetype index)
    {
        if (!m_error)
            m_error = failure(reason, index);
        m_token.kind = TokenKind::end;
    }

    void advance()
    {
        Result<Token> token = m_lexer.next();
        if (token) {
            m_token = *std::move(token);
        } else {
            m_error = m_error ? m_error : token.error();
            m_token.kind = TokenKind::end;
        }
    }

    QueryNode parseAny(int depth)
    {
        const size_t conditionsBefore = m_conditionIndexes.size();
        QueryNodes nodes{parseAll(depth)};
        while (m_token.kind == TokenKind::opOr) {
            advance();
            nodes.push_back(parseAll(depth));
        }
        if (nodes.size() == 1)
            return std::move(nodes.front());
        if (m_conditionIndexes.size() > conditionsBefore)
            fail("condition_under_or", m_conditionIndexes[conditionsBefore]);
        return {QueryAny{std::move(nodes)}};
    }

    QueryNode parseAll(int depth)
    {
        QueryNodes nodes{parseOperand(depth)};
        for (;;) {
            const bool isEnd =
                m_token.kind == TokenKind::end || m_token.kind == TokenKind::close || m_token.kind == TokenKind::opOr;
            if (isEnd)
                break;
            if (m_token.kind == TokenKind::opAnd)
                advance();
            nodes.push_back(parseOperand(depth));
        }
        return nodes.size() == 1 ? std::move(nodes.front()) : QueryNode{QueryAll{std::move(nodes)}};
    }

    QueryNode parseOperand(int depth)
    {
        const Token token = m_token;
        if (depth >= maxQueryDepth) {
            fail("too_deep", token.index);
            return {};
        }
        switch (token.kind) {
        case TokenKind::term: advance(); return {token.term};
        case TokenKind::condition:
            m_conditionIndexes.push_back(token.index);
            advance();
            return {token.condition};
        case TokenKind::opNot: return parseNot(depth);
        case TokenKind::open: return parseBrackets(depth);
        case TokenKind::end:
        case TokenKind::close:
        case TokenKind::opAnd:
        case TokenKind::opOr: break;
        }
        fail("operand_missing", token.index);
        return {};
    }

    QueryNode parseNot(int depth)
    {
        const qsizetype index = m_token.index;
        const size_t conditionsBefore = m_conditionIndexes.size();
        advance();
        QueryNode node = parseOperand(depth + 1);
        if (auto *condition = std::get_if<Condition>(&node.value)) {
            condition->isNegated = !condition->isNegated;
            return node;
        }
        if (m_conditionIndexes.size() > conditionsBefore)
            fail("condition_under_not", index);
        return {QueryNot{{std::move(node)}}};
    }

    QueryNode parseBrackets(int depth)
    {
        const qsizetype index = m_token.index;
        advance();
        QueryNode node = parseAny(depth + 1);
        if (m_token.kind == TokenKind::close)
            advance();
        else
            fail("bracket_open", index);
        return node;
    }

    Lexer m_lexer;
    Token m_token;
    std::optional<Error> m_error;
    std::vector<qsizetype> m_conditionIndexes;
};

/// Parts words and conditions; conditions stand only under AND.
void split(const QueryNode &node, QueryNodes &words, QList<Condition> &conditions)
{
    if (const auto *condition = std::get_if<Condition>(&node.value)) {
        conditions.append(*condition);
    } else if (const auto *all = std::get_if<QueryAll>(&node.value)) {
        for (const QueryNode &child : all->nodes)
            split(child, words, conditions);
    } else {
        words.push_back(node);
    }
}

} // namespace

Result<SearchQuery> parseSearch(QStringView text)
{
    if (text.size() > maxQueryLength)
        return failure("too_long", maxQueryLength);
    Result<QueryNode> root = Parser(text).parse();
    if (!root)
        return root.error();
    SearchQuery query;
    QueryNodes words;
    split(*root, words, query.conditions);
    query.words = words.size() == 1 ? words.front() : QueryNode{QueryAll{words}};
    query.root = *std::move(root);
    return query;
}

QString whileTyping(const QString &text)
{
    if (text.isEmpty() || !text.back().isLetterOrNumber())
        return text;
    // A star behind a value would be part of it, and behind an operator a word.
    const qsizetype gap = std::max({text.lastIndexOf(u' '), text.lastIndexOf(u'('), text.lastIndexOf(u'\t')});
    const QStringView last = QStringView(text).mid(gap + 1);
    const qsizetype colon = last.indexOf(u':');
    const QStringView name =
        last.mid(last.startsWith(u'-') ? 1 : 0, std::max<qsizetype>(0, colon - last.startsWith(u'-')));
    const bool isValue = colon >= 0 && fieldFromName(name);
    const bool isOperator = last == u"AND" || last == u"OR" || last == u"NOT";
    const bool isQuoted = text.count(u'"') % 2 != 0;
    return isValue || isOperator || isQuoted ? text : text + u'*';
}

} // namespace switchboard::text
