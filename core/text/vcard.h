// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/vcardline.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QIODevice;

namespace switchboard::text {

/// A phone number or an email address as it stands in a card.
struct VCardValue
{
    QString value;
    QString type; ///< in lower case: "mobile", "work fax", or the card's own label; empty where none is said
    bool isPreferred = false;

    bool operator==(const VCardValue &) const = default;
};

/// What we take from a vCard; values are trimmed and unescaped, nothing in it is checked.
struct VCard
{
    qint64 line = 0;       ///< of its BEGIN, from 1
    QString formattedName; ///< where the card has none: the parts of its name, its organization
    QString given;
    QString family;
    QString organization;
    QList<VCardValue> phones;
    QList<VCardValue> emails;
    QString note;             ///< several are joined by line feeds
    QStringList addressLines; ///< one each, its parts joined by ", "
    QStringList categories;
    QString uid;

    bool operator==(const VCard &) const = default;
};

/// Reads vCards 2.1, 3.0 and 4.0, one after the other, in bounded memory. Leaves out pictures, sounds, keys,
/// cards within cards and what it does not know.
///
/// A card with a flaw is refused as a whole, as an Error with the line, and reading goes on with the next
/// BEGIN. Error::detail is one of: begin_missing (text between cards, told once), end_missing, colon_missing,
/// encoding (bytes that are not text), charset (one we cannot read), quoted_printable, nul, line_too_long
/// (beyond 1 MiB), card_too_long (beyond 8 MiB of what we take).
class VCardReader
{
public:
    static constexpr qsizetype maxCard = 8 << 20;

    explicit VCardReader(std::function<QByteArray()> nextChunk, TextEncoding encoding = TextEncoding::detect);

    /// `device` is open and outlives the reader.
    explicit VCardReader(QIODevice *device, TextEncoding encoding = TextEncoding::detect);

    /// The next card or what is wrong with it; nothing at the end.
    std::optional<Result<VCard>> next();

    /// Bytes of the input taken so far, for progress.
    qint64 bytesRead() const { return m_lines.bytesRead(); }

private:
    struct Draft;

    std::optional<Error> takeLine(Draft &draft, const VCardLine &line);
    Result<VCard> readCard(qint64 beginLine);
    void skipToBegin();

    VCardLines m_lines;
    std::optional<qint64> m_begun; ///< line of a BEGIN that was read already
};

} // namespace switchboard::text
