// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/practicesandbox.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>

namespace switchboard::app {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10s;
constexpr int endPatienceMs = 2'000;

/// Beside this program, else where programs are.
QString program()
{
    const QString name = QStringLiteral("switchboard-sandbox");
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

} // namespace

PracticeSandbox::PracticeSandbox(QObject *parent) : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // However this program ends, the sandbox ends with it.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PracticeSandbox::readReady);
    connect(&m_process, &QProcess::errorOccurred, this, [this] {
        finish(Error{ErrorCode::notFound, QStringLiteral("the sandbox did not start"), m_process.errorString()});
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        m_url.clear();
        finish(Error{ErrorCode::notFound, QStringLiteral("the sandbox ended at once")});
    });
}

PracticeSandbox::~PracticeSandbox()
{
    m_process.disconnect(this);
    finish(Error{ErrorCode::closed, QStringLiteral("the program ends")});
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(endPatienceMs))
        m_process.kill();
    m_process.waitForFinished(endPatienceMs);
}

QFuture<Result<QString>> PracticeSandbox::start(const QString &folder)
{
    if (!m_url.isEmpty())
        return QtFuture::makeReadyFuture(Result<QString>(m_url));
    if (m_promise)
        return m_promise->future();
    const QString path = program();
    if (path.isEmpty())
        return QtFuture::makeReadyFuture(Result<QString>(
            Error{ErrorCode::notFound, QStringLiteral("the program switchboard-sandbox is not installed")}));
    QDir().mkpath(folder);
    m_promise.emplace();
    m_promise->start();
    // Ids of its messages come from the seed and must not repeat in one workspace.
    const QString seed = QString::number(QDateTime::currentSecsSinceEpoch());
    m_process.start(path,
                    {QStringLiteral("--http"), QStringLiteral("0"), QStringLiteral("--practice"),
                     QStringLiteral("--seed"), seed, QStringLiteral("--log"), folder + QStringLiteral("/sandbox.log")});
    QTimer::singleShot(patience, this, [this] {
        finish(Error{ErrorCode::timeout, QStringLiteral("the sandbox did not say that it is ready")});
    });
    return m_promise->future();
}

void PracticeSandbox::readReady()
{
    while (m_process.canReadLine()) {
        const int port = QJsonDocument::fromJson(m_process.readLine()).object().value(QStringLiteral("http")).toInt();
        if (port == 0)
            continue;
        m_url = QStringLiteral("http://127.0.0.1:%1").arg(port);
        finish(m_url);
    }
}

/// Only the first outcome counts.
void PracticeSandbox::finish(Result<QString> result)
{
    if (!m_promise)
        return;
    m_promise->addResult(std::move(result));
    m_promise->finish();
    m_promise.reset();
}

} // namespace switchboard::app
