// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/form.h"

#include <algorithm>

namespace switchboard::sandbox {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

Error malformed(qsizetype at, const char *what)
{
    Error error{ErrorCode::invalidInput, QString::fromLatin1(what)};
    error.place.column = at + 1;
    return error;
}

bool isUtf8(QByteArrayView text)
{
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
    return isAscii || text.isValidUtf8();
}

/// One name or value, which starts at `offset` of the whole text.
Result<QByteArray> decoded(QByteArrayView text, qsizetype offset)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '+') {
            c = ' ';
        } else if (c == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return malformed(offset + i, "a percent sign is not followed by two hexadecimal digits");
            c = char(high * 16 + low);
        }
        if (c == '\0')
            return malformed(offset + i, "a NUL character");
        if (text[i] == '%')
            i += 2;
        out.append(c);
    }
    if (!isUtf8(out))
        return malformed(offset, "a name or value is not UTF-8");
    return out;
}

} // namespace

Result<Form> Form::parse(QByteArrayView text)
{
    Form form;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf('&', start);
        if (end < 0)
            end = text.size();
        const QByteArrayView pair = text.sliced(start, end - start);
        const qsizetype equals = pair.indexOf('=');
        Result<QByteArray> name = decoded(equals < 0 ? pair : pair.first(equals), start);
        if (!name)
            return name.error();
        Result<QByteArray> value = equals < 0 ? QByteArray() : decoded(pair.sliced(equals + 1), start + equals + 1);
        if (!value)
            return value.error();
        if (!pair.isEmpty())
            form.add(std::move(name).value(), std::move(value).value());
        start = end + 1;
    }
    return form;
}

QByteArray Form::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_fields) {
        if (key == name)
            return value;
    }
    return {};
}

bool Form::has(QByteArrayView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [name](const auto &field) { return field.first == name; });
}

std::vector<QByteArray> Form::values(QByteArrayView name) const
{
    std::vector<QByteArray> found;
    for (const auto &[key, value] : m_fields) {
        if (key == name)
            found.push_back(value);
    }
    return found;
}

QByteArray Form::toBytes() const
{
    QByteArray out;
    for (const auto &[name, value] : m_fields) {
        if (!out.isEmpty())
            out.append('&');
        out.append(name.toPercentEncoding(" ").replace(' ', '+')).append('=');
        out.append(value.toPercentEncoding(" ").replace(' ', '+'));
    }
    return out;
}

} // namespace switchboard::sandbox
