// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Characters of UTF-8 texts. What is not well-formed counts byte by byte and is never read past.
namespace switchboard::text::liquid::utf8 {

/// Bytes of the character that begins at `at`.
inline qsizetype width(QByteArrayView text, qsizetype at)
{
    const auto lead = uchar(text[at]);
    const qsizetype wanted = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 1;
    qsizetype width = 1;
    while (width < wanted && at + width < text.size() && (uchar(text[at + width]) & 0xC0) == 0x80)
        ++width;
    return width;
}

inline qsizetype length(QByteArrayView text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); at += width(text, at))
        ++count;
    return count;
}

/// The offset of the character `count` after `from`, or the end.
inline qsizetype offset(QByteArrayView text, qsizetype count, qsizetype from = 0)
{
    while (count-- > 0 && from < text.size())
        from += width(text, from);
    return from;
}

/// Space, tabulators, line ends; what the language takes for white space.
inline bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A letter of ASCII, a digit or an underscore.
inline bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
}

inline QByteArrayView trimmedLeft(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    return text;
}

inline QByteArrayView trimmedRight(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

inline QByteArrayView trimmed(QByteArrayView text)
{
    return trimmedRight(trimmedLeft(text));
}

} // namespace switchboard::text::liquid::utf8
