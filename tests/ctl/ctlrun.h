// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace switchboard::test {

/// What one run of switchboardctl said.
struct CtlRun
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    /// stdout as one JSON object a line; empty where a line is none.
    QList<QJsonObject> objects() const;
    QJsonObject object() const { return objects().value(0); }
};

/// Runs the built program to its end (at most 60 s), without the user's keychain, data folder or variables.
CtlRun runCtl(const QStringList &arguments, const QByteArray &input = {});

/// A run that goes on while the test looks on; killed with the object where it did not end.
class CtlProcess
{
public:
    explicit CtlProcess(const QStringList &arguments);
    ~CtlProcess();

    bool isRunning();
    QByteArray readLine(); ///< of stdout, once there is one (at most 60 s)
    void signal(int number);

    /// Waits for the end (at most 60 s, then it is killed); the status of a killed one is -1.
    CtlRun finish();

private:
    QProcess m_process;
};

/// The sandbox as a program of its own; ended with the object.
class SandboxProgram
{
public:
    explicit SandboxProgram(const QByteArray &scenario = "{}");
    ~SandboxProgram();

    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    int accepted() const; ///< texts that truly left, by its log
    void end();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

/// A practice workspace made by `init --sandbox`, gone with the object.
class CtlWorkspace
{
public:
    /// `url` is where the sandbox listens.
    explicit CtlWorkspace(const QString &url = QStringLiteral("http://127.0.0.1:9"));

    QString folder() const { return m_folder.filePath(QStringLiteral("workspace")); }
    QString beside(const QString &name) const { return m_folder.filePath(name); }
    const CtlRun &made() const { return m_made; }

    /// With --workspace and --json.
    CtlRun run(const QStringList &arguments) const;
    QStringList with(const QStringList &arguments) const;

private:
    QTemporaryDir m_folder;
    CtlRun m_made;
};

/// Writes a file; fatal where it cannot.
void writeFile(const QString &path, const QByteArray &content);

} // namespace switchboard::test
