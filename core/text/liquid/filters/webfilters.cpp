// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/filters.h"
#include "core/text/liquid/utf8.h"

#include <algorithm>

namespace switchboard::text::liquid {

namespace {

bool escapesHtml(const FilterCall &call)
{
    return call.rendering.options().escapesHtml;
}

bool isMarkup(const FilterCall &call)
{
    return call.input.text() && call.input.text()->isMarkup && escapesHtml(call);
}

Value markup(const FilterCall &call, QByteArray html)
{
    return call.rendering.make(html.size()) ? Value(std::move(html), true) : Value();
}

Value escape(const FilterCall &call)
{
    if (call.input.isNil() || isMarkup(call))
        return call.input;
    return markup(call, escaped(call.text()));
}

/// Whether an entity such as `&amp;` or `&#39;` begins at `at`.
bool isEntity(QByteArrayView text, qsizetype at)
{
    const qsizetype first = at + 1;
    const bool isNumber = first < text.size() && text[first] == '#';
    qsizetype end = first + isNumber;
    while (end < text.size()
           && (isNumber ? utf8::isDigit(text[end])
                        : utf8::isWord(text[end]) && !utf8::isDigit(text[end]) && text[end] != '_'))
        ++end;
    return end > first + isNumber && end < text.size() && text[end] == ';';
}

Value escapeOnce(const FilterCall &call)
{
    const QByteArray text = call.text();
    QByteArray all;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == '&' && isEntity(text, at))
            all += '&';
        else
            all += escaped(QByteArrayView(text).sliced(at, 1));
    }
    return markup(call, all);
}

/// The writer vouches for it: HTML that is put out as it is.
Value raw(const FilterCall &call)
{
    return markup(call, call.text());
}

Value newlineToBr(const FilterCall &call)
{
    QByteArray text = escapesHtml(call) && !isMarkup(call) ? escaped(call.text()) : call.text();
    text.replace("\r\n", "\n").replace("\n", "<br />\n");
    return escapesHtml(call) ? markup(call, text) : call.made(text);
}

/// Takes out everything from `open` to `close`, both of them too.
QByteArray without(const FilterCall &call, const QByteArray &text, QByteArrayView open, QByteArrayView close)
{
    QByteArray all;
    qsizetype from = 0;
    while (call.rendering.spend(1)) {
        const qsizetype begin = text.indexOf(open, from);
        const qsizetype end = begin < 0 ? -1 : text.indexOf(close, begin + open.size());
        if (end < 0)
            break;
        all.append(QByteArrayView(text).sliced(from, begin - from));
        from = end + close.size();
    }
    return all.append(QByteArrayView(text).sliced(from));
}

Value stripHtml(const FilterCall &call)
{
    QByteArray text = call.text();
    text = without(call, text, "<script", "</script>");
    text = without(call, text, "<!--", "-->");
    text = without(call, text, "<style", "</style>");
    return call.made(without(call, text, "<", ">"));
}

Value urlEncode(const FilterCall &call)
{
    if (call.input.isNil())
        return {};
    return call.made(call.text().toPercentEncoding(" ").replace(' ', '+'));
}

Value decodedText(const FilterCall &call, const QByteArray &bytes)
{
    if (QString::fromUtf8(bytes).toUtf8() != bytes)
        return call.fail(QStringLiteral("what comes out is no text in UTF-8"));
    return call.rendering.make(bytes.size()) ? Value(bytes) : Value(); // may hold markup that nobody escaped
}

Value urlDecode(const FilterCall &call)
{
    if (call.input.isNil())
        return {};
    return decodedText(call, QByteArray::fromPercentEncoding(call.text().replace('+', ' ')));
}

Value base64Encode(const FilterCall &call)
{
    return call.made(call.text().toBase64());
}

Value base64UrlSafeEncode(const FilterCall &call)
{
    return call.made(call.text().toBase64(QByteArray::Base64UrlEncoding));
}

Value base64Decode(const FilterCall &call)
{
    const auto decoded = QByteArray::fromBase64Encoding(call.text(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decodedText(call, *decoded) : call.fail(QStringLiteral("it is not written in base 64"));
}

Value base64UrlSafeDecode(const FilterCall &call)
{
    const auto decoded = QByteArray::fromBase64Encoding(call.text(), QByteArray::Base64UrlEncoding
                                                                         | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decodedText(call, *decoded)
                   : call.fail(QStringLiteral("it is not written in base 64 for addresses"));
}

} // namespace

std::span<const Filter> webFilters()
{
    static constexpr Filter all[] = {
        {"escape", 0, 0, escape},
        {"h", 0, 0, escape},
        {"escape_once", 0, 0, escapeOnce},
        {"raw", 0, 0, raw},
        {"newline_to_br", 0, 0, newlineToBr},
        {"strip_html", 0, 0, stripHtml},
        {"url_encode", 0, 0, urlEncode},
        {"url_decode", 0, 0, urlDecode},
        {"base64_encode", 0, 0, base64Encode},
        {"base64_decode", 0, 0, base64Decode},
        {"base64_url_safe_encode", 0, 0, base64UrlSafeEncode},
        {"base64_url_safe_decode", 0, 0, base64UrlSafeDecode},
    };
    return all;
}

} // namespace switchboard::text::liquid
