// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace switchboard::text {

/// How a text message travels: 7-bit characters of GSM 03.38, or UTF-16 as soon as one character needs it.
enum class SmsEncoding : qint8 { gsm7, ucs2 };

/// "GSM-7" or "UCS-2".
QLatin1StringView name(SmsEncoding encoding);

/// Units that fit into the only segment of a message: 160 septets or 70 UTF-16 units.
constexpr int singleSegmentLimit(SmsEncoding encoding)
{
    return encoding == SmsEncoding::gsm7 ? 160 : 70;
}

/// Units that fit into each segment when there are several: 153 or 67, since a header joins them.
constexpr int joinedSegmentLimit(SmsEncoding encoding)
{
    return encoding == SmsEncoding::gsm7 ? 153 : 67;
}

/// What a text costs on the wire. A unit is a septet in GSM-7 (characters of the extension table take two)
/// and a UTF-16 unit in UCS-2. The empty text is one segment of no units.
struct SmsParts
{
    SmsEncoding encoding = SmsEncoding::gsm7;
    int segments = 1;
    QList<int> unitsPerSegment;
    int units = 0;
    QStringList nonGsm; ///< what forces UCS-2: distinct, in order of appearance, whole as people see them

    int singleLimit() const { return singleSegmentLimit(encoding); }
    int joinedLimit() const { return joinedSegmentLimit(encoding); }

    /// Units that still fit before one more segment begins.
    int unitsLeft() const { return (segments > 1 ? joinedLimit() : singleLimit()) - unitsPerSegment.constLast(); }
};

/// A place in a text that forces UCS-2, in UTF-16 units.
struct CharacterMark
{
    qsizetype start = 0;
    qsizetype length = 0;
    std::optional<QString> replacement; ///< by smart encoding, maybe empty; nothing where it has none

    bool operator==(const CharacterMark &) const = default;
};

/// Counts a text as it is, or with `smart` as smartEncoded(). Does not compose: "e" and a combining accent
/// are UCS-2 where the composed letter is GSM-7, so bring typed text into NFC before. Never splits a pair
/// of septets or a visible character over segments, unless that one alone is longer than a segment.
SmsParts smsParts(QStringView text, bool smart = false);

/// The text with typographic quotes, dashes, spaces and their like replaced by GSM-7 characters; may be
/// longer than before. Leaves letters with accents and everything without a replacement as it is.
QString smartEncoded(QStringView text);

/// Every visible character that forces UCS-2, from left to right.
QList<CharacterMark> ucs2Marks(QStringView text);

} // namespace switchboard::text
