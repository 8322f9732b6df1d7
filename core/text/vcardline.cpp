// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/vcardline.h"

#include <algorithm>

namespace switchboard::text {

namespace {

constexpr qsizetype compactionSize = 256 << 10;

bool isFold(char c)
{
    return c == ' ' || c == '\t';
}

/// Index of `wanted` outside double quotes, or -1.
qsizetype indexOutsideQuotes(QByteArrayView text, char wanted)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && text[i] == wanted)
            return i;
    }
    return -1;
}

/// True for a soft line end of quoted-printable.
bool endsSoftly(const QByteArray &text)
{
    return text.endsWith('=') && text.left(indexOutsideQuotes(text, ':')).toUpper().contains("QUOTED-PRINTABLE");
}

void takeTypes(VCardLine &line, const QByteArray &values)
{
    for (const QByteArray &value : values.split(',')) {
        const QByteArray type = value.trimmed().toLower();
        if (type == "pref")
            line.isPreferred = true;
        else if (!type.isEmpty())
            line.types.append(QString::fromUtf8(type));
    }
}

void takeEncoding(VCardLine &line, const QByteArray &value)
{
    line.isQuotedPrintable = line.isQuotedPrintable || value == "quoted-printable";
    line.isBase64 = line.isBase64 || value == "base64" || value == "b";
}

void takeParameter(VCardLine &line, QByteArray parameter)
{
    parameter.replace('"', "");
    const qsizetype equals = parameter.indexOf('=');
    const QByteArray value = parameter.mid(equals + 1).trimmed().toLower();
    if (equals < 0) {
        // Version 2.1 writes values without their names.
        takeEncoding(line, value);
        if (!line.isQuotedPrintable && !line.isBase64)
            takeTypes(line, value);
        return;
    }
    const QByteArray name = parameter.left(equals).trimmed().toLower();
    if (name == "type")
        takeTypes(line, value);
    else if (name == "encoding")
        takeEncoding(line, value);
    else if (name == "charset")
        line.charset = value;
    else if (name == "pref")
        line.isPreferred = true;
}

/// Takes group, name and parameters apart; `head` is what stands before the colon.
void takeHead(VCardLine &line, QByteArray head)
{
    QList<QByteArray> parameters;
    for (qsizetype at = indexOutsideQuotes(head, ';'); at >= 0; at = indexOutsideQuotes(head, ';')) {
        parameters.append(head.left(at));
        head.remove(0, at + 1);
    }
    parameters.append(head);
    const QByteArray name = parameters.takeFirst().trimmed();
    const qsizetype dot = name.lastIndexOf('.');
    line.group = name.left(std::max<qsizetype>(dot, 0)).toLower();
    line.name = name.mid(dot + 1).toUpper();
    for (const QByteArray &parameter : parameters)
        takeParameter(line, parameter);
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<QByteArray> fromQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes += char(high * 16 + low);
        i += 2;
    }
    return bytes;
}

bool isLatin(const QByteArray &charset)
{
    return charset == "iso-8859-1" || charset == "windows-1252" || charset == "latin1" || charset == "us-ascii";
}

} // namespace

VCardLines::VCardLines(std::function<QByteArray()> nextChunk, TextEncoding encoding)
    : m_source(std::move(nextChunk), encoding)
{}

bool VCardLines::has(qsizetype index)
{
    while (index >= m_buffer.size()) {
        const QByteArray more = m_source.next();
        if (more.isEmpty())
            return false;
        m_buffer += more;
    }
    return true;
}

/// Appends the next physical line without its end; false at the end of the input.
bool VCardLines::readPhysical(QByteArray &line, bool &isTooLong)
{
    if (!has(m_at))
        return false;
    ++m_number;
    for (;;) {
        const auto begin = m_buffer.cbegin() + m_at;
        const auto end = std::find_if(begin, m_buffer.cend(), [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype room = std::max<qsizetype>(maxLine - line.size(), 0);
        line.append(begin, std::min<qsizetype>(end - begin, room));
        isTooLong = isTooLong || end - begin > room;
        m_at = end - m_buffer.cbegin();
        if (m_at < m_buffer.size())
            break;
        m_buffer.clear();
        m_at = 0;
        if (!has(0))
            return true;
    }
    const bool isPair = m_buffer[m_at] == '\r' && has(m_at + 1) && m_buffer[m_at + 1] == '\n';
    m_at += isPair ? 2 : 1;
    if (m_at > compactionSize) {
        m_buffer.remove(0, m_at);
        m_at = 0;
    }
    return true;
}

/// True where the next physical line belongs to what was read.
bool VCardLines::joinsNext(const QByteArray &text)
{
    return has(m_at) && (isFold(m_buffer[m_at]) || endsSoftly(text));
}

std::optional<VCardLine> VCardLines::next()
{
    VCardLine line;
    QByteArray text;
    bool isTooLong = false;
    do {
        text.clear();
        if (!readPhysical(text, isTooLong))
            return std::nullopt;
    } while (text.trimmed().isEmpty());
    line.number = m_number;
    while (joinsNext(text)) {
        if (endsSoftly(text))
            text.chop(1);
        else
            m_at += m_keepsFoldingSpace ? 0 : 1;
        readPhysical(text, isTooLong);
    }
    const qsizetype colon = indexOutsideQuotes(text, ':');
    if (colon < 0) {
        line.flaw = isTooLong ? "line_too_long" : "colon_missing";
        return line;
    }
    takeHead(line, text.left(colon));
    line.value = text.mid(colon + 1);
    line.flaw = isTooLong ? "line_too_long" : nullptr;
    return line;
}

std::optional<QString> decodedValue(const VCardLine &line, const char *&reason)
{
    const bool isUtf8 = line.charset.isEmpty() || line.charset == "utf-8" || line.charset == "utf8";
    if (!isUtf8 && !isLatin(line.charset)) {
        reason = "charset";
        return std::nullopt;
    }
    const std::optional<QByteArray> bytes = line.isQuotedPrintable ? fromQuotedPrintable(line.value) : line.value;
    if (!bytes) {
        reason = "quoted_printable";
        return std::nullopt;
    }
    // What the source made UTF-8 already stays so, whatever the property says.
    const bool isProper = QUtf8StringView(bytes->constData(), bytes->size()).isValidUtf8();
    if (!isProper && isUtf8) {
        reason = "encoding";
        return std::nullopt;
    }
    const QString text = QString::fromUtf8(isProper ? *bytes : utf8FromWindows1252(*bytes));
    if (text.contains(QChar(0))) {
        reason = "nul";
        return std::nullopt;
    }
    return text;
}

QStringList splitValue(const QString &value, QChar separator, bool isVersion21)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const QChar after = i + 1 < value.size() ? value[i + 1] : QChar();
        const bool isEscape = c == u'\\' && !after.isNull() && (!isVersion21 || after == u';');
        if (isEscape) {
            const bool isLineFeed = after == u'n' || after == u'N';
            parts.last() += isLineFeed ? QChar(u'\n') : after;
            ++i;
        } else if (c == separator && !separator.isNull()) {
            parts.append(QString());
        } else {
            parts.last() += c;
        }
    }
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

QString unescapedValue(const QString &value, bool isVersion21)
{
    return splitValue(value, QChar(), isVersion21).first();
}

} // namespace switchboard::text
