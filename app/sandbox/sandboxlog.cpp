// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxlog.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace switchboard::sandbox {

SandboxLog::~SandboxLog()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> SandboxLog::open(const QString &file)
{
    m_descriptor = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (m_descriptor >= 0)
        return {};
    Error error{ErrorCode::storage, QStringLiteral("cannot open the log"),
                QString::fromLocal8Bit(std::strerror(errno))};
    error.place.file = file;
    return error;
}

void SandboxLog::write(QByteArray line)
{
    if (m_descriptor < 0)
        return;
    line.append('\n');
    for (qsizetype done = 0; done < line.size();) {
        const ssize_t written = ::write(m_descriptor, line.constData() + done, size_t(line.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            qFatal("cannot write the log: %s", std::strerror(errno));
        done += written;
    }
}

} // namespace switchboard::sandbox
