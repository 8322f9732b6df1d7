// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/console/programrun.h"

#include "tests/support/shared.h"
#include "tests/ui/tasks/taskworld.h"

#include <QDir>
#include <QTest>

namespace switchboard::test {

QByteArray ProgramRun::missing()
{
    const QByteArray server = Xvfb::missing();
    return server.isEmpty() ? ScreenReader::missing() : server;
}

ProgramRun::ProgramRun() : m_server({1440, 900}), m_reader(m_server.display())
{
    if (!m_server.isRunning() || !m_reader.isRunning())
        qFatal("%s %s", m_server.problem().constData(), m_reader.problem().constData());
    endWithUs(m_program);
    m_hand = std::make_unique<Typist>(m_server.display());
    copyPlace(practiceBase(), m_place.path());
    QProcessEnvironment environment = m_reader.environment();
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "HOME"}) {
        const QString folder = m_home.filePath(QString::fromLatin1(name).toLower());
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QString::fromLatin1(name), folder);
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

ProgramRun::~ProgramRun()
{
    stop();
}

void ProgramRun::start()
{
    begin({QStringLiteral("--key-file"), m_place.filePath(QStringLiteral("key"))}, QStringLiteral("list"), QStringLiteral("Conversations"));
}

void ProgramRun::startLocked(const QString &role, const QString &name)
{
    begin({}, role, name);
}

void ProgramRun::awaitInbox()
{
    await(QStringLiteral("list"), QStringLiteral("Conversations"));
}

void ProgramRun::begin(const QStringList &arguments, const QString &role, const QString &name)
{
    m_program.start(programPath(QStringLiteral("switchboard")), QStringList{QStringLiteral("--workspace"), m_place.filePath(QStringLiteral("workspace")),
                                                                            QStringLiteral("--look"), QStringLiteral("light")}
                                                                    + arguments);
    await(role, name);
}

void ProgramRun::await(const QString &role, const QString &name)
{
    const auto isThere = [&] { return find(hear(), role, name) != nullptr; };
    if (!QTest::qWaitFor([&] { return m_program.state() == QProcess::NotRunning || isThere(); }, 60'000) || !isThere())
        qFatal("the console does not show %s: %s\n%s", qPrintable(name), qPrintable(m_program.errorString()), qPrintable(linesOf(hear()).join(u'\n')));
    if (!m_hand->focusWindow())
        qFatal("the console has no window");
}

void ProgramRun::stop()
{
    stopProcess(m_program);
}

void ProgramRun::kill()
{
    m_program.kill();
    if (!QTest::qWaitFor([this] { return m_program.state() == QProcess::NotRunning; }, 20'000))
        qFatal("the console outlives SIGKILL");
}

} // namespace switchboard::test
