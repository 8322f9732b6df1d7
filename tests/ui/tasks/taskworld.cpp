// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/taskworld.h"

#include "core/workspace/localinbox.h"
#include "core/workspace/practice.h"
#include "core/workspace/settingwriter.h"
#include "tests/support/sampleworld/sampleworld.h"
#include "tests/support/shared.h"
#include "tests/ui/tasks/taskdesk.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <filesystem>

namespace switchboard::test {

namespace {

constexpr char quickScenario[] = R"({"delivery": {"queuedMs": 10, "sendingMs": 20, "sentMs": 30, "finalMs": 60, "priceMs": 100}})";

struct Letter
{
    const char *from;
    const char *body;
};

/// Oldest first.
constexpr Letter letters[] = {
    {"+15125550188", "Is the flat on Sample Street still free in May?"},
    {"+15125550163", "The survey came today, thank you!"},
    {"+15125550117", "Shall I bring the signed papers by?"},
    {"+15125550142", "Could we see the house on Friday at ten?"},
};

QTemporaryDir &bases()
{
    static QTemporaryDir folder;
    return folder;
}

void fillPractice(workspace::Workspace &workspace, const QByteArray &url)
{
    orFatal(await(workspace::furnishPractice(workspace.store(), QString::fromLatin1(url))), "practice");
    const std::pair<QLatin1StringView, const char *> values[]{{workspace::setting::agent, "Avery"},
                                                              {workspace::setting::undoSeconds, "3"},
                                                              {workspace::setting::pollSeconds, "1"}};
    for (const auto &[key, value] : values)
        orFatal(await(workspace::setSetting(workspace.store(), QString(key), QString::fromLatin1(value))), "setting");
    workspace::LocalInbox inbox(workspace);
    int count = 0;
    for (const Letter &letter : letters) {
        receiveAt(url, QString::fromLatin1(letter.from), QStringLiteral("+15125550100"), QString::fromLatin1(letter.body));
        ++count;
        const auto hasCome = [&] { return orFatal(await(inbox.counts()), "counts").open == count; };
        if (!QTest::qWaitFor(hasCome, 30'000))
            qFatal("the sandbox's texts do not come");
    }
}

} // namespace

QByteArray startSandbox(QProcess &process, const QString &folder)
{
    static quint64 seed = 0; // ids come from it and must not repeat in one workspace
    const QString scenario = folder + QStringLiteral("/scenario.json");
    QFile file(scenario);
    if (!file.open(QIODevice::WriteOnly) || file.write(quickScenario) < 0)
        qFatal("no scenario");
    file.close();
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(programPath(QStringLiteral("switchboard-sandbox")),
                  {QStringLiteral("--http"), QStringLiteral("0"), QStringLiteral("--scenario"), scenario, QStringLiteral("--seed"), QString::number(++seed)});
    if (!QTest::qWaitFor([&] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 20'000))
        qFatal("the sandbox does not start");
    const int port = QJsonDocument::fromJson(process.readLine()).object().value(QStringLiteral("http")).toInt();
    if (port == 0)
        qFatal("the sandbox does not listen");
    return "http://127.0.0.1:" + QByteArray::number(port);
}

void receiveAt(const QByteArray &url, const QString &from, const QString &to, const QString &body)
{
    const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("from"), from}, {QStringLiteral("to"), to}, {QStringLiteral("body"), body}}).toJson();
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), QUrl(QString::fromLatin1(url)).port() & 0xffff);
    socket.write("POST /_sandbox/inbound HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json);
    if (!QTest::qWaitFor([&] { return socket.canReadLine(); }, 10'000) || !socket.readLine().contains(" 201"))
        qFatal("the sandbox takes no text");
}

workspace::UnlockSources keysIn(const QString &place)
{
    workspace::UnlockSources sources;
    sources.keyFile = place + QStringLiteral("/key");
    sources.useKeychain = false;
    return sources;
}

QString practiceBase()
{
    static const QString place = [] {
        const QString made = bases().filePath(QStringLiteral("practice"));
        const QString folder = made + QStringLiteral("/workspace");
        QDir().mkpath(made);
        const auto clock = std::make_shared<SystemClock>();
        orFatal(await(workspace::Workspace::create(folder, workspace::Keeper::keyFile, made + QStringLiteral("/key"), clock)), "create");
        QProcess sandbox;
        const QByteArray url = startSandbox(sandbox, made);
        {
            const auto opened = orFatal(await(workspace::Workspace::open(folder, keysIn(made), clock)), "open");
            fillPractice(*opened, url);
        }
        stopProcess(sandbox);
        return made;
    }();
    return place;
}

QString historyBase()
{
    static const QString place = [] {
        const QString made = bases().filePath(QStringLiteral("history"));
        const SampleWorld kept = orFatal(openSampleWorld(20'000), "sample world");
        copyPlace(QFileInfo(kept.folder).path(), made);
        const auto opened = orFatal(await(workspace::Workspace::open(made + QStringLiteral("/workspace"), keysIn(made), std::make_shared<SetClock>(sampleWorldNow))), "open");
        orFatal(opened->startSearch().waitUntilCurrent(std::chrono::minutes(1)), "index");
        return made;
    }();
    return place;
}

void copyPlace(const QString &from, const QString &to)
{
    std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive);
}

} // namespace switchboard::test
