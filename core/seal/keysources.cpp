// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/keysources.h"

#include "core/seal/sodium.h"

#include <QFile>
#include <QScopeGuard>

#include <sodium.h>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace switchboard::seal {
namespace {

constexpr int longestFile = 256; // such a long one is refused
constexpr int digits = Secret::keySize * 2;

Error fileError(ErrorCode code, const QString &message, const QString &path, QLatin1StringView detail = {})
{
    Error error{code, message, detail};
    error.place.file = path;
    return error;
}

Error systemError(const QString &path, int number)
{
    const ErrorCode code = number == ENOENT   ? ErrorCode::notFound
                           : number == EEXIST ? ErrorCode::alreadyExists
                                              : ErrorCode::storage;
    return fileError(code, QString::fromLocal8Bit(std::strerror(number)), path);
}

/// Checks the open file, not the path, which could point elsewhere by then.
Result<void> requireGuarded(int file, const QString &path, mode_t forbidden)
{
    struct stat facts;
    if (fstat(file, &facts) != 0)
        return systemError(path, errno);
    if (!S_ISREG(facts.st_mode))
        return fileError(ErrorCode::invalidInput, QStringLiteral("a key file must be a plain file"), path);
    if ((facts.st_mode & forbidden) != 0)
        return fileError(ErrorCode::refused, QStringLiteral("others may read or write this key file"), path,
                         QLatin1StringView("permissions"));
    if (facts.st_uid != geteuid() && facts.st_uid != 0)
        return fileError(ErrorCode::refused, QStringLiteral("this key file belongs to somebody else"), path,
                         QLatin1StringView("owner"));
    return {};
}

/// The key among the digits read; empty where they are none.
Secret fromHex(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    if (text.size() == longestFile || trimmed.size() != digits)
        return {};
    return Secret::filledBy(Secret::keySize, [trimmed](std::span<unsigned char> key) {
        std::size_t size = 0;
        return sodium_hex2bin(key.data(), key.size(), trimmed.data(), std::size_t(trimmed.size()), nullptr, &size,
                              nullptr)
                   == 0
               && size == key.size();
    });
}

Result<Secret> readGuarded(const QString &path, mode_t forbidden)
{
    ensureSodium();
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return systemError(path, errno);
    const auto closer = qScopeGuard([file] { ::close(file); });
    const Result<void> guarded = requireGuarded(file, path, forbidden);
    if (!guarded)
        return guarded.error();
    ssize_t size = 0;
    const Secret content = Secret::filledBy(longestFile, [&](std::span<unsigned char> bytes) {
        size = ::read(file, bytes.data(), bytes.size());
        return size >= 0;
    });
    if (content.isEmpty())
        return systemError(path, errno);
    const Secret key = fromHex(content.view().first(size));
    if (key.isEmpty())
        return fileError(ErrorCode::invalidInput, QStringLiteral("a key file holds 64 hexadecimal digits"), path);
    return key;
}

} // namespace

Result<Secret> readKeyFile(const QString &path)
{
    return readGuarded(path, S_IRWXG | S_IRWXO);
}

Result<void> writeKeyFile(const QString &path, const Secret &key)
{
    Q_ASSERT(key.size() == Secret::keySize);
    const Secret line = Secret::filledBy(digits + 1, [&key](std::span<unsigned char> text) {
        sodium_bin2hex(reinterpret_cast<char *>(text.data()), text.size(), key.data(), std::size_t(key.size()));
        text.back() = '\n';
        return true;
    });
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return systemError(path, errno);
    const bool written = ::write(file, line.data(), std::size_t(line.size())) == line.size() && ::fsync(file) == 0;
    const int number = written ? 0 : errno;
    ::close(file);
    if (!written) {
        ::unlink(name.constData());
        return systemError(path, number);
    }
    return {};
}

Result<Secret> readCredential(const QString &directory)
{
    if (directory.isEmpty())
        return Error{ErrorCode::notFound, QStringLiteral("the service manager gave no credentials")};
    return readGuarded(directory + u'/' + QLatin1StringView(workspaceCredential), S_IWGRP | S_IXGRP | S_IRWXO);
}

} // namespace switchboard::seal
