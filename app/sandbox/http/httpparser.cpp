// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/httpparser.h"

#include <algorithm>

namespace switchboard::sandbox {

namespace {

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

/// Printable ASCII without space: what may stand in a request target.
bool isVisible(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) >= ' ' ? c != 0x7f : c == '\t'; });
}

bool equalsIgnoringCase(QByteArrayView left, QByteArrayView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace

HttpParser::Outcome HttpParser::refuse(int status, QByteArray reason)
{
    m_status = status;
    m_reason = std::move(reason);
    return Outcome::refused;
}

HttpParser::Outcome HttpParser::next(HttpRequest &request)
{
    if (m_status != 0)
        return Outcome::refused;
    if (!m_hasHead) {
        while (QByteArrayView(m_buffer).sliced(m_position).startsWith("\r\n"))
            m_position += 2; // an empty line before a request is let through (RFC 9112, 2.2)
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_position);
        const qsizetype end = rest.indexOf("\r\n\r\n");
        if (end > m_limits.headBytes || (end < 0 && rest.size() > m_limits.headBytes))
            return refuse(431, "the header is longer than " + QByteArray::number(m_limits.headBytes) + " bytes");
        if (end < 0) {
            dropConsumed();
            return Outcome::needsMore;
        }
        m_request = {};
        if (!parseHead(rest.first(end)) || !parseFraming())
            return Outcome::refused;
        m_hasHead = true;
        m_position += end + 4;
    }
    if (m_buffer.size() - m_position < m_length) {
        dropConsumed();
        return Outcome::needsMore;
    }
    m_request.body = m_buffer.mid(m_position, m_length);
    m_position += m_length;
    m_hasHead = false;
    m_wantsContinue = false;
    request = std::move(m_request);
    dropConsumed();
    return Outcome::request;
}

void HttpParser::dropConsumed()
{
    if (m_position == m_buffer.size())
        m_buffer.resize(0);
    else if (m_position > 64 * 1024)
        m_buffer.remove(0, m_position);
    else
        return;
    m_position = 0;
}

bool HttpParser::parseHead(QByteArrayView head)
{
    qsizetype lineEnd = head.indexOf("\r\n");
    if (!parseRequestLine(lineEnd < 0 ? head : head.first(lineEnd)))
        return false;
    while (lineEnd >= 0) {
        const qsizetype start = lineEnd + 2;
        lineEnd = head.indexOf("\r\n", start);
        if (!parseHeader(lineEnd < 0 ? head.sliced(start) : head.sliced(start, lineEnd - start)))
            return false;
    }
    return true;
}

bool HttpParser::parseRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first) {
        refuse(400, "the request line is not 'METHOD target HTTP/1.1'");
        return false;
    }
    const QByteArrayView method = line.first(first);
    const QByteArrayView version = line.sliced(last + 1);
    if (!isToken(method)) {
        refuse(400, "the method is not a token");
        return false;
    }
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        refuse(version.startsWith("HTTP/") ? 505 : 400, "only HTTP/1.1 and HTTP/1.0 are served");
        return false;
    }
    m_isOld = version == "HTTP/1.0";
    m_request.method = method.toByteArray();
    return parseTarget(line.sliced(first + 1, last - first - 1));
}

bool HttpParser::parseTarget(QByteArrayView target)
{
    if (target.startsWith("http://")) { // absolute form, as a proxy is asked
        const qsizetype slash = target.indexOf('/', 7);
        target = slash < 0 ? QByteArrayView("/") : target.sliced(slash);
    }
    if (!target.startsWith('/') || !isVisible(target)) {
        refuse(400, "the target is not a path of printable ASCII");
        return false;
    }
    const qsizetype mark = target.indexOf('?');
    m_request.path = (mark < 0 ? target : target.first(mark)).toByteArray();
    m_request.query = mark < 0 ? QByteArray() : target.sliced(mark + 1).toByteArray();
    return true;
}

bool HttpParser::parseHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon))) {
        refuse(400, "header line " + QByteArray::number(qint64(m_request.headers.size()) + 1) + " has no name");
        return false;
    }
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (!isFieldValue(value)) {
        refuse(400, "header line " + QByteArray::number(qint64(m_request.headers.size()) + 1)
                        + " holds a control character");
        return false;
    }
    m_request.headers.emplace_back(line.first(colon).toByteArray().toLower(), value.toByteArray());
    return true;
}

bool HttpParser::parseFraming()
{
    m_length = 0;
    bool hasLength = false;
    m_request.keepAlive = !m_isOld;
    for (const auto &[name, value] : m_request.headers) {
        if (name == "content-length") {
            bool ok = !value.isEmpty()
                      && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
            const qlonglong length = ok ? value.toLongLong(&ok) : 0;
            if (!ok || (hasLength && length != m_length)) {
                refuse(400, "Content-Length is not one number");
                return false;
            }
            m_length = length;
            hasLength = true;
        } else if (name == "transfer-encoding") {
            refuse(501, "Transfer-Encoding is not served; send Content-Length");
            return false;
        } else if (name == "connection") {
            if (equalsIgnoringCase(value, "close"))
                m_request.keepAlive = false;
            else if (equalsIgnoringCase(value, "keep-alive"))
                m_request.keepAlive = true;
        } else if (name == "expect" && equalsIgnoringCase(value, "100-continue")) {
            m_wantsContinue = true;
        }
    }
    if (!m_isOld && !m_request.hasHeader("host")) {
        refuse(400, "the Host header is missing");
        return false;
    }
    if (m_length > m_limits.bodyBytes) {
        refuse(413, "the body is longer than " + QByteArray::number(m_limits.bodyBytes) + " bytes");
        return false;
    }
    return true;
}

} // namespace switchboard::sandbox
