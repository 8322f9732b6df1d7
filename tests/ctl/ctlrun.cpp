// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrun.h"

#include "tests/support/shared.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

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
    process.setProcessEnvironment(quietEnvironment());
    process.start(programPath(QStringLiteral("switchboardctl")), arguments);
    if (!process.waitForStarted(patienceMs))
        qFatal("switchboardctl does not start");
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished(patienceMs);
    }
    CtlRun run;
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

SandboxProgram::SandboxProgram(const QByteArray &scenario)
{
    writeFile(m_folder.filePath(QStringLiteral("scenario.json")), scenario);
    m_process.start(programPath(QStringLiteral("switchboard-sandbox")),
                    {QStringLiteral("--http"), QStringLiteral("0"), QStringLiteral("--scenario"), m_folder.filePath(QStringLiteral("scenario.json"))});
    if (!m_process.waitForReadyRead(patienceMs))
        qFatal("the sandbox does not start");
    m_port = QJsonDocument::fromJson(m_process.readLine()).object().value(QStringLiteral("http")).toInt();
}

SandboxProgram::~SandboxProgram()
{
    end();
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
    return runCtl(QStringList{QStringLiteral("--workspace"), folder(), QStringLiteral("--json")} + arguments);
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace switchboard::test
