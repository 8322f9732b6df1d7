// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/addresses.h"

#include <QList>

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <optional>

namespace switchboard::text {

namespace {

constexpr qsizetype maxLocal = 64;
constexpr qsizetype maxDomain = 255;
constexpr qsizetype maxLabel = 63;
constexpr qsizetype maxAddress = 254; ///< a path of RFC 5321 is 256 octets with its angle brackets

/// `index` counts from 0 in the text that the caller gave.
Error failure(const char *reason, qsizetype index)
{
    return {ErrorCode::invalidInput,
            QStringLiteral("not an email address"),
            QLatin1String(reason),
            false,
            {{}, 0, index + 1, {}}};
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7f;
}

bool isAsciiLetterOrDigit(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// atext of RFC 5322.
bool isAtomCharacter(QChar c)
{
    return isAsciiLetterOrDigit(c.unicode()) || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

bool isDotAtom(QStringView text)
{
    bool afterDot = true;
    for (const QChar c : text) {
        if (c != u'.' && !isAtomCharacter(c))
            return false;
        if (c == u'.' && afterDot)
            return false;
        afterDot = c == u'.';
    }
    return !afterDot;
}

/// A part of an address that was read, and the index behind it.
struct Part
{
    QString normal;
    qsizetype end = 0;
};

/// Reads an addr-spec that is the whole of `text`; `offset` is where `text` begins in what the caller gave.
class AddrSpecReader
{
public:
    AddrSpecReader(QStringView text, qsizetype offset) : m_text(text), m_offset(offset) {}

    Result<Address> read() const
    {
        if (m_text.isEmpty())
            return fail("empty", 0);
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (isControl(m_text[i]))
                return fail("control_character", i);
        }
        const Result<Part> local = m_text.front() == u'"' ? quotedLocal() : dotAtomLocal();
        if (!local)
            return local.error();
        if (local->end >= m_text.size() || m_text[local->end] != u'@')
            return fail("no_at", local->end);
        if (local->normal.size() > maxLocal)
            return fail("local_too_long", maxLocal);
        const Result<QString> domain = readDomain(local->end + 1);
        if (!domain)
            return domain.error();
        QString normal = local->normal % u'@' % *domain;
        if (normal.size() > maxAddress)
            return fail("too_long", local->end + 1);
        return Address{AddressKind::email, std::move(normal)};
    }

private:
    Error fail(const char *reason, qsizetype index) const { return failure(reason, m_offset + index); }

    Result<Part> dotAtomLocal() const
    {
        qsizetype end = 0;
        while (end < m_text.size() && (m_text[end] == u'.' || isAtomCharacter(m_text[end])))
            ++end;
        if (end < m_text.size() && m_text[end] != u'@')
            return unexpectedInLocal(end);
        if (end == m_text.size())
            return fail("no_at", end);
        if (end == 0)
            return fail("local_empty", 0);
        const QStringView local = m_text.left(end);
        if (!isDotAtom(local))
            return fail("local_dot", misplacedDot(local));
        return Part{local.toString().toLower(), end};
    }

    static qsizetype misplacedDot(QStringView local)
    {
        const qsizetype pair = local.indexOf(u"..");
        return local.startsWith(u'.') ? 0 : pair >= 0 ? pair : local.size() - 1;
    }

    Error unexpectedInLocal(qsizetype index) const
    {
        const QChar c = m_text[index];
        if (c == u'(')
            return fail("comment", index);
        return fail(c.unicode() > 0x7e ? "local_not_ascii" : "local_character", index);
    }

    Result<Part> quotedLocal() const
    {
        QString content;
        qsizetype i = 1;
        for (; i < m_text.size() && m_text[i] != u'"'; ++i) {
            if (m_text[i] == u'\\' && ++i == m_text.size())
                break;
            if (m_text[i].unicode() > 0x7e)
                return fail("local_not_ascii", i);
            content += m_text[i].toLower();
        }
        if (i >= m_text.size())
            return fail("local_unterminated", 0);
        if (content.isEmpty())
            return fail("local_empty", 0);
        return Part{isDotAtom(content) ? content : quoted(content), i + 1};
    }

    static QString quoted(QStringView content)
    {
        QString text(u'"');
        for (const QChar c : content) {
            if (c == u'"' || c == u'\\')
                text += u'\\';
            text += c;
        }
        return text + u'"';
    }

    Result<QString> readDomain(qsizetype start) const
    {
        const QStringView domain = m_text.mid(start);
        if (domain.isEmpty())
            return fail("domain_empty", start);
        if (domain.front() == u'[')
            return fail("domain_literal", start);
        bool needsIdna = false;
        for (qsizetype i = 0; i < domain.size(); ++i) {
            const char16_t c = domain[i].unicode();
            if (c == u'(')
                return fail("comment", start + i);
            if (c < 0x80 && c != u'.' && c != u'-' && !isAsciiLetterOrDigit(c))
                return fail("domain_character", start + i);
            needsIdna = needsIdna || c >= 0x80;
        }
        needsIdna = needsIdna || domain.contains(u"xn--", Qt::CaseInsensitive);
        if (domain.size() > maxDomain)
            return fail("domain_too_long", start);
        const std::optional<QString> ascii = needsIdna ? toAscii(domain) : domain.toString().toLower();
        if (!ascii)
            return fail("domain_label", start);
        return checkLabels(*ascii, start);
    }

    Result<QString> checkLabels(const QString &domain, qsizetype start) const
    {
        if (domain.size() > maxDomain)
            return fail("domain_too_long", start);
        const QList<QStringView> labels = QStringView(domain).split(u'.');
        for (const QStringView label : labels) {
            if (label.isEmpty() || label.size() > maxLabel || label.startsWith(u'-') || label.endsWith(u'-'))
                return fail("domain_label", start);
        }
        if (labels.size() < 2)
            return fail("domain_single_label", start);
        const bool endsWithNumber =
            std::all_of(labels.last().begin(), labels.last().end(), [](QChar c) { return c.isDigit(); });
        if (endsWithNumber)
            return fail("domain_label", start);
        return domain;
    }

    /// The A-labels of a domain by UTS 46; nothing where a label is not allowed.
    static std::optional<QString> toAscii(QStringView domain)
    {
        constexpr uint32_t options = UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ
                                     | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE;
        static const UIDNA *const idna = [] {
            UErrorCode status = U_ZERO_ERROR;
            const UIDNA *opened = uidna_openUTS46(options, &status);
            if (U_FAILURE(status))
                qFatal("ICU has no data of UTS 46: %s", u_errorName(status));
            return opened;
        }();
        std::array<char16_t, 2 * maxDomain> buffer;
        UIDNAInfo info = UIDNA_INFO_INITIALIZER;
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length = uidna_nameToASCII(idna, domain.utf16(), int32_t(domain.size()), buffer.data(),
                                                 int32_t(buffer.size()), &info, &status);
        if (U_FAILURE(status) || (info.errors & ~uint32_t(UIDNA_ERROR_HYPHEN_3_4)) != 0)
            return std::nullopt;
        return QString(reinterpret_cast<const QChar *>(buffer.data()), length);
    }

    QStringView m_text;
    qsizetype m_offset;
};

/// `text` without white space around it, and how much of it stood in front.
std::pair<QStringView, qsizetype> trimmedWithOffset(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return {trimmed, trimmed.isEmpty() ? 0 : trimmed.data() - text.data()};
}

/// What stands in front of an address in angle brackets.
struct NamePart
{
    QString text;
    qsizetype end = 0;       ///< index of the bracket
    bool opensAngle = false; ///< false: the text is an address alone
};

/// Reads up to the first angle bracket outside quotes.
Result<NamePart> readName(QStringView text, qsizetype offset)
{
    NamePart name;
    qsizetype quote = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isControl(c) && c != u'\t')
            return failure("control_character", offset + i);
        if (c == u'"')
            quote = quote < 0 ? i : -1;
        else if (quote >= 0 && c == u'\\' && i + 1 < text.size())
            name.text += text[++i];
        else if (quote >= 0)
            name.text += c;
        else if (c == u'<')
            return NamePart{name.text, i, true};
        else if (c == u'(')
            return failure("comment", offset + i);
        else if (c == u'>')
            return failure("name_character", offset + i);
        else
            name.text += c;
    }
    if (quote >= 0 && text.contains(u'<'))
        return failure("name_unterminated", offset + quote);
    return name;
}

} // namespace

Result<Address> parseEmail(QStringView text)
{
    const auto [trimmed, offset] = trimmedWithOffset(text);
    return AddrSpecReader(trimmed, offset).read();
}

Result<Mailbox> parseMailbox(QStringView text)
{
    const auto [trimmed, offset] = trimmedWithOffset(text);
    const Result<NamePart> name = readName(trimmed, offset);
    if (!name)
        return name.error();
    if (!name->opensAngle) {
        const Result<Address> address = AddrSpecReader(trimmed, offset).read();
        return address ? Result<Mailbox>(Mailbox{{}, *address}) : address.error();
    }
    const qsizetype start = name->end + 1;
    const qsizetype close = trimmed.lastIndexOf(u'>');
    if (close < start)
        return failure("angle_unterminated", offset + name->end);
    if (close + 1 != trimmed.size())
        return failure("after_address", offset + close + 1);
    const Result<Address> address = AddrSpecReader(trimmed.mid(start, close - start), offset + start).read();
    return address ? Result<Mailbox>(Mailbox{name->text.simplified(), *address}) : address.error();
}

Result<ParsedAddress> parseAddress(QStringView text, QStringView defaultRegion)
{
    if (text.contains(u'@')) {
        const Result<Address> email = parseEmail(text);
        return email ? Result<ParsedAddress>(ParsedAddress{*email, true, {}, {}}) : email.error();
    }
    Result<ParsedPhone> phone = parsePhone(text, defaultRegion);
    if (!phone)
        return phone.error();
    return ParsedAddress{phone->address, phone->isValid, phone->extension, phone->region};
}

} // namespace switchboard::text
