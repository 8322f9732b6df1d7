// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jsontext.h"

namespace switchboard::sandbox {

void appendJsonString(QByteArray &out, QByteArrayView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    out.append('"');
    const char *clean = text.begin();
    for (const char *at = text.begin(); at != text.end(); ++at) {
        const uchar c = uchar(*at);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(clean, at - clean);
        clean = at + 1;
        switch (c) {
        case '"': out.append("\\\""); break;
        case '\\': out.append("\\\\"); break;
        case '\n': out.append("\\n"); break;
        case '\r': out.append("\\r"); break;
        case '\t': out.append("\\t"); break;
        default: out.append("\\u00").append(digits[c >> 4]).append(digits[c & 15]);
        }
    }
    out.append(clean, text.end() - clean).append('"');
}

void JsonObject::key(QByteArrayView key)
{
    if (m_bytes.size() > 1)
        m_bytes.append(',');
    m_bytes.append('"').append(key).append("\":");
}

JsonObject &JsonObject::text(QByteArrayView name, QByteArrayView value)
{
    key(name);
    appendJsonString(m_bytes, value);
    return *this;
}

JsonObject &JsonObject::textOrNull(QByteArrayView name, QByteArrayView value)
{
    return value.isEmpty() ? null(name) : text(name, value);
}

JsonObject &JsonObject::number(QByteArrayView name, qint64 value)
{
    return raw(name, QByteArray::number(value));
}

JsonObject &JsonObject::flag(QByteArrayView name, bool value)
{
    return raw(name, value ? "true" : "false");
}

JsonObject &JsonObject::null(QByteArrayView name)
{
    return raw(name, "null");
}

JsonObject &JsonObject::raw(QByteArrayView name, QByteArrayView json)
{
    key(name);
    m_bytes.append(json);
    return *this;
}

} // namespace switchboard::sandbox
