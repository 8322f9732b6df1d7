// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrun.h"

#include "tests/support/shared.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <csignal>

namespace switchboard::test {

namespace {

constexpr int patienceMs = 60'000;

QProcessEnvironment quietEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"SWITCHBOARD_WORKSPACE", "SWITCHBOARD_PASSPHRASE_FILE", "SWITCHBOARD_CLOCK_RATE", "DISPLAY", "CREDENTIALS_DIRECTORY"})
        environment.remove(QString::fromLatin1(name));
    // No keychain, whatever the desktop of whoever runs the tests.
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    return environment;
}

void start(QProcess &process, const QStringList &arguments)
{
    process.setProcessEnvironment(quietEnvironment());
    process.start(programPath(QStringLiteral("switchboardctl")), arguments);
    if (!process.waitForStarted(patienceMs))
        qFatal("switchboardctl does not start");
}

CtlRun finished(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished(patienceMs);
    }
    CtlRun run;
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace

QList<QJsonObject> CtlRun::objects() const
{
    QList<QJsonObject> found;
    for (const QByteArray &line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return {};
        found.append(document.object());
    }
    return found;
}

CtlRun runCtl(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return finished(process);
}

CtlProcess::CtlProcess(const QStringList &arguments)
{
    start(m_process, arguments);
}

CtlProcess::~CtlProcess()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

bool CtlProcess::isRunning()
{
    return m_process.state() == QProcess::Running && !m_process.waitForFinished(0);
}

QByteArray CtlProcess::readLine()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) { }
    return m_process.readLine();
}

void CtlProcess::signal(int number)
{
    ::kill(pid_t(m_process.processId()), number);
}

CtlRun CtlProcess::finish()
{
    return finished(m_process);
}

SandboxProgram::SandboxProgram(const QByteArray &scenario)
{
    writeFile(m_folder.filePath(QStringLiteral("scenario.json")), scenario);
    m_process.start(programPath(QStringLiteral("switchboard-sandbox")),
                    {QStringLiteral("--http"), QStringLiteral("0"), QStringLiteral("--scenario"), m_folder.filePath(QStringLiteral("scenario.json")),
                     QStringLiteral("--log"), m_folder.filePath(QStringLiteral("log"))});
    if (!m_process.waitForReadyRead(patienceMs))
        qFatal("the sandbox does not start");
    m_port = QJsonDocument::fromJson(m_process.readLine()).object().value(QStringLiteral("http")).toInt();
}

SandboxProgram::~SandboxProgram()
{
    end();
}

int SandboxProgram::accepted() const
{
    int count = 0;
    for (const QByteArray &line : readAll(m_folder.filePath(QStringLiteral("log"))).split('\n'))
        count += QJsonDocument::fromJson(line).object().value(QStringLiteral("event")) == QStringLiteral("accepted") ? 1 : 0;
    return count;
}

void SandboxProgram::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    m_process.waitForFinished(patienceMs);
}

CtlWorkspace::CtlWorkspace(const QString &url)
{
    m_made = run({QStringLiteral("init"), QStringLiteral("--sandbox"), QStringLiteral("--base-url"), url});
    if (m_made.status != 0)
        qFatal("no practice workspace: %s", m_made.err.constData());
    // So that nothing waits for the sake of the user's eyes.
    run({QStringLiteral("settings"), QStringLiteral("set"), QStringLiteral("sms.poll_seconds"), QStringLiteral("1")});
}

CtlRun CtlWorkspace::run(const QStringList &arguments) const
{
    return runCtl(with(arguments));
}

QStringList CtlWorkspace::with(const QStringList &arguments) const
{
    return QStringList{QStringLiteral("--workspace"), folder(), QStringLiteral("--json")} + arguments;
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace switchboard::test
