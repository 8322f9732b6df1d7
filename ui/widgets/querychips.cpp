// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/querychips.h"

namespace switchboard::widgets {

namespace {

/// A stretch of a query without blanks outside quotes.
struct Token
{
    QString text;
    int depth = 0;        ///< brackets that are open around it
    bool isClosed = true; ///< its quotes are
};

QList<Token> tokensOf(const QString &query)
{
    QList<Token> tokens;
    Token token;
    bool isQuoted = false;
    int depth = 0;
    const auto end = [&] {
        if (!token.text.isEmpty())
            tokens.append({token.text, token.depth, !isQuoted});
        token = {};
    };
    for (const QChar letter : query) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        if (!isQuoted && letter.isSpace()) {
            end();
            continue;
        }
        if (!isQuoted && letter == u'(')
            ++depth;
        if (token.text.isEmpty())
            token.depth = depth;
        token.text += letter;
        if (!isQuoted && letter == u')')
            depth = std::max(0, depth - 1);
    }
    end();
    return tokens;
}

bool isJoint(const QString &token)
{
    return token == QLatin1StringView("OR") || token == QLatin1StringView("AND") || token == QLatin1StringView("NOT");
}

std::optional<QueryChip> chipOf(const Token &token, const QStringList &keys)
{
    const bool isNegated = token.text.startsWith(u'-');
    const QString text = token.text.mid(isNegated ? 1 : 0);
    const auto colon = text.indexOf(u':');
    if (token.depth > 0 || !token.isClosed || colon <= 0 || !keys.contains(text.left(colon), Qt::CaseInsensitive))
        return std::nullopt;
    QString value = text.mid(colon + 1);
    // The quotes of a list, or around a comma alone, say what belongs together.
    const bool isOne = value.size() > 1 && value.startsWith(u'"') && value.indexOf(u'"', 1) == value.size() - 1;
    if (isOne && (!value.contains(u',') || value.contains(u' ')))
        value = value.sliced(1, value.size() - 2);
    if (QString(value).remove(u'"').trimmed().isEmpty())
        return std::nullopt;
    return QueryChip{text.left(colon).toLower(), value, isNegated};
}

/// Whether one pair of brackets is around all of it.
bool isBracketed(const QString &words)
{
    if (!words.startsWith(u'(') || !words.endsWith(u')'))
        return false;
    int depth = 0;
    bool isQuoted = false;
    for (int i = 0; i < words.size(); ++i) {
        isQuoted = isQuoted != (words[i] == u'"');
        if (!isQuoted)
            depth += words[i] == u'(' ? 1 : words[i] == u')' ? -1 : 0;
        if (depth == 0 && i + 1 < words.size())
            return false;
    }
    return true;
}

} // namespace

QString QueryChip::text() const
{
    const bool needsQuotes =
        !value.contains(u'"') && (value.contains(u' ') || value.contains(u'(') || value.contains(u')'));
    return (isNegated ? QStringLiteral("-") : QString()) % key % u':'
           % (needsQuotes ? QString(u'"' % value % u'"') : value);
}

ChippedQuery chipsOf(const QString &query, const QStringList &keys)
{
    ChippedQuery chipped;
    QStringList words;
    const QList<Token> tokens = tokensOf(query);
    for (int i = 0; i < tokens.size(); ++i) {
        const bool isJoined =
            (i > 0 && isJoint(tokens[i - 1].text)) || (i + 1 < tokens.size() && isJoint(tokens[i + 1].text));
        const auto chip = isJoined ? std::nullopt : chipOf(tokens[i], keys);
        if (!chip)
            words.append(tokens[i].text);
        else if (!chipped.chips.contains(*chip))
            chipped.chips.append(*chip);
    }
    chipped.words = words.join(u' ');
    if (!chipped.chips.isEmpty() && isBracketed(chipped.words))
        chipped.words = chipped.words.sliced(1, chipped.words.size() - 2);
    return chipped;
}

QString queryOf(const ChippedQuery &chipped)
{
    QStringList parts;
    for (const QueryChip &chip : chipped.chips)
        parts.append(chip.text());
    const QString words = chipped.words.trimmed();
    bool hasOr = false;
    for (const Token &token : tokensOf(words))
        hasOr = hasOr || (token.depth == 0 && token.text == QLatin1StringView("OR"));
    // AND binds closer than OR: the chips must hold for each side.
    if (!words.isEmpty())
        parts.append(hasOr && !chipped.chips.isEmpty() ? QString(u'(' % words % u')') : words);
    return parts.join(u' ');
}

} // namespace switchboard::widgets
