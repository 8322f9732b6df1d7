// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

class QIODevice;

namespace switchboard::text {

enum class TextEncoding : qint8 { detect, utf8, utf16le, utf16be, windows1252 };

/// What a text's first bytes are written in: its byte order mark decides, else the zeros of UTF-16, else
/// UTF-8 unless the bytes break its rules and hold not one proper sequence of it.
TextEncoding detectEncoding(QByteArrayView sample);

/// Windows-1252 as UTF-8; a byte that it does not have becomes 0xFF.
QByteArray utf8FromWindows1252(const QByteArray &bytes);

/// Chunks of a device, 64 KiB each; `device` outlives the function.
std::function<QByteArray()> chunksOf(QIODevice *device);

/// Turns chunks of bytes into chunks of UTF-8 without byte order mark. What is broken in the input is
/// broken in the output too (as byte 0xFF where it was not UTF-8), so that readers can tell its place.
class Utf8Source
{
public:
    /// Asks `nextChunk` until it gives none; detects the encoding on the first 256 KiB.
    Utf8Source(std::function<QByteArray()> nextChunk, TextEncoding encoding);

    /// Some more bytes; none at the end.
    QByteArray next();

    /// Never `detect` once next() was called.
    TextEncoding encoding() const { return m_encoding; }
    qint64 bytesRead() const { return m_bytesRead; }

private:
    QByteArray pull();
    QByteArray begin();
    QByteArray convert(const QByteArray &bytes);
    QByteArray fromUtf16(const QByteArray &bytes);

    std::function<QByteArray()> m_nextChunk;
    TextEncoding m_encoding;
    bool m_isBegun = false;
    bool m_isAtEnd = false;
    qint64 m_bytesRead = 0;
    QByteArray m_rest; ///< of UTF-16: an odd byte or a surrogate that waits for its other half
};

} // namespace switchboard::text
