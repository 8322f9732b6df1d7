// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8source.h"

#include <QIODevice>
#include <QtEndian>

#include <array>

namespace switchboard::text {

namespace {

constexpr qsizetype chunkSize = 64 << 10;
constexpr qsizetype sampleSize = 256 << 10;
constexpr char brokenByte = '\xff';

/// Windows-1252 from 0x80 to 0x9f; 0 where it has no character.
constexpr std::array<char16_t, 32> windowsTable{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

void appendUtf8(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xc0 | (c >> 6));
        out += char(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        out += char(0xe0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3f));
        out += char(0x80 | (c & 0x3f));
    } else {
        out += char(0xf0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3f));
        out += char(0x80 | ((c >> 6) & 0x3f));
        out += char(0x80 | (c & 0x3f));
    }
}

/// Length of the proper UTF-8 sequence of several bytes at `at`; 0 where there is none.
qsizetype sequenceLength(QByteArrayView bytes, qsizetype at)
{
    const uchar lead = uchar(bytes[at]);
    const qsizetype length = lead >= 0xc2 && lead < 0xe0   ? 2
                             : lead >= 0xe0 && lead < 0xf0 ? 3
                             : lead >= 0xf0 && lead < 0xf5 ? 4
                                                           : 0;
    if (length == 0 || at + length > bytes.size())
        return 0;
    return QUtf8StringView(bytes.data() + at, length).isValidUtf8() ? length : 0;
}

/// True where UTF-8 was surely not meant: something beyond ASCII, and nothing of it proper.
bool isSurelyNotUtf8(QByteArrayView sample)
{
    bool hasHighBytes = false;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (uchar(sample[i]) < 0x80)
            continue;
        if (sequenceLength(sample, i) > 0)
            return false;
        const bool mayBeCut = i + 4 > sample.size() && uchar(sample[i]) >= 0xc2;
        hasHighBytes = hasHighBytes || !mayBeCut || sample.size() < sampleSize;
    }
    return hasHighBytes;
}

} // namespace

TextEncoding detectEncoding(QByteArrayView sample)
{
    if (sample.startsWith("\xef\xbb\xbf"))
        return TextEncoding::utf8;
    if (sample.startsWith("\xff\xfe"))
        return TextEncoding::utf16le;
    if (sample.startsWith("\xfe\xff"))
        return TextEncoding::utf16be;
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < sample.size(); ++i)
        zeros[size_t(i % 2)] += sample[i] == '\0';
    if (zeros[1] > sample.size() / 8 && zeros[0] < zeros[1] / 8)
        return TextEncoding::utf16le;
    if (zeros[0] > sample.size() / 8 && zeros[1] < zeros[0] / 8)
        return TextEncoding::utf16be;
    return isSurelyNotUtf8(sample) ? TextEncoding::windows1252 : TextEncoding::utf8;
}

QByteArray utf8FromWindows1252(const QByteArray &bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const uchar c = uchar(byte);
        const char16_t character = c >= 0x80 && c < 0xa0 ? windowsTable[c - 0x80] : char16_t(c);
        if (character == 0 && c != 0)
            out += brokenByte;
        else
            appendUtf8(out, character);
    }
    return out;
}

std::function<QByteArray()> chunksOf(QIODevice *device)
{
    return [device] { return device->read(chunkSize); };
}

Utf8Source::Utf8Source(std::function<QByteArray()> nextChunk, TextEncoding encoding)
    : m_nextChunk(std::move(nextChunk)), m_encoding(encoding)
{}

QByteArray Utf8Source::next()
{
    if (!m_isBegun) {
        m_isBegun = true;
        if (const QByteArray first = convert(begin()); !first.isEmpty())
            return first;
    }
    while (!m_isAtEnd) {
        if (const QByteArray converted = convert(pull()); !converted.isEmpty())
            return converted;
    }
    return {};
}

QByteArray Utf8Source::pull()
{
    const QByteArray chunk = m_nextChunk();
    m_isAtEnd = chunk.isEmpty();
    m_bytesRead += chunk.size();
    return chunk;
}

/// The first bytes, without byte order mark.
QByteArray Utf8Source::begin()
{
    QByteArray sample;
    while (!m_isAtEnd && sample.size() < sampleSize)
        sample += pull();
    if (m_encoding == TextEncoding::detect)
        m_encoding = detectEncoding(sample);
    if (m_encoding == TextEncoding::utf8 && sample.startsWith("\xef\xbb\xbf"))
        sample.remove(0, 3);
    const bool isUtf16 = m_encoding == TextEncoding::utf16le || m_encoding == TextEncoding::utf16be;
    if (isUtf16 && sample.startsWith(m_encoding == TextEncoding::utf16le ? "\xff\xfe" : "\xfe\xff"))
        sample.remove(0, 2);
    return sample;
}

QByteArray Utf8Source::convert(const QByteArray &bytes)
{
    switch (m_encoding) {
    case TextEncoding::windows1252: return utf8FromWindows1252(bytes);
    case TextEncoding::utf16le:
    case TextEncoding::utf16be: return fromUtf16(bytes);
    case TextEncoding::detect:
    case TextEncoding::utf8: break;
    }
    return bytes;
}

QByteArray Utf8Source::fromUtf16(const QByteArray &bytes)
{
    const QByteArray input = m_rest + bytes;
    const auto unit = [&](qsizetype at) {
        const char *data = input.constData() + at;
        return m_encoding == TextEncoding::utf16le ? qFromLittleEndian<char16_t>(data) : qFromBigEndian<char16_t>(data);
    };
    QByteArray out;
    out.reserve(input.size() + input.size() / 2);
    qsizetype i = 0;
    for (; i + 2 <= input.size(); i += 2) {
        const char16_t c = unit(i);
        if (!QChar::isSurrogate(c)) {
            appendUtf8(out, c);
            continue;
        }
        if (i + 4 > input.size() && !m_isAtEnd)
            break;
        const bool isPair = QChar::isHighSurrogate(c) && i + 4 <= input.size() && QChar::isLowSurrogate(unit(i + 2));
        if (isPair) {
            appendUtf8(out, QChar::surrogateToUcs4(c, unit(i + 2)));
            i += 2;
        } else {
            out += brokenByte;
        }
    }
    m_rest = input.mid(i);
    if (m_isAtEnd && !m_rest.isEmpty()) {
        out += brokenByte;
        m_rest.clear();
    }
    return out;
}

} // namespace switchboard::text
