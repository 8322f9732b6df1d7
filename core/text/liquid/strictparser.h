// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace switchboard::text::liquid {

/// Reads markup by the strict grammar, token by token. The first error stays; what is read after it means nothing.
class StrictParser
{
public:
    enum class Token : quint8 {
        end,
        name,
        number,
        quoted,
        bar,
        dot,
        dots,
        colon,
        comma,
        openSquare,
        closeSquare,
        openRound,
        closeRound,
        question,
        dash,
        comparison
    };

    explicit StrictParser(QByteArrayView markup);

    const QString &error() const { return m_error; } ///< empty where there is none
    bool ok() const { return m_error.isEmpty(); }

    bool looksAt(Token token, size_t ahead = 0) const;
    bool looksAtName(QByteArrayView name) const { return looksAt(Token::name) && m_tokens[m_at].text == name; }
    QByteArray consume(Token token);             ///< an error where another is there
    std::optional<QByteArray> take(Token token); ///< none, and nothing read, where another is there
    bool takeName(QByteArrayView name);

    /// An expression, written without the white space in it.
    QByteArray expression();

private:
    struct Piece
    {
        Token token;
        QByteArray text;
    };

    void tokenize(QByteArrayView markup);
    void fail(const QString &message);
    QByteArray lookups();

    std::vector<Piece> m_tokens;
    size_t m_at = 0;
    int m_depth = 0;
    QString m_error;
};

} // namespace switchboard::text::liquid
