// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"

#include "app/ctl/exitstatus.h"

#include <QCoro/QCoroFuture>
#include <QDir>
#include <QFile>

namespace switchboard::ctl {

Result<QString> secretFromFile(const std::string &path, const QString &option)
{
    constexpr qint64 limit = 4096;
    const QString name = QString::fromStdString(path);
    QFile file(name);
    Error error{ErrorCode::invalidInput, QStringLiteral("the file cannot be read"), QStringLiteral("file_unreadable"),
                false, Place{name, 0, 0, option}};
    if (!file.open(QIODevice::ReadOnly))
        return error;
    QByteArray line = file.readLine(limit);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        error.detail = QStringLiteral("file_empty");
        return error;
    }
    return QString::fromUtf8(line);
}

Session::Session(CommonOptions options, Output output, const Interruption &interruption)
    : m_options(std::move(options)), m_output(output), m_interruption(interruption), m_clock(programClock())
{}

Session::~Session()
{
    closeWorkspace();
}

void Session::closeWorkspace()
{
    if (m_workspace)
        m_workspace->close();
    m_workspace.reset();
}

QString Session::folder() const
{
    const QString given = QString::fromStdString(m_options.workspace);
    return QDir::cleanPath(QDir().absoluteFilePath(given.isEmpty() ? workspace::Workspace::defaultFolder() : given));
}

Result<workspace::UnlockSources> Session::sources() const
{
    workspace::UnlockSources sources;
    sources.keyFile = QString::fromStdString(m_options.keyFile);
    if (!m_options.passphraseFile.empty()) {
        Result<QString> passphrase = secretFromFile(m_options.passphraseFile, QStringLiteral("--passphrase-file"));
        if (!passphrase)
            return passphrase.error();
        sources.passphrase = std::move(*passphrase);
    }
    if (!m_options.recoveryCodeFile.empty()) {
        Result<QString> code = secretFromFile(m_options.recoveryCodeFile, QStringLiteral("--recovery-code-file"));
        if (!code)
            return code.error();
        sources.recoveryCode = std::move(*code);
    }
    return sources;
}

QCoro::Task<int> Session::open()
{
    const Result<workspace::UnlockSources> ways = sources();
    if (!ways)
        co_return fail(ways.error());
    auto opening = workspace::Workspace::open(folder(), *ways, m_clock);
    const Result<std::shared_ptr<workspace::Workspace>> opened = co_await opening;
    if (!opened) {
        Error error = opened.error();
        if (error.place.file.isEmpty())
            error.place.file = folder();
        m_output.error(error);
        co_return exitStatusOfOpening(error);
    }
    m_workspace = *opened;
    co_return ExitStatus::done;
}

int Session::fail(const Error &error) const
{
    m_output.error(error);
    return exitStatusOf(error);
}

int Session::ended(int status) const
{
    return isStopped() ? ExitStatus::interrupted : status;
}

int Session::serviceEnded(int status) const
{
    return m_interruption.wasTermination() ? status : ended(status);
}

} // namespace switchboard::ctl
