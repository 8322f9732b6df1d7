// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/output.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace switchboard::text::liquid {

namespace {

constexpr std::array<bool, 256> mustBeEscaped = [] {
    std::array<bool, 256> table{};
    for (const char c : {'&', '<', '>', '"', '\''})
        table[uchar(c)] = true;
    return table;
}();

QByteArrayView escaped(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return "&#39;";
    }
}

} // namespace

void Output::appendEscaped(QByteArrayView text)
{
    const char *at = text.begin();
    while (at != text.end()) {
        const char *plain = at;
        while (at != text.end() && !mustBeEscaped[uchar(*at)])
            ++at;
        append(QByteArrayView(plain, at));
        if (at != text.end())
            append(escaped(*at++));
    }
}

void Output::appendNumber(qint64 number)
{
    char digits[24];
    append(QByteArrayView(digits, std::to_chars(digits, digits + sizeof digits, number).ptr));
}

QByteArray Output::taken() &&
{
    m_bytes.truncate(size());
    return std::move(m_bytes);
}

bool Output::grow(qsizetype more)
{
    const qsizetype used = size();
    if (m_isFull || used + more > m_limit) {
        m_isFull = true;
        m_end = m_at;
        return false;
    }
    const qsizetype room = std::min<qsizetype>(m_limit, std::max<qsizetype>({512, m_bytes.size() * 2, used + more}));
    m_bytes.resize(room);
    m_at = m_bytes.data() + used;
    m_end = m_bytes.data() + room;
    return true;
}

} // namespace switchboard::text::liquid
