// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace switchboard::channels::twilio {

/// The body of a post as a stream that is read once. The network stack repeats a request whose connection
/// is lost; it must rewind the body to do so, and this one cannot be rewound once a byte of it was taken.
/// So a message is posted at most once, and an untouched body proves that nothing left.
class UploadBody : public QIODevice
{
    Q_OBJECT

public:
    explicit UploadBody(QByteArray bytes);

    bool wasRead() const { return m_position > 0; }

    /// Gives nothing from now on.
    void withhold() { m_withheld = true; }

    bool isSequential() const override { return true; }
    bool reset() override { return !wasRead(); }
    bool atEnd() const override { return m_position == m_bytes.size(); }
    qint64 size() const override { return m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 wanted) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
    bool m_withheld = false;
};

} // namespace switchboard::channels::twilio
