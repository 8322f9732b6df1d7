// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ownerlock.h"

#include "core/seal/vault.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace switchboard::store {

namespace {

/// Of the whole file.
struct flock exclusive()
{
    struct flock lock
    {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

bool tryExclusive(int descriptor)
{
    struct flock lock = exclusive();
    return fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
}

/// The file still has its name in the folder.
bool isNamed(int descriptor)
{
    struct stat info
    {};
    return ::fstat(descriptor, &info) == 0 && info.st_nlink > 0;
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
    for (int tries = 0; tries < 100; ++tries) {
        const QString name = QString::fromLatin1(seal::randomBytes(12).toHex());
        const QString path = folder + u'/' + name;
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return systemError(path);
        const bool isOurs = tryExclusive(descriptor);
        if (isOurs && isNamed(descriptor))
            return std::unique_ptr<OwnerLock>(new OwnerLock(path, name, descriptor));
        const bool isMet = isOurs || errno == EAGAIN || errno == EACCES;
        const Error error = systemError(path);
        QFile::remove(path);
        ::close(descriptor);
        if (!isMet)
            return error;
        // Somebody looked between the two and took it for a dead one's.
    }
    return Error{ErrorCode::locked, QStringLiteral("somebody looks through the owners all the time"), folder, true};
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

Result<std::unique_ptr<FileLock>> FileLock::lock(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return systemError(path);
    struct flock whole = exclusive();
    int locked = -1;
    do {
        locked = fcntl(descriptor, F_OFD_SETLKW, &whole);
    } while (locked != 0 && errno == EINTR);
    if (locked == 0)
        return std::unique_ptr<FileLock>(new FileLock(descriptor));
    const Error error = systemError(path);
    ::close(descriptor);
    return error;
}

bool FileLock::isHeld(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    struct flock lock = exclusive();
    const bool isAnswered = fcntl(descriptor, F_OFD_GETLK, &lock) == 0;
    ::close(descriptor);
    return isAnswered && lock.l_type != F_UNLCK;
}

FileLock::~FileLock()
{
    ::close(m_descriptor);
}

} // namespace switchboard::store
