// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <sys/prctl.h>

namespace switchboard::test {

QString sourcePath(const QString &relative)
{
    return QDir(qEnvironmentVariable("SWITCHBOARD_SOURCE", QStringLiteral(SWITCHBOARD_SOURCE_DIR)))
        .absoluteFilePath(relative);
}

QString sharedPath(const QString &relative)
{
    const QString base = qEnvironmentVariable("SWITCHBOARD_SHARED", sourcePath(QStringLiteral("../shared")));
    const QString path = QDir(base).absoluteFilePath(relative);
    return QFile::exists(path) ? QDir::cleanPath(path) : QString();
}

QString programPath(const QString &name)
{
    return QDir(qEnvironmentVariable("SWITCHBOARD_BIN", QCoreApplication::applicationDirPath())).absoluteFilePath(name);
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s: %s", qPrintable(path), qPrintable(file.errorString()));
    return file.readAll();
}

void endWithUs(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

void stopProcess(QProcess &process)
{
    constexpr int patienceMs = 5'000;
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(patienceMs))
        process.kill();
    process.waitForFinished(patienceMs);
}

} // namespace switchboard::test
