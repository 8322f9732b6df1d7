// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace switchboard::sandbox {

/// One whole HTTP/1.x request. Header names are in lower case.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;  ///< as sent, percent-encoded, without the query
    QByteArray query; ///< as sent, without the '?'
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool keepAlive = true;

    /// The first header of that lower-case name; empty where there is none.
    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
};

struct HttpResponse
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};

    /// The bytes for the wire; `keepAlive` false announces that the connection ends.
    QByteArray toBytes(bool keepAlive) const;
};

} // namespace switchboard::sandbox
