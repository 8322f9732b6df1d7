// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ownerlock.h"

#include "core/seal/vault.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace switchboard::store {

namespace {

bool tryExclusive(int descriptor)
{
    struct flock lock
    {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
}

Error systemError(const QString &path)
{
    return {ErrorCode::storage, QStringLiteral("cannot lock"),
            path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno))};
}

} // namespace

Result<std::unique_ptr<OwnerLock>> OwnerLock::acquire(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::storage, QStringLiteral("cannot make the owners' folder"), folder};
    const QString name = QString::fromLatin1(seal::randomBytes(12).toHex());
    const QString path = folder + u'/' + name;
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return systemError(path);
    if (!tryExclusive(descriptor)) {
        const Error error = systemError(path);
        ::close(descriptor);
        return error;
    }
    return std::unique_ptr<OwnerLock>(new OwnerLock(path, name, descriptor));
}

OwnerLock::OwnerLock(QString path, QString name, int descriptor)
    : m_path(std::move(path)), m_name(std::move(name)), m_descriptor(descriptor)
{}

OwnerLock::~OwnerLock()
{
    QFile::remove(m_path);
    ::close(m_descriptor);
}

bool OwnerLock::isDead(const QString &folder, const QString &name)
{
    const QString path = folder + u'/' + name;
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT;
    const bool isFree = tryExclusive(descriptor);
    if (isFree)
        QFile::remove(path);
    ::close(descriptor);
    return isFree;
}

Result<std::unique_ptr<FileLock>> FileLock::tryLock(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return systemError(path);
    if (tryExclusive(descriptor))
        return std::unique_ptr<FileLock>(new FileLock(descriptor));
    ::close(descriptor);
    return Error{ErrorCode::locked, QStringLiteral("another process holds it"), path};
}

FileLock::~FileLock()
{
    ::close(m_descriptor);
}

} // namespace switchboard::store
