// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>

namespace switchboard::text::liquid {

/// Where a template writes to; takes no more than its limit.
class Output
{
public:
    explicit Output(qint64 limit) : m_limit(limit) {}

    void append(QByteArrayView text)
    {
        if (text.size() > m_end - m_at && !grow(text.size()))
            return;
        m_at = std::copy(text.begin(), text.end(), m_at);
    }
    void append(char c)
    {
        if (m_at != m_end || grow(1))
            *m_at++ = c;
    }
    void appendEscaped(QByteArrayView text); ///< for HTML
    void appendNumber(qint64 number);

    bool isFull() const { return m_isFull; } ///< something did not fit
    qint64 limit() const { return m_limit; }
    qsizetype size() const { return m_bytes.isEmpty() ? 0 : m_at - m_bytes.constData(); }
    QByteArrayView written() const { return QByteArrayView(m_bytes.constData(), size()); }
    QByteArray taken() &&;

private:
    bool grow(qsizetype more);

    QByteArray m_bytes; ///< as large as there is room, written up to m_at
    char *m_at = nullptr;
    char *m_end = nullptr;
    qint64 m_limit;
    bool m_isFull = false;
};

} // namespace switchboard::text::liquid
