// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/smsencoding.h"

#include "core/text/smarttable.h"

#include <QSet>

#include <unicode/ubrk.h>

#include <array>
#include <memory>
#include <string_view>

namespace switchboard::text {

namespace {

/// The characters of GSM 03.38 beyond ASCII that take one septet.
constexpr std::u16string_view basicBeyondAscii =
    u"\u00a1\u00a3\u00a4\u00a5\u00a7\u00bf\u00c4\u00c5\u00c6\u00c7\u00c9\u00d1\u00d6\u00d8\u00dc\u00df\u00e0\u00e4"
    u"\u00e5\u00e6\u00e8\u00e9\u00ec\u00f1\u00f2\u00f6\u00f8\u00f9\u00fc\u0393\u0394\u0398\u039b\u039e\u03a0\u03a3"
    u"\u03a6\u03a8\u03a9";
constexpr std::u16string_view extension = u"\f^{}\\[~]|";
constexpr char16_t euro = u'\u20ac';
constexpr size_t tableSize = 0x400;

/// Septets of each character below U+0400; 0 where it is not in GSM 03.38.
constexpr std::array<quint8, tableSize> septetTable = [] {
    std::array<quint8, tableSize> table{};
    table[u'\n'] = table[u'\r'] = 1;
    for (char16_t c = u' '; c <= u'z'; ++c)
        table[c] = c == u'`' ? 0 : 1;
    for (const char16_t c : basicBeyondAscii)
        table[c] = 1;
    for (const char16_t c : extension)
        table[c] = 2;
    return table;
}();

int septets(char16_t character)
{
    if (character < tableSize)
        return septetTable[character];
    return character == euro ? 2 : 0;
}

/// Units of the whole text in GSM-7, or nothing when one character is not in it.
std::optional<int> septets(QStringView text)
{
    int sum = 0;
    for (const QChar character : text) {
        const int units = septets(character.unicode());
        if (units == 0)
            return std::nullopt;
        sum += units;
    }
    return sum;
}

/// Calls `visit(start, length)` for each visible character; CR LF counts as two.
template<class Visitor>
void forEachCharacter(QStringView text, Visitor visit)
{
    thread_local const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        UBreakIterator *made = ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status);
        if (U_FAILURE(status))
            qFatal("ICU has no character boundaries: %s", u_errorName(status));
        return std::unique_ptr<UBreakIterator, decltype(&ubrk_close)>(made, &ubrk_close);
    }();
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator.get(), text.utf16(), int32_t(text.size()), &status);
    qsizetype start = 0;
    for (qsizetype end = ubrk_next(iterator.get()); end != UBRK_DONE; end = ubrk_next(iterator.get())) {
        if (text.mid(start, end - start) == u"\r\n")
            visit(start++, qsizetype(1));
        visit(start, end - start);
        start = end;
    }
}

bool forcesUcs2(QStringView character)
{
    return character.size() > 1 || septets(character.front().unicode()) == 0;
}

/// Fills segments with pieces that stay whole; the last one is open.
class Packer
{
public:
    explicit Packer(int limit) : m_limit(limit) {}

    void add(int units)
    {
        if (m_segments.constLast() + units > m_limit)
            m_segments.append(0);
        m_segments.last() += units;
    }

    /// A visible character in UCS-2; one that is longer than a segment goes in by code points.
    void addCharacter(QStringView character)
    {
        if (character.size() <= m_limit)
            return add(int(character.size()));
        for (qsizetype i = 0; i < character.size(); ++i) {
            const bool isPair = character[i].isHighSurrogate() && i + 1 < character.size();
            add(isPair ? 2 : 1);
            i += isPair;
        }
    }

    QList<int> segments() const { return m_segments; }

private:
    int m_limit;
    QList<int> m_segments{0};
};

SmsParts gsm7Parts(QStringView text, int units)
{
    if (units <= singleSegmentLimit(SmsEncoding::gsm7))
        return {SmsEncoding::gsm7, 1, {units}, units, {}};
    Packer packer(joinedSegmentLimit(SmsEncoding::gsm7));
    for (const QChar character : text)
        packer.add(septets(character.unicode()));
    const QList<int> segments = packer.segments();
    return {SmsEncoding::gsm7, int(segments.size()), segments, units, {}};
}

SmsParts ucs2Parts(QStringView text)
{
    SmsParts parts{SmsEncoding::ucs2, 1, {int(text.size())}, int(text.size()), {}};
    Packer packer(joinedSegmentLimit(SmsEncoding::ucs2));
    QSet<QStringView> seen;
    forEachCharacter(text, [&](qsizetype start, qsizetype length) {
        const QStringView character = text.mid(start, length);
        packer.addCharacter(character);
        if (!forcesUcs2(character) || seen.contains(character))
            return;
        seen.insert(character);
        parts.nonGsm.append(character.toString());
    });
    if (parts.units > parts.singleLimit()) {
        parts.unitsPerSegment = packer.segments();
        parts.segments = int(parts.unitsPerSegment.size());
    }
    return parts;
}

} // namespace

QLatin1StringView name(SmsEncoding encoding)
{
    return encoding == SmsEncoding::gsm7 ? QLatin1StringView("GSM-7") : QLatin1StringView("UCS-2");
}

SmsParts smsParts(QStringView text, bool smart)
{
    if (smart)
        return smsParts(smartEncoded(text));
    if (const std::optional<int> units = septets(text))
        return gsm7Parts(text, *units);
    return ucs2Parts(text);
}

QString smartEncoded(QStringView text)
{
    QString encoded;
    encoded.reserve(text.size());
    for (const QChar character : text) {
        const bool mayChange = septets(character.unicode()) == 0;
        const auto replacement = mayChange ? smartReplacement(character.unicode()) : std::nullopt;
        if (replacement)
            encoded += *replacement;
        else
            encoded += character;
    }
    return encoded;
}

QList<CharacterMark> ucs2Marks(QStringView text)
{
    QList<CharacterMark> marks;
    if (septets(text))
        return marks;
    forEachCharacter(text, [&](qsizetype start, qsizetype length) {
        const QStringView character = text.mid(start, length);
        if (!forcesUcs2(character))
            return;
        const QString encoded = smartEncoded(character);
        const bool helps = septets(encoded).has_value();
        marks.append({start, length, helps ? std::optional(encoded) : std::nullopt});
    });
    return marks;
}

} // namespace switchboard::text
