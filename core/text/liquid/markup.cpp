// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/markup.h"

#include "core/text/liquid/utf8.h"

namespace switchboard::text::liquid::markup {

namespace {

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

bool isPlain(char c)
{
    return !utf8::isSpace(c) && c != ',' && c != '|' && !isQuote(c);
}

} // namespace

std::optional<qsizetype> quotedEnd(QByteArrayView text, qsizetype at)
{
    if (at >= text.size() || !isQuote(text[at]))
        return {};
    const qsizetype end = text.indexOf(text[at], at + 1);
    return end < 0 ? std::nullopt : std::optional(end + 1);
}

qsizetype fragmentEnd(QByteArrayView text, qsizetype at)
{
    if (const auto end = quotedEnd(text, at))
        return *end;
    while (at < text.size()) {
        if (isPlain(text[at]))
            ++at;
        else if (const auto end = quotedEnd(text, at))
            at = *end;
        else
            break;
    }
    return at;
}

qsizetype fragmentsEnd(QByteArrayView text, qsizetype at)
{
    for (qsizetype end = fragmentEnd(text, at); end > at; end = fragmentEnd(text, at))
        at = end;
    return at;
}

qsizetype nextFragment(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && !isPlain(text[at]) && !quotedEnd(text, at))
        ++at;
    return at;
}

qsizetype skipSpace(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && utf8::isSpace(text[at]))
        ++at;
    return at;
}

qsizetype segmentEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (utf8::isWord(text[at]) || text[at] == '-'))
        ++at;
    return at;
}

qsizetype wordEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && utf8::isWord(text[at]))
        ++at;
    return at;
}

std::optional<Attribute> attributeAt(QByteArrayView text, qsizetype at)
{
    if (at >= text.size() || !utf8::isWord(text[at]))
        return {};
    const qsizetype nameEnd = segmentEnd(text, at);
    const qsizetype colon = skipSpace(text, nameEnd);
    if (colon >= text.size() || text[colon] != ':')
        return {};
    const qsizetype value = skipSpace(text, colon + 1);
    const qsizetype end = fragmentEnd(text, value);
    if (end == value)
        return {};
    return Attribute{text.sliced(at, nameEnd - at), text.sliced(value, end - value), end};
}

void forEachAttribute(QByteArrayView text, const std::function<void(const Attribute &)> &tell)
{
    qsizetype at = 0;
    while (at < text.size()) {
        if (!utf8::isWord(text[at])) {
            ++at;
            continue;
        }
        if (const auto attribute = attributeAt(text, at)) {
            tell(*attribute);
            at = attribute->end;
        } else {
            at = segmentEnd(text, at);
        }
    }
}

} // namespace switchboard::text::liquid::markup
