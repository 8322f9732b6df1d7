// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace switchboard::sandbox {

/// Appends a JSON string with its quotes; `text` is valid UTF-8. On the path of every send, where a document
/// tree would cost more than the rest of the answer.
void appendJsonString(QByteArray &out, QByteArrayView text);

/// One flat or nested JSON object, member by member, in the order of the calls.
class JsonObject
{
public:
    JsonObject() { m_bytes.reserve(1024); }

    JsonObject &text(QByteArrayView key, QByteArrayView value);
    JsonObject &text(QByteArrayView key, const QByteArray &value) { return text(key, QByteArrayView(value)); }
    JsonObject &text(QByteArrayView key, const char *value) { return text(key, QByteArrayView(value)); }
    JsonObject &textOrNull(QByteArrayView key, QByteArrayView value); ///< null where it is empty
    JsonObject &number(QByteArrayView key, qint64 value);
    JsonObject &flag(QByteArrayView key, bool value);
    JsonObject &null(QByteArrayView key);
    JsonObject &raw(QByteArrayView key, QByteArrayView json); ///< `json` is JSON already

    QByteArray take() { return std::move(m_bytes.append('}')); }

private:
    void key(QByteArrayView key);

    QByteArray m_bytes = QByteArrayLiteral("{");
};

} // namespace switchboard::sandbox
