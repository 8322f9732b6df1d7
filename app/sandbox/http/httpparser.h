// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpmessage.h"

namespace switchboard::sandbox {

/// How much one client may ask for.
struct HttpLimits
{
    qsizetype headBytes = 32 * 1024;
    qsizetype bodyBytes = 1024 * 1024;
    int requestMs = 30'000;                  ///< from its first byte to its last, in real time
    int idleMs = 120'000;                    ///< between requests, in real time
    qsizetype drainBytes = 64 * 1024 * 1024; ///< read and thrown away after a refusal, so that it can be heard
    qsizetype unsentBytes = 4 * 1024 * 1024; ///< above it a client that does not read is not read from
};

/// Cuts a stream of bytes into HTTP/1.x requests; strict, since what it lets through is executed.
class HttpParser
{
public:
    enum class Outcome { needsMore, request, refused };

    explicit HttpParser(HttpLimits limits) : m_limits(limits) {}

    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }

    /// Takes the next whole request out. After `refused` the stream has no meaning any more.
    Outcome next(HttpRequest &request);

    /// Set by a refusal.
    int refusedStatus() const { return m_status; }
    QByteArray refusedReason() const { return m_reason; }

    /// True once when the client waits for a go-ahead before it sends its body (Expect: 100-continue).
    bool takeContinueWish() { return std::exchange(m_wantsContinue, false); }

    bool isInsideRequest() const { return m_hasHead || m_position < m_buffer.size(); }

private:
    Outcome refuse(int status, QByteArray reason);
    bool parseHead(QByteArrayView head);
    bool parseRequestLine(QByteArrayView line);
    bool parseTarget(QByteArrayView target);
    bool parseHeader(QByteArrayView line);
    bool parseFraming();
    void dropConsumed();

    HttpLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    HttpRequest m_request;
    bool m_hasHead = false;
    bool m_isOld = false; // HTTP/1.0
    bool m_wantsContinue = false;
    qsizetype m_length = 0;
    int m_status = 0;
    QByteArray m_reason;
};

} // namespace switchboard::sandbox
