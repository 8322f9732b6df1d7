// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/uploadbody.h"

#include <algorithm>
#include <cstring>

namespace switchboard::channels::twilio {

UploadBody::UploadBody(QByteArray bytes) : m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadBody::readData(char *data, qint64 wanted)
{
    if (m_withheld)
        return -1;
    const qint64 given = std::min<qint64>(wanted, m_bytes.size() - m_position);
    std::memcpy(data, m_bytes.constData() + m_position, size_t(given));
    m_position += given;
    return given;
}

} // namespace switchboard::channels::twilio
