// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace switchboard::test {

/// Absolute path of a file in the folder of cases that others wrote (`SWITCHBOARD_SHARED`, default
/// `../shared` beside the source); empty where that folder is absent.
QString sharedPath(const QString &relative);

/// Absolute path below the project's source.
QString sourcePath(const QString &relative);

/// Absolute path of a program of this build.
QString programPath(const QString &name);

/// The whole file; an unreadable one is fatal, since a test without its data proves nothing.
QByteArray readAll(const QString &path);

/// A program that is started ends with this one, however it ends.
void endWithUs(QProcess &process);

/// Asks a program that a test started to end, and ends it where it does not within five seconds.
void stopProcess(QProcess &process);

} // namespace switchboard::test
