// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/form.h"

#include <array>
#include <vector>

namespace switchboard::channels::twilio {

namespace {

constexpr qsizetype maxBody = 1 << 20;
constexpr qsizetype maxFields = 1000;
constexpr char hexDigits[] = "0123456789ABCDEF";

constexpr std::array<bool, 128> makePlain()
{
    std::array<bool, 128> plain{};
    for (int c = 0; c < 128; ++c)
        plain[c] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.'
                   || c == '_' || c == '*';
    return plain;
}
constexpr std::array<bool, 128> plain = makePlain();

void appendEscaped(QByteArray &out, uchar byte)
{
    const char escaped[] = {'%', hexDigits[byte >> 4], hexDigits[byte & 15]};
    out.append(escaped, 3);
}

void appendCodePoint(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        if (plain[c])
            out.append(char(c));
        else if (c == ' ')
            out.append('+');
        else
            appendEscaped(out, uchar(c));
    } else if (c < 0x800) {
        appendEscaped(out, uchar(0xc0 | (c >> 6)));
        appendEscaped(out, uchar(0x80 | (c & 63)));
    } else if (c < 0x10000) {
        appendEscaped(out, uchar(0xe0 | (c >> 12)));
        appendEscaped(out, uchar(0x80 | ((c >> 6) & 63)));
        appendEscaped(out, uchar(0x80 | (c & 63)));
    } else {
        appendEscaped(out, uchar(0xf0 | (c >> 18)));
        appendEscaped(out, uchar(0x80 | ((c >> 12) & 63)));
        appendEscaped(out, uchar(0x80 | ((c >> 6) & 63)));
        appendEscaped(out, uchar(0x80 | (c & 63)));
    }
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

Error badForm(const char *message, qsizetype offset, const QString &field = {})
{
    Error error{ErrorCode::invalidInput, QString::fromLatin1(message)};
    error.place = {{}, 1, offset + 1, field};
    return error;
}

/// Length of the UTF-8 sequence at `text[at]`, 0 where it is broken: overlong, a surrogate, cut short.
int sequenceLength(const QByteArray &text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < text.size() ? uchar(text[i]) : uchar(0); };
    const uchar lead = byte(at);
    if (lead < 0x80)
        return 1;
    int length = 0;
    if (lead >= 0xc2 && lead <= 0xdf)
        length = 2;
    else if ((lead & 0xf0) == 0xe0)
        length = 3;
    else if (lead >= 0xf0 && lead <= 0xf4)
        length = 4;
    for (int i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80)
            return 0;
    }
    const uchar second = byte(at + 1);
    const bool bad = (lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f)
                     || (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f);
    return bad ? 0 : length;
}

/// Decodes one name or value that starts at `offset` of the body.
Result<QString> decode(QByteArrayView raw, qsizetype offset, const QString &field)
{
    QByteArray bytes;
    bytes.reserve(raw.size());
    std::vector<qsizetype> origin; // where each byte began
    origin.reserve(size_t(raw.size()));
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const qsizetype start = offset + i;
        char c = raw[i];
        if (c == '+') {
            c = ' ';
        } else if (c == '%') {
            const int high = i + 2 < raw.size() ? hexValue(raw[i + 1]) : -1;
            const int low = i + 2 < raw.size() ? hexValue(raw[i + 2]) : -1;
            if (high < 0 || low < 0)
                return badForm("a percent sign without two hexadecimal digits", start, field);
            c = char(high * 16 + low);
            i += 2;
        }
        if (c == '\0')
            return badForm("a NUL character", start, field);
        bytes.append(c);
        origin.push_back(start);
    }
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = sequenceLength(bytes, i);
        if (length == 0)
            return badForm("broken UTF-8", origin[size_t(i)], field);
        i += length;
    }
    return QString::fromUtf8(bytes);
}

} // namespace

void appendField(QByteArray &form, QLatin1StringView name, QStringView value)
{
    if (!form.isEmpty())
        form.append('&');
    form.append(name.data(), name.size());
    form.append('=');
    for (qsizetype i = 0; i < value.size(); ++i) {
        char32_t c = value[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < value.size() && value[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), value[++i].unicode());
        else if (QChar::isSurrogate(c))
            c = QChar::ReplacementCharacter;
        appendCodePoint(form, c);
    }
}

Result<FormFields> parseForm(QByteArrayView body)
{
    if (body.size() > maxBody)
        return badForm("the form is larger than 1 MiB", maxBody);
    FormFields fields;
    for (qsizetype start = 0; start < body.size();) {
        qsizetype end = body.indexOf('&', start);
        if (end < 0)
            end = body.size();
        if (fields.size() == maxFields)
            return badForm("more than 1000 fields", start);
        const QByteArrayView pair = body.sliced(start, end - start);
        const qsizetype sign = pair.indexOf('=');
        if (sign == 0 || pair.isEmpty())
            return badForm("a field without a name", start);
        Result<QString> name = decode(sign < 0 ? pair : pair.first(sign), start, {});
        if (!name)
            return name.error();
        Result<QString> value = sign < 0 ? QString() : decode(pair.sliced(sign + 1), start + sign + 1, *name);
        if (!value)
            return value.error();
        fields.append({std::move(*name), std::move(*value)});
        if (end + 1 == body.size())
            return badForm("a field without a name", end + 1);
        start = end + 1;
    }
    return fields;
}

} // namespace switchboard::channels::twilio
