// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/utf8source.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace switchboard::text {

/// A property of a vCard, unfolded: "item1.TEL;TYPE=CELL:+1…".
struct VCardLine
{
    qint64 number = 0;  ///< of its first physical line, from 1
    QByteArray group;   ///< "item1", in lower case
    QByteArray name;    ///< "TEL", in upper case
    QStringList types;  ///< in lower case, values of TYPE and bare words
    QByteArray charset; ///< in lower case
    bool isQuotedPrintable = false;
    bool isBase64 = false;
    bool isPreferred = false;
    QByteArray value;           ///< raw
    const char *flaw = nullptr; ///< "colon_missing" or "line_too_long"
};

/// Cuts a stream into the properties of vCards: undoes folding and the soft line ends of quoted-printable,
/// and leaves blank lines out.
class VCardLines
{
public:
    static constexpr qsizetype maxLine = 1 << 20;

    VCardLines(std::function<QByteArray()> nextChunk, TextEncoding encoding);

    /// Nothing at the end.
    std::optional<VCardLine> next();

    /// Version 2.1 folds before white space and keeps it; later ones add one character.
    void setKeepsFoldingSpace(bool keeps) { m_keepsFoldingSpace = keeps; }

    qint64 bytesRead() const { return m_source.bytesRead(); }

private:
    bool has(qsizetype index);
    bool readPhysical(QByteArray &line, bool &isTooLong);
    bool joinsNext(const QByteArray &text);

    Utf8Source m_source;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_number = 0; ///< of the physical line read last
    bool m_keepsFoldingSpace = false;
};

/// The text of a value in the charset of its property; nothing and a reason where it cannot be read.
std::optional<QString> decodedValue(const VCardLine &line, const char *&reason);

/// The parts of a value between `separator`s that no backslash precedes, unescaped and trimmed. Version 2.1
/// escapes the semicolon alone.
QStringList splitValue(const QString &value, QChar separator, bool isVersion21);

/// A value without parts.
QString unescapedValue(const QString &value, bool isVersion21);

} // namespace switchboard::text
